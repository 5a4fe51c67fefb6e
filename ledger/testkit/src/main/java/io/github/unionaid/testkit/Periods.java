package io.github.unionaid.testkit;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.PeriodClose;
import io.github.unionaid.ledger.event.PeriodReopening;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts closes, reopenings and conversions of books. */
final class Periods {
    private static final UnionId NOBODY = UnionId.of("nobody");
    private static final LocalDate NEW_SYSTEM = AccountingSystem.SYSTEM_2021.from();
    private static final LocalDate OLD_SYSTEM = NEW_SYSTEM.minusDays(1);

    private Periods() {}

    /** To the end of a month that has passed, more often a distant one; or to the end of a year. */
    static Optional<Draft> close(Turn t) {
        LocalDate date = t.oneIn(3, 17)
                ? LocalDate.of(t.on().getYear() - 1, 12, 31)
                : t.on().minusMonths(1 + t.step().share() % 6).withDayOfMonth(1).minusDays(1);
        return close(t, date, 1 + t.step().whom() % 4);
    }

    private static Optional<Draft> close(Turn t, LocalDate date, int books) {
        if (date.isBefore(t.rules().firstDate()) || !date.isBefore(t.on())) {
            return Optional.empty();
        }
        UnionTree tree = t.model().register.asOf(date);
        List<UnionId> open = tree.unions().stream()
                .map(Union::id)
                .filter(u -> t.model().closed(u).isBefore(date))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = t.at(date).draft(DraftType.CLOSE, tree.root().id(), someFund(t), Periods::close);
        for (int i = 0; i < books; i++) {
            draft.books.add(Turn.choose(open, t.step().who() + i));
        }
        draft.then = m -> draft.books.forEach(u -> m.closedThrough.put(u, draft.on));
        draft.wrong(() -> draft.books.add(NOBODY));
        return Optional.of(draft);
    }

    private static Fund someFund(Turn t) {
        return t.model().open.get(0);
    }

    private static Event close(Draft d) {
        return Common.set(PeriodClose.builder(), d).addAllBooks(d.books).build();
    }

    static Optional<Draft> reopening(Turn t) {
        return Turn.chooseOf(
                        List.copyOf(t.model().closedThrough.keySet()),
                        t.step().who(),
                        u -> date(t, u).isPresent())
                .map(union -> {
                    LocalDate date = date(t, union).orElseThrow();
                    Draft draft = t.at(date).draft(DraftType.REOPENING, union, someFund(t), Periods::reopening);
                    draft.books.add(union);
                    t.model().closedThrough.keySet().stream()
                            .filter(u -> t.oneIn(3, 18) && !t.model().closed(u).isBefore(date))
                            .filter(u -> t.model().register.contains(u, date))
                            .forEach(draft.books::add);
                    draft.then = m -> draft.books.forEach(u -> m.closedThrough.put(u, draft.on.minusDays(1)));
                    draft.wrong(() -> draft.on = t.model().closed(union).plusDays(1));
                    draft.wrong(() -> draft.books.add(NOBODY));
                    return draft;
                });
    }

    /** Up to forty days before the end of the closed period. */
    private static Optional<LocalDate> date(Turn t, UnionId union) {
        LocalDate closed = t.model().closed(union);
        LocalDate date = closed.minusDays(t.step().share() % 40);
        boolean fits =
                !date.isBefore(t.rules().firstDate()) && t.model().register.contains(union, date);
        return fits ? Optional.of(date) : Optional.empty();
    }

    private static Event reopening(Draft d) {
        return Common.set(PeriodReopening.builder(), d).addAllBooks(d.books).build();
    }

    /** Before books are converted they are closed to the last day of the old system; one in twelve is again. */
    static Optional<Draft> conversion(Turn t) {
        List<UnionId> closed = t.model().register.asOf(NEW_SYSTEM).unions().stream()
                .map(Union::id)
                .filter(u -> t.model().closed(u).equals(OLD_SYSTEM))
                .toList();
        return Turn.chooseOf(closed, t.step().who(), u -> !t.model().converted.contains(u) || t.oneIn(12, 23))
                .map(u -> conversion(t, u))
                .or(() -> close(t, OLD_SYSTEM, 9));
    }

    private static Draft conversion(Turn t, UnionId union) {
        Draft draft = t.at(NEW_SYSTEM).draft(DraftType.CONVERSION, union, t.fund(), Periods::conversion);
        draft.dayBound = true;
        if (t.oneIn(3, 19)) {
            List<String> accounts = draft.fund.sourceClass() == SourceClass.FISCAL
                    ? List.of("33104", "33205")
                    : List.of("32104", "32205");
            draft.chargedTo = Optional.of(account(Turn.choose(accounts, t.step().pick())));
        }
        draft.likely = !t.model().converted.contains(union);
        draft.then = m -> m.converted.add(draft.union);
        draft.wrong(() -> draft.on = draft.on.plusDays(1 + t.step().pick()));
        draft.wrong(() -> draft.chargedTo = Optional.of(account("32202")));
        List<UnionId> open = t.model().register.asOf(NEW_SYSTEM).unions().stream()
                .map(Union::id)
                .filter(u -> t.model().closed(u).isBefore(OLD_SYSTEM))
                .toList();
        draft.wrongTo(open, t.step().who(), u -> draft.union = u);
        return draft;
    }

    private static AccountCode account(String number) {
        return AccountCode.of(AccountingSystem.SYSTEM_2021, number);
    }

    private static Event conversion(Draft d) {
        Map<FundId, AccountCode> carriedTo =
                d.chargedTo.map(account -> Map.of(d.fund.id(), account)).orElse(Map.of());
        return Common.set(SystemConversion.builder(), d)
                .book(d.union)
                .putAllCarriedTo(carriedTo)
                .build();
    }
}
