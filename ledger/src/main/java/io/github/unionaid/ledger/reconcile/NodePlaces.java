package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionTree;
import org.jspecify.annotations.Nullable;

/** Where in the columns of a table the ranges of nodes begin, go on below the node itself, and end. */
final class NodePlaces {
    private final int size;
    private final int[] begins;
    private final int[] below;
    private final int[] ends;

    NodePlaces(Nodes nodes, @Nullable FundTable table, UnionTree tree) {
        size = nodes.size();
        begins = new int[size];
        below = new int[size];
        ends = new int[size];
        for (int i = 0; table != null && i < size; i++) {
            int node = nodes.position(i);
            begins[i] = table.placeOf(node);
            below[i] = table.placeOf(node + 1);
            ends[i] = table.placeOf(tree.subtreeEnd(node));
        }
    }

    /** Of a column, the own sum of a node. */
    long own(long[] column, int index) {
        return column[below[index]] - column[begins[index]];
    }

    /** Of a column, the sum of the subtree of a node. */
    long subtree(long[] column, int index) {
        return column[ends[index]] - column[begins[index]];
    }

    /** Of a column, the sums of all subtrees, added up child by child. */
    long[] addedUp(long @Nullable [] column, Nodes nodes) {
        long[] sums = new long[size];
        for (int i = size - 1; column != null && i >= 0; i--) {
            sums[i] += own(column, i);
            if (nodes.parent(i) >= 0) {
                sums[nodes.parent(i)] += sums[i];
            }
        }
        return sums;
    }
}
