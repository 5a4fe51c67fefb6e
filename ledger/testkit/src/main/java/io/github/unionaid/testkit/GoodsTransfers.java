package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GoodsTransfer;
import io.github.unionaid.ledger.event.Party;
import java.util.List;
import java.util.Optional;

/** Drafts goods sent from union to union, and their arrivals. */
final class GoodsTransfers {

    private GoodsTransfers() {}

    static Optional<Draft> transfer(Turn t) {
        return Turn.chooseOf(
                        t.stocks(),
                        t.step().who(),
                        s -> !receivers(t, s.union()).isEmpty())
                .map(stock -> {
                    Draft draft =
                            t.draft(DraftType.GOODS_TRANSFER, stock.union(), stock.fund(), GoodsTransfers::transfer);
                    Goods.leave(t, draft, (Asset) stock.key());
                    draft.to = Party.union(
                            Turn.choose(receivers(t, stock.union()), t.step().whom()));
                    draft.makes = new Leg(draft, stock.union(), draft.receiver(), null);
                    draft.adds(draft.makes.way);
                    draft.wrong(() -> draft.to = Party.union(draft.union));
                    return draft;
                });
    }

    private static List<UnionId> receivers(Turn t, UnionId union) {
        return t.rules().allowsLoops() ? Transfers.others(t, union) : t.below(union);
    }

    private static Event transfer(Draft d) {
        return Common.set(GoodsTransfer.builder(), d)
                .from(d.union)
                .to(d.receiver())
                .fund(d.fund.id())
                .goods(d.amount)
                .cost(d.cost)
                .build();
    }

    static Optional<Draft> arrival(Turn t) {
        return Turn.chooseOf(t.model().legs, t.step().pick(), l -> l.is(DraftType.GOODS_TRANSFER) && l.way.left > 0)
                .map(sent -> {
                    UnionId book = t.booksOf(sent.to, Turn.later(t.on(), sent.on()));
                    Draft draft = t.naming(DraftType.GOODS_ARRIVAL, sent, book, GoodsTransfers::arrival);
                    Asset goods = sent.draft.amount.asset();
                    draft.amount = Amount.of(goods, t.part(sent.way.left));
                    draft.cost = t.oneIn(2, 9) ? sent.draft.cost : t.yuan();
                    draft.takes(sent.way);
                    Goods.enter(t, draft, book);
                    Asset other = Goods.KINDS.get((Goods.KINDS.indexOf(goods) + 1) % Goods.KINDS.size());
                    draft.wrong(() -> draft.amount = Amount.of(other, 1));
                    return draft;
                });
    }

    private static Event arrival(Draft d) {
        return Common.set(GoodsArrival.builder(), d)
                .transfer(d.named)
                .goods(d.amount)
                .cost(d.cost)
                .build();
    }
}
