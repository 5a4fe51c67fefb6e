package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.EventRow;

/**
 * Numbers pairs of a union and a fund from 0, in the order in which they first occur. What is known of a pair stands in
 * other columns, under its number. Numbers are given back in the reverse order only, by {@link #truncate}.
 */
final class Cells extends KeyTable {
    private final LongColumn pairs = new LongColumn(); // union above, fund below

    /** The number of a pair; {@link #NONE} if it has none. O(1) expected. */
    int find(int union, int fund) {
        long pair = EventRow.word(union, fund);
        return find(hash(pair, 0), pair, 0);
    }

    /** The number of a pair, a new one if it has none. O(1) expected and amortised. */
    int number(int union, int fund) {
        int known = find(union, fund);
        if (known != NONE) {
            return known;
        }
        long pair = EventRow.word(union, fund);
        pairs.add(pair);
        added(hash(pair, 0));
        return pairs.size() - 1;
    }

    /** The hash of a pair. */
    static int hash(int union, int fund) {
        return hash(EventRow.word(union, fund), 0);
    }

    int union(int cell) {
        return EventRow.upper(pairs.get(cell));
    }

    int fund(int cell) {
        return EventRow.lower(pairs.get(cell));
    }

    @Override
    public int size() {
        return pairs.size();
    }

    /** Forgets all pairs from a number on. O(pairs), if any goes; what is taken back is rare. */
    void truncate(int size) {
        if (size < pairs.size()) {
            pairs.truncate(size);
            refill();
        }
    }

    @Override
    boolean isKey(int number, long key, long more) {
        return pairs.get(number) == key;
    }

    @Override
    int hashOf(int number) {
        return hash(pairs.get(number), 0);
    }
}
