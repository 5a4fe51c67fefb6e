package io.github.unionaid.ledger;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sums the legs of one grant from the events of a view. */
final class GrantCounters {
    private Amount paid = Amount.ZERO;
    private Amount arrived = Amount.ZERO;
    private Amount returned = Amount.ZERO;
    private Amount returnArrived = Amount.ZERO;
    private final Set<EventId> returns = new HashSet<>();

    private GrantCounters() {}

    static GrantState of(LedgerView view, EventId id, AsOf asOf) {
        Event grant = view.event(id)
                .filter(e -> e instanceof GrantPayment || e instanceof DirectGrant || e instanceof Allotment)
                .orElseThrow(() -> new IllegalArgumentException("no grant " + id + " in " + view));
        GrantCounters counters = new GrantCounters();
        List<Event> events = view.events();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean counts = asOf.includes(event.on(), i + 1L);
            if (event instanceof Reversal r) {
                Event target = view.event(r.reverses()).orElseThrow();
                counters.count(target, grant.id(), counts ? -1 : 0);
            } else {
                counters.count(event, grant.id(), counts ? 1 : 0);
            }
        }
        return new GrantState(counters.paid, counters.arrived, counters.returned, counters.returnArrived);
    }

    private void count(Event event, EventId grant, int sign) {
        if (event instanceof GrantPayment e && e.id().equals(grant)) {
            paid = add(paid, e.amount(), sign);
        } else if (event instanceof Allotment e && e.id().equals(grant)) {
            paid = add(paid, e.amount(), sign);
        } else if (event instanceof Allotment e && e.payment().equals(grant)) {
            paid = add(paid, e.amount(), -sign); // is a grant of its own
        } else if (event instanceof PaymentBounce e && e.payment().equals(grant)) {
            paid = add(paid, e.amount(), -sign);
        } else if (event instanceof PaymentBounce e && returns.contains(e.payment())) {
            returned = add(returned, e.amount(), -sign);
        } else if (event instanceof DirectGrant e && e.id().equals(grant)) {
            paid = add(paid, e.amount(), sign);
            arrived = add(arrived, e.amount(), sign);
        } else if (event instanceof GrantArrival e && e.payment().equals(grant)) {
            arrived = add(arrived, e.amount(), sign);
        } else if (event instanceof GrantReturn e && e.grant().equals(grant)) {
            returns.add(e.id());
            returned = add(returned, e.amount(), sign);
        } else if (event instanceof GrantReturnArrival e && returns.contains(e.grantReturn())) {
            returnArrived = add(returnArrived, e.amount(), sign);
        }
    }

    private static Amount add(Amount sum, Amount amount, int sign) {
        return sign == 0 ? sum : sign > 0 ? sum.plus(amount) : sum.minus(amount);
    }
}
