package io.github.unionaid.core.union;

import io.github.unionaid.core.heap.HeapLayout;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a key, the text of an id or a division code: an open-addressed table, at most half full, 16 to 32
 * bytes a key.
 *
 * <p>In a tree of millions time goes into waiting for memory. A place and its key are read from two arrays at the same
 * slot, so that neither waits for the other. A place takes {@value #PLACE_BITS} bits of its entry; the others hold bits
 * of the hash, so that of the keys passed on the way hardly one in 500 is looked at.
 */
final class KeyIndex {
    private static final int PLACE_BITS = 23; // UnionTree.MAX_SIZE + 1 fits
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private final int[] table; // bits of the hash, place + 1; 0 is free
    private final @Nullable Object[] keys;
    private final int shift;

    /** An empty index with room for so many keys. */
    KeyIndex(int size) {
        int bits = bitsFor(size);
        this.table = new int[1 << bits];
        this.keys = new Object[1 << bits];
        this.shift = 32 - bits;
    }

    private static int bitsFor(int size) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, size * 2 - 1)));
    }

    /** The bytes of an index with room for so many keys, without the keys. */
    static long bytesFor(int size) {
        long slots = 1L << bitsFor(size);
        return HeapLayout.array(slots, Integer.BYTES) + HeapLayout.array(slots, HeapLayout.REFERENCE);
    }

    /** The place of the key; -1 if it is not there. */
    int find(Object key) {
        return placeAt(slotOf(key, mix(key)));
    }

    /** Takes in a key at a place, unless it is there already: then its place, else -1. */
    int add(Object key, int place) {
        int mixed = mix(key);
        int slot = slotOf(key, mixed);
        if (table[slot] != 0) {
            return placeAt(slot);
        }
        table[slot] = (mixed << PLACE_BITS) | (place + 1);
        keys[slot] = key;
        return -1;
    }

    /** Lets every key be found at {@code places[p]} that was found at {@code p}. */
    void renumber(int[] places) {
        for (int slot = 0; slot < table.length; slot++) {
            if (table[slot] != 0) {
                table[slot] = (table[slot] & ~PLACE) | (places[placeAt(slot)] + 1);
            }
        }
    }

    private static int mix(Object key) {
        return key.hashCode() * 0x9E3779B9;
    }

    private int placeAt(int slot) {
        return (table[slot] & PLACE) - 1;
    }

    private int slotOf(Object key, int mixed) {
        int slot = mixed >>> shift;
        while (table[slot] != 0
                && ((table[slot] ^ (mixed << PLACE_BITS)) >>> PLACE_BITS != 0 || !key.equals(keys[slot]))) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
