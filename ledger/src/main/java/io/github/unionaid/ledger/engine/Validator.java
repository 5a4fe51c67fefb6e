package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ACCOUNT_NOT_IN_CHART;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_AFTER_RECORDING;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_BEFORE_BOOKS;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_ALREADY_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.TOTAL_OVERFLOW;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The one validator: a ladder of guards in the order of {@link io.github.unionaid.ledger.event.RefusalReason}, the
 * first that fails decides. Gives the postings of what passes; changes nothing.
 */
final class Validator {
    /** Of everything ever posted; leaves sums of a dozen totals within a {@code long}. */
    static final long MAX_TURNOVER = Long.MAX_VALUE / 16;

    private final State state;
    private final Entries entries;
    private final Naming naming;
    private final UnionGuards unions;
    private final FundGuards funds;
    private final Cover cover;

    Validator(State state) {
        this.state = state;
        this.entries = new Entries(state);
        this.naming = new Naming(state);
        this.unions = new UnionGuards(state);
        this.funds = new FundGuards(state);
        this.cover = new Cover(state);
    }

    /** The postings of an event whose id is new. */
    List<Posting> check(Event event, Instant recordedAt) throws Refused {
        int named = naming.check(event);
        checkDates(event, named, recordedAt);
        if (event instanceof OpenFund opening) {
            return checkOpening(opening);
        }
        if (event instanceof Reversal reversal) {
            return checkReversal(reversal, named);
        }
        Row row = event.accept(state.shaper());
        unions.checkKnown(row);
        funds.checkOpen(row);
        FundGuards.checkAmount(row);
        funds.checkSource(row);
        unions.checkParties(row);
        FundGuards.checkAccount(row);
        List<Posting> postings = entries.of(row);
        cover.checkLegs(row);
        cover.checkFunds(event, postings);
        checkTurnover(event, postings);
        return postings;
    }

    private void checkDates(Event event, int named, Instant recordedAt) throws Refused {
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

    private List<Posting> checkOpening(OpenFund event) throws Refused {
        OpenFund before = state.opening(event.fund().id());
        if (before != null) {
            throw Refused.because(
                    event,
                    FUND_ALREADY_OPEN,
                    List.of(before.id()),
                    "fund " + event.fund().id() + " was opened by " + before.id() + " from " + before.on(),
                    "fund",
                    event.fund().id());
        }
        return List.of();
    }

    private List<Posting> checkReversal(Reversal event, int named) throws Refused {
        AccountingSystem then = AccountingSystem.on(state.event(named).on());
        AccountingSystem now = AccountingSystem.on(event.on());
        if (then != now) {
            throw Refused.because(
                    event,
                    ACCOUNT_NOT_IN_CHART,
                    List.of(event.reverses()),
                    "dated " + event.on() + ", when the accounts of system " + then.year() + " that " + event.reverses()
                            + " was booked on are no longer in force",
                    "date",
                    event.on(),
                    "system",
                    then.year());
        }
        List<Posting> postings =
                state.store().postings(named).stream().map(Posting::reversed).collect(ImmutableList.toImmutableList());
        cover.checkDependents(event, named, postings);
        checkTurnover(event, postings);
        return postings;
    }

    private void checkTurnover(Event event, List<Posting> postings) throws Refused {
        long left = MAX_TURNOVER - state.turnover();
        for (Posting posting : postings) {
            if (posting.amount().minor() > left) {
                throw Refused.because(
                        event,
                        TOTAL_OVERFLOW,
                        "the total of all postings would exceed " + MAX_TURNOVER + " fen; so far " + state.turnover(),
                        "amount",
                        posting.amount(),
                        "turnover",
                        state.turnover());
            }
            left -= posting.amount().minor();
        }
    }
}
