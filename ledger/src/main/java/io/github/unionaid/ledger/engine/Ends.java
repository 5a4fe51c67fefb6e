package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.TransferPayment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From whom to whom something goes that later events name, as its own event says; and what for.
 *
 * @param from the payer or giver
 * @param to the union it goes to, or the one that stands for a group; null for a disbursement
 * @param toGroup whether {@code to} stands for a group
 * @param fund the fund
 * @param kind what a grant is given for; empty for the fund's kind
 * @param transfer which transfer; null for a disbursement
 */
record Ends(
        UnionId from,
        @Nullable UnionId to,
        boolean toGroup,
        FundId fund,
        Optional<GrantKind> kind,
        @Nullable TransferKind transfer) {

    /** The ends of a transaction that can be named so. */
    static Ends of(State state, int sequence) {
        Event event = state.event(sequence);
        if (event instanceof GrantPayment e) {
            Optional<GrantKind> kind =
                    e.kind().or(() -> e.notice().flatMap(n -> noticed(state, n).kind()));
            boolean group = e.to() instanceof Party.UnsplitGroup;
            return new Ends(e.from(), receiver(e), group, e.fund(), kind, TransferKind.GRANT);
        }
        if (event instanceof GrantNotice e) {
            return new Ends(e.from(), e.to(), false, e.fund(), e.kind(), TransferKind.GRANT);
        }
        if (event instanceof DirectGrant e) {
            return new Ends(e.from(), e.to(), false, e.fund(), e.kind(), TransferKind.GRANT);
        }
        if (event instanceof Allotment e) {
            Ends group = of(state, state.sequenceOf(e.payment()));
            return new Ends(group.from, e.to(), false, group.fund, group.kind, TransferKind.GRANT);
        }
        if (event instanceof GrantReturn e) {
            return of(state, state.sequenceOf(e.grant())).back(TransferKind.RETURN);
        }
        if (event instanceof LoanRepayment e) {
            return of(state, state.sequenceOf(e.loan())).back(TransferKind.REPAYMENT);
        }
        if (event instanceof TransferPayment e) {
            return new Ends(e.from(), e.to(), false, e.fund(), Optional.empty(), e.kind());
        }
        if (event instanceof GoodsTransfer e) {
            return new Ends(e.from(), e.to(), false, e.fund(), Optional.empty(), TransferKind.GOODS);
        }
        if (event instanceof Disbursement e) {
            return new Ends(e.from(), null, false, e.fund(), Optional.empty(), null);
        }
        throw new IllegalArgumentException("goes from nobody to nobody: " + event);
    }

    /** The union paid to, or the one that stands for it; the payer itself for a party that no grant can go to. */
    static UnionId receiver(GrantPayment e) {
        if (e.to() instanceof Party.OfUnion union) {
            return union.id();
        }
        return e.to() instanceof Party.UnsplitGroup group ? group.anchor().orElse(e.from()) : e.from();
    }

    private static GrantNotice noticed(State state, EventId notice) {
        return (GrantNotice) state.event(state.sequenceOf(notice));
    }

    private Ends back(TransferKind kindOfTransfer) {
        if (to == null) {
            throw new IllegalStateException("came from nobody: " + this);
        }
        return new Ends(to, from, false, fund, kind, kindOfTransfer);
    }
}
