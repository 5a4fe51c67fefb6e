package io.github.unionaid.ledger.engine;

/** What has been looked up for the rows of a portion of a batch, each in columns of its own. */
final class RowLookup {
    /** The most rows: what they lead to should stay in the cache until they are posted. */
    static final int ROWS = 256;

    final int[] idHash = new int[ROWS];
    final int[] named = new int[ROWS]; // the transaction that it names; 0 if it names none, or none is found
    final boolean[] isRow = new boolean[ROWS];
    final long[] pair = new long[ROWS]; // of book and fund
    final int[] pairHash = new int[ROWS];
    final int[] line = new int[ROWS]; // of the book's money
    final long[] otherPair = new long[ROWS]; // of the other union and fund; that of the book if there is no other
    final int[] otherHash = new int[ROWS];
    final int[] otherLine = new int[ROWS]; // of the other's money
    final long[] against = new long[ROWS]; // the account against the money account, the rest of its key
    final int[] againstHash = new int[ROWS];
    final int[] againstAccount = new int[ROWS];
}
