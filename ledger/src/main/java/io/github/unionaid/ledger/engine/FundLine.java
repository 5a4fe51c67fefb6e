package io.github.unionaid.ledger.engine;

/**
 * What one union has in one lane, over time: as the books have it, and as it would be had the reversed events never
 * been. The second tells what an event to be reversed still carries.
 */
final class FundLine {
    final DatedLine actual = new DatedLine();
    final DatedLine standing = new DatedLine();

    /** Of money: what the union's notices promise of it. */
    final DatedLine promised = new DatedLine();

    void post(int day, long delta) {
        actual.add(day, delta);
        standing.add(day, delta);
    }

    void reverse(int originalDay, int reversalDay, long delta) {
        actual.add(reversalDay, -delta);
        standing.add(originalDay, -delta);
    }
}
