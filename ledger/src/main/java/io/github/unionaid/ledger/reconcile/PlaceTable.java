package io.github.unionaid.ledger.reconcile;

import java.util.Arrays;

/** Gives keys places, from 0 in the order in which they first occur: an open-addressed table of numbers. */
final class PlaceTable {
    private static final int EMPTY = 0;

    private int[] slots = new int[8]; // place + 1
    private long[] keys = new long[4]; // by place
    private int size;

    /** One key of two numbers. */
    static long key(int upper, int lower) {
        return (long) upper << Integer.SIZE | (lower & 0xFFFF_FFFFL);
    }

    /** The place of a key, a new one if it has none. */
    int placeOf(long key) {
        int mask = slots.length - 1;
        int slot = mix(key) & mask;
        while (slots[slot] != EMPTY) {
            int place = slots[slot] - 1;
            if (keys[place] == key) {
                return place;
            }
            slot = (slot + 1) & mask;
        }
        if (size == keys.length) {
            grow();
            return placeOf(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The place of a key; below 0 if it has none. */
    int find(long key) {
        int mask = slots.length - 1;
        int slot = mix(key) & mask;
        while (slots[slot] != EMPTY) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int place = 0; place < size; place++) {
            int slot = mix(keys[place]) & mask;
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = place + 1;
        }
    }

    int size() {
        return size;
    }

    long keyAt(int place) {
        return keys[place];
    }

    private static int mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) ^ (int) (h >>> 15);
    }
}
