package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/** An append-only column of {@code long}; shares its array with its snapshots as {@link IntColumn} does. */
final class LongColumn {
    private long[] values;
    private int size;

    LongColumn() {
        this(new long[16], 0);
    }

    private LongColumn(long[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    long get(int index) {
        return values[index];
    }

    /** Changes a value; only in a column without snapshots. */
    void set(int index, long value) {
        values[index] = value;
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    LongColumn snapshot() {
        return new LongColumn(values, size);
    }
}
