package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sum over events, in fen, and the first of these events in the order of recording. */
final class Tally {
    private static final Comparator<Entry> BY_SEQUENCE = Comparator.comparingLong(Entry::sequence);

    private long plain;
    private long once;
    private long plainUp;
    private long onceUp;
    private int count;
    private List<Entry> entries = new ArrayList<>();

    private record Entry(long sequence, EventId event) {}

    /**
     * Adds an event, recorded after those added before.
     *
     * @param plainFen what it adds to the plain sum
     * @param onceFen the same without what moved among the unions of the scope
     */
    void add(long sequence, EventId event, long plainFen, long onceFen) {
        plain += plainFen;
        once += onceFen;
        plainUp += Math.max(plainFen, 0);
        onceUp += Math.max(onceFen, 0);
        count++;
        if (entries.size() < FigureCheck.MAX_EVENTS) {
            entries.add(new Entry(sequence, event));
        }
    }

    /** The sum of both. */
    Tally plus(Tally other) {
        Tally sum = new Tally();
        sum.plain = plain + other.plain;
        sum.once = once + other.once;
        sum.plainUp = plainUp + other.plainUp;
        sum.onceUp = onceUp + other.onceUp;
        sum.count = count + other.count;
        sum.entries.addAll(entries);
        sum.entries.addAll(other.entries);
        sum.entries.sort(BY_SEQUENCE);
        sum.entries = new ArrayList<>(sum.entries.subList(0, Math.min(sum.entries.size(), FigureCheck.MAX_EVENTS)));
        return sum;
    }

    /** The plain sum. */
    long plain() {
        return plain;
    }

    /** The sum without what moved among the unions of the scope. */
    long once() {
        return once;
    }

    /** The most that a part of the events comes to; the least is what is then left of the sum, zero or below. */
    long mostPlain() {
        return plainUp;
    }

    long leastPlain() {
        return plain - plainUp;
    }

    long mostOnce() {
        return onceUp;
    }

    long leastOnce() {
        return once - onceUp;
    }

    int count() {
        return count;
    }

    /** The first {@link FigureCheck#MAX_EVENTS} events. */
    List<EventId> events() {
        return entries.stream().map(Entry::event).collect(ImmutableList.toImmutableList());
    }
}
