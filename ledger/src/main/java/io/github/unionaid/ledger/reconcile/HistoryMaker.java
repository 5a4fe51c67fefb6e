package io.github.unionaid.ledger.reconcile;

import com.google.common.primitives.Ints;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes totals as it was. Whatever moved in the period is counted through the tree at its beginning; each step to another
 * tree then takes from unions, and brings to others, what moved on its day or later (that is counted) and what was held
 * and on the way the day before (that is moved). So there is one pass by the days of change, and no tree for each of them.
 */
final class HistoryMaker {
    private static final int HELD = Measure.HELD.ordinal();
    private static final int INT_SENT = Measure.INT_SENT.ordinal();
    private static final int INT_RECEIVED = Measure.INT_RECEIVED.ordinal();

    private final LocalDate from;
    private final Totals last;
    private final Counted before;
    private final Counted throughFirst;
    private final List<TreeStep> steps;
    private final Map<FundId, Map<UnionId, Change>> changes = new HashMap<>();

    /** What the steps have changed for one union, of one fund. */
    static final class Change {
        final long[] subtree = new long[CountedRows.SUMS];
        final long[] own = new long[CountedRows.SUMS];
        final List<MovedAmount> subtreeMoves = new ArrayList<>();
        final List<MovedAmount> ownMoves = new ArrayList<>();
    }

    HistoryMaker(LedgerView view, LocalDate from, AsOf asOf, Asset asset) {
        this.from = from;
        this.last = Totals.of(view, asOf, asset);
        UnionRegister register = last.placement().register;
        LocalDate dayBefore = from.equals(LocalDate.MIN) ? from : from.minusDays(1);
        LocalDate start = dayBefore.isBefore(register.firstDay()) ? register.firstDay() : dayBefore;
        this.before = new Counted(view, new AsOf(dayBefore, asOf.sequence()), asset, start);
        this.throughFirst = new Counted(view, asOf, asset, start);
        this.steps = TreeStep.between(register, last.placement().standIns, start, asOf.date());
    }

    HistoricTotals make() {
        if (steps.isEmpty()) {
            return new HistoricTotals(from, before.totals(1), last, last, changes);
        }
        walk();
        return new HistoricTotals(from, before.totals(1), throughFirst.totals(1), last, changes);
    }

    private void walk() {
        int[] days = steps.stream()
                .mapToInt(step -> Ints.saturatedCast(step.on().toEpochDay()))
                .distinct()
                .toArray();
        MovingTree tree = new MovingTree(throughFirst.placement, steps);
        BlockPass pass = new BlockPass(throughFirst, tree, days);
        BlockSums[] sofar = new BlockSums[throughFirst.funds.size()];
        BlockSums[] later = new BlockSums[sofar.length];
        Arrays.setAll(sofar, fund -> new BlockSums(tree));
        Arrays.setAll(later, fund -> new BlockSums(tree));
        for (int period = 1; period <= days.length; period++) {
            add(pass, period, 1, later);
        }
        int passed = 0; // periods
        for (TreeStep step : steps) {
            int day = Arrays.binarySearch(days, Ints.saturatedCast(step.on().toEpochDay()));
            for (; passed <= day; passed++) {
                add(pass, passed, 1, sofar);
                if (passed > 0) {
                    add(pass, passed, -1, later);
                }
            }
            MovingTree.Step taken = tree.take(step);
            for (int fund = 0; fund < sofar.length; fund++) {
                FundId id = throughFirst.funds.get(fund);
                later[fund].give(taken, new Counting(tree, id));
                sofar[fund].give(taken, new Moving(tree, id, step));
            }
        }
    }

    private static void add(BlockPass pass, int period, int times, BlockSums[] to) {
        for (int fund = 0; fund < to.length; fund++) {
            BlockSums sums = pass.sums(period, fund);
            if (sums != null) {
                to[fund].addAll(sums, times);
            }
        }
    }

    private Change change(UnionId union, FundId fund) {
        return changes.computeIfAbsent(fund, f -> new HashMap<>()).computeIfAbsent(union, u -> new Change());
    }

    /** Takes what is counted elsewhere from a step on. */
    private final class Counting implements BlockSums.Taker {
        private final MovingTree tree;
        private final FundId fund;

        Counting(MovingTree tree, FundId fund) {
            this.tree = tree;
            this.fund = fund;
        }

        @Override
        public void subtree(int node, long[] sums) {
            add(sums, change(tree.unionOf(node), fund).subtree);
        }

        @Override
        public void own(int node, long[] sums) {
            add(sums, change(tree.unionOf(node), fund).own);
        }

        private static void add(long[] sums, long[] to) {
            Arrays.setAll(to, sum -> to[sum] + sums[sum]);
        }
    }

    /** Takes what a step moves. */
    private final class Moving implements BlockSums.Taker {
        private final MovingTree tree;
        private final FundId fund;
        private final TreeStep step;

        Moving(MovingTree tree, FundId fund, TreeStep step) {
            this.tree = tree;
            this.fund = fund;
            this.step = step;
        }

        @Override
        public void subtree(int node, long[] sums) {
            UnionId at = tree.unionOf(node);
            add(at, sums[HELD] + sums[INT_SENT] - sums[INT_RECEIVED], change(at, fund).subtreeMoves);
        }

        @Override
        public void own(int node, long[] sums) {
            UnionId at = tree.unionOf(node);
            long inTransit = sums[Transfer.PAYMENT.toItself()] - sums[Transfer.ARRIVAL.toItself()];
            add(at, sums[HELD] + inTransit, change(at, fund).ownMoves);
        }

        private void add(UnionId at, long minor, List<MovedAmount> to) {
            if (minor != 0) {
                Placement unions = last.placement();
                Amount amount = Amount.of(last.asset(), minor);
                to.add(new MovedAmount(step.change(), unions.union(step.union()), unions.union(at), fund, amount));
            }
        }
    }
}
