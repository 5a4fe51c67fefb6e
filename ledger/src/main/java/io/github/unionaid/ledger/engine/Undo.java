package io.github.unionaid.ledger.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What stood before in whatever is changed in place, so that a batch can be taken back as a whole. What is only appended
 * needs no entry: it is cut off. Nothing is noted unless asked for.
 */
final class Undo {
    private Object[] places = new Object[64]; // a column, or what to do
    private long[] indices = new long[64];
    private long[] values = new long[64];
    private final Set<Object> whole = new HashSet<>(); // of what has been noted as a whole
    private int size;
    private boolean noting;

    /** Notes everything from now on, and forgets what was noted. */
    void begin() {
        end();
        noting = true;
    }

    /** Notes nothing any more. */
    void end() {
        Arrays.fill(places, 0, size, null); // to be collected
        size = 0;
        whole.clear();
        noting = false;
    }

    void set(LongColumn column, int index, long value) {
        if (noting) {
            note(column, index, column.get(index));
        }
        column.set(index, value);
    }

    void set(IntColumn column, int index, int value) {
        if (noting) {
            note(column, index, column.get(index));
        }
        column.set(index, value);
    }

    void set(RowColumn rows, int row, int word, long value) {
        if (noting) {
            note(rows, ((long) row << Integer.SIZE) | word, rows.get(row, word));
        }
        rows.set(row, word, value);
    }

    /**
     * Whether something that is noted as a whole, by a copy, has yet to be: once is enough, whatever is done to it then.
     *
     * @param key what it is
     */
    boolean isYetToNote(Object key) {
        return noting && whole.add(key);
    }

    /** What to do to take back what is done now. */
    void note(Runnable takeBack) {
        if (noting) {
            note(takeBack, 0, 0);
        }
    }

    private void note(Object place, long index, long value) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            indices = Arrays.copyOf(indices, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        places[size] = place;
        indices[size] = index;
        values[size++] = value;
    }

    /** Takes back everything noted, the last first, and notes nothing any more. */
    void takeBack() {
        for (int i = size - 1; i >= 0; i--) {
            Object place = places[i];
            if (place instanceof LongColumn column) {
                column.set((int) indices[i], values[i]);
            } else if (place instanceof IntColumn column) {
                column.set((int) indices[i], (int) values[i]);
            } else if (place instanceof RowColumn rows) {
                rows.set((int) (indices[i] >>> Integer.SIZE), (int) indices[i], values[i]);
            } else {
                ((Runnable) place).run();
            }
        }
        end();
    }
}
