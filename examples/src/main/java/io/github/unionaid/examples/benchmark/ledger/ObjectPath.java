package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.UUID;

/** The ledger, one immutable event at a time. */
final class ObjectPath implements Contender {
    private final Organisation organisation;
    private final Ledger ledger;

    ObjectPath(Organisation organisation) {
        this.organisation = organisation;
        this.ledger = Ledger.inMemory(organisation.options());
        FundTerms.ALL.forEach(fund -> ledger.postOrThrow(fund.opening()));
    }

    @Override
    public Runnable posting(Lines lines, int from, int to) {
        Event[] events = new Event[to - from];
        for (int i = from; i < to; i++) {
            events[i - from] = event(lines, i);
        }
        return () -> {
            for (Event event : events) {
                PostResult result = ledger.post(event);
                if (!result.isPosted()) {
                    throw new IllegalStateException(result.toString());
                }
            }
        };
    }

    private Event event(Lines lines, int at) {
        EventId id = EventId.of(new UUID(lines.idHigh[at], lines.idLow[at]));
        LocalDate on = LocalDate.ofEpochDay(lines.day[at]);
        Amount amount = Amount.fen(lines.fen[at]);
        FundId fund = FundId.of(PlainEvent.fundId(lines.fund[at]));
        UnionId book = organisation.id(lines.book[at]);
        return switch (lines.kind[at]) {
            case Lines.RECEIPT ->
                Receipt.builder()
                        .id(id)
                        .on(on)
                        .into(book)
                        .fund(fund)
                        .amount(amount)
                        .source(lines.other[at] == 1 ? Source.FISCAL : Source.DONATION)
                        .build();
            case Lines.PAYMENT ->
                GrantPayment.builder()
                        .id(id)
                        .on(on)
                        .from(book)
                        .to(organisation.id(lines.other[at]))
                        .fund(fund)
                        .amount(amount)
                        .build();
            case Lines.ARRIVAL ->
                GrantArrival.builder()
                        .id(id)
                        .on(on)
                        .payment(EventId.of(new UUID(lines.refHigh[at], lines.refLow[at])))
                        .amount(amount)
                        .build();
            default ->
                Disbursement.builder()
                        .id(id)
                        .on(on)
                        .from(book)
                        .to(Party.beneficiaries())
                        .fund(fund)
                        .amount(amount)
                        .aid(AidKind.WARMTH)
                        .build();
        };
    }

    @Override
    public Answer answer(Lines lines, int at) {
        PostResult result = ledger.post(event(lines, at));
        if (!result.isPosted()) {
            return Answer.REFUSED;
        }
        return result.wasAlreadyPosted() ? Answer.KNOWN : Answer.POSTED;
    }

    @Override
    public long[] figures(int[] positions) {
        return LedgerFigures.of(ledger.view(), organisation, positions);
    }

    @Override
    public long accounts() {
        return ledger.view().balances(AsOf.LATEST).size();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
