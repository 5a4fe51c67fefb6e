package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of measures by a dense index: 64 bytes each, and more for those with a measure that occurs seldom. The index is
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
                    Measure.DELIVERED)
            .stream()
            .mapToInt(Measure::ordinal)
            .toArray();
    private static final int STRIDE = 8; // a power of two, so that all stand in one page
    private static final int SELDOM = -1;
    private static final int[] PLACES = places(); // by measure, among those that occur often

    private final LongColumn often = new LongColumn();
    private final LongColumn held = new LongColumn(); // of blocks; a union's own is its money
    private final Map<Integer, long[]> seldom = new HashMap<>(); // by index, of all measures

    private static int[] places() {
        int[] places = new int[SUMS];
        Arrays.fill(places, SELDOM);
        for (int i = 0; i < OFTEN.length; i++) {
            places[OFTEN[i]] = i;
        }
        return places;
    }

    /** Where a measure stands among those that occur often. */
    static int place(Measure measure) {
        return PLACES[measure.ordinal()];
    }

    /** The bytes of so many sums, without measures that occur seldom. */
    static long bytesFor(long sums) {
        return LongColumn.bytesFor(sums * STRIDE);
    }

    /** The bytes of the sums of so many blocks, which have what is held too. */
    static long bytesForBlocks(long blocks) {
        return bytesFor(blocks) + LongColumn.bytesFor(blocks);
    }

    /** Adds to a measure. */
    void add(int index, int measure, long fen) {
        int place = PLACES[measure];
        if (measure == Measure.HELD.ordinal()) {
            addHeld(index, fen);
        } else if (place == SELDOM) {
            seldom.computeIfAbsent(index, i -> new long[SUMS])[measure] += fen;
        } else {
            addAt(index, place, fen);
        }
    }

    /** Adds to a measure by its place. */
    void addAt(int index, int place, long fen) {
        ensure(index);
        often.plus(index * STRIDE + place, fen);
    }

    /** Adds to what is held. */
    void addHeld(int index, long fen) {
        while (held.size() <= index) {
            held.add(0);
        }
        held.plus(index, fen);
    }

    private void ensure(int index) {
        while (often.size() < (index + 1) * STRIDE) {
            often.add(0);
        }
    }

    /** Adds the sums of an index to those given, by measure. */
    void addTo(long[] sums, int index) {
        if ((index + 1) * STRIDE <= often.size()) {
            for (int i = 0; i < OFTEN.length; i++) {
                sums[OFTEN[i]] += often.get(index * STRIDE + i);
            }
        }
        if (index < held.size()) {
            sums[Measure.HELD.ordinal()] += held.get(index);
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
        int at = index * STRIDE;
        return at < often.size() ? often.get(at) : 0;
    }

    /** Forgets the sums from an index on, which are zero. */
    void truncate(int size) {
        if (often.size() > size * STRIDE) {
            often.truncate(size * STRIDE);
            seldom.keySet().removeIf(index -> index >= size);
        }
    }
}
