package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Posting;
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
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import io.github.unionaid.testkit.oracle.Lane.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much an event changes what is counted. */
final class Effects {
    private final Map<Lane, BigDecimal> changes = new HashMap<>();

    private Effects() {}

    static Map<Lane, BigDecimal> of(Case c, List<Posting> postings, List<Move> moves) {
        Effects effects = new Effects();
        if (c.event instanceof Reversal) {
            c.target.orElseThrow().effects.forEach((lane, change) -> {
                if (!isOfTheBooks(lane.kind())) {
                    effects.add(lane, change.negate());
                }
            });
        } else {
            effects.transfers(c);
            effects.notices(c);
        }
        postings.forEach(effects::posting);
        moves.forEach(effects::move);
        effects.changes.values().removeIf(v -> v.signum() == 0);
        return effects.changes;
    }

    /** Whether it is counted from postings and flows, which a reversal has of its own. */
    private static boolean isOfTheBooks(Kind kind) {
        return switch (kind) {
            case DUES, MONEY, STOCK_COST, STOCK, FREE -> true;
            case NOTICE_OF_GIVER, NOTICE_OF_RECEIVER, TRANSIT, ARRIVED, OPEN_OF_GIVER, OPEN_OF_RECEIVER -> false;
        };
    }

    private void add(Lane lane, BigDecimal change) {
        changes.merge(lane, change, BigDecimal::add);
    }

    private void posting(Posting p) {
        Account a = p.account();
        BigDecimal minor = BigDecimal.valueOf(p.signedMinor());
        String number = a.code().number();
        if (Numbers.isHeld(a.code())) {
            add(Lane.of(Kind.MONEY, a.union(), a.fund()), minor);
            add(Lane.of(Kind.FREE, a.union(), a.fund()), minor);
        } else if (number.equals("141") && a.asset().isMoney()) {
            add(Lane.of(Kind.STOCK_COST, a.union(), a.fund()), minor);
        } else if (number.equals("141")) {
            add(Lane.of(Kind.STOCK, a.union(), a.fund(), a.asset()), minor);
        } else if (number.equals("132") || number.equals("13102")) {
            add(Lane.of(Kind.DUES, a.union(), a.fund(), number, a.counterparty()), minor);
        }
    }

    private void move(Move m) {
        if (m.kind() == FlowKind.NOTICED) {
            add(
                    Lane.of(Kind.FREE, m.from().orElseThrow(), m.fund()),
                    minor(m.amount().negated().minor()));
        }
    }

    private static BigDecimal minor(long minor) {
        return BigDecimal.valueOf(minor);
    }

    private void transfers(Case c) {
        EventId self = c.event.id();
        if (c.event instanceof DirectGrant d) {
            add(Lane.of(Kind.ARRIVED, self), minor(d.amount().minor()));
            return;
        }
        BigDecimal moved = minor(c.money.or(() -> c.goods).map(a -> a.minor()).orElse(0L));
        if (c.event instanceof GrantPayment
                || c.event instanceof Allotment
                || c.event instanceof GrantReturn
                || c.event instanceof TransferPayment
                || c.event instanceof LoanRepayment
                || c.event instanceof GoodsTransfer
                || c.event instanceof Disbursement) {
            add(Lane.of(Kind.TRANSIT, self), moved);
        }
        if (c.target.isEmpty()) {
            return;
        }
        Event named = c.target.orElseThrow().event();
        if (c.event instanceof GrantArrival
                || c.event instanceof Allotment
                || c.event instanceof GrantReturnArrival
                || c.event instanceof TransferArrival
                || c.event instanceof GoodsArrival
                || c.event instanceof PaymentBounce) {
            add(Lane.of(Kind.TRANSIT, named.id()), moved.negate());
        }
        if (c.event instanceof GrantArrival || TreeRules.isArrivalOf(c, TransferKind.LOAN)) {
            add(Lane.of(Kind.ARRIVED, named.id()), moved);
        } else if (c.event instanceof GrantReturn
                || c.event instanceof LoanRepayment
                || c.event instanceof LoanWriteOff) {
            add(Lane.of(Kind.ARRIVED, named.id()), moved.negate());
        } else if (c.event instanceof PaymentBounce
                && (named instanceof GrantReturn || named instanceof LoanRepayment)) {
            add(Lane.of(Kind.ARRIVED, named.refersTo().orElseThrow()), moved);
        }
    }

    private void notices(Case c) {
        BigDecimal a = minor(c.money.map(m -> m.minor()).orElse(0L));
        if (c.event instanceof GrantNotice) {
            add(Lane.of(Kind.NOTICE_OF_GIVER, c.event.id()), a);
            add(Lane.of(Kind.NOTICE_OF_RECEIVER, c.event.id()), a);
        } else if (c.event instanceof NoticeClosure n) {
            add(Lane.of(Kind.NOTICE_OF_GIVER, n.notice()), a.negate());
            add(Lane.of(Kind.NOTICE_OF_RECEIVER, n.notice()), a.negate());
        } else if (c.event instanceof GrantAccrual n && DayRules.isGivers(c)) {
            add(Lane.of(Kind.OPEN_OF_GIVER, n.notice()), a);
            add(Lane.of(Kind.NOTICE_OF_GIVER, n.notice()), a.negate());
        } else if (c.event instanceof GrantAccrual n) {
            add(Lane.of(Kind.OPEN_OF_RECEIVER, n.notice()), a);
            add(Lane.of(Kind.NOTICE_OF_RECEIVER, n.notice()), a.negate());
        } else if (c.event instanceof GrantPayment p && p.notice().isPresent()) {
            EventId notice = p.notice().orElseThrow();
            add(Lane.of(Kind.OPEN_OF_GIVER, notice), c.settled.negate());
            add(Lane.of(Kind.NOTICE_OF_GIVER, notice), c.settled.subtract(a));
        } else if (c.target.isPresent()
                && c.target.orElseThrow().event() instanceof GrantPayment p
                && p.notice().isPresent()) {
            EventId notice = p.notice().orElseThrow();
            if (c.event instanceof GrantArrival) {
                add(Lane.of(Kind.OPEN_OF_RECEIVER, notice), c.settled.negate());
                add(Lane.of(Kind.NOTICE_OF_RECEIVER, notice), c.settled.subtract(a));
            } else if (c.event instanceof PaymentBounce) {
                add(Lane.of(Kind.NOTICE_OF_GIVER, notice), a);
            }
        }
    }
}
