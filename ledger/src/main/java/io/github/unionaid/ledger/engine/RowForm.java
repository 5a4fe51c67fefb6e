package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import org.jspecify.annotations.Nullable;

/** The row of an event: of the type that it has as a line of a batch, if it can be one. */
final class RowForm {
    private final State state;

    RowForm(State state) {
        this.state = state;
    }

    /** The row of a transaction that stands beside its event. */
    long[] row(Event event, @Nullable Row row, int target) {
        String id = event.id().value();
        boolean uuid = UuidText.is(id);
        int traits = traits(event) | (uuid ? Store.UUID_ID : 0);
        long amount = row == null ? 0 : row.amount().minor();
        long[] words = new long[EventRow.WORDS];
        words[EventRow.ID_HIGH] = uuid ? UuidText.high(id) : 0;
        words[EventRow.ID_LOW] = uuid ? UuidText.low(id) : 0;
        words[EventRow.AMOUNT] = amount;
        words[EventRow.DAY_TRAITS] = EventRow.word(State.day(event), traits);
        words[EventRow.BOOK_OTHER] = row == null ? 0 : bookOther(row);
        words[EventRow.FUND_PEOPLE] = row == null ? target : fundPeople(event, row, traits);
        words[Store.OPEN] = EventRow.type(traits) == EventRow.Type.GRANT_PAYMENT ? amount : 0;
        return words;
    }

    /**
     * Fills in the row of an event that may be plain, as {@link RowPoster} takes it.
     *
     * @return false if it is of no type that a row can say, or names what is not known
     */
    boolean fill(Event event, long[] row) {
        int type = traits(event);
        if (EventRow.type(type) == EventRow.Type.OBJECT) {
            return false;
        }
        String id = event.id().value();
        boolean uuid = UuidText.is(id);
        row[EventRow.ID_HIGH] = uuid ? UuidText.high(id) : 0;
        row[EventRow.ID_LOW] = uuid ? UuidText.low(id) : 0;
        row[EventRow.DAY_TRAITS] = EventRow.word(State.day(event), type | (uuid ? Store.UUID_ID : 0));
        if (event instanceof Receipt e) {
            return fill(row, e.amount(), e.into(), null, e.fund(), 0);
        } else if (event instanceof GrantPayment e && e.to() instanceof Party.OfUnion to) {
            return fill(row, e.amount(), e.from(), to.id(), e.fund(), 0);
        } else if (event instanceof DirectGrant e) {
            return fill(row, e.amount(), e.from(), e.to(), e.fund(), 0);
        } else if (event instanceof Disbursement e) {
            return fill(row, e.amount(), e.from(), null, e.fund(), people(e));
        } else if (event instanceof GrantArrival e) {
            int payment = state.sequenceOf(e.payment());
            row[EventRow.AMOUNT] = e.amount().minor();
            row[EventRow.BOOK_OTHER] = 0;
            row[EventRow.FUND_PEOPLE] = EventRow.word(0, payment);
            return payment != 0 && e.amount().asset().isMoney();
        }
        return false;
    }

    /** The hash of the id of an event, whose row has been filled in. */
    int idHash(Event event, long[] row) {
        boolean uuid = (EventRow.lower(row[EventRow.DAY_TRAITS]) & Store.UUID_ID) != 0;
        return uuid ? IdIndex.hash(row[EventRow.ID_HIGH], row[EventRow.ID_LOW]) : IdIndex.hash(event.id());
    }

    private boolean fill(long[] row, Amount amount, UnionId book, @Nullable UnionId other, FundId fund, int people) {
        int bookNumber = state.unions().find(book);
        int otherNumber = other == null ? 0 : state.unions().find(other);
        int fundNumber = state.funds().find(fund);
        row[EventRow.AMOUNT] = amount.minor();
        row[EventRow.BOOK_OTHER] = EventRow.word(bookNumber, otherNumber);
        row[EventRow.FUND_PEOPLE] = EventRow.word(fundNumber, people);
        return bookNumber >= 0
                && otherNumber >= 0
                && fundNumber >= 0
                && amount.asset().isMoney();
    }

    private long bookOther(Row row) {
        int other = row.other() == null ? 0 : state.unions().number(row.other());
        return EventRow.word(state.unions().number(row.book()), other);
    }

    private long fundPeople(Event event, Row row, int traits) {
        boolean people = EventRow.type(traits) == EventRow.Type.DISBURSEMENT;
        return EventRow.word(state.funds().number(row.fund()), people ? people((Disbursement) event) : row.named());
    }

    private static int people(Disbursement paid) {
        return paid.to() instanceof Party.Beneficiaries people
                ? people.headCount().orElse(0)
                : 0;
    }

    /** The traits of an event; of type OBJECT if a row does not say what it does. */
    static int traits(Event event) {
        int traits = ofType(event);
        return EventRow.type(traits) == EventRow.Type.OBJECT ? traits : EventRow.with(traits, event.dateBasis());
    }

    private static int ofType(Event event) {
        if (event instanceof Receipt e) {
            return EventRow.with(EventRow.with(EventRow.traits(EventRow.Type.RECEIPT), e.source()), e.means());
        }
        if (event instanceof GrantPayment e
                && e.to() instanceof Party.OfUnion
                && e.notice().isEmpty()) {
            int traits = EventRow.with(EventRow.traits(EventRow.Type.GRANT_PAYMENT), e.means());
            return e.kind().isEmpty() ? traits : EventRow.with(traits, e.kind().orElseThrow());
        }
        if (event instanceof GrantArrival e) {
            return EventRow.with(EventRow.traits(EventRow.Type.GRANT_ARRIVAL), e.means());
        }
        if (event instanceof DirectGrant e) {
            int traits = EventRow.with(EventRow.traits(EventRow.Type.DIRECT_GRANT), e.means());
            return e.kind().isEmpty() ? traits : EventRow.with(traits, e.kind().orElseThrow());
        }
        if (event instanceof GrantReturn e) {
            return EventRow.with(EventRow.traits(EventRow.Type.GRANT_RETURN), e.means());
        }
        if (event instanceof GrantReturnArrival e) {
            return EventRow.with(EventRow.traits(EventRow.Type.GRANT_RETURN_ARRIVAL), e.means());
        }
        if (event instanceof Disbursement e
                && e.to() instanceof Party.Beneficiaries
                && !e.byTreasury()
                && e.chargedTo().isEmpty()) {
            return EventRow.with(EventRow.with(EventRow.traits(EventRow.Type.DISBURSEMENT), e.aid()), e.means());
        }
        return EventRow.traits(EventRow.Type.OBJECT);
    }
}
