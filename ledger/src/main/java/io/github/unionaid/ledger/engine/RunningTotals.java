package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import org.jspecify.annotations.Nullable;

/**
 * The sums of all measures as they stand after each transaction, at hand for any range of positions of the register's
 * last tree, a subtree being one. Used under the lock of the state.
 *
 * <p>Updating every ancestor would cost the depth of the tree in memory that is spread, prefix sums a pass after each
 * batch. So there are sums of single positions, of blocks of 64 and of big blocks of 4,096: an add is three additions,
 * two of them into memory that is small enough to stay in the cache. A range sums the positions at its two ends, the
 * blocks beyond them, and the big blocks between: at most 126 and 126, and one in 4,096 of its unions.
 *
 * <p>An add with the opposite sign undoes an add exactly; that is how a batch is taken back.
 *
 * <p>When the register changes, unions stand elsewhere. The sums are then made anew from the store when they are next
 * asked for, so that many changes in a row, as in a replay, cost no more than one.
 */
final class RunningTotals implements CountedRows.Target {
    private static final int BLOCK = 6;
    private static final int BIG_BLOCK = 12;
    private static final int NONE_YET = -1;

    private final State state;
    private final Dictionary<UnionId> unions;
    private final Dictionary<FundId> funds;
    private final CountedRows rows;
    private @Nullable Positions positions; // null before the first row
    private SumCells own = new SumCells(0);
    private SumCells blocks = new SumCells(BLOCK);
    private SumCells bigBlocks = new SumCells(BIG_BLOCK);
    private int taken; // the last transaction whose rows are in; NONE_YET if the sums are to be made anew

    RunningTotals(State state, Store store, Dictionary<UnionId> unions, Dictionary<FundId> funds) {
        this.state = state;
        this.unions = unions;
        this.funds = funds;
        this.rows = new CountedRows(store);
    }

    /** Takes in the rows of the transaction that has been added to the store. */
    void take(int sequence) {
        rows.lookAtAccounts(unions, funds);
        boolean goesOn =
                taken == sequence - 1 && (positions == null || Positions.isSame(positions.register, state.register()));
        taken = NONE_YET; // if this fails half way
        if (goesOn) {
            rows.give(sequence, sequence, this);
            taken = sequence;
        }
    }

    /** Adds to a measure of a union, by its ordinal. */
    @Override
    public void add(int measure, int union, int fund, long fen) {
        int position = positions().of(union, rows.store);
        own.add(measure, position, fund, fen);
        blocks.add(measure, position, fund, fen);
        bigBlocks.add(measure, position, fund, fen);
    }

    /** Adds what is paid by one union to another. */
    void payment(int from, int to, int fund, long fen) {
        transfer(CountedRows.Transfer.PAYMENT, from, to, fund, fen);
    }

    /** Adds what one union paid and has arrived at the other. */
    void arrival(int from, int to, int fund, long fen) {
        transfer(CountedRows.Transfer.ARRIVAL, from, to, fund, fen);
    }

    @Override
    public void transfer(CountedRows.Transfer kind, int from, int to, int fund, long fen) {
        Positions standing = positions();
        int giver = standing.of(from, rows.store);
        int receiver = standing.of(to, rows.store);
        int ancestor = standing.tree.lowestCommonAncestor(giver, receiver);
        own.addTransfer(kind, giver, receiver, ancestor, fund, fen);
        blocks.addTransfer(kind, giver, receiver, ancestor, fund, fen);
        bigBlocks.addTransfer(kind, giver, receiver, ancestor, fund, fen);
        if (giver == receiver) { // asked of single unions alone, for in a subtree all this is inside
            own.add(kind.toItself, giver, fund, fen);
        }
    }

    /** Makes the sums anew if the register has changed since, or a transaction was not taken in. */
    Positions refreshed() {
        Positions standing = positions;
        int last = rows.store.transactionCount();
        if (standing == null || !Positions.isSame(standing.register, state.register()) || taken != last) {
            taken = NONE_YET;
            standing = new Positions(state.register());
            positions = standing;
            own = new SumCells(0);
            blocks = new SumCells(BLOCK);
            bigBlocks = new SumCells(BIG_BLOCK);
            rows.lookAtAccounts(unions, funds);
            rows.give(1, last, this);
            taken = last;
        }
        return standing;
    }

    /** The sums of the positions from one to before another, by the ordinals of measures. */
    long[] sums(int from, int to, int fund) {
        long[] sums = new long[SumCells.SUMS];
        int at = from;
        while (at < to) {
            int shift = shift(at, to);
            SumCells cells = shift == BIG_BLOCK ? bigBlocks : shift == BLOCK ? blocks : own;
            cells.addTo(sums, at, fund);
            at += 1 << shift;
        }
        return sums;
    }

    /** Of the largest block that begins at a position and ends before another. */
    private static int shift(int from, int to) {
        return isWhole(from, to, BIG_BLOCK) ? BIG_BLOCK : isWhole(from, to, BLOCK) ? BLOCK : 0;
    }

    private static boolean isWhole(int from, int to, int shift) {
        int size = 1 << shift;
        return (from & (size - 1)) == 0 && to - from >= size;
    }

    /** The number of a fund; below 0 if nothing of it has moved. */
    int numberOf(FundId fund) {
        return funds.find(fund);
    }

    CountedRows rows() {
        return rows;
    }

    private Positions positions() {
        Positions standing = positions;
        if (standing == null) {
            standing = new Positions(state.register());
            positions = standing;
        }
        return standing;
    }
}
