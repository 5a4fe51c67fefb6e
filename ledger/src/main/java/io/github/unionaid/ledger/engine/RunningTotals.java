package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of all measures as they stand after each transaction, at hand for any range of positions of the register's
 * last tree, a subtree being one. Used under the lock of the state.
 *
 * <p>Updating every ancestor would cost the depth of the tree in memory that is spread, prefix sums a pass after each
 * batch. So there are sums of single unions, of blocks of 64 positions and of big blocks of 4,096: an add is three
 * additions, two of them into memory that is small enough to stay in the cache. A range sums the unions at its two ends,
 * the blocks beyond them, and the big blocks between: at most 126 and 126, and one in 4,096 of its unions.
 *
 * <p>An add with the opposite sign undoes an add exactly; that is how a batch is taken back.
 *
 * <p>When the register changes, unions stand elsewhere. The sums are then made anew from the store, by who posts and once
 * for all changes of a batch or of a replay: who reads must not change what is looked at without the lock while an event
 * is judged.
 */
final class RunningTotals implements CountedRows.Target {
    private static final int BLOCK = 6;
    private static final int BIG_BLOCK = 12;
    private static final int NONE_YET = -1;
    private static final int HELD = Measure.HELD.ordinal();

    private final State state;
    private final CountedRows rows;
    private @Nullable Positions positions; // null before the first row
    private SumColumn own = new SumColumn(); // by the union's line of money
    private List<SumColumn> blocks = new ArrayList<>(); // by fund
    private List<SumColumn> bigBlocks = new ArrayList<>();
    private int taken; // the last transaction whose rows are in; NONE_YET if the sums are to be made anew

    RunningTotals(State state) {
        this.state = state;
        this.rows = new CountedRows(state.store());
    }

    /** The bytes of the sums of so many lines of money, in a tree of so many unions. */
    static long bytesFor(long lines, int unions, int funds) {
        long ofFund = SumColumn.bytesForBlocks(((unions - 1) >> BLOCK) + 1)
                + SumColumn.bytesForBlocks(((unions - 1) >> BIG_BLOCK) + 1);
        return SumColumn.bytesFor(lines) + funds * ofFund;
    }

    /** Takes in the rows of the transaction that has been added to the store. */
    void take(int sequence) {
        boolean goesOn = goesOn(sequence);
        taken = NONE_YET; // if this fails half way
        if (goesOn) {
            rows.lookAtAccounts(state);
            rows.give(sequence, sequence, this);
            taken = sequence;
        }
    }

    /** Whether the sums are those before a transaction, so that its rows can be added. */
    boolean goesOn(int sequence) {
        return taken == sequence - 1 && (positions == null || Positions.isSame(positions.register, state.register()));
    }

    /** The rows of a transaction have been added one by one. */
    void taken(int sequence) {
        taken = sequence;
    }

    /** Takes back the rows of all transactions after one, which are still in the store. */
    void takeBack(int last) {
        int now = rows.store.transactionCount();
        if (now == last) {
            return;
        }
        boolean goesOn = taken == now && goesOn(now + 1);
        taken = NONE_YET;
        if (goesOn) {
            rows.lookAtAccounts(state);
            rows.give(last + 1, now, new TakenBack());
            taken = last;
        }
    }

    /** After some have been taken back: forgets what stands on the last accounts and the last lines of money. */
    void truncate(int accounts, int lines) {
        rows.truncate(accounts);
        if (taken != NONE_YET) {
            own.truncate(lines);
        }
    }

    /** Adds to a measure of a union, by its ordinal. */
    @Override
    public void add(int measure, int union, int fund, long fen) {
        int position = positions().of(union, rows.store);
        addAt(measure, position, line(position, fund), fund, fen);
    }

    /** The same, with the line of money of the union that stands at the position. */
    private void addAt(int measure, int position, int line, int fund, long fen) {
        if (measure == HELD) {
            addHeld(position, fund, fen);
            return;
        }
        own.add(line, measure, fen);
        of(blocks, fund).add(position >> BLOCK, measure, fen);
        of(bigBlocks, fund).add(position >> BIG_BLOCK, measure, fen);
    }

    /** Adds to what the union at a position holds; what itself holds is known by its money. */
    void addHeld(int position, int fund, long fen) {
        of(blocks, fund).addHeld(position >> BLOCK, fen);
        of(bigBlocks, fund).addHeld(position >> BIG_BLOCK, fen);
    }

    /** Adds to a measure that occurs often, by its {@linkplain SumColumn#place place}. */
    void addOften(int place, int position, int line, int fund, long fen) {
        own.addAt(line, place, fen);
        of(blocks, fund).addAt(position >> BLOCK, place, fen);
        of(bigBlocks, fund).addAt(position >> BIG_BLOCK, place, fen);
    }

