package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.ClosureReason;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.testkit.Model.Lane;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drafts notices of grants, their closures and accruals. */
final class Notices {

    private Notices() {}

    static Optional<Draft> notice(Turn t) {
        Optional<Lane> source = Turn.chooseOf(
                t.holdings(), t.step().who(), h -> !t.below(h.union()).isEmpty());
        UnionId giver = source.map(Lane::union).orElseGet(t::upper);
        Fund fund = source.map(Lane::fund).orElseGet(t::fund);
        if (t.below(giver).isEmpty() || (source.isEmpty() && fund.noticesBind())) {
            return Optional.empty();
        }
        Draft draft = t.draft(DraftType.NOTICE, giver, fund, Notices::notice);
        draft.amount = source.isPresent() ? t.partOf(t.model().spendable(giver, fund)) : t.yuan();
        draft.to = Party.union(Turn.choose(t.below(giver), t.step().whom()));
        draft.kind = Grants.kind(t);
        draft.makes = new Leg(draft, giver, draft.receiver(), null);
        draft.adds(draft.makes.way);
        draft.adds(draft.makes.back);
        draft.adds(t.model().promised(giver, fund));
        Grants.wrongWays(t, draft);
        return Optional.of(draft);
    }

    private static Event notice(Draft d) {
        return Common.set(GrantNotice.builder(), d)
                .from(d.union)
                .to(d.receiver())
                .fund(d.fund.id())
                .amount(d.amount)
                .kind(d.kind)
                .build();
    }

    static Optional<Draft> closure(Turn t) {
        Optional<Leg> chosen =
                Turn.chooseOf(t.model().legs, t.step().pick(), l -> l.is(DraftType.NOTICE) && closable(l) > 0);
        return chosen.map(notice -> {
            UnionId giver = t.booksOf(notice.from, Turn.later(t.on(), notice.on()));
            Draft draft = t.naming(DraftType.CLOSURE, notice, giver, Notices::closure);
            draft.amount = t.partOf(closable(notice));
            draft.takes(notice.way);
            draft.takes(notice.back);
            draft.takes(t.model().promised(giver, draft.fund));
            return draft;
        });
    }

    private static long closable(Leg notice) {
        return Math.min(notice.way.left, notice.back.left);
    }

    private static Event closure(Draft d) {
        return Common.set(NoticeClosure.builder(), d)
                .notice(d.named)
                .amount(d.amount)
                .reason(d.amount.minor() % 2 == 0 ? ClosureReason.CANCELLED : ClosureReason.EXPIRED)
                .build();
    }

    static Optional<Draft> accrual(Turn t) {
        List<Leg> notices = t.model().legs(l -> l.is(DraftType.NOTICE));
        boolean giver = t.step().whom() % 2 == 0;
        return accrual(t, notices, giver).or(() -> accrual(t, notices, !giver));
    }

    private static Optional<Draft> accrual(Turn t, List<Leg> notices, boolean giver) {
        return Turn.chooseOf(
                        notices,
                        t.step().pick(),
                        l -> (giver ? l.way : l.back).left > 0
                                && date(t, l, giver).isPresent())
                .map(notice -> {
                    LocalDate date = date(t, notice, giver).orElseThrow();
                    UnionId book = t.booksOf(giver ? notice.from : notice.to, date);
                    Draft draft = t.at(date).naming(DraftType.GRANT_ACCRUAL, notice, book, Notices::accrual);
                    draft.dayBound = true;
                    draft.amount = t.partOf((giver ? notice.way : notice.back).left);
                    draft.takes(giver ? notice.way : notice.back);
                    draft.adds(giver ? notice.accruedByGiver : notice.accruedByReceiver);
                    draft.wrong(() -> draft.on = unfit(draft.on, t.step().pick()));
                    draft.wrongTo(t.beside(book), t.step().who(), u -> draft.union = u);
                    return draft;
                });
    }

    /** In the receiver's book any day before 2022. */
    private static Optional<LocalDate> date(Turn t, Leg notice, boolean giver) {
        UnionId book = t.booksOf(giver ? notice.from : notice.to, t.on());
        LocalDate today = Turn.later(t.on(), notice.on());
        boolean anyDay = !giver && AccountingSystem.on(today) == AccountingSystem.SYSTEM_2009;
        return anyDay && today.isAfter(t.model().closed(book)) ? Optional.of(today) : t.yearEnd(notice.on(), book);
    }

    /** A day from 2022 on that is no 31 December. */
    private static LocalDate unfit(LocalDate least, int number) {
        LocalDate day = Turn.later(least, AccountingSystem.SYSTEM_2021.from());
        return LocalDate.of(day.getYear() + 1, 1, 1).plusDays(number % 100);
    }

    private static Event accrual(Draft d) {
        return Common.set(GrantAccrual.builder(), d)
                .notice(d.named)
                .book(d.union)
                .amount(d.amount)
                .build();
    }
}
