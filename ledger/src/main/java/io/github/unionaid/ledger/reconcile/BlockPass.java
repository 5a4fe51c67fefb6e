package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.CountedRows;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over what counts, for the sums of the blocks of a tree by period and fund. */
final class BlockPass {
    private final Counted counted;
    private final MovingTree tree;
    private final int[] days;
    private final PlacedUnions nodes;
    private final List<Period> periods = new ArrayList<>();

    /**
     * Sums by period: the first is before the first of some days, each other one begins on one of them. O(flows +
     * postings).
     *
     * @param days in days since 1970-01-01, ascending
     */
    BlockPass(Counted counted, MovingTree tree, int... days) {
        this.counted = counted;
        this.tree = tree;
        this.days = days;
        this.nodes = new PlacedUnions(tree::nodeOf, counted.store, false);
        for (int i = 0; i <= days.length; i++) {
            periods.add(new Period());
        }
        pass(CountedRows.of(counted.store, counted.asset));
    }

    private void pass(CountedRows rows) {
        int begin = 1;
        while (begin <= counted.known) {
            if (counted.includes(begin)) {
                int period = periodOf(counted.store.day(begin));
                int end = begin + 1;
                while (counted.includes(end) && periodOf(counted.store.day(end)) == period) {
                    end++;
                }
                rows.give(begin, end - 1, periods.get(period));
                begin = end;
            } else {
                begin++;
            }
        }
    }

    private int periodOf(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The sums of a fund in a period; null if no block has any. */
    @Nullable
    BlockSums sums(int period, int fund) {
        return periods.get(period).byFund[fund];
    }

    /** The funds, by the numbers that this has them by. */
    List<FundId> funds() {
        return counted.funds;
    }

    /** What is counted. */
    Asset asset() {
        return counted.asset;
    }

    private final class Period implements CountedRows.Target {
        private final @Nullable BlockSums[] byFund = new BlockSums[counted.funds.size()];

        @Override
        public void add(int sum, int union, int fund, long minor) {
            int node = nodes.of(union);
            if (tree.blockOf(node) != MovingTree.REST) {
                of(fund).add(node, sum, minor);
            }
        }

        @Override
        public void transfer(Transfer kind, int from, int to, int fund, long minor) {
            int giver = nodes.of(from);
            int receiver = nodes.of(to);
            if (tree.blockOf(giver) != MovingTree.REST || tree.blockOf(receiver) != MovingTree.REST) {
                of(fund).transfer(kind, giver, receiver, minor);
            }
        }

        private BlockSums of(int fund) {
            BlockSums sums = byFund[fund];
            if (sums == null) {
                sums = new BlockSums(tree);
                byFund[fund] = sums;
            }
            return sums;
        }
    }
}
