package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.SystemConversion;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;

/** Which event may name which. */
final class NamingRules {
    private NamingRules() {}

    static boolean isUnknown(Past past, Event e) {
        return e.refersTo().filter(id -> !past.byId.containsKey(id)).isPresent()
                || (e instanceof HandMatch m && !past.byId.keySet().containsAll(m.ours()));
    }

    static boolean isUnfit(Past past, Event e) {
        return e.refersTo().filter(id -> !fits(e, past.named(id).event())).isPresent()
                || (e instanceof HandMatch m && m.ours().stream().anyMatch(id -> MatchRules.isNoDealing(past, id)));
    }

    private static boolean fits(Event e, Event named) {
        if (e instanceof GrantArrival) {
            return isToUnion(named) || named instanceof Allotment;
        } else if (e instanceof GrantReturn) {
            return isToUnion(named) || named instanceof Allotment || named instanceof DirectGrant;
        } else if (e instanceof GrantReturnArrival) {
            return named instanceof GrantReturn;
        } else if (e instanceof NoticeClosure || e instanceof GrantAccrual || e instanceof GrantPayment) {
            return named instanceof GrantNotice;
        } else if (e instanceof Allotment) {
            return isToGroup(named);
        } else if (e instanceof PaymentBounce) {
            return named instanceof GrantPayment
                    || named instanceof GrantReturn
                    || named instanceof TransferPayment
                    || named instanceof LoanRepayment
                    || (named instanceof Disbursement d && !d.byTreasury());
        } else if (e instanceof TransferArrival) {
            return named instanceof TransferPayment || named instanceof LoanRepayment;
        } else if (e instanceof LoanRepayment || e instanceof LoanWriteOff) {
            return named instanceof TransferPayment t && t.kind() == TransferKind.LOAN;
        } else if (e instanceof GoodsArrival) {
            return named instanceof GoodsTransfer;
        }
        return e instanceof Reversal;
    }

    private static boolean isToUnion(Event e) {
        return e instanceof GrantPayment p && p.to() instanceof Party.OfUnion;
    }

    private static boolean isToGroup(Event e) {
        return e instanceof GrantPayment p && p.to() instanceof Party.UnsplitGroup;
    }

    static boolean isNotReversible(Past past, Event e) {
        if (!(e instanceof Reversal r)) {
            return false;
        }
        Event named = past.named(r.reverses()).event();
        return named instanceof Reversal
                || named instanceof OpenFund
                || named instanceof PeriodClose
                || named instanceof PeriodReopening
                || named instanceof SystemConversion
                || named instanceof Handover
                || named instanceof RegisterChanges;
    }

    static boolean isReversed(Past past, Event e) {
        return e.refersTo().filter(id -> past.named(id).reversed).isPresent()
                || (e instanceof HandMatch m && m.ours().stream().anyMatch(id -> past.named(id).reversed));
    }
}
