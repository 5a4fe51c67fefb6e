package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/**
 * An append-only column of {@code int}. A {@link #snapshot} shares the array: values below its length never change, and
 * growing makes a new array, so one writer and any number of readers of snapshots need no lock.
 */
final class IntColumn {
    private int[] values;
    private int size;

    IntColumn() {
        this(new int[16], 0);
    }

    private IntColumn(int[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    /** Changes a value; only in a column without snapshots. */
    void set(int index, int value) {
        values[index] = value;
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        size = newSize;
    }

    int size() {
        return size;
    }

    IntColumn snapshot() {
        return new IntColumn(values, size);
    }
}
