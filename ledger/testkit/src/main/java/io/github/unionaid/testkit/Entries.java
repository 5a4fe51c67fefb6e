package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.testkit.Model.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Drafts entries whose lines the caller writes: opening balances and free entries. */
final class Entries {

    private Entries() {}

    /** The lines, all of the draft's amount. */
    private static Function<Draft, List<EntryLine>> lines(Line... lines) {
        return d -> Stream.of(lines).map(l -> l.of(d, d.amount)).toList();
    }

    static Draft journal(Turn t) {
        int which = t.step().pick() % 6;
        List<Lane> holdings = t.holdings();
        if (which < 4 && !holdings.isEmpty()) {
            Lane source = Turn.choose(holdings, t.step().who());
            List<Fund> others = Money.others(t, source.fund());
            return spending(
                    t,
                    source,
                    others.isEmpty()
                            ? source.fund()
                            : Turn.choose(others, t.step().fund()));
        }
        Fund fund = t.fund();
        Draft draft = t.draft(DraftType.JOURNAL, t.anyUnion(), fund, Entries::journal);
        draft.amount = t.yuan();
        if (which == 5) {
            draft.lines = lines(Line.debit("162", fund), Line.credit(Line.Account.FIXED_FUND, fund));
            draft.wrong(() -> draft.lines =
                    lines(Line.debit("162", fund, FlowKind.RAISED), Line.credit(Line.Account.FIXED_FUND, fund)));
        } else {
            FlowKind flow = t.oneIn(2, 11) ? FlowKind.RAISED : FlowKind.UNSTATED;
            draft.lines = lines(Line.debit("102", fund, flow), Line.credit("408", fund));
            draft.adds(t.model().money(draft.union, fund));
            draft.wrong(
                    () -> draft.lines = lines(Line.debit("102", fund, FlowKind.DELIVERED), Line.credit("408", fund)));
        }
        wrongLines(draft);
        return draft;
    }

    /** Out of the fund, into another one, or from the bank to the safe. */
    private static Draft spending(Turn t, Lane source, Fund other) {
        Fund fund = source.fund();
        Draft draft = t.draft(DraftType.JOURNAL, source.union(), fund, Entries::journal);
        draft.amount = t.partOf(t.model().spendable(source.union(), fund));
        if (t.oneIn(3, 12)) {
            draft.lines = lines(Line.debit("101", fund), Line.credit("102", fund));
        } else if (t.oneIn(2, 13) && !other.equals(fund)) {
            draft.lines = lines(
                    Line.debit(Line.Account.MOVED, fund),
                    Line.credit("102", fund, FlowKind.REASSIGNED),
                    Line.debit("102", other, FlowKind.REASSIGNED),
                    Line.credit(Line.Account.MOVED, other));
            draft.takes(t.model().money(source.union(), fund));
            draft.adds(t.model().money(source.union(), other));
            draft.wrong(() -> draft.lines =
                    lines(Line.debit(Line.Account.MOVED, fund), Line.credit("102", fund, FlowKind.REASSIGNED)));
        } else {
            FlowKind flow = t.oneIn(2, 14) ? FlowKind.DELIVERED : FlowKind.PURCHASED;
            draft.lines = lines(Line.debit(Line.Account.MEETINGS, fund), Line.credit("102", fund, flow));
            draft.takes(t.model().money(source.union(), fund));
        }
        wrongLines(draft);
        return draft;
    }

    private static void wrongLines(Draft draft) {
        wrongSum(draft);
        Fund fund = draft.fund;
        draft.wrong(() -> draft.lines = lines(Line.debit("102", fund), Line.credit("408", fund)));
        for (String number : List.of("141", "403", "40301", "999", "322")) {
            draft.wrong(() -> draft.lines = lines(Line.debit("102", fund, FlowKind.RAISED), Line.credit(number, fund)));
        }
    }

    /** One line more than there should be. */
    private static void wrongSum(Draft draft) {
        Function<Draft, List<EntryLine>> right = draft.lines;
        draft.wrong(() -> draft.lines = d -> {
            List<EntryLine> more = new ArrayList<>(right.apply(d));
            more.add(Line.debit("162", d.fund).of(d, d.amount));
            return more;
        });
    }

    private static Event journal(Draft d) {
        return Common.set(JournalEntry.builder(), d)
                .book(d.union)
                .addAllLines(d.lines.apply(d))
                .build();
    }

    static Draft opening(Turn t) {
        Fund fund = t.fund();
        Draft draft = t.draft(DraftType.OPENING, t.anyUnion(), fund, Entries::opening);
        draft.amount = t.yuan();
        List<UnionId> above = t.above(draft.union);
        Asset goods = Asset.goods("quilt", "床");
        if (t.oneIn(3, 15) && t.rules().allows(DraftType.GOODS_RECEIPT)) {
            Amount number = Amount.of(goods, t.step().share());
            Line stock = Line.debit("141", fund);
            draft.lines = d -> Stream.of(
                            stock.of(d, d.amount),
                            stock.of(d, number),
                            Line.credit(Line.Account.RESULT, fund).of(d, d.amount))
                    .toList();
            draft.adds(t.model().cost(draft.union, fund));
            draft.moves(t.model().stock(draft.union, fund, goods), number.minor());
        } else if (t.oneIn(3, 16) && !above.isEmpty()) {
            UnionId upper = Turn.choose(above, t.step().whom());
            draft.to = Party.union(upper);
            draft.lines = d -> List.of(
                    Line.debit("102", fund).of(d, d.amount),
                    Line.credit(Line.Account.OWED_UP, fund).of(d, d.amount, Optional.of(d.receiver())));
            draft.adds(t.model().money(draft.union, fund));
        } else {
            draft.lines = lines(Line.debit("102", fund), Line.credit(Line.Account.RESULT, fund));
            draft.adds(t.model().money(draft.union, fund));
        }
        wrongSum(draft);
        draft.wrong(() -> draft.lines = lines(Line.debit("102", fund), Line.credit("408", fund)));
        draft.wrong(() ->
                draft.lines = lines(Line.debit("102", fund, FlowKind.RAISED), Line.credit(Line.Account.RESULT, fund)));
        draft.wrong(() -> draft.lines = d -> List.of(Line.credit("141", fund).of(d, Amount.of(goods, 1))));
        return draft;
    }

    private static Event opening(Draft d) {
        return Common.set(OpeningBalance.builder(), d)
                .book(d.union)
                .addAllLines(d.lines.apply(d))
                .build();
    }
}
