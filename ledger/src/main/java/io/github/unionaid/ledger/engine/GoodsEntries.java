package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import java.time.LocalDate;
import java.util.List;

/** The entries of goods: their cost in money, and their number in a lane of its own against outside. */
final class GoodsEntries {
    private final State state;

    GoodsEntries(State state) {
        this.state = state;
    }

    List<Posting> of(Row row, Roles roles) {
        boolean in = isIn(row);
        Lines cost = new Lines(row.book(), row.fund());
        AccountCode against = roles.is2009() ? against2009(row, roles) : roles.stockFund();
        move(cost, in, roles.stock(), against, row.cost());
        if (row.event() instanceof GoodsPurchase bought && !roles.is2009()) {
            cost.debit(roles.aid(bought.aid()), row.cost()).credit(roles.money(row.means()), row.cost());
        }
        Lines number = new Lines(row.book(), row.fund());
        move(number, in, roles.stock(), roles.outside(), number(row.amount()));
        return ImmutableList.<Posting>builder()
                .addAll(cost.list())
                .addAll(number.list())
                .build();
    }

    /** Without its sign; the most there is, which no stock has, for the one number that has no opposite. */
    private static Amount number(Amount goods) {
        long minor = goods.minor() == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(goods.minor());
        return Amount.of(goods.asset(), minor);
    }

    private static void move(Lines lines, boolean in, AccountCode stock, AccountCode against, Amount amount) {
        if (in) {
            lines.debit(stock, amount).credit(against, amount);
        } else {
            lines.debit(against, amount).credit(stock, amount);
        }
    }

    /** Whether goods come into the stock. */
    private static boolean isIn(Row row) {
        return switch (row.action()) {
            case GOODS_PURCHASE, GOODS_RECEIPT, GOODS_ARRIVAL -> true;
            case STOCK_COUNT -> row.amount().isPositive();
            default -> false;
        };
    }

    private AccountCode against2009(Row row, Roles roles) {
        LocalDate on = row.event().on();
        GrantKind kind = state.fund(row.fund()).kind();
        return switch (row.action()) {
            case GOODS_PURCHASE -> roles.money(row.means());
            case GOODS_RECEIPT -> roles.otherIncome();
            case GOODS_ISSUE -> roles.aid(((GoodsIssue) row.event()).aid());
            case GOODS_TRANSFER ->
                state.isBelow(row.otherUnion(), row.book(), on) ? roles.grantGiven(kind) : roles.otherExpense();
            case GOODS_ARRIVAL ->
                state.isBelow(row.book(), row.otherUnion(), on) ? roles.grantReceived(kind) : roles.otherIncome();
            case STOCK_COUNT -> row.amount().isPositive() ? roles.otherIncome() : roles.otherExpense();
            default -> throw new IllegalStateException("no goods: " + row);
        };
    }
}
