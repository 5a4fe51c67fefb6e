package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of measures by a dense index: 72 bytes each, and more for those with a measure that occurs seldom. The index is
 * that of a union's money in a fund, or that of a block of unions.
 */
final class SumColumn {
    private static final Measure[] MEASURES = Measure.values();

    /** Paid by a union to itself: to a group anchored at it, or between two unions whose books it has. */
    static final int PAID_TO_ITSELF = MEASURES.length;

    /** The same, arrived. */
    static final int ARRIVED_AT_ITSELF = MEASURES.length + 1;

    /** How many sums an index has. */
    static final int SUMS = MEASURES.length + 2;

    private static final int[] OFTEN = EnumSet.of(
                    Measure.SENT,
                    Measure.COMING,
                    Measure.INT_SENT,
                    Measure.RECEIVED,
                    Measure.ARRIVED,
                    Measure.INT_RECEIVED,
                    Measure.RAISED,
                    Measure.DELIVERED,
                    Measure.HELD)
            .stream()
            .mapToInt(Measure::ordinal)
            .toArray();
    private static final int SELDOM = -1;
    private static final int[] PLACES = places(); // by measure, among those that occur often

    private final LongColumn often = new LongColumn();
    private final Map<Integer, long[]> seldom = new HashMap<>(); // by index, of all measures

    private static int[] places() {
        int[] places = new int[SUMS];
        Arrays.fill(places, SELDOM);
        for (int i = 0; i < OFTEN.length; i++) {
            places[OFTEN[i]] = i;
        }
        return places;
    }

    /** The bytes of so many sums, without measures that occur seldom. */
    static long bytesFor(long sums) {
        return LongColumn.bytesFor(sums * OFTEN.length);
    }

    /** Adds to a measure. */
    void add(int index, int measure, long fen) {
        int place = PLACES[measure];
        if (place == SELDOM) {
            seldom.computeIfAbsent(index, i -> new long[SUMS])[measure] += fen;
            return;
        }
        while (often.size() < (index + 1) * OFTEN.length) {
            often.add(0);
        }
        int at = index * OFTEN.length + place;
        often.set(at, often.get(at) + fen);
    }

    /** Adds the sums of an index to those given, by measure. */
    void addTo(long[] sums, int index) {
        if ((index + 1) * OFTEN.length <= often.size()) {
            for (int i = 0; i < OFTEN.length; i++) {
                sums[OFTEN[i]] += often.get(index * OFTEN.length + i);
            }
        }
        long[] others = seldom.isEmpty() ? null : seldom.get(index);
        if (others != null) {
            for (int measure = 0; measure < SUMS; measure++) {
                sums[measure] += others[measure];
            }
        }
    }

    /** One of the sums that are added to often; for who wants it in the cache. */
    long peek(int index) {
        int at = index * OFTEN.length;
        return at < often.size() ? often.get(at) : 0;
    }

    /** Forgets the sums from an index on, which are zero. */
    void truncate(int size) {
        if (often.size() > size * OFTEN.length) {
            often.truncate(size * OFTEN.length);
            seldom.keySet().removeIf(index -> index >= size);
        }
    }
}
