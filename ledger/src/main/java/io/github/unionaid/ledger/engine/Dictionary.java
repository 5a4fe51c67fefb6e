package io.github.unionaid.ledger.engine;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashMap;
import java.util.Map;

/** Numbers values from 0 in the order in which they first occur, which the journal decides. */
final class Dictionary<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final ObjectColumn<T> values = new ObjectColumn<>();

    /** The number of a value, a new one if it has none. */
    @CanIgnoreReturnValue
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
        return numbers.getOrDefault(value, -1);
    }

    /** Takes the numbers of the last ones back. */
    void truncate(int size) {
        for (int n = size; n < values.size(); n++) {
            numbers.remove(values.get(n));
        }
        values.truncate(size);
    }

    ObjectColumn<T> values() {
        return values;
    }
}
