package io.github.unionaid.ledger.engine;

import java.util.HashMap;
import java.util.Map;

/** Numbers values from 0 in the order in which they first occur, which the journal decides. */
final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final ObjectColumn<T> values = new ObjectColumn<>();

    int number(T value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size() - 1);
        return values.size() - 1;
    }

    /** The number of a value; -1 if it has none. */
    int find(T value) {
        Integer known = numbers.get(value);
        return known == null ? -1 : known;
    }

    ObjectColumn<T> values() {
        return values;
    }
}
