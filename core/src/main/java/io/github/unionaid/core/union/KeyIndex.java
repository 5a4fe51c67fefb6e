package io.github.unionaid.core.union;

import org.jspecify.annotations.Nullable;

/**
 * Finds the union that carries a key: an open-addressed table of places in the union array, at most half full, that
 * compares the keys in the unions themselves, and only where eight bits of their hashes agree. 10 to 20 bytes a union
 * where a {@code HashMap} takes four times as much.
 */
abstract class KeyIndex {
    Union[] unions;
    private final int[] table; // place + 1; 0 is free
    private final byte[] tags; // the low bits of the hash
    private final int shift;

    /** An empty index with room for so many keys of these unions. */
    KeyIndex(Union[] unions, int keys) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, keys * 2 - 1)));
        this.unions = unions;
        this.table = new int[1 << bits];
        this.tags = new byte[1 << bits];
        this.shift = 32 - bits;
    }

    /** By id, which every union has. */
    static final class ById extends KeyIndex {
        ById(Union[] unions) {
            super(unions, unions.length);
        }

        @Override
        Object keyOf(Union union) {
            return union.id();
        }

        @Override
        boolean hasKey(Union union, Object key) {
            return union.id().value().equals(((UnionId) key).value());
        }
    }

    /** By division code, which few unions have. */
    static final class ByCode extends KeyIndex {
        ByCode(Union[] unions) {
            super(unions, count(unions));
        }

        private static int count(Union[] unions) {
            int codes = 0;
            for (Union union : unions) {
                codes += union.code().isPresent() ? 1 : 0;
            }
            return codes;
        }

        @Override
        @Nullable
        Object keyOf(Union union) {
            return union.code().orElse(null);
        }

        @Override
        boolean hasKey(Union union, Object key) {
            return key.equals(keyOf(union));
        }
    }

    /** The key of a union; {@code null} if it has none. */
    abstract @Nullable Object keyOf(Union union);

    abstract boolean hasKey(Union union, Object key);

    /** The place of the union that carries the key; -1 if none does. */
    final int find(Object key) {
        return table[slotOf(key, hash(key))] - 1;
    }

    /** Takes in the union of a place, unless another carries its key: then that one's place, else -1. */
    final int add(int place) {
        Object key = keyOf(unions[place]);
        if (key == null) {
            return -1;
        }
        int hash = hash(key);
        int slot = slotOf(key, hash);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        table[slot] = place + 1;
        tags[slot] = (byte) hash;
        return -1;
    }

    /** Moves on to the same unions in another order; the table stays. */
    final void reorder(Union[] reordered, int[] places) {
        for (int slot = 0; slot < table.length; slot++) {
            if (table[slot] != 0) {
                table[slot] = places[table[slot] - 1] + 1;
            }
        }
        unions = reordered;
    }

    private static int hash(Object key) {
        return key.hashCode() * 0x9E3779B9;
    }

    private int slotOf(Object key, int hash) {
        int slot = hash >>> shift;
        while (table[slot] != 0 && (tags[slot] != (byte) hash || !hasKey(unions[table[slot] - 1], key))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
