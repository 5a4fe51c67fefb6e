package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R3: subtree totals are own totals plus the children's, and the same as a sum made {@linkplain OtherSums another way}:
 * from the accounts and from what any two unions moved, added up child by child, where the totals count flows and take
 * differences of prefix sums.
 */
final class SumCheck {
    private static final Measure[] MEASURES = Measure.values();

    private final Books books;

    SumCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations that are not 0 = 0. */
    long run(List<Finding> found) {
        OtherSums otherSums = new OtherSums(books);
        long checks = 0;
        for (FundId fund : books.funds) {
            FundTable table = books.totals.table(fund);
            Nodes nodes = Nodes.of(books.tree, table, otherSums.own(fund));
            Places places = new Places(nodes, table, books.tree);
            for (Measure measure : MEASURES) {
                checks += run(fund, measure, nodes, places, otherSums, found);
            }
        }
        return checks;
    }

    /** Where in a column of the totals the ranges of nodes begin, go on below the node itself, and end. */
    private static final class Places {
        final int[] begins;
        final int[] below;
        final int[] ends;

        Places(Nodes nodes, @Nullable FundTable table, UnionTree tree) {
            begins = new int[nodes.size()];
            below = new int[nodes.size()];
            ends = new int[nodes.size()];
            for (int i = 0; table != null && i < begins.length; i++) {
                int node = nodes.position(i);
                begins[i] = table.placeOf(node);
                below[i] = table.placeOf(node + 1);
                ends[i] = table.placeOf(tree.subtreeEnd(node));
            }
        }
    }

    private long run(
            FundId fund, Measure measure, Nodes nodes, Places places, OtherSums otherSums, List<Finding> found) {
        FundTable table = books.totals.table(fund);
        long[] column = table == null ? null : table.column(measure.ordinal());
        long[] apart = otherSums.subtrees(fund, measure, nodes, table);
        long[] totals = new long[nodes.size()];
        long[] parts = new long[nodes.size()];
        for (int i = nodes.size() - 1; column != null && i >= 0; i--) {
            totals[i] = column[places.ends[i]] - column[places.begins[i]];
            parts[i] += column[places.below[i]] - column[places.begins[i]];
            if (nodes.parent(i) >= 0) {
                parts[nodes.parent(i)] += totals[i];
            }
        }
        long checks = 0;
        for (int i = 0; i < totals.length; i++) {
            checks += totals[i] == 0 && parts[i] == 0 && apart[i] == 0 ? 0 : 1;
            long difference = totals[i] == parts[i] ? totals[i] - apart[i] : totals[i] - parts[i];
            if (difference != 0) {
                found.add(Finding.builder()
                        .figure(FigureName.ofSubtree(measure), totals[i])
                        .figure(FigureName.OWN_AND_CHILDREN, parts[i])
                        .figure(FigureName.SUMMED_ANOTHER_WAY, apart[i])
                        .differences(difference, Math.abs(difference))
                        .wrong(FindingKind.SUM_DIFFERS)
                        .node(books.tree.at(nodes.position(i)))
                        .fund(fund)
                        .build());
            }
        }
        return checks;
    }
}
