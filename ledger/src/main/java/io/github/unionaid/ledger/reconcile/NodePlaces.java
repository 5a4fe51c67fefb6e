package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionTree;
import java.util.Arrays;
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

    private long own(long[] column, int index) {
        return column[below[index]] - column[begins[index]];
    }

    /** Of a column, the sums of all subtrees, added up child by child. */
    void addUp(long @Nullable [] column, Nodes nodes, long[] sums) {
        Arrays.fill(sums, 0);
        for (int i = size - 1; column != null && i >= 0; i--) {
            sums[i] += own(column, i);
            if (nodes.parent(i) >= 0) {
                sums[nodes.parent(i)] += sums[i];
            }
        }
    }

    /** Of a column, the sums of all subtrees by one subtraction each, and those of each node and its children's. */
    void addUp(long @Nullable [] column, Nodes nodes, long[] subtrees, long[] parts) {
        Arrays.fill(subtrees, 0);
        Arrays.fill(parts, 0);
        for (int i = size - 1; column != null && i >= 0; i--) {
            subtrees[i] = column[ends[i]] - column[begins[i]];
            parts[i] += own(column, i);
            if (nodes.parent(i) >= 0) {
                parts[nodes.parent(i)] += subtrees[i];
            }
        }
    }
}
