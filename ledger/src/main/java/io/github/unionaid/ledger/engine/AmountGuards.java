package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_GOODS;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_MONEY;
import static io.github.unionaid.ledger.event.RefusalReason.DIFFERS_FROM_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.SHARES_EXCEED_AMOUNT;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.engine.Row.Action;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.Share;
import java.util.List;

/** Guards on amounts: positive, of money or of goods, shares within them; and like those of the named event. */
final class AmountGuards {
    private final State state;
    private final Settled settled;

    AmountGuards(State state) {
        this.state = state;
        this.settled = new Settled(state);
    }

    void check(Row row) throws Refused {
        Event event = row.event();
        boolean goods = row.action().isOfGoods();
        if (row.action() == Action.STOCK_COUNT) {
            checkSign(event, row.amount(), !row.amount().isZero(), "more or less than zero");
        } else {
            checkPositive(event, row.amount());
        }
        if (goods) {
            boolean bought = row.action() == Action.GOODS_PURCHASE;
            boolean fit = bought ? row.cost().isPositive() : row.cost().signum() >= 0;
            checkSign(event, row.cost(), fit, bought ? "more than zero" : "zero or more");
        }
        for (Share share : row.shares()) {
            checkPositive(event, share.amount());
        }
        boolean counted = goods || row.action() == Action.SERVICE_USE;
        checkMoney(event, counted ? row.cost() : row.amount());
        for (Share share : row.shares()) {
            checkMoney(event, share.amount());
        }
        if (counted && row.amount().asset().isMoney()) {
            throw Refused.because(
                    event,
                    ASSET_NOT_GOODS,
                    "amount is " + row.amount() + " of money; expected goods or units of a service",
                    "amount",
                    row.amount());
        }
    }

    static void checkPositive(Event event, Amount amount) throws Refused {
        checkSign(event, amount, amount.isPositive(), "more than zero");
    }

    private static void checkSign(Event event, Amount amount, boolean fit, String expected) throws Refused {
        if (!fit) {
            throw Refused.because(
                    event, AMOUNT_NOT_POSITIVE, "amount is " + amount + "; expected " + expected, "amount", amount);
        }
    }

    static void checkMoney(Event event, Amount amount) throws Refused {
        if (!amount.asset().isMoney()) {
            throw Refused.because(event, ASSET_NOT_MONEY, "amount is " + amount + "; expected money", "amount", amount);
        }
    }

    /** A payment under a notice, an accrual and an arrival of goods are about what they name. */
    void checkLikeNamed(Row row) throws Refused {
        if (row.isUnderNotice() || row.action() == Action.GRANT_ACCRUAL) {
            Ends notice = Ends.of(state, row.named());
            UnionId giver = state.shaper().standing(notice.from(), row.event().on());
            UnionId receiver = state.shaper()
                    .standing(
                            notice.to() == null ? giver : notice.to(),
                            row.event().on());
            if (row.action() == Action.GRANT_ACCRUAL) {
                boolean fit = row.book().equals(giver) || row.book().equals(receiver);
                checkLike(row, fit, "book", row.book(), giver + " or " + receiver);
                return;
            }
            checkLike(row, row.book().equals(giver), "giver", row.book(), giver);
            boolean same = receiver.equals(row.other()) && !row.toGroup();
            checkLike(row, same, "receiver", row.toGroup() ? "a group" : row.otherUnion(), receiver);
            checkLike(row, row.fund().equals(notice.fund()), "fund", row.fund(), notice.fund());
            GrantKind own = state.fund(notice.fund()).kind();
            GrantKind kind = row.kind().orElse(own);
            GrantKind expected = notice.kind().orElse(own);
            checkLike(row, kind == expected, "kind", kind, expected);
        } else if (row.action() == Action.GOODS_ARRIVAL) {
            Amount sent = ((GoodsTransfer) state.event(row.named())).goods();
            boolean same = row.amount().asset().equals(sent.asset());
            checkLike(row, same, "goods", row.amount().asset(), sent.asset());
        }
    }

    private void checkLike(Row row, boolean fit, String what, Object value, Object expected) throws Refused {
        if (!fit) {
            Object named = state.event(row.named()).id();
            throw Refused.because(
                    row.event(),
                    DIFFERS_FROM_NAMED_EVENT,
                    List.of(state.event(row.named()).id()),
                    what + " is " + value + "; that of " + named + " is " + expected,
                    "named",
                    named,
                    what,
                    value,
                    "expected",
                    expected);
        }
    }

    /** What is owed on is a part of what there is to share. */
    void checkShares(Row row) throws Refused {
        if (row.shares().isEmpty()) {
            return;
        }
        Amount toShare = row.amount();
        if (row.action() == Action.TRANSFER_ARRIVAL) {
            toShare = row.isOfDues() ? row.amount().minus(settled.ofDues(row)) : Amount.ZERO;
        }
        Amount left = toShare;
        for (Share share : row.shares()) {
            if (share.amount().compareTo(left) > 0) {
                throw Refused.because(
                        row.event(),
                        SHARES_EXCEED_AMOUNT,
                        "the shares of others in " + row.amount() + " are more than the " + toShare
                                + " that there is to share",
                        "amount",
                        row.amount(),
                        "toShare",
                        toShare);
            }
            left = left.minus(share.amount());
        }
    }
}
