package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The sums of all {@linkplain Measure measures} as of a snapshot: those that stand now, less what was recorded since.
 * For any thread; never changes.
 */
public final class SumsAtHand {
    /** A row costs about as much in a pass, which makes objects and sorts, as this many rows that are taken off. */
    private static final long ROWS_LIKE_ONE_OF_A_PASS = 64;

    private final State state;
    private final UnionRegister register;
    private final int sequence;
    private final long before; // rows of the snapshot
    private final AtomicLong walked = new AtomicLong(); // rows that answers have taken off so far

    /** Of a snapshot with the register of that moment. */
    SumsAtHand(State state, Store snapshot, UnionRegister register) {
        this.state = state;
        this.register = register;
        this.sequence = snapshot.transactionCount();
        this.before = CountedRows.count(snapshot);
    }

    /**
     * The sums of the positions from one to before another, in the register's last tree, as
     * {@link CountedRows} names them. Null if a pass over the snapshot is the better answer, to this and all later questions:
     * the register has changed since, or taking off what was recorded since has cost, over all questions, as much as a
     * pass. O((to - from) / 4,096 + rows recorded since), of which posts wait for the first.
     */
    public long @Nullable [] range(int from, int to, FundId fund) {
        long[] sums;
        CountedRows now;
        Positions positions;
        int number;
        synchronized (state) {
            if (!Positions.isSame(state.register(), register)) {
                return null;
            }
            long since = CountedRows.count(state.store()) - before;
            if (since > 0 && walked.addAndGet(since) > ROWS_LIKE_ONE_OF_A_PASS * before) {
                return null;
            }
            RunningTotals running = state.running();
            if (running.isStale()) { // within a batch that changes the register
                return null;
            }
            positions = running.positions();
            number = running.numberOf(fund);
            if (number < 0) {
                return new long[SumColumn.SUMS]; // nothing of it has ever moved
            }
            sums = running.sums(from, to, number);
            if (since == 0) {
                return sums;
            }
            now = running.rowsNow();
            if (state.isMarked()) { // what is in the store may be taken back, and overwritten, after the lock
                takeOff(now, sums, positions, from, to, number);
                return sums;
            }
        }
        takeOff(now, sums, positions, from, to, number);
        return sums;
    }

    private void takeOff(CountedRows now, long[] sums, Positions positions, int from, int to, int fund) {
        now.give(sequence + 1, now.store.transactionCount(), new Less(sums, positions, now.store, from, to, fund));
    }

    /** Takes off the sums what rows add to them. */
    private static final class Less implements CountedRows.Target {
        private final long[] sums;
        private final Positions positions;
        private final Store store;
        private final int begin;
        private final int end;
        private final int fund;

        Less(long[] sums, Positions positions, Store store, int begin, int end, int fund) {
            this.sums = sums;
            this.positions = positions;
            this.store = store;
            this.begin = begin;
            this.end = end;
            this.fund = fund;
        }

        @Override
        public void add(int measure, int union, int ofFund, long fen) {
            if (ofFund == fund) {
                take(measure, positions.of(union, store), fen);
            }
        }

        @Override
        public void transfer(Transfer kind, int from, int to, int ofFund, long fen) {
            if (ofFund == fund) {
                int giver = positions.of(from, store);
                int receiver = positions.of(to, store);
                take(kind.ofGiver, giver, fen);
                take(kind.ofReceiver, receiver, fen);
                take(kind.ofAncestor, positions.tree.lowestCommonAncestor(giver, receiver), fen);
                if (giver == receiver) {
                    take(kind.toItself, giver, fen);
                }
            }
        }

        private void take(int measure, int position, long fen) {
            if (begin <= position && position < end) {
                sums[measure] -= fen;
            }
        }
    }
}
