package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.StockCount;
import java.util.Optional;

/** The entries of goods: their cost, and in a lane of their own how many. */
final class GoodsEntries {
    /** Stands for outside in the lane of a kind of goods. */
    static final String OUTSIDE = "900";

    private static final String STOCK = "141";
    private static final Optional<UnionId> NOBODY = Optional.empty();

    private GoodsEntries() {}

    static void add(Case c, Lines lines) {
        if (c.event instanceof GoodsPurchase p) {
            if (c.isIn2009()) {
                into(c, lines, Numbers.of(p.means()));
            } else {
                into(c, lines, "30101");
                lines.debit(c.book(), Numbers.of(c, p.aid()), NOBODY, p.cost());
                lines.credit(c.book(), Numbers.of(p.means()), NOBODY, p.cost());
            }
        } else if (c.event instanceof GoodsReceipt) {
            into(c, lines, c.isIn2009() ? "408" : "30101");
        } else if (c.event instanceof GoodsIssue i) {
            outOf(c, lines, c.isIn2009() ? Numbers.of(c, i.aid()) : "30101");
        } else if (c.event instanceof GoodsTransfer) {
            boolean down = TreeRules.isBelowBook(c, c.other());
            String expense = down ? Numbers.given(c, c.grantKind()) : "508";
            outOf(c, lines, c.isIn2009() ? expense : "30101");
        } else if (c.event instanceof GoodsArrival) {
            boolean down = TreeRules.isAboveBook(c, c.other());
            String income = down ? Numbers.received(c, c.grantKind()) : "408";
            into(c, lines, c.isIn2009() ? income : "30101");
        } else if (c.event instanceof StockCount s && s.difference().isPositive()) {
            into(c, lines, c.isIn2009() ? "408" : "30101");
        } else if (c.event instanceof StockCount) {
            outOf(c, lines, c.isIn2009() ? "508" : "30101");
        }
    }

    private static void into(Case c, Lines lines, String against) {
        lines.debit(c.book(), STOCK, NOBODY, c.cost.orElseThrow());
        lines.credit(c.book(), against, NOBODY, c.cost.orElseThrow());
        lines.debit(c.book(), STOCK, NOBODY, pieces(c));
        lines.credit(c.book(), OUTSIDE, NOBODY, pieces(c));
    }

    private static void outOf(Case c, Lines lines, String against) {
        lines.debit(c.book(), against, NOBODY, c.cost.orElseThrow());
        lines.credit(c.book(), STOCK, NOBODY, c.cost.orElseThrow());
        lines.debit(c.book(), OUTSIDE, NOBODY, pieces(c));
        lines.credit(c.book(), STOCK, NOBODY, pieces(c));
    }

    /** How many, whichever way they go. */
    static Amount pieces(Case c) {
        Amount goods = c.goods.orElseThrow();
        return goods.signum() < 0 ? goods.negated() : goods;
    }
}
