package io.github.unionaid.ledger.engine;

import java.util.Arrays;

/** An append-only column of immutable values; shares its array with its snapshots as {@link IntColumn} does. */
final class ObjectColumn<T> {
    private Object[] values;
    private int size;

    ObjectColumn() {
        this(new Object[16], 0);
    }

    private ObjectColumn(Object[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    @SuppressWarnings("unchecked") // only add() puts values in
    T get(int index) {
        return (T) values[index];
    }

    /** Forgets all values from an index on; a snapshot that has them may not be in use. */
    void truncate(int newSize) {
        Arrays.fill(values, newSize, size, null);
        size = newSize;
    }

    int size() {
        return size;
    }

    ObjectColumn<T> snapshot() {
        return new ObjectColumn<>(values, size);
    }
}
