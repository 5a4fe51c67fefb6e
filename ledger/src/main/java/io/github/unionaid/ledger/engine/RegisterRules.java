package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.CHANGE_INVALIDATES_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.CHANGE_NOT_POSSIBLE;

import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.union.InvalidChangeException;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Guards on changes of the register: it can take them, and every event that they reach back to would still be taken.
 * O(transactions) for a change in the past.
 */
final class RegisterRules {
    private final State state;

    RegisterRules(State state) {
        this.state = state;
    }

    void check(RegisterChanges event) throws Refused {
        UnionRegister changed;
        try {
            changed = state.register().withAll(event.changes());
        } catch (InvalidChangeException e) {
            throw Refused.because(
                    event,
                    CHANGE_NOT_POSSIBLE,
                    "the register cannot take the changes: " + e.getMessage(),
                    "problems",
                    e.problems().size());
        }
        LocalDate first = event.changes().stream()
                .map(UnionChange::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        RowShaper shaper = new RowShaper(state, changed);
        UnionGuards unions = new UnionGuards(state, changed);
        for (int s = 1; s <= state.store().transactionCount(); s++) {
            if (!state.event(s).on().isBefore(first)) {
                check(event, state.event(s), shaper, unions);
                checkSameBooks(event, state.event(s), shaper);
            }
        }
    }

    /** What has been booked by one union cannot turn out to have been due to another. */
    private void checkSameBooks(RegisterChanges event, Event accepted, RowShaper shaper) throws Refused {
        Row before = state.shaper().rowOrNull(accepted);
        Row after = shaper.rowOrNull(accepted);
        if (before != null
                && after != null
                && (!before.book().equals(after.book()) || !Objects.equals(before.other(), after.other()))) {
            throw invalidates(
                    event,
                    accepted,
                    "it is between " + before.book() + " and " + before.other() + ", and would be between "
                            + after.book() + " and " + after.other());
        }
    }

    private static void check(RegisterChanges event, Event accepted, RowShaper shaper, UnionGuards unions)
            throws Refused {
        try {
            Row row = shaper.rowOrNull(accepted);
            if (row != null) {
                unions.checkInTree(row);
                unions.checkDirection(row);
            }
            for (UnionId union : unionsOf(accepted)) {
                unions.checkInTree(accepted, union);
            }
        } catch (Refused refused) {
            throw invalidates(event, accepted, refused.refusal().message());
        }
    }

    private static Refused invalidates(RegisterChanges event, Event accepted, String why) {
        return Refused.because(
                event,
                CHANGE_INVALIDATES_EVENT,
                List.of(accepted.id()),
                "after it " + accepted.id() + " of " + accepted.on() + " would not be valid: " + why,
                "event",
                accepted.id(),
                "date",
                accepted.on());
    }

    /** The unions that an event names which is no row, and which are there. */
    static Collection<UnionId> unionsOf(Event event) {
        if (event instanceof OpeningBalance e) {
            return Stream.concat(Stream.of(e.book()), e.lines().stream().flatMap(l -> l.counterparty().stream()))
                    .collect(ImmutableSet.toImmutableSet());
        }
        if (event instanceof JournalEntry e) {
            return List.of(e.book());
        }
        if (event instanceof PeriodClose e) {
            return e.books();
        }
        if (event instanceof PeriodReopening e) {
            return e.books();
        }
        if (event instanceof SystemConversion e) {
            return List.of(e.book());
        }
        if (event instanceof HandMatch e) {
            return List.of(e.book(), e.counterparty());
        }
        return event instanceof Handover e ? List.of(e.to()) : List.of();
    }
}
