package io.github.unionaid.examples.benchmark.ledger;

/**
 * One way to keep the books. Each checks every line, and keeps transactions, balances and totals along the tree, as a
 * ledger of the library does; those that are made here have the four funds open.
 */
interface Contender extends AutoCloseable {

    /** What became of a line. */
    enum Answer {
        /** It has been taken now. */
        POSTED,
        /** The same line had been taken before. */
        KNOWN,
        /** It was refused, and has changed nothing. */
        REFUSED
    }

    /**
     * Prepares to post lines: what a caller would have in hand is made now, and running it does the posting. It throws
     * if a line is not taken.
     */
    Runnable posting(Lines lines, int from, int to);

    /** Posts one line. */
    Answer answer(Lines lines, int at);

    /**
     * The figures of subtrees: for each position, for each fund, each {@link Figure}, in fen.
     *
     * @param positions unions, ascending
     */
    long[] figures(int[] positions);

    /** How many accounts have been posted to. */
    long accounts();

    @Override
    default void close() {}

    /** Throws if not all lines were taken. */
    static void checkTaken(boolean taken, Object what) {
        if (!taken) {
            throw new IllegalStateException("not taken: " + what);
        }
    }
}
