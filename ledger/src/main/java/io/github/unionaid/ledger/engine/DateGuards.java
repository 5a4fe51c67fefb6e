package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.DATED_AFTER_RECORDING;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_BEFORE_BOOKS;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.PERIOD_CLOSED;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guards on dates: within the books, not before what is named, on the day it belongs to, in an open period. */
final class DateGuards {
    /** The last day that the books have, whatever the clock says: a year has four digits. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final MonthDay YEAR_END = MonthDay.of(12, 31);

    private final State state;

    DateGuards(State state) {
        this.state = state;
    }

    void check(Event event, int named, Instant recordedAt) throws Refused {
        LocalDate first = AccountingSystem.firstDay();
        if (event.on().isBefore(first)) {
            throw Refused.because(
                    event,
                    DATE_BEFORE_BOOKS,
                    "dated " + event.on() + "; the first accounting system is in force from " + first,
                    "date",
                    event.on());
        }
        LocalDate today = recordedAt.atZone(state.genesis().zone()).toLocalDate();
        today = today.isAfter(LAST_DAY) ? LAST_DAY : today;
        if (event.on().isAfter(today)) {
            throw Refused.because(
                    event,
                    DATED_AFTER_RECORDING,
                    "dated " + event.on() + " but recorded on " + today + " in "
                            + state.genesis().zone(),
                    "date",
                    event.on(),
                    "recorded",
                    today);
        }
        if (named != 0 && event.on().isBefore(state.event(named).on())) {
            EventId id = state.event(named).id();
            LocalDate date = state.event(named).on();
            throw Refused.because(
                    event,
                    DATED_BEFORE_NAMED_EVENT,
                    List.of(id),
                    "dated " + event.on() + ", before " + id + " of " + date,
                    "date",
                    event.on(),
                    "named",
                    id,
                    "namedDate",
                    date);
        }
    }

    /** Accruals belong to the end of a year, but for what the system of 2009 lets the receiving side book at once. */
    void checkDay(Row row) throws Refused {
        boolean accrual = row.action() == Action.GRANT_ACCRUAL || row.action() == Action.DUES_ACCRUAL;
        LocalDate on = row.event().on();
        if (!accrual || MonthDay.from(on).equals(YEAR_END)) {
            return;
        }
        boolean receives = row.action() == Action.DUES_ACCRUAL || new Settled(state).isReceiversBook(row);
        if (!receives || AccountingSystem.on(on) != AccountingSystem.SYSTEM_2009) {
            throw notThen(row.event(), "31 December");
        }
    }

    static Refused notThen(Event event, String expected) {
        return Refused.because(
                event, DATE_NOT_ALLOWED, "dated " + event.on() + "; expected " + expected, "date", event.on());
    }

    /** The book of the event, and of one that posts in two the other as well, must be open. */
    void checkOpen(Row row) throws Refused {
        checkOpen(row.event(), row.book());
        if (row.action().isOfTwoBooks()) {
            checkOpen(row.event(), row.otherUnion());
        }
    }

    /** A reversal has a date of its own, in the books of the reversed event. */
    void checkReversal(Reversal event, Event target, @Nullable Row row) throws Refused {
        if (row != null) {
            checkOpen(event, row.book());
            if (row.action().isOfTwoBooks()) {
                checkOpen(event, row.otherUnion());
            }
        } else if (target instanceof OpeningBalance opening) {
            checkOpen(event, opening.book());
        } else if (target instanceof JournalEntry entry) {
            checkOpen(event, entry.book());
        }
    }

    void checkOpen(Event event, UnionId book) throws Refused {
        SetUp setUp = state.setUp();
        if (state.keeps(book) && State.day(event) <= setUp.closedThrough(book)) {
            throw Refused.because(
                    event,
                    PERIOD_CLOSED,
                    "dated " + event.on() + "; the books of " + book + " are closed to "
                            + setUp.closedThroughDate(book),
                    "union",
                    book,
                    "date",
                    event.on(),
                    "closedThrough",
                    setUp.closedThroughDate(book));
        }
    }
}
