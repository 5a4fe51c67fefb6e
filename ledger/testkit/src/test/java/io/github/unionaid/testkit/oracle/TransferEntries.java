package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.TransferArrival;
import io.github.unionaid.ledger.event.TransferPayment;
import java.util.Optional;

/** The entries of dues, loans and what goes to peers. */
final class TransferEntries {
    private static final Optional<UnionId> NOBODY = Optional.empty();

    private TransferEntries() {}

    static void add(Case c, Lines lines) {
        if (c.event instanceof TransferPayment t) {
            lines.debit(c.book(), paid(c, t.kind()), c.far, t.amount());
            lines.credit(c.book(), Numbers.of(t.means()), NOBODY, t.amount());
        } else if (c.event instanceof TransferArrival a) {
            lines.debit(c.book(), Numbers.of(a.means()), NOBODY, a.amount());
            arrived(c, lines);
        } else if (c.event instanceof LoanRepayment r) {
            lines.debit(c.book(), owedByBorrower(c), c.far, r.amount());
            lines.credit(c.book(), Numbers.of(r.means()), NOBODY, r.amount());
        } else if (c.event instanceof LoanWriteOff w) {
            boolean down = TreeRules.isBelowBook(c, c.other());
            String given = down ? Numbers.given(c, c.past.fund(c.fundId()).kind()) : Numbers.otherExpense(c);
            String received = down ? Numbers.received(c, c.past.fund(c.fundId()).kind()) : "408";
            lines.debit(c.book(), given, c.far, w.amount());
            lines.credit(c.book(), lent(c), c.far, w.amount());
            lines.debit(c.other(), owedByBorrower(c), c.own, w.amount());
            lines.credit(c.other(), received, c.own, w.amount());
        }
    }

    private static void arrived(Case c, Lines lines) {
        if (c.target.orElseThrow().event() instanceof LoanRepayment) {
            lines.credit(c.book(), lent(c), c.far, c.amount());
        } else if (TreeRules.isArrivalOf(c, TransferKind.PEER)) {
            lines.credit(c.book(), "408", c.far, c.amount());
        } else if (TreeRules.isArrivalOf(c, TransferKind.LOAN)) {
            lines.credit(c.book(), owedByBorrower(c), c.far, c.amount());
        } else {
            lines.add(c.book(), Settling.receivable(c), c.fundId(), c.far, c.settled.negate());
            Entries.shares(c, lines, c.far);
        }
    }

    static String paid(Case c, TransferKind kind) {
        return switch (kind) {
            case PEER -> Numbers.otherExpense(c);
            case LOAN -> lent(c);
            case REMIT -> c.isIn2009() ? "221" : "211";
            case PASSDOWN -> c.isIn2009() ? "22202" : "21202";
            default -> throw new IllegalArgumentException("no payment of a transfer of kind " + kind);
        };
    }

    private static String lent(Case c) {
        return c.isIn2009() ? "121" : "135";
    }

    static String owedByBorrower(Case c) {
        return c.isIn2009() ? "211" : "215";
    }
}
