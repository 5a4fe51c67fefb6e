package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.heap.HeapLayout;
import java.util.Arrays;

/**
 * Finds the number of a key of two words: an open-addressed table, at most two thirds full. What the key of a number is,
 * the subclass knows; numbers are given from 0 in the order in which keys are taken in.
 *
 * <p>A slot has 32 bits of the hash beside the number, so that hardly ever another key than the one that is looked for is
 * looked at: it stands in memory of its own, which takes longer to come than a slot.
 */
abstract class KeyTable {
    /** There is no such key. */
    static final int NONE = -1;

    private static final int SLOTS_AT_FIRST = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // odd; 2^64 by the golden ratio

    private long[] slots = new long[SLOTS_AT_FIRST]; // hash above, number + 1 below; 0 is free

    /** Whether a number has that key. */
    abstract boolean isKey(int number, long key, long more);

    /** The hash of the key of a number. */
    abstract int hashOf(int number);

    /** How many numbers have been given. */
    public abstract int size();

    /** A hash of 32 bits, the same on every machine. */
    static int hash(long key, long more) {
        long h = (key ^ (key >>> Integer.SIZE)) * SPREAD;
        h = (h ^ (h >>> 29) ^ more) * SPREAD;
        return (int) (((h ^ (h >>> Integer.SIZE)) * SPREAD) >>> Integer.SIZE);
    }

    /** The number of a key; {@link #NONE} if it has none. O(1) expected. */
    final int find(int hash, long key, long more) {
        long[] table = slots;
        for (int slot = first(hash, table.length); ; slot = next(slot, table.length)) {
            long entry = table[slot];
            if (entry == 0) {
                return NONE;
            }
            if ((int) (entry >>> Integer.SIZE) == hash) {
                int number = (int) entry - 1;
                if (isKey(number, key, more)) {
                    return number;
                }
            }
        }
    }

    /** What stands in the first slot of a hash; for who wants it in the cache. */
    final long peek(int hash) {
        return slots[first(hash, slots.length)];
    }

    /** Takes in the key of the last number, which is not there yet. O(1) expected and amortised. */
    final void added(int hash) {
        if (3L * size() > 2L * slots.length) {
            slots = new long[slots.length * 2];
            fill();
        } else {
            put(hash, size() - 1);
        }
    }

    /** Forgets the keys of all numbers that are no more. O(keys); for what is taken back, which is rare. */
    final void refill() {
        Arrays.fill(slots, 0);
        fill();
    }

    /** The bytes of the table of so many keys. */
    static long bytesFor(long keys) {
        return HeapLayout.array(slotsFor(keys), Long.BYTES);
    }

    /** The bytes of the table that was there before the one of so many keys; 0 if none was. */
    static long bytesBefore(long keys) {
        long slots = slotsFor(keys);
        return slots == SLOTS_AT_FIRST ? 0 : HeapLayout.array(slots / 2, Long.BYTES);
    }

    private static long slotsFor(long keys) {
        long slots = SLOTS_AT_FIRST;
        while (3 * keys > 2 * slots) {
            slots *= 2;
        }
        return slots;
    }

    private void fill() {
        for (int number = 0; number < size(); number++) {
            put(hashOf(number), number);
        }
    }

    private void put(int hash, int number) {
        int slot = first(hash, slots.length);
        while (slots[slot] != 0) {
            slot = next(slot, slots.length);
        }
        slots[slot] = ((long) hash << Integer.SIZE) | (number + 1);
    }

    private static int first(int hash, int length) {
        return (int) ((Integer.toUnsignedLong(hash) * length) >>> Integer.SIZE);
    }

    private static int next(int slot, int length) {
        return slot + 1 == length ? 0 : slot + 1;
    }
}
