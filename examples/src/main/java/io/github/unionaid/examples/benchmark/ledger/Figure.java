package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.ledger.book.Measure;

/** What is totalled along the tree. */
enum Figure {
    RAISED(Measure.RAISED),
    SENT(Measure.SENT),
    COMING(Measure.COMING),
    RECEIVED(Measure.RECEIVED),
    ARRIVED(Measure.ARRIVED),
    DELIVERED(Measure.DELIVERED),
    INT_SENT(Measure.INT_SENT),
    INT_RECEIVED(Measure.INT_RECEIVED),
    HELD(Measure.HELD);

    /** How many there are. */
    static final int COUNT = values().length;

    private final Measure measure;

    Figure(Measure measure) {
        this.measure = measure;
    }

    /** The ledger's own name of it. */
    Measure measure() {
        return measure;
    }

    /** Where a figure of a fund stands among those of the i-th union that was asked for. */
    int index(int union, int fund) {
        return (union * FundTerms.ALL.size() + fund) * COUNT + ordinal();
    }
}
