package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.PaymentBounce;
import java.util.Optional;
import java.util.function.Predicate;

/** Drafts what follows the payment of a grant: arrivals, returns and their arrivals, and bounces of any payment. */
final class GrantLegs {

    private GrantLegs() {}

    private static Optional<Leg> choose(Turn t, Predicate<Leg> fits) {
        return Turn.chooseOf(t.model().legs, t.step().pick(), fits);
    }

    static Optional<Draft> arrival(Turn t) {
        return choose(t, l -> l.isGrantToUnion() && l.way.left > 0).map(payment -> {
            UnionId book = t.booksOf(payment.to, Turn.later(t.on(), payment.on()));
            Draft draft = t.naming(DraftType.ARRIVAL, payment, book, GrantLegs::arrival);
            draft.amount = t.partOf(payment.way.left);
            draft.takes(payment.way);
            draft.adds(payment.back);
            draft.adds(t.model().money(book, draft.fund));
            draft.then = m -> payment.lastDate = Turn.later(payment.lastDate, draft.on);
            Leg notice = payment.parent;
            if (notice != null && notice.is(DraftType.NOTICE)) {
                long settled = Math.min(draft.amount.minor(), notice.accruedByReceiver.left);
                draft.moves(notice.accruedByReceiver, -settled);
                draft.moves(notice.back, settled - draft.amount.minor());
            }
            return draft;
        });
    }

    private static Event arrival(Draft d) {
        return Common.setCash(GrantArrival.builder(), d)
                .payment(d.named)
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> giveBack(Turn t) {
        return choose(t, l -> (l.isGrantToUnion() || l.is(DraftType.DIRECT)) && returnable(t, l) > 0)
                .map(grant -> {
                    Turn then = t.at(Turn.later(t.on(), grant.lastDate));
                    UnionId book = t.booksOf(grant.to, then.on());
                    UnionId giver = t.booksOf(grant.from, then.on());
                    Draft draft = then.naming(DraftType.RETURN, grant, book, GrantLegs::giveBack);
                    draft.amount = t.partOf(returnable(t, grant));
                    draft.takes(grant.back);
                    draft.takes(t.model().money(book, draft.fund));
                    draft.makes = new Leg(draft, book, giver, grant);
                    draft.adds(draft.makes.way);
                    return draft;
                });
    }

    /** What may be given back of what has arrived, of a grant or of a loan. */
    static long returnable(Turn t, Leg leg) {
        UnionId book = t.booksOf(leg.to, Turn.later(t.on(), leg.lastDate));
        return Math.min(leg.back.left, t.model().spendable(book, leg.fund()));
    }

    private static Event giveBack(Draft d) {
        return Common.setCash(GrantReturn.builder(), d)
                .grant(d.named)
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> returnArrival(Turn t) {
        return choose(t, l -> l.is(DraftType.RETURN) && l.way.left > 0).map(back -> {
            UnionId book = t.booksOf(back.to, Turn.later(t.on(), back.on()));
            Draft draft = t.naming(DraftType.RETURN_ARRIVAL, back, book, GrantLegs::returnArrival);
            draft.amount = t.partOf(back.way.left);
            draft.takes(back.way);
            draft.adds(t.model().money(book, draft.fund));
            return draft;
        });
    }

    private static Event returnArrival(Draft d) {
        return Common.setCash(GrantReturnArrival.builder(), d)
                .grantReturn(d.named)
                .amount(d.amount)
                .build();
    }

    static Optional<Draft> bounce(Turn t) {
        return choose(t, l -> l.way.left > 0 && canBounce(l)).map(payment -> {
            UnionId payer = t.booksOf(payment.from, Turn.later(t.on(), payment.on()));
            Draft draft = t.naming(DraftType.BOUNCE, payment, payer, GrantLegs::bounce);
            draft.amount = t.partOf(payment.way.left);
            draft.takes(payment.way);
            draft.adds(t.model().money(payer, draft.fund));
            Leg parent = payment.parent;
            if (parent != null && parent.is(DraftType.NOTICE)) {
                draft.adds(parent.way);
                draft.adds(t.model().promised(payer, draft.fund));
            } else if (parent != null) {
                draft.adds(parent.back);
            }
            return draft;
        });
    }

    private static boolean canBounce(Leg leg) {
        return leg.is(
                DraftType.PAYMENT, DraftType.RETURN, DraftType.TRANSFER, DraftType.REPAYMENT, DraftType.DISBURSEMENT);
    }

    private static Event bounce(Draft d) {
        return Common.setCash(PaymentBounce.builder(), d)
                .payment(d.named)
                .amount(d.amount)
                .build();
    }
}
