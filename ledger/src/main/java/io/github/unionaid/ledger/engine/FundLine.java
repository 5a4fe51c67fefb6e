package io.github.unionaid.ledger.engine;

/**
 * What one union has in one lane, over time: as the books have it, and as it would be had the reversed events never
 * been. The second tells what an event to be reversed still carries.
 *
 * @param actual as the books have it
 * @param standing without what was reversed
 * @param promised of money, what the union's notices promise of it
 */
record FundLine(DatedLine actual, DatedLine standing, DatedLine promised) {

    /** A line on which nothing is. */
    static FundLine empty() {
        return new FundLine(new DatedLine(), new DatedLine(), new DatedLine());
    }

    FundLine copy() {
        return new FundLine(actual.copy(), standing.copy(), promised.copy());
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
