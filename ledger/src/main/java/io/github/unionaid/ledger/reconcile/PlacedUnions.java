package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.Store;
import java.util.Arrays;

/** Where in a tree the figures of unions stand, by their numbers in a store; found once. Not thread-safe. */
final class PlacedUnions {
    private final Placement placement;
    private final Store store;
    private final boolean byNumber;
    private int[] positions = new int[64]; // by union number, position + 1; 0 if not yet found

    PlacedUnions(Placement placement, Store store) {
        this.placement = placement;
        this.store = store;
        this.byNumber = placement.isOfFirstTree();
    }

    /** The position of the union of a number. O(1). */
    int of(int union) {
        if (byNumber) {
            return union;
        }
        int known = union < positions.length ? positions[union] : 0;
        return known != 0 ? known - 1 : find(union);
    }

    private int find(int union) {
        if (union >= positions.length) {
            positions = Arrays.copyOf(positions, Math.max(union + 1, positions.length * 2));
        }
        int position = placement.positionOf(store.unionId(union));
        positions[union] = position + 1;
        return position;
    }
}
