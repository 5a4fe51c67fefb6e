package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What the unions of one scope paid, or what they raised, by the days of the figures that ask for it. Events come once
 * each, in the order of recording; a figure is then one look.
 *
 * <p>The days divide time into slots: slot {@code i} is after day {@code i - 1} and up to day {@code i}, the last one is
 * after all days. An event that is not dated stands in the slot of the day by which it happened, and possibly happened
 * in any before.
 */
final class ScopeSums {
    final FigureScope scope;
    final boolean several;
    private final long[] days;
    private final Tally[] slots;
    private final Tally[] undatedSlots; // of these, what is not dated
    private final DayEvents[] onDays;
    private Tally @Nullable [] until; // by day, all that happened by then
    private Tally @Nullable [] possibly; // by day, all that possibly happened by then too
    private @Nullable Boolean allKept;

    ScopeSums(FigureScope scope, Collection<LocalDate> daysOfFigures) {
        this.scope = scope;
        this.several = scope.isOfSeveral();
        this.days = daysOfFigures.stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
        this.slots = new Tally[days.length + 1];
        this.undatedSlots = new Tally[days.length + 1];
        this.onDays = new DayEvents[days.length];
        Arrays.setAll(slots, i -> new Tally());
        Arrays.setAll(undatedSlots, i -> new Tally());
        Arrays.setAll(onDays, i -> new DayEvents());
    }

    /**
     * Takes in what an event did in the scope.
     *
     * @param corrects the event that it takes back, wholly or in part; null if it is no correction
     */
    void add(long sequence, Event event, @Nullable EventId corrects, long plain, long once) {
        long day = event.on().toEpochDay();
        int found = Arrays.binarySearch(days, day);
        int slot = found >= 0 ? found : -found - 1;
        boolean dated = event.dateBasis() == DateBasis.ON;
        slots[slot].add(sequence, event.id(), plain, once);
        if (!dated) {
            undatedSlots[slot].add(sequence, event.id(), plain, once);
        }
        if (found >= 0) {
            if (dated) {
                onDays[slot].add(sequence, event.id(), corrects, plain, once);
            } else {
                onDays[slot].undated.add(sequence, event.id(), plain, once);
            }
        }
    }

    /** All that happened by the end of a day of the figures. */
    Tally until(LocalDate day) {
        Tally[] sums = until;
        if (sums == null) {
            sums = new Tally[days.length];
            Tally sum = new Tally();
            for (int i = 0; i < days.length; i++) {
                sum = sum.plus(slots[i]);
                sums[i] = sum;
            }
            until = sums;
        }
        return sums[indexOf(day)];
    }

    /** What possibly happened by the end of the day besides, being undated. */
    Tally possiblyUntil(LocalDate day) {
        Tally[] sums = possibly;
        if (sums == null) {
            sums = new Tally[days.length];
            Tally sum = new Tally();
            for (int i = days.length - 1; i >= 0; i--) {
                sum = sum.plus(undatedSlots[i + 1]);
                sums[i] = sum;
            }
            possibly = sums;
        }
        return sums[indexOf(day)];
    }

    /** What is dated on the day itself, each event less what was taken back of it on that day. */
    DayEvents on(LocalDate day) {
        return onDays[indexOf(day)];
    }

    /** What possibly happened on the day, being undated. */
    Tally possiblyOn(LocalDate day) {
        return possiblyUntil(day).plus(on(day).undated);
    }

    /** Whether all unions of the scope meet a condition that never changes. O(subtree) once. */
    boolean all(Predicate<UnionId> kept) {
        Boolean known = allKept;
        if (known == null) {
            known = scope.positions().allMatch(p -> kept.test(scope.tree().at(p).id()));
            allKept = known;
        }
        return known;
    }

    private int indexOf(LocalDate day) {
        return Arrays.binarySearch(days, day.toEpochDay());
    }

    /** The events of one day. */
    static final class DayEvents {
        final Tally all = new Tally();
        final Tally undated = new Tally();
        private final Map<EventId, Long> amounts = new LinkedHashMap<>();
        private final Map<EventId, Long> takenBack = new LinkedHashMap<>();

        private void add(long sequence, EventId event, @Nullable EventId corrects, long plain, long once) {
            if (corrects != null) {
                takenBack.merge(corrects, plain, Long::sum);
            } else {
                amounts.put(event, plain);
                all.add(sequence, event, plain, once);
            }
        }

        /** What each event comes to that was not taken back as a whole; in fen. */
        LongStream amounts() {
            return amounts.entrySet().stream()
                    .mapToLong(e -> e.getValue() + takenBack.getOrDefault(e.getKey(), 0L))
                    .filter(fen -> fen != 0);
        }
    }
}
