package io.github.unionaid.ledger.reconcile;

import static java.util.Objects.requireNonNull;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
    private final Map<Long, DayEvents> onDays = new HashMap<>(); // of the days of occasions
    private Tally @Nullable [] until; // by day, all that happened by then
    private Tally @Nullable [] possibly; // by day, all that possibly happened by then too
    private @Nullable Boolean allKept;

    ScopeSums(FigureScope scope, Collection<ReportedFigure> figures) {
        this.scope = scope;
        this.several = scope.isOfSeveral();
        this.days = figures.stream()
                .mapToLong(f -> f.date().toEpochDay())
                .sorted()
                .distinct()
                .toArray();
        this.slots = new Tally[days.length + 1];
        this.undatedSlots = new Tally[days.length + 1];
        Arrays.setAll(slots, i -> new Tally());
        Arrays.setAll(undatedSlots, i -> new Tally());
        figures.stream()
                .filter(f -> f.isOccasion() && f.dateBasis() == ReportedFigure.When.ON)
                .forEach(f -> onDays.put(f.date().toEpochDay(), new DayEvents()));
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
        DayEvents onDay = onDays.get(day);
        if (onDay != null && dated) {
            onDay.add(sequence, event.id(), corrects, plain);
        } else if (onDay != null) {
            onDay.undated.add(sequence, event.id(), plain, once);
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

    /**
     * What is dated on the day of a figure of one occasion, each event less what was taken back of it on that day.
     *
     * @param amounts takes what each of them comes to, in fen
     */
    Tally on(LocalDate day, List<Long> amounts) {
        return onDay(day).left(amounts);
    }

    private DayEvents onDay(LocalDate day) {
        return requireNonNull(onDays.get(day.toEpochDay()));
    }

    /** What possibly happened on the day, being undated. */
    Tally possiblyOn(LocalDate day) {
        return possiblyUntil(day).plus(onDay(day).undated);
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

    /** The events of one day that are occasions of their own, each less what was taken back of it on that day. */
    private static final class DayEvents {
        final Tally undated = new Tally();
        private final Map<EventId, Occasion> occasions = new LinkedHashMap<>();
        private final Map<EventId, Long> takenBack = new HashMap<>();

        private record Occasion(long sequence, long fen) {}

        void add(long sequence, EventId event, @Nullable EventId corrects, long plain) {
            if (corrects != null) {
                takenBack.merge(corrects, plain, Long::sum);
            } else {
                occasions.put(event, new Occasion(sequence, plain));
            }
        }

        /** Those that were not taken back as a whole. */
        Tally left(List<Long> amounts) {
            Tally left = new Tally();
            occasions.forEach((event, occasion) -> {
                long fen = occasion.fen + takenBack.getOrDefault(event, 0L);
                if (fen != 0) {
                    left.add(occasion.sequence, event, fen, fen);
                    amounts.add(fen);
                }
            });
            return left;
        }
    }
}
