package io.github.unionaid.ledger.statement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers things that are equal alike, from 0 in the order in which they come. About 16 bytes for each beyond the thing
 * itself. Not thread-safe.
 */
final class Numbers<T> {
    private static final int MOST_STEPS = 256;

    private @Nullable Object[] things = new Object[16];
    private int[] slots = new int[32];
    private int size;
    private @Nullable Map<T, Integer> crowded; // instead of the slots once too many things have hash codes alike

    /** The number of a thing; a new one if it has none. */
    int of(T thing) {
        int slot = slotOf(thing);
        if (crowded != null) {
            Integer number = crowded.putIfAbsent(thing, size);
            return number != null ? number : size++;
        }
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
            grow();
            return of(thing);
        }
        things[size++] = thing;
        slots[slot] = size;
        return size - 1;
    }

    /** The number of a thing; -1 if it has none. */
    int find(T thing) {
        int slot = slotOf(thing);
        return crowded != null ? crowded.getOrDefault(thing, -1) : slots[slot] - 1;
    }

    int size() {
        return size;
    }

    private int slotOf(Object thing) {
        if (crowded != null) {
            return 0;
        }
        int mask = slots.length - 1;
        int slot = spread(thing.hashCode()) & mask;
        for (int steps = 0; slots[slot] != 0 && !thing.equals(things[slots[slot] - 1]); steps++) {
            if (steps == MOST_STEPS) {
                crowd();
                return 0;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The map of the JDK keeps things in order where their hash codes are the same; a statement may come from anybody. */
    @SuppressWarnings("unchecked") // only of() puts things in
    private void crowd() {
        Map<T, Integer> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            Object thing = things[i];
            if (thing != null) {
                map.put((T) thing, i);
            }
        }
        crowded = map;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size && crowded == null; i++) {
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
