package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.TOTAL_OVERFLOW;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one validator: ladders of guards in the order of {@link io.github.unionaid.ledger.event.RefusalReason}, the first
 * that fails decides. Gives the postings of what passes; changes nothing.
 */
final class Validator {
    /** Of everything ever posted; leaves sums of a dozen totals within a {@code long}. */
    static final long MAX_TURNOVER = Long.MAX_VALUE / 16;

    private final State state;
    private final Entries entries;
    private final Naming naming;
    private final DateGuards dates;
    private final FundGuards funds;
    private final AmountGuards amounts;
    private final Cover cover;
    private final Dependents dependents;
    private final WrittenEntries written;
    private final BookRules books;

    Validator(State state) {
        this.state = state;
        this.entries = new Entries(state);
        this.naming = new Naming(state);
        this.dates = new DateGuards(state);
        this.funds = new FundGuards(state);
        this.amounts = new AmountGuards(state);
        this.cover = new Cover(state);
        this.dependents = new Dependents(state);
        this.written = new WrittenEntries(state);
        this.books = new BookRules(state);
    }

    /** The postings of an event whose id is new. */
    List<Posting> check(Event event, Instant recordedAt) throws Refused {
        int named = naming.check(event);
        dates.check(event, named, recordedAt);
        List<Posting> postings;
        if (event instanceof OpenFund opening) {
            funds.checkOpening(opening);
            return List.of();
        } else if (event instanceof RegisterChanges changes) {
            new RegisterRules(state).check(changes);
            return List.of();
        } else if (event instanceof HandMatch match) {
            state.setUp().matches().check(match);
            return List.of();
        } else if (event instanceof Reversal reversal) {
            return checkReversal(reversal, named);
        } else if (event instanceof OpeningBalance opening) {
            postings = written.check(opening);
        } else if (event instanceof JournalEntry entry) {
            postings = written.check(entry);
        } else if (event instanceof PeriodClose close) {
            postings = books.close(close);
        } else if (event instanceof PeriodReopening reopening) {
            books.checkReopening(reopening);
            return List.of();
        } else if (event instanceof SystemConversion conversion) {
            postings = books.convert(conversion);
        } else if (event instanceof Handover handover) {
            postings = books.handOver(handover);
        } else {
            return checkRow(state.shaper().row(event));
        }
        cover.checkLanes(event, postings);
        if (!(event instanceof Handover)) { // hands on what is promised too
            cover.checkPromised(event, postings, null);
        }
        checkTurnover(event, null, postings);
        return postings;
    }

    private List<Posting> checkRow(Row row) throws Refused {
        UnionGuards unions = new UnionGuards(state, state.register());
        dates.checkDay(row);
        unions.checkKnown(row);
        dates.checkOpen(row);
        funds.checkOpen(row);
        amounts.check(row);
        amounts.checkLikeNamed(row);
        funds.checkSource(row);
        funds.checkUse(row);
        unions.checkParties(row);
        amounts.checkShares(row);
        funds.checkAccount(row);
        cover.checkLimit(row);
        cover.checkNotice(row);
        cover.checkLegs(row);
        List<Posting> postings = entries.of(row);
        cover.checkLanes(row.event(), postings);
        cover.checkPromised(row.event(), postings, row);
        checkTurnover(row.event(), row, postings);
        return postings;
    }

    /** What a row adds to the total of all events; the largest number if that overflows by itself. */
    static long magnitude(Row row) {
        long minor = row.amount().minor();
        long amount = minor == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(minor);
        return amount > Long.MAX_VALUE - row.cost().minor()
                ? Long.MAX_VALUE
                : amount + row.cost().minor();
    }

    private List<Posting> checkReversal(Reversal event, int named) throws Refused {
        Event target = state.event(named);
        Row row = state.shaper().rowOrNull(target);
        dates.checkReversal(event, target, row);
        List<Posting> postings = entries.reversing(named, event.on());
        dependents.check(event, named, row, postings);
        cover.checkPromised(event, postings, row);
        checkTurnover(event, null, postings);
        return postings;
    }

    /** No sum of amounts, of postings or of flows, may overflow. */
    private void checkTurnover(Event event, @Nullable Row row, List<Posting> postings) throws Refused {
        long moves = row == null ? 0 : magnitude(row);
        if (moves > MAX_TURNOVER - state.moved()) {
            throw overflow(event, row == null ? Amount.ZERO : row.amount(), "events", state.moved());
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
                "with " + amount + " the total of all " + of + " would exceed " + MAX_TURNOVER
                        + " fen or pieces; so far " + soFar,
                "amount",
                amount,
                "turnover",
                soFar);
    }
}
