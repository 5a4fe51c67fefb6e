package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_CONVERTED;
import static io.github.unionaid.ledger.event.RefusalReason.PARTY_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.PERIOD_NOT_CLOSED;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;

import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Successors;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionSpan;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guards on what is done to whole books: closing and opening them again, converting them, handing them over. */
final class BookRules {
    private static final LocalDate CONVERSION = AccountingSystem.SYSTEM_2021.from();
    private static final Set<String> CARRIED_TO = ImmutableSet.of("32104", "32205");
    private static final Set<String> CARRIED_TO_FISCAL = ImmutableSet.of("33104", "33205");

    private final State state;
    private final SetUp setUp;
    private final DateGuards dates;
    private final BookEntries entries;

    BookRules(State state) {
        this.state = state;
        this.setUp = state.setUp();
        this.dates = new DateGuards(state);
        this.entries = new BookEntries(state);
    }

    List<Posting> close(PeriodClose event) throws Refused {
        checkBooks(event, event.books());
        for (UnionId book : event.books()) {
            dates.checkOpen(event, book);
        }
        return entries.close(event.books(), event.on());
    }

    void checkReopening(PeriodReopening event) throws Refused {
        checkBooks(event, event.books());
        for (UnionId book : event.books()) {
            checkClosed(event, book, event.on());
        }
        for (UnionId book : event.books()) {
            if (event.on().isBefore(CONVERSION)) {
                checkNotConverted(event, book);
            }
        }
    }

    private void checkNotConverted(Event event, UnionId book) throws Refused {
        if (setUp.isConverted(book)) {
            throw Refused.because(
                    event, ALREADY_CONVERTED, "the books of " + book + " have been converted", "union", book);
        }
    }

    List<Posting> convert(SystemConversion event) throws Refused {
        if (!event.on().equals(CONVERSION)) {
            throw DateGuards.notThen(event, CONVERSION.toString());
        }
        checkBooks(event, List.of(event.book()));
        dates.checkOpen(event, event.book());
        checkClosed(event, event.book(), CONVERSION.minusDays(1));
        checkCarried(event);
        checkNotConverted(event, event.book());
        new FundGuards(state).checkOpen(event, event.carriedTo().keySet());
        for (Map.Entry<FundId, AccountCode> carried : event.carriedTo().entrySet()) {
            boolean fiscal = state.fund(carried.getKey()).sourceClass() == SourceClass.FISCAL;
            Set<String> expected = fiscal ? CARRIED_TO_FISCAL : CARRIED_TO;
            AccountCode code = carried.getValue();
            boolean fit = code.system() == AccountingSystem.SYSTEM_2021 && expected.contains(code.number());
            WrittenEntries.checkAccount(event, code, fit, "one of 2021:" + expected + " for fund " + carried.getKey());
        }
        return entries.convert(event);
    }

    /** The books may have been closed later and opened again since, which carried nothing to the result of 2021. */
    private void checkCarried(SystemConversion event) throws Refused {
        int lastDay = (int) CONVERSION.toEpochDay() - 1;
        for (Map.Entry<Account, Long> balance :
                state.totals().at(lastDay).balances(event.book()).entrySet()) {
            if (Accounts.isIncomeOrExpense(balance.getKey().code())) {
                throw Refused.because(
                        event,
                        PERIOD_NOT_CLOSED,
                        "the books of " + event.book() + " have " + Amount.fen(balance.getValue()) + " on "
                                + balance.getKey() + " at the end of " + CONVERSION.minusDays(1) + "; expected zero",
                        "union",
                        event.book(),
                        "account",
                        balance.getKey());
            }
        }
    }

    List<Posting> handOver(Handover event) throws Refused {
        UnionRegister register = state.register();
        UnionGuards unions = new UnionGuards(state, register);
        UnionId from = event.from();
        if (!register.contains(from) || !lastDay(from).isBefore(event.on())) {
            String why = register.contains(from)
                    ? "the last day of " + from + " is " + lastDay(from)
                    : "the register does not have " + from;
            throw Refused.because(
                    event,
                    UNION_UNKNOWN,
                    why + "; expected a union that is no more on " + event.on(),
                    "union",
                    from,
                    "date",
                    event.on());
        }
        unions.checkInTree(event, event.to());
        if (!state.keeps(from) && !state.keeps(event.to())) {
            throw UnionGuards.notKept(event, from, " nor those of " + event.to());
        }
        dates.checkOpen(event, from);
        dates.checkOpen(event, event.to());
        new FundGuards(state).checkOpen(event, event.funds());
        checkSuccessor(event);
        return entries.handOver(event);
    }

    private LocalDate lastDay(UnionId union) {
        List<UnionSpan> history = state.register().history(union);
        return history.get(history.size() - 1).validity().to();
    }

    private void checkSuccessor(Handover event) throws Refused {
        Successors successors = state.register().successors(event.from(), lastDay(event.from()), event.on());
        if (!successors.unions().contains(event.to()) && !successors.books().equals(event.to())) {
            throw Refused.because(
                    event,
                    PARTY_NOT_ALLOWED,
                    event.to() + " does not succeed " + event.from() + "; expected one of " + successors.unions()
                            + " or " + successors.books() + ", which has its books",
                    "from",
                    event.from(),
                    "party",
                    event.to());
        }
    }

    private void checkBooks(Event event, Collection<UnionId> books) throws Refused {
        UnionGuards unions = new UnionGuards(state, state.register());
        for (UnionId book : books) {
            unions.checkInTree(event, book);
        }
        for (UnionId book : books) {
            if (!state.keeps(book)) {
                throw UnionGuards.notKept(event, book, "");
            }
        }
    }

    private void checkClosed(Event event, UnionId book, LocalDate to) throws Refused {
        int through = setUp.closedThrough(book);
        if (through < to.toEpochDay()) {
            String now = through == SetUp.NEVER
                    ? "have never been closed"
                    : "are closed to " + setUp.closedThroughDate(book);
            throw Refused.because(
                    event,
                    PERIOD_NOT_CLOSED,
                    "the books of " + book + " " + now + "; expected closed to " + to + " or later",
                    "union",
                    book,
                    "date",
                    to);
        }
    }
}
