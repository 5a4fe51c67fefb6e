package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
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
import java.time.LocalDate;
import java.util.function.IntFunction;

/** Makes the event that an {@link EventRow} is. Thread-safe if the numbers are. */
final class RowEvents {
    private final IntFunction<UnionId> unions;
    private final IntFunction<FundId> funds;

    RowEvents(IntFunction<UnionId> unions, IntFunction<FundId> funds) {
        this.unions = unions;
        this.funds = funds;
    }

    /**
     * The event of a row.
     *
     * @param named the id of the event that it names; not looked at if its type names none
     */
    Event event(EventId id, long dayTraits, long bookOther, long fundPeople, long fen, EventId named) {
        LocalDate on = LocalDate.ofEpochDay(EventRow.upper(dayTraits));
        int traits = EventRow.lower(dayTraits);
        Amount amount = Amount.fen(fen);
        return switch (EventRow.type(traits)) {
            case RECEIPT ->
                Receipt.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .into(book(bookOther))
                        .fund(fund(fundPeople))
                        .amount(amount)
                        .source(EventRow.source(traits))
                        .build();
            case GRANT_PAYMENT ->
                GrantPayment.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .from(book(bookOther))
                        .to(other(bookOther))
                        .fund(fund(fundPeople))
                        .amount(amount)
                        .kind(EventRow.kind(traits))
                        .build();
            case GRANT_ARRIVAL ->
                GrantArrival.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .payment(named)
                        .amount(amount)
                        .build();
            case DIRECT_GRANT ->
                DirectGrant.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .from(book(bookOther))
                        .to(other(bookOther))
                        .fund(fund(fundPeople))
                        .amount(amount)
                        .kind(EventRow.kind(traits))
                        .build();
            case GRANT_RETURN ->
                GrantReturn.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .grant(named)
                        .amount(amount)
                        .build();
            case GRANT_RETURN_ARRIVAL ->
                GrantReturnArrival.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .grantReturn(named)
                        .amount(amount)
                        .build();
            case DISBURSEMENT ->
                Disbursement.builder()
                        .id(id)
                        .on(on)
                        .dateBasis(EventRow.basis(traits))
                        .means(EventRow.means(traits))
                        .from(book(bookOther))
                        .to(people(EventRow.lower(fundPeople)))
                        .fund(fund(fundPeople))
                        .amount(amount)
                        .aid(EventRow.aid(traits))
                        .build();
            case OBJECT -> throw new IllegalStateException("the row of an event that stands beside it");
        };
    }

    private UnionId book(long bookOther) {
        return unions.apply(EventRow.upper(bookOther));
    }

    private UnionId other(long bookOther) {
        return unions.apply(EventRow.lower(bookOther));
    }

    private FundId fund(long fundPeople) {
        return funds.apply(EventRow.upper(fundPeople));
    }

    private static Party people(int count) {
        return count == 0 ? Party.beneficiaries() : Party.beneficiaries(count);
    }
}
