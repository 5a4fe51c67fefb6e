package io.github.unionaid.ledger.reconcile;

import java.util.Arrays;

/** Gives positions places, from 0 in the order in which they first occur: an open-addressed table of numbers. */
final class PlaceTable {
    private static final int EMPTY = 0;

    private int[] slots = new int[32]; // place + 1
    private int[] positions = new int[16]; // by place
    private int size;

    /** The place of a position, a new one if it has none. */
    int placeOf(int position) {
        int mask = slots.length - 1;
        int slot = mix(position) & mask;
        while (slots[slot] != EMPTY) {
            int place = slots[slot] - 1;
            if (positions[place] == position) {
                return place;
            }
            slot = (slot + 1) & mask;
        }
        if (size == positions.length) {
            grow();
            return placeOf(position);
        }
        positions[size] = position;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        positions = Arrays.copyOf(positions, positions.length * 2);
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int place = 0; place < size; place++) {
            int slot = mix(positions[place]) & mask;
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = place + 1;
        }
    }

    int size() {
        return size;
    }

    int positionAt(int place) {
        return positions[place];
    }

    /** All positions, in the order of their places. */
    int[] positions() {
        return Arrays.copyOf(positions, size);
    }

    private static int mix(int position) {
        int h = position * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
