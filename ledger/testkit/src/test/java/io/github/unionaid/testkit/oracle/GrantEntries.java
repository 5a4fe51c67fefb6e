package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.TransferPayment;
import java.math.BigDecimal;
import java.util.Optional;

/** The entries of grants, their returns, and of all that the bank sends back. */
final class GrantEntries {
    private static final Optional<UnionId> NOBODY = Optional.empty();

    private GrantEntries() {}

    static void add(Case c, Lines lines) {
        if (c.event instanceof GrantAccrual a) {
            if (DayRules.isGivers(c)) {
                lines.debit(c.book(), Numbers.given(c, c.grantKind()), c.far, a.amount());
                lines.credit(c.book(), accruedByGiver(c), c.far, a.amount());
            } else {
                lines.debit(c.book(), "13101", c.far, a.amount());
                lines.credit(c.book(), Numbers.received(c, c.grantKind()), c.far, a.amount());
            }
        } else if (c.event instanceof GrantPayment p) {
            split(c, lines, Numbers.given(c, c.grantKind()), accruedByGiver(c), 1);
            lines.credit(c.book(), Numbers.of(p.means()), NOBODY, p.amount());
        } else if (c.event instanceof GrantArrival a) {
            lines.debit(c.book(), Numbers.of(a.means()), NOBODY, a.amount());
            split(c, lines, Numbers.received(c, c.grantKind()), "13101", -1);
        } else if (c.event instanceof Allotment a) {
            lines.debit(c.book(), Numbers.given(c, c.grantKind()), c.far, a.amount());
            lines.credit(c.book(), Numbers.given(c, c.grantKind()), NOBODY, a.amount());
        } else if (c.event instanceof DirectGrant d) {
            lines.debit(c.book(), Numbers.given(c, c.grantKind()), c.far, d.amount());
            lines.credit(c.book(), Numbers.of(d.means()), NOBODY, d.amount());
            lines.debit(c.other(), Numbers.of(d.means()), NOBODY, d.amount());
            lines.credit(c.other(), Numbers.received(c, c.grantKind()), c.own, d.amount());
        } else if (c.event instanceof GrantReturn r) {
            lines.debit(c.book(), returned(c, Numbers.received(c, c.grantKind())), c.far, r.amount());
            lines.credit(c.book(), Numbers.of(r.means()), NOBODY, r.amount());
        } else if (c.event instanceof GrantReturnArrival a) {
            lines.debit(c.book(), Numbers.of(a.means()), NOBODY, a.amount());
            lines.credit(c.book(), returned(c, Numbers.given(c, c.grantKind())), c.far, a.amount());
        } else if (c.event instanceof PaymentBounce b) {
            lines.debit(c.book(), Numbers.of(b.means()), NOBODY, b.amount());
            lines.credit(c.book(), bounced(c), c.mirror(), b.amount());
        }
    }

    private static String accruedByGiver(Case c) {
        return c.isIn2009() ? "22201" : "21201";
    }

    private static void split(Case c, Lines lines, String number, String accrued, int sign) {
        BigDecimal rest = BigDecimal.valueOf(c.amount().minor()).subtract(c.settled);
        lines.add(c.book(), number, c.fundId(), c.mirror(), rest.multiply(BigDecimal.valueOf(sign)));
        lines.add(c.book(), accrued, c.fundId(), c.mirror(), c.settled.multiply(BigDecimal.valueOf(sign)));
    }

    /** The account of a grant, or since 2022 that of the adjustment of earlier years if it was paid in one. */
    private static String returned(Case c, String number) {
        Event grant = c.event;
        while (!(grant instanceof DirectGrant) && !(grant instanceof GrantPayment)) {
            grant = c.past.named(grant.refersTo().orElseThrow()).event();
        }
        boolean earlier = grant.on().getYear() < c.on().getYear();
        return !c.isIn2009() && earlier ? Numbers.priorYear(c.past.fund(c.fundId()), c.grantKind()) : number;
    }

    /** The account that the payment is charged to, or since 2022 P for income and expense of an earlier year. */
    private static String bounced(Case c) {
        Done payment = c.target.orElseThrow();
        boolean earlier = payment.on().getYear() < c.on().getYear();
        String number = charged(c, payment);
        AccountCode code = AccountCode.of(AccountingSystem.on(c.on()), number);
        boolean ofTheYear = Numbers.isOf(code, Kind.INCOME) || Numbers.isOf(code, Kind.EXPENSE);
        return !c.isIn2009() && earlier && ofTheYear
                ? Numbers.priorYear(c.past.fund(c.fundId()), c.grantKind())
                : number;
    }

    private static String charged(Case c, Done payment) {
        if (payment.event() instanceof Disbursement d) {
            boolean carried = payment.facts.isIn2009() && !c.isIn2009();
            String number = Entries.charged(payment.facts, d);
            boolean expense = number.startsWith("5");
            return !carried ? number : expense ? Numbers.of(c, d.aid()) : Numbers.converted(number);
        } else if (payment.event() instanceof GrantPayment) {
            return Numbers.given(c, c.grantKind());
        } else if (payment.event() instanceof GrantReturn) {
            return returned(payment.facts, Numbers.received(c, c.grantKind()));
        } else if (payment.event() instanceof TransferPayment t) {
            return TransferEntries.paid(c, t.kind());
        }
        return TransferEntries.owedByBorrower(c);
    }
}
