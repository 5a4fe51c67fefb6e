package io.github.unionaid.core.union;

import java.util.Arrays;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map that grows by copying its two arrays: a lookup is a binary search, a growth a copy of
 * references.
 */
final class SortedArrayMap<K extends Comparable<? super K>, V> {
    private static final Object[] NONE = {};

    private final Object[] keys;
    private final Object[] values;

    private SortedArrayMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    static <K extends Comparable<? super K>, V> SortedArrayMap<K, V> empty() {
        return new SortedArrayMap<>(NONE, NONE);
    }

    int size() {
        return keys.length;
    }

    @SuppressWarnings("unchecked") // only a K is put there
    K keyAt(int index) {
        return (K) keys[index];
    }

    @SuppressWarnings("unchecked") // only a V is put there
    V valueAt(int index) {
        return (V) values[index];
    }

    @Nullable
    V get(K key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? null : valueAt(at);
    }

    /** The index of the greatest key not above {@code key}; -1 if there is none. */
    int floor(K key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? -at - 2 : at;
    }

    /** A map with these entries too, in place of those of the same key. */
    SortedArrayMap<K, V> with(NavigableMap<K, V> entries) {
        Object[] newKeys = new Object[keys.length + entries.size()];
        Object[] newValues = new Object[newKeys.length];
        int from = 0;
        int to = 0;
        for (var entry : entries.entrySet()) {
            int found = Arrays.binarySearch(keys, from, keys.length, entry.getKey());
            int until = found < 0 ? -found - 1 : found;
            System.arraycopy(keys, from, newKeys, to, until - from);
            System.arraycopy(values, from, newValues, to, until - from);
            to += until - from;
            newKeys[to] = entry.getKey();
            newValues[to++] = entry.getValue();
            from = found < 0 ? until : until + 1;
        }
        System.arraycopy(keys, from, newKeys, to, keys.length - from);
        System.arraycopy(values, from, newValues, to, keys.length - from);
        to += keys.length - from;
        return new SortedArrayMap<>(Arrays.copyOf(newKeys, to), Arrays.copyOf(newValues, to));
    }
}
