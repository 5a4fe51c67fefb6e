package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/** Numbers pairs of an {@code int} and a {@code long}, from 0 in the order in which they come. Not thread-safe. */
final class PairNumbers {
    private int[] firsts = new int[16];
    private long[] seconds = new long[16];
    private int[] slots = new int[32];
    private int size;

    /** The number of a pair; a new one if it has none. */
    int of(int first, long second) {
        int slot = slotOf(first, second);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                slots[slotOf(firsts[i], seconds[i])] = i + 1;
            }
            slot = slotOf(first, second);
        }
        firsts[size] = first;
        seconds[size++] = second;
        slots[slot] = size;
        return size - 1;
    }

    /** The number of a pair; -1 if it has none. */
    int find(int first, long second) {
        return slots[slotOf(first, second)] - 1;
    }

    int size() {
        return size;
    }

    private int slotOf(int first, long second) {
        int mask = slots.length - 1;
        long h = (second * 31 + first) * 0x9E3779B97F4A7C15L;
        int slot = (int) (h ^ (h >>> 32)) & mask;
        while (slots[slot] != 0 && (firsts[slots[slot] - 1] != first || seconds[slots[slot] - 1] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
