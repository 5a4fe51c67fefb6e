package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionTree;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The positions of a tree at or below which something of a fund has figures, ascending, each with its parent. */
final class Nodes {
    private final int[] positions;
    private final int[] parents; // by index, the index of the parent; below 0 for the root

    private Nodes(UnionTree tree, BitSet set) {
        positions = set.stream().toArray();
        parents = new int[positions.length];
        int above = -1; // the last node whose subtree is not yet over; those above it are its parents
        for (int i = 0; i < positions.length; i++) {
            while (above >= 0 && positions[i] >= tree.subtreeEnd(positions[above])) {
                above = parents[above];
            }
            parents[i] = above;
            above = i;
        }
    }

    /** The positions that have figures in one of two tables, and those above them. */
    static Nodes of(UnionTree tree, @Nullable FundTable one, @Nullable FundTable two) {
        BitSet set = new BitSet();
        add(tree, one, set);
        add(tree, two, set);
        return new Nodes(tree, set);
    }

    private static void add(UnionTree tree, @Nullable FundTable table, BitSet set) {
        if (table == null) {
            return;
        }
        for (int position : table.positions(tree.size())) {
            for (int p = position; p >= 0 && !set.get(p); p = tree.parentPosition(p)) {
                set.set(p);
            }
        }
    }

    int size() {
        return positions.length;
    }

    int position(int index) {
        return positions[index];
    }

    int parent(int index) {
        return parents[index];
    }

    /** The index of a position that is one of them. */
    int indexOf(int position) {
        int at = Arrays.binarySearch(positions, position);
        if (at < 0) {
            throw new IllegalStateException("position " + position + " has no figures");
        }
        return at;
    }
}
