package io.github.unionaid.ledger.engine;

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

/** Writes the row of an event that has been accepted: of the type that it has as a line of a batch, if it can be one. */
final class RowForm {
    private final State state;

    RowForm(State state) {
        this.state = state;
    }

    /** Writes the row of a transaction that stands beside its event. */
    void write(int sequence, Event event, @Nullable Row row, int target) {
        Store store = state.store();
        String id = event.id().value();
        boolean uuid = UuidText.is(id);
        int traits = traits(event) | (uuid ? Store.UUID_ID : 0);
        boolean open = EventRow.type(traits) == EventRow.Type.GRANT_PAYMENT;
        long amount = row == null ? 0 : row.amount().minor();
        store.setRow(sequence, EventRow.ID_HIGH, uuid ? UuidText.high(id) : 0);
        store.setRow(sequence, EventRow.ID_LOW, uuid ? UuidText.low(id) : 0);
        store.setRow(sequence, EventRow.AMOUNT, amount);
        store.setRow(sequence, EventRow.DAY_TRAITS, EventRow.word(State.day(event), traits));
        store.setRow(sequence, EventRow.BOOK_OTHER, row == null ? 0 : bookOther(row));
        store.setRow(sequence, EventRow.FUND_PEOPLE, row == null ? target : fundPeople(event, row, traits));
        store.setRow(sequence, Store.OPEN, open ? amount : 0);
        store.setRow(sequence, Store.LEGS, 0);
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
