package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsIssue;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.ServiceUse;
import io.github.unionaid.ledger.event.StockCount;
import io.github.unionaid.testkit.Model.Lane;
import java.util.List;
import java.util.Optional;

/** Drafts goods that come into a stock and leave it for good, counts, and the use of services. */
final class Goods {
    static final List<Asset> KINDS =
            List.of(Asset.goods("mask-n95", "只"), Asset.goods("quilt", "床"), Asset.parse("rice@千克/3"));
    private static final Asset NIGHTS = Asset.goods("room-night", "间夜");

    private Goods() {}

    private static Amount number(Turn t) {
        return Amount.of(Turn.choose(KINDS, t.step().pick()), 1 + t.step().share());
    }

    static Optional<Draft> receipt(Turn t) {
        return t.fund(f -> f.sourceClass() == SourceClass.OTHER).map(fund -> {
            Draft draft = t.draft(DraftType.GOODS_RECEIPT, t.upper(), fund, Goods::receipt);
            draft.amount = number(t);
            draft.cost = t.oneIn(4, 7) ? Amount.ZERO : t.yuan();
            enter(t, draft, draft.union);
            t.fund(f -> f.sourceClass() == SourceClass.FISCAL).ifPresent(f -> draft.wrong(() -> draft.fund = f));
            return draft;
        });
    }

    private static Event receipt(Draft d) {
        return Common.set(GoodsReceipt.builder(), d)
                .into(d.union)
                .fund(d.fund.id())
                .goods(d.amount)
                .cost(d.cost)
                .build();
    }

    /** Into the stock; what they cost may be wrong. */
    static void enter(Turn t, Draft draft, UnionId union) {
        draft.adds(t.model().stock(union, draft.fund, draft.amount.asset()));
        draft.moves(t.model().cost(union, draft.fund), draft.cost.minor());
        wrongCost(draft);
    }

    private static void wrongCost(Draft draft) {
        draft.wrong(() -> draft.cost = Amount.fen(-1));
        draft.wrong(() -> draft.cost = Amount.of(NIGHTS, 1));
        draft.wrong(() -> draft.amount = Amount.fen(Math.abs(draft.amount.minor())));
    }

    static Optional<Draft> purchase(Turn t) {
        List<Lane> sources = t.holdings();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Lane source = Turn.choose(sources, t.step().who());
        Draft draft = t.draft(DraftType.PURCHASE, source.union(), source.fund(), Goods::purchase);
        draft.amount = number(t);
        draft.cost = t.partOf(t.model().spendable(source.union(), source.fund()));
        draft.moves(t.model().money(source.union(), source.fund()), -draft.cost.minor());
        draft.aid = Turn.choose(List.of(AidKind.values()), t.step().whom());
        enter(t, draft, draft.union);
        draft.wrong(() -> draft.cost = Amount.ZERO);
        draft.wrong(() -> draft.cost = draft.cost.plus(Amount.yuan(1_000_000)));
        return Optional.of(draft);
    }

    private static Event purchase(Draft d) {
        return Common.setCash(GoodsPurchase.builder(), d)
                .into(d.union)
                .fund(d.fund.id())
                .goods(d.amount)
                .cost(d.cost)
                .aid(d.aid)
                .build();
    }

    /** Out of the stock: a part of the goods at a part of the cost, or free. */
    static void leave(Turn t, Draft draft, Asset goods) {
        Pool stock = t.model().stock(draft.union, draft.fund, goods);
        Pool cost = t.model().cost(draft.union, draft.fund);
        draft.amount = Amount.of(goods, t.part(stock.left));
        draft.cost = t.oneIn(4, 8) ? Amount.ZERO : Amount.fen(cost.left * draft.amount.minor() / stock.left);
        draft.takes(stock);
        draft.moves(cost, -draft.cost.minor());
        wrongCost(draft);
        draft.wrong(() -> draft.cost = Amount.fen(cost.left).plus(Amount.yuan(1_000_000)));
    }

    static Optional<Draft> issue(Turn t) {
        List<Lane> stocks = t.stocks();
        if (stocks.isEmpty()) {
            return Optional.empty();
        }
        Lane stock = Turn.choose(stocks, t.step().who());
        Draft draft = t.draft(DraftType.ISSUE, stock.union(), stock.fund(), Goods::issue);
        leave(t, draft, (Asset) stock.key());
        Money.deliver(t, draft);
        return Optional.of(draft);
    }

    private static Event issue(Draft d) {
        return Common.set(GoodsIssue.builder(), d)
                .from(d.union)
                .to(d.to)
                .fund(d.fund.id())
                .goods(d.amount)
                .cost(d.cost)
                .aid(d.aid)
                .purpose(d.purpose)
                .build();
    }

    static Draft count(Turn t) {
        List<Lane> stocks = t.stocks();
        Draft draft;
        if (stocks.isEmpty() || t.oneIn(2, 10)) {
            draft = t.draft(DraftType.COUNT, t.upper(), t.fund(), Goods::count);
            draft.amount = number(t);
            draft.cost = t.yuan();
            enter(t, draft, draft.union);
        } else {
            Lane stock = Turn.choose(stocks, t.step().who());
            draft = t.draft(DraftType.COUNT, stock.union(), stock.fund(), Goods::count);
            leave(t, draft, (Asset) stock.key());
            draft.amount = draft.amount.negated();
        }
        return draft;
    }

    private static Event count(Draft d) {
        return Common.set(StockCount.builder(), d)
                .book(d.union)
                .fund(d.fund.id())
                .difference(d.amount)
                .cost(d.cost)
                .build();
    }

    static Draft service(Turn t) {
        Draft draft = t.draft(DraftType.SERVICE, t.anyUnion(), t.fund(), Goods::service);
        draft.amount = Amount.of(NIGHTS, 1 + t.step().share());
        Money.deliver(t, draft);
        draft.wrong(() -> draft.amount = Amount.fen(100));
        return draft;
    }

    private static Event service(Draft d) {
        return Common.set(ServiceUse.builder(), d)
                .from(d.union)
                .to(d.to)
                .fund(d.fund.id())
                .amount(d.amount)
                .purpose(d.purpose)
                .build();
    }
}
