package io.github.unionaid.ledger.statement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers things that are equal alike, from 0 in the order in which they come. About 16 bytes for each beyond the thing
 * itself. Not thread-safe.
 */
final class Numbers<T> {
    private @Nullable Object[] things = new Object[16];
    private int[] slots = new int[32];
    private int size;

    /** The number of a thing; a new one if it has none. */
    int of(T thing) {
        int slot = slotOf(thing);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
            grow();
            slot = slotOf(thing);
        }
        things[size++] = thing;
        slots[slot] = size;
        return size - 1;
    }

    /** The number of a thing; -1 if it has none. */
    int find(T thing) {
        return slots[slotOf(thing)] - 1;
    }

    int size() {
        return size;
    }

    private int slotOf(Object thing) {
        int mask = slots.length - 1;
        int slot = spread(thing.hashCode()) & mask;
        while (slots[slot] != 0 && !thing.equals(things[slots[slot] - 1])) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            Object thing = things[i];
            if (thing != null) {
                slots[slotOf(thing)] = i + 1;
            }
        }
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
