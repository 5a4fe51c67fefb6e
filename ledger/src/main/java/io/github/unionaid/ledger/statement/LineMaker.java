package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a statement, from the events that they are of and those that these name. */
final class LineMaker {
    private final LedgerView view;
    private final Store store;
    private final Map<FundId, GrantKind> kinds = new HashMap<>(); // of the grants of a fund

    LineMaker(LedgerView view) {
        this.view = view;
        this.store = view.snapshot().store();
        for (Fund fund : view.funds()) {
            kinds.put(fund.id(), fund.kind());
        }
    }

    /** The line of a payment or an arrival. */
    BookLine ofFlow(int sequence, int flow, BalanceKey key, @Nullable UnionId counterparty) {
        Event event = store.event(sequence);
        Event base = base(event);
        LineEntry entry = store.flowKind(flow) == FlowKind.ARRIVAL
                ? LineEntry.ARRIVAL
                : base instanceof PaymentBounce ? LineEntry.BOUNCE : LineEntry.PAYMENT;
        int begunBy = store.flowBegunBy(flow);
        BookLine.Builder line = line(event, base, entry, key, store.flowAmount(flow), counterparty);
        if (begunBy != 0) {
            line.reference(store.id(begunBy));
        }
        if (begunBy != 0 && begunBy != sequence) {
            line.begunOn(LocalDate.ofEpochDay(store.day(begunBy)));
        }
        return line.notice(noticeOf(base)).build();
    }

    /** The line of a notice or of the closure of one. */
    BookLine ofNotice(int sequence, int flow, BalanceKey key, @Nullable UnionId counterparty) {
        Event event = store.event(sequence);
        return line(event, base(event), LineEntry.NOTICE, key, store.flowAmount(flow), counterparty)
                .reference(store.id(store.flowBegunBy(flow)))
                .build();
    }

    /** The line of what is booked without money. */
    BookLine ofAccrual(Event event, Event base, Accruals.Accrual accrual, @Nullable UnionId counterparty) {
        return line(event, base, LineEntry.ACCRUAL, accrual.key(), accrual.minor(), counterparty)
                .reference(Accruals.referenceOf(base))
                .build();
    }

    private BookLine.Builder line(
            Event event, Event base, LineEntry entry, BalanceKey key, long minor, @Nullable UnionId counterparty) {
        BookLine.Builder line = BookLine.builder()
                .id(event.id())
                .date(event.on())
                .entry(entry)
                .direction(key.direction())
                .transfer(key.transfer())
                .fund(key.fund())
                .amount(Amount.of(key.asset(), minor))
                .document(event.voucher())
                .takesBack(takesBack(event));
        if (counterparty != null) {
            line.counterparty(counterparty);
        }
        boolean grant = key.transfer() == TransferKind.GRANT || key.transfer() == TransferKind.RETURN;
        return grant ? line.grantKind(kindOf(base).or(() -> Optional.ofNullable(kinds.get(key.fund())))) : line;
    }

    private Event base(Event event) {
        return event instanceof Reversal reversal
                ? view.event(reversal.reverses()).orElseThrow()
                : event;
    }

    private static Optional<EventId> takesBack(Event event) {
        if (event instanceof Reversal e) {
            return Optional.of(e.reverses());
        }
        if (event instanceof PaymentBounce e) {
            return Optional.of(e.payment());
        }
        return event instanceof NoticeClosure e ? Optional.of(e.notice()) : Optional.empty();
    }

    /** The notice of a payment, or of the payment that arrives or came back. */
    private Optional<EventId> noticeOf(Event base) {
        if (base instanceof GrantPayment payment) {
            return payment.notice();
        }
        boolean ofPayment = base instanceof GrantArrival || base instanceof PaymentBounce;
        return ofPayment
                ? base.refersTo()
                        .flatMap(view::event)
                        .flatMap(named -> named instanceof GrantPayment payment ? payment.notice() : Optional.empty())
                : Optional.empty();
    }

    /** What a grant is given for, as it or what it goes back to says; empty for the kind of the fund. */
    private Optional<GrantKind> kindOf(Event event) {
        Optional<GrantKind> said = event instanceof GrantPayment payment
                ? payment.kind()
                : event instanceof GrantNotice notice
                        ? notice.kind()
                        : event instanceof DirectGrant direct ? direct.kind() : Optional.empty();
        return said.isPresent() ? said : event.refersTo().flatMap(view::event).flatMap(this::kindOf);
    }
}
