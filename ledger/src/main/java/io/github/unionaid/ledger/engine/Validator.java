package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.DATED_AFTER_RECORDING;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_BEFORE_BOOKS;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_ALREADY_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.TOTAL_OVERFLOW;

import io.github.unionaid.core.amount.Amount;
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
    private final Dependents dependents;

    Validator(State state) {
        this.state = state;
        this.entries = new Entries(state);
        this.naming = new Naming(state);
        this.unions = new UnionGuards(state);
        this.funds = new FundGuards(state);
        this.cover = new Cover(state);
        this.dependents = new Dependents(state);
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
        checkTurnover(event, row.amount().minor(), postings);
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
        List<Posting> postings = entries.reversing(named, event.on());
        dependents.check(event, named, postings);
        checkTurnover(event, 0, postings);
        return postings;
    }

    /** No sum of amounts, of postings or of flows, may overflow. */
    private void checkTurnover(Event event, long moves, List<Posting> postings) throws Refused {
        if (moves > MAX_TURNOVER - state.moved()) {
            throw overflow(event, Amount.fen(moves), "events", state.moved());
        }
        long left = MAX_TURNOVER - state.turnover();
        for (Posting posting : postings) {
            if (posting.amount().minor() > left) {
                throw overflow(event, posting.amount(), "postings", state.turnover());
            }
            left -= posting.amount().minor();
        }
    }

    private static Refused overflow(Event event, Amount amount, String of, long soFar) {
        return Refused.because(
                event,
                TOTAL_OVERFLOW,
                "the total of all " + of + " would exceed " + MAX_TURNOVER + " fen; so far " + soFar,
                "amount",
                amount,
                "turnover",
                soFar);
    }
}
