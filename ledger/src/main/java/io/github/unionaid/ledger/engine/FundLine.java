package io.github.unionaid.ledger.engine;

/**
 * What one union has in one lane, over time: as the books have it, and as it would be had the reversed events never
 * been. The second tells what an event to be reversed still carries.
 */
final class FundLine {
    final DatedLine actual;
    final DatedLine standing;

    /** Of money: what the union's notices promise of it. */
    final DatedLine promised = new DatedLine();

    FundLine() {
        this(new DatedLine(), new DatedLine());
    }

    private FundLine(DatedLine actual, DatedLine standing) {
        this.actual = actual;
        this.standing = standing;
    }

    /** The line of two lanes, but for what is promised. */
    FundLine plus(FundLine other) {
        return new FundLine(actual.plus(other.actual), standing.plus(other.standing));
    }

    void post(int day, long delta) {
        actual.add(day, delta);
        standing.add(day, delta);
    }

    void reverse(int originalDay, int reversalDay, long delta) {
        actual.add(reversalDay, -delta);
        standing.add(originalDay, -delta);
    }
}
