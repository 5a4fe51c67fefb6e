package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.engine.Store;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Where in a tree the figures of unions stand, by their numbers in a store; found once. Not thread-safe. */
final class PlacedUnions {
    private final ToIntFunction<UnionId> placement;
    private final Store store;
    private final boolean byNumber;
    private int[] positions = new int[64]; // by union number, position + 1; 0 if not yet found

    PlacedUnions(Placement placement, Store store) {
        this(placement::positionOf, store, placement.isOfFirstTree());
    }

    /**
     * The same in a tree that places unions in another way.
     *
     * @param byNumber whether every union stands at its number
     */
    PlacedUnions(ToIntFunction<UnionId> placement, Store store, boolean byNumber) {
        this.placement = placement;
        this.store = store;
        this.byNumber = byNumber;
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
        int position = placement.applyAsInt(store.unionId(union));
        positions[union] = position + 1;
        return position;
    }
}
