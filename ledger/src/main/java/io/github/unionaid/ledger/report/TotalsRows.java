package io.github.unionaid.ledger.report;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Figures;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes the rows of a table one at a time, down the tree; keeps one end of a subtree for each level, and no row. */
final class TotalsRows {
    private static final TotalsColumn[] COLUMNS = TotalsColumn.values();

    private final TotalsTable table;
    private final List<FundId> funds;

    TotalsRows(TotalsTable table) {
        this.table = table;
        Collection<FundId> asked = table.funds().isEmpty() ? table.totals().funds() : table.funds();
        this.funds = List.copyOf(asked);
    }

    /**
     * A row.
     *
     * @param union whose figures
     * @param depth how far below the union that was asked for
     * @param fund of which fund; empty for all of them together
     * @param amounts by column
     */
    record Row(Union union, int depth, Optional<FundId> fund, List<Amount> amounts) {}

    /** Takes a row. */
    interface Taker {
        void take(Row row) throws IOException;
    }

    void each(Taker taker) throws IOException {
        UnionTree tree = table.totals().tree();
        int root = tree.positionOf(table.union());
        int end = tree.subtreeEnd(root);
        int[] ends = new int[UnionTree.MAX_DEPTH + 1]; // of the subtrees that the position stands in, by depth
        int depth = 0;
        int position = root;
        while (position < end) {
            while (depth > 0 && ends[depth - 1] <= position) {
                depth--;
            }
            give(taker, tree.at(position), depth);
            int subtreeEnd = tree.subtreeEnd(position);
            if (depth >= table.depth()) {
                position = subtreeEnd;
            } else {
                ends[depth++] = subtreeEnd;
                position++;
            }
        }
    }

    private void give(Taker taker, Union union, int depth) throws IOException {
        if (table.eachFund()) {
            for (FundId fund : funds) {
                give(taker, union, depth, Optional.of(fund), List.of(fund));
            }
        } else {
            give(taker, union, depth, Optional.empty(), funds);
        }
    }

    private void give(Taker taker, Union union, int depth, Optional<FundId> fund, List<FundId> counted)
            throws IOException {
        long[] sums = new long[COLUMNS.length];
        boolean any = table.alsoEmpty();
        for (FundId one : counted) {
            Figures figures = table.ownFigures()
                    ? table.totals().own(union.id(), one)
                    : table.totals().subtree(union.id(), one);
            for (int c = 0; c < COLUMNS.length; c++) {
                long minor = COLUMNS[c].of(figures).minor();
                sums[c] += minor;
                any |= minor != 0;
            }
        }
        if (any) {
            Amount[] amounts = new Amount[COLUMNS.length];
            for (int c = 0; c < COLUMNS.length; c++) {
                amounts[c] = Amount.of(table.totals().asset(), sums[c]);
            }
            taker.take(new Row(union, depth, fund, List.of(amounts)));
        }
    }
}
