package io.github.unionaid.ledger.reconcile;

import static java.util.Objects.requireNonNull;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.FigureCheck.Measured;
import io.github.unionaid.ledger.reconcile.FigureVerdict.Outcome;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Holds figures against a ledger: sums each scope once for all its figures, then looks each figure up. */
final class LedgerCheck {
    private final LedgerView view;
    private final Map<Asked, ScopeSums> sums = new HashMap<>();

    /** What is summed together. */
    private record Asked(
            Measured measured,
            ReportedFigure.Scope scope,
            UnionId union,
            Set<UnionLevel> levels,
            Set<UnionId> furtherUnions) {

        static Asked of(ReportedFigure figure, Measured measured) {
            return new Asked(measured, figure.scope(), figure.union(), figure.levels(), figure.furtherUnions());
        }
    }

    LedgerCheck(
            LedgerView view,
            FigurePass pass,
            Collection<ReportedFigure> figures,
            Function<ReportedFigure, FigureScope> scopes) {
        this.view = view;
        Map<Asked, List<ReportedFigure>> asking = new HashMap<>();
        for (ReportedFigure figure : figures) {
            for (Measured measured : measured(figure)) {
                asking.computeIfAbsent(Asked.of(figure, measured), a -> new ArrayList<>())
                        .add(figure);
            }
        }
        asking.forEach((asked, asks) -> {
            ScopeSums made = new ScopeSums(scopes.apply(asks.get(0)), asks);
            sums.put(asked, made);
            pass.add(asked.measured(), made);
        });
        pass.run();
    }

    private static List<Measured> measured(ReportedFigure figure) {
        return switch (figure.what()) {
            case PAID, CUMULATIVE_PAID -> List.of(Measured.PAID);
            case CUMULATIVE_RAISED -> List.of(Measured.RAISED);
            case RAISED_AND_PAID -> List.of(Measured.PAID, Measured.RAISED);
            case IN_KIND_USE -> List.of();
        };
    }

    /** The check of a figure: of what it counts, that of which there is most to be said. */
    FigureCheck check(ReportedFigure figure) {
        FigureCheck most = null;
        for (Measured measured : measured(figure)) {
            FigureCheck check = check(figure, measured, requireNonNull(sums.get(Asked.of(figure, measured))));
            most = most == null || weight(check) > weight(most) ? check : most;
        }
        return most == null ? nothing(figure) : most;
    }

    /** A difference says more than that nothing can be said, and that more than that they agree. */
    private static int weight(FigureCheck check) {
        Outcome outcome = check.verdict().outcome();
        return outcome == Outcome.AGREES ? 0 : outcome == Outcome.NOT_COMPARABLE ? 1 : 2;
    }

    private static FigureCheck nothing(ReportedFigure figure) {
        return FigureCheck.builder()
                .figure(figure)
                .verdict(FigureVerdict.barred(ReportedFigures.barred(figure)))
                .measured(Measured.PAID)
                .of(new Tally(), new Tally())
                .build();
    }

    private FigureCheck check(ReportedFigure figure, Measured measured, ScopeSums of) {
        boolean thatDay = figure.isOccasion() && figure.dateBasis() == When.ON;
        List<Long> occasions = new ArrayList<>();
        Tally posted = thatDay ? of.on(figure.date(), occasions) : of.until(figure.date());
        Tally possibly = thatDay ? of.possiblyOn(figure.date()) : of.possiblyUntil(figure.date());
        Set<FigureReason> barred = ReportedFigures.barred(figure);
        return FigureCheck.builder()
                .figure(figure)
                .verdict(
                        barred.isEmpty()
                                ? verdict(figure, of, posted, possibly, occasions)
                                : FigureVerdict.barred(barred))
                .measured(measured)
                .of(posted, possibly)
                .build();
    }

    private FigureVerdict verdict(
            ReportedFigure figure, ScopeSums of, Tally posted, Tally possibly, List<Long> occasions) {
        FigureRange reported = FigureRange.of(figure);
        if (reported.isExact() && isOneOccasion(figure, posted, possibly, occasions)) {
            return FigureVerdict.agrees();
        }
        FigureRange ledger =
                figure.isOccasion() ? occasion(figure, of, posted, possibly) : cumulative(figure, of, posted, possibly);
        return FigureVerdict.of(reported, of.all(view::keeps) ? ledger : ledger.orMore(FigureReason.BOOKS_ELSEWHERE));
    }

    /**
     * Whether the ledger has just this occasion: an event of the day of that amount, or all of the day together; for an
     * undated figure the only event there is by then.
     */
    private static boolean isOneOccasion(ReportedFigure figure, Tally posted, Tally possibly, List<Long> occasions) {
        long reported = figure.amount().orElseThrow().amount().minor();
        boolean all = posted.count() > 0 && posted.plain() == reported;
        if (!figure.isOccasion()) {
            return false;
        }
        return figure.dateBasis() == When.UNDATED
                ? all && posted.count() == 1 && possibly.count() == 0
                : all || occasions.contains(reported);
    }

    /** What one occasion can come to: any of what there is, so long as it is not known which. */
    private static FigureRange occasion(ReportedFigure figure, ScopeSums of, Tally posted, Tally possibly) {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        boolean undated = figure.dateBasis() == When.UNDATED;
        if (undated || possibly.count() > 0) {
            reasons.add(FigureReason.UNDATED);
        }
        if (!undated && posted.count() > 1) {
            reasons.add(FigureReason.MAY_OVERLAP);
        }
        if (!of.scope.levelsPrinted()) {
            reasons.add(FigureReason.LEVELS_NOT_PRINTED);
        }
        long most = Math.max(0, posted.plain()) + possibly.mostPlain();
        return FigureRange.of(reasons.isEmpty() ? most : 0, most, reasons);
    }

    /** What the unions of the scope paid or raised to a day: as they count it, with or without what is undated. */
    private static FigureRange cumulative(ReportedFigure figure, ScopeSums of, Tally posted, Tally possibly) {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        if (figure.dateBasis() == When.UNDATED) {
            return FigureRange.ZERO.orMore(FigureReason.UNDATED);
        }
        if (possibly.count() > 0) {
            reasons.add(FigureReason.UNDATED);
        }
        long leastPlain = posted.plain() + possibly.leastPlain();
        long mostPlain = posted.plain() + possibly.mostPlain();
        long leastOnce = posted.once() + possibly.leastOnce();
        long mostOnce = posted.once() + possibly.mostOnce();
        if (!of.scope.levelsPrinted()) { // of some levels alone it is less, or more where the others were given to
            reasons.add(FigureReason.LEVELS_NOT_PRINTED);
            return FigureRange.of(Math.min(0, leastOnce), Math.max(mostPlain, mostOnce), reasons);
        }
        if (figure.counting() == Counting.PLAIN_SUM) {
            return FigureRange.of(leastPlain, mostPlain, reasons);
        }
        if (figure.counting() == Counting.ONCE) {
            return FigureRange.of(leastOnce, mostOnce, reasons);
        }
        if (leastPlain != leastOnce || mostPlain != mostOnce) {
            reasons.add(FigureReason.MAY_OVERLAP);
        }
        return FigureRange.of(Math.min(leastPlain, leastOnce), Math.max(mostPlain, mostOnce), reasons);
    }
}