    private static SumColumn of(List<SumColumn> columns, int fund) {
        return fund < columns.size() ? columns.get(fund) : made(columns, fund);
    }

    private static SumColumn made(List<SumColumn> columns, int fund) {
        while (columns.size() <= fund) {
            columns.add(new SumColumn());
        }
        return columns.get(fund);
    }

    private int line(int position, int fund) {
        return state.money().number(positions().unionAt(position, state.unions()), fund);
    }

    @Override
    public void transfer(CountedRows.Transfer kind, int from, int to, int fund, long fen) {
        Positions standing = positions();
        int giver = standing.of(from, rows.store);
        int receiver = standing.of(to, rows.store);
        transferAt(kind, giver, line(giver, fund), receiver, line(receiver, fund), fund, fen);
    }

    /** The same, with the lines of money of the unions that stand at the positions. */
    void transferAt(
            CountedRows.Transfer kind, int giver, int giverLine, int receiver, int receiverLine, int fund, long fen) {
        int ancestor = positions().tree.lowestCommonAncestor(giver, receiver);
        int above = ancestor == giver ? giverLine : ancestor == receiver ? receiverLine : line(ancestor, fund);
        addOften(kind.giverPlace, giver, giverLine, fund, fen);
        addOften(kind.receiverPlace, receiver, receiverLine, fund, fen);
        addOften(kind.ancestorPlace, ancestor, above, fund, fen);
        if (giver == receiver) { // asked of single unions alone, for in a subtree all this is inside
            own.add(giverLine, kind.toItself, fen);
        }
    }

    /** What stands for a line of money; for who wants it in the cache. */
    long peek(int line) {
        return own.peek(line);
    }

    /** Whether every union that has a number stands at the position of that number. */
    boolean isByNumber() {
        return positions().isByNumber();
    }

    /** The state may be half changed: nothing is at hand any more. */
    void giveUp() {
        taken = NONE_YET;
    }

    /** Whether the register has changed since they were made, or a transaction was not taken in. */
    boolean isStale() {
        return !goesOn(rows.store.transactionCount() + 1);
    }

    /** Makes the sums anew if they are stale; only by who posts. O(unions + flows + postings), else O(1). */
    void refresh() {
        if (isStale()) {
            int last = rows.store.transactionCount();
            taken = NONE_YET;
            positions = new Positions(state.register(), state.unions());
            own = new SumColumn();
            blocks = new ArrayList<>();
            bigBlocks = new ArrayList<>();
            rows.lookAtAccounts(state);
            rows.give(1, last, this);
            taken = last;
        }
    }

    /** The sums of the positions from one to before another, by the ordinals of measures. */
    long[] sums(int from, int to, int fund) {
        long[] sums = new long[SumColumn.SUMS];
        int at = from;
        while (at < to) {
            if (isWhole(at, to, BIG_BLOCK)) {
                of(bigBlocks, fund).addTo(sums, at >> BIG_BLOCK);
                at += 1 << BIG_BLOCK;
            } else if (isWhole(at, to, BLOCK)) {
                of(blocks, fund).addTo(sums, at >> BLOCK);
                at += 1 << BLOCK;
            } else {
                addOwn(sums, at, fund);
                at++;
            }
        }
        return sums;
    }

    private void addOwn(long[] sums, int position, int fund) {
        MoneyLines money = state.money();
        int line = money.find(positions().unionAt(position, state.unions()), fund);
        if (line != KeyTable.NONE) {
            own.addTo(sums, line);
            sums[HELD] += money.balance(line);
        }
        for (int ended : positions().endedAt(position)) {
            int itsLine = money.find(ended, fund);
            sums[HELD] += itsLine == KeyTable.NONE ? 0 : money.balance(itsLine);
        }
    }

    private static boolean isWhole(int from, int to, int shift) {
        int size = 1 << shift;
        return (from & (size - 1)) == 0 && to - from >= size;
    }

    /** The number of a fund; below 0 if nothing of it has moved. */
    int numberOf(FundId fund) {
        return state.funds().find(fund);
    }

    /** All rows up to now, for any thread to read. */
    CountedRows rowsNow() {
        rows.lookAtAccounts(state);
        return rows.snapshot(rows.store.transactionCount());
    }

    /** Where unions stand. */
    Positions positions() {
        Positions standing = positions;
        if (standing == null) {
            standing = new Positions(state.register(), state.unions());
            positions = standing;
        }
        return standing;
    }

    /** Takes rows off. */
    private final class TakenBack implements CountedRows.Target {
        @Override
        public void add(int measure, int union, int fund, long fen) {
            RunningTotals.this.add(measure, union, fund, -fen);
        }

        @Override
        public void transfer(CountedRows.Transfer kind, int from, int to, int fund, long fen) {
            RunningTotals.this.transfer(kind, from, to, fund, -fen);
        }
    }
}
