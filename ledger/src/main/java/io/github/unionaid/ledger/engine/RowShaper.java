package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventVisitor;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Reversal;
import java.util.Optional;

/** Makes the row of an event that moves money. The event that it names must be known and fit, as {@link Naming} says. */
final class RowShaper implements EventVisitor<Row> {
    private final State state;

    RowShaper(State state) {
        this.state = state;
    }

    @Override
    public Row receipt(Receipt e) {
        return Row.single(Action.RECEIPT, e, e.into(), e.fund(), null, e.amount());
    }

    @Override
    public Row designation(Designation e) {
        return Row.single(
                Action.DESIGNATION, e, e.into(), e.fund(), e.fromFund().orElse(null), e.amount());
    }

    @Override
    public Row disbursement(Disbursement e) {
        return Row.single(Action.DISBURSEMENT, e, e.from(), e.fund(), null, e.amount());
    }

    @Override
    public Row grantPayment(GrantPayment e) {
        boolean group = e.to() instanceof Party.UnsplitGroup;
        return new Row(Action.GRANT_PAYMENT, e, e.from(), receiver(e), group, e.fund(), null, e.amount(), e.kind(), 0);
    }

    @Override
    public Row directGrant(DirectGrant e) {
        return new Row(Action.DIRECT_GRANT, e, e.from(), e.to(), false, e.fund(), null, e.amount(), e.kind(), 0);
    }

    @Override
    public Row grantArrival(GrantArrival e) {
        int named = state.sequenceOf(e.payment());
        Grant g = grant(state.event(named));
        return new Row(Action.GRANT_ARRIVAL, e, g.receiver, g.giver, false, g.fund, null, e.amount(), g.kind, named);
    }

    @Override
    public Row grantReturn(GrantReturn e) {
        int named = state.sequenceOf(e.grant());
        Grant g = grant(state.event(named));
        return new Row(Action.RETURN_PAYMENT, e, g.receiver, g.giver, false, g.fund, null, e.amount(), g.kind, named);
    }

    @Override
    public Row grantReturnArrival(GrantReturnArrival e) {
        int named = state.sequenceOf(e.grantReturn());
        GrantReturn back = (GrantReturn) state.event(named);
        Grant g = grant(state.event(state.sequenceOf(back.grant())));
        return new Row(Action.RETURN_ARRIVAL, e, g.giver, g.receiver, false, g.fund, null, e.amount(), g.kind, named);
    }

    @Override
    public Row openFund(OpenFund e) {
        throw new IllegalArgumentException("moves no money: " + e);
    }

    @Override
    public Row reversal(Reversal e) {
        throw new IllegalArgumentException("has the lines of the event it reverses: " + e);
    }

    private record Grant(UnionId giver, UnionId receiver, FundId fund, Optional<GrantKind> kind) {}

    private static Grant grant(Event event) {
        if (event instanceof DirectGrant direct) {
            return new Grant(direct.from(), direct.to(), direct.fund(), direct.kind());
        }
        GrantPayment payment = (GrantPayment) event;
        return new Grant(payment.from(), receiver(payment), payment.fund(), payment.kind());
    }

    /** The union paid to, or the one that stands for it; the payer itself for a party that no grant can go to. */
    private static UnionId receiver(GrantPayment e) {
        if (e.to() instanceof Party.OfUnion union) {
            return union.id();
        }
        return e.to() instanceof Party.UnsplitGroup group ? group.anchor().orElse(e.from()) : e.from();
    }
}
