package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/**
 * Numbers pairs of a union and a fund from 0, in the order in which they first occur: an open-addressed table of numbers,
 * at most two thirds full, beside the pairs themselves. What is known of a pair stands in other columns, under its number.
 *
 * <p>Numbers are given back in the reverse order only, by {@link #truncate}.
 */
final class Cells {
    /** There is no such pair. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final LongColumn pairs = new LongColumn(); // union above, fund below
    private int[] table = new int[16]; // number + 1; 0 is free

    /** The number of a pair; {@link #NONE} if it has none. O(1) expected. */
    int find(int union, int fund) {
        long pair = pair(union, fund);
        for (int slot = first(pair, table.length); ; slot = next(slot, table.length)) {
            int number = table[slot] - 1;
            if (number < 0 || pairs.get(number) == pair) {
                return number;
            }
        }
    }

    /** The number of a pair, a new one if it has none. O(1) expected and amortised. */
    int number(int union, int fund) {
        int known = find(union, fund);
        if (known != NONE) {
            return known;
        }
        pairs.add(pair(union, fund));
        if (3L * pairs.size() > 2L * table.length) {
            table = new int[table.length * 2];
            fill(pairs.size());
        } else {
            put(pairs.size() - 1);
        }
        return pairs.size() - 1;
    }

    int union(int cell) {
        return (int) (pairs.get(cell) >>> Integer.SIZE);
    }

    int fund(int cell) {
        return (int) pairs.get(cell);
    }

    int size() {
        return pairs.size();
    }

    /** Forgets all pairs from a number on. O(pairs), if any goes; what is taken back is rare. */
    void truncate(int size) {
        if (size == pairs.size()) {
            return;
        }
        pairs.truncate(size);
        Arrays.fill(table, 0);
        fill(size);
    }

    private void fill(int size) {
        for (int number = 0; number < size; number++) {
            put(number);
        }
    }

    private void put(int number) {
        int slot = first(pairs.get(number), table.length);
        while (table[slot] != 0) {
            slot = next(slot, table.length);
        }
        table[slot] = number + 1;
    }

    private static long pair(int union, int fund) {
        return (long) union << Integer.SIZE | fund;
    }

    private static int first(long pair, int slots) {
        long hash = (pair ^ pair >>> 29) * SPREAD;
        return (int) (((hash >>> Integer.SIZE) * slots) >>> Integer.SIZE);
    }

    private static int next(int slot, int slots) {
        return slot + 1 == slots ? 0 : slot + 1;
    }
}
