package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts receipts and accruals of dues. */
final class Dues {

    private Dues() {}

    static Optional<Draft> receipt(Turn t) {
        return t.fund(f -> f.sourceClass() == SourceClass.OTHER).map(fund -> {
            Draft draft = t.draft(DraftType.DUES_RECEIPT, t.anyUnion(), fund, Dues::receipt);
            draft.amount = t.yuan();
            draft.adds(t.model().money(draft.union, fund));
            List<UnionId> others = Stream.concat(t.above(draft.union).stream(), t.below(draft.union).stream())
                    .toList();
            share(t, draft, others, draft.amount.minor());
            wrongShares(t, draft, draft.union);
            wrongFund(t, draft);
            return draft;
        });
    }

    /** Gives two of the unions a fourth of what there is to share, if there is anything. */
    static void share(Turn t, Draft draft, List<UnionId> unions, long fen) {
        if (unions.isEmpty() || fen < 4 || t.step().pick() % 4 == 0) {
            return;
        }
        UnionId first = Turn.choose(unions, t.step().whom());
        UnionId second = Turn.choose(unions, t.step().whom() / 2 + t.step().pick());
        draft.shares.add(new Share(first, Amount.fen(fen / 4)));
        if (!first.equals(second)) {
            draft.shares.add(new Share(second, Amount.fen(fen / 4)));
        }
    }

    /** One's own share, one of a union elsewhere, one of too much, one of nothing. */
    static void wrongShares(Turn t, Draft draft, UnionId book) {
        draft.wrong(() -> shareOnce(draft, book, Amount.fen(1)));
        draft.wrongTo(t.beside(book), t.step().whom(), u -> shareOnce(draft, u, Amount.fen(1)));
        List<UnionId> others = draft.shares.stream().map(Share::to).toList();
        draft.wrongTo(others, 0, u -> shareOnce(draft, u, draft.amount.plus(Amount.fen(1))));
        draft.wrongTo(others, 0, u -> shareOnce(draft, u, Amount.ZERO));
    }

    private static void shareOnce(Draft draft, UnionId union, Amount amount) {
        draft.shares.clear();
        draft.shares.add(new Share(union, amount));
    }

    private static void wrongFund(Turn t, Draft draft) {
        t.fund(f -> f.sourceClass() == SourceClass.FISCAL).ifPresent(f -> draft.wrong(() -> draft.fund = f));
    }

    private static Event receipt(Draft d) {
        return Common.setCash(DuesReceipt.builder(), d)
                .into(d.union)
                .fund(d.fund.id())
                .amount(d.amount)
                .addAllOwed(d.shares)
                .build();
    }

    static Optional<Draft> accrual(Turn t) {
        UnionId book = t.anyUnion();
        boolean anyDay = AccountingSystem.on(t.on()) == AccountingSystem.SYSTEM_2009
                && t.step().pick() % 2 == 0;
        Optional<LocalDate> date = anyDay ? Optional.of(t.on()) : t.yearEnd(LocalDate.MIN, book);
        Optional<Fund> fund = t.fund(f -> f.sourceClass() == SourceClass.OTHER);
        return date.map(t::at).filter(then -> fund.isPresent()).flatMap(then -> accrual(then, fund.orElseThrow()));
    }

    private static Optional<Draft> accrual(Turn t, Fund fund) {
        UnionId book = t.anyUnion();
        List<UnionId> above = t.above(book);
        List<UnionId> below = t.below(book);
        List<UnionId> payers = Stream.concat(above.stream(), below.stream()).toList();
        if (payers.isEmpty()) {
            return Optional.empty();
        }
        UnionId payer = Turn.choose(payers, t.step().whom());
        Draft draft = t.draft(DraftType.DUES_ACCRUAL, book, fund, Dues::accrual);
        draft.dayBound = true;
        draft.to = Party.union(payer);
        draft.amount = t.yuan();
        draft.adds(t.model().dues(book, fund, payer));
        share(t, draft, above.contains(payer) ? below : above, draft.amount.minor());
        wrongShares(t, draft, book);
        wrongFund(t, draft);
        draft.wrong(() -> draft.to = Party.union(book));
        draft.wrong(() -> draft.on = LocalDate.of(2022, 1, 1).plusDays(t.step().pick() % 300));
        draft.wrongTo(t.beside(book), t.step().who(), u -> draft.to = Party.union(u));
        return Optional.of(draft);
    }

    private static Event accrual(Draft d) {
        return Common.set(DuesAccrual.builder(), d)
                .book(d.union)
                .from(d.receiver())
                .fund(d.fund.id())
                .amount(d.amount)
                .addAllOwed(d.shares)
                .build();
    }
}
