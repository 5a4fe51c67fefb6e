package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two figures: whether they say the same, and whether they may be added.
 *
 * @param related whether one is a part of the other, stated or possible, at any remove
 */
record FigurePair(
        ReportedFigure first, FigureScope firstScope, ReportedFigure second, FigureScope secondScope, boolean related) {

    FigureComparison compare() {
        Set<FigureReason> kind = ofAnotherKind();
        return FigureComparison.builder()
                .first(first)
                .second(second)
                .verdict(verdict(kind))
                .addAllNotAddedFor(notAddedFor(kind))
                .build();
    }

    /** Why they are of different kinds, whoever they are about. */
    private Set<FigureReason> ofAnotherKind() {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        reasons.addAll(missing(first));
        reasons.addAll(missing(second));
        if ((first.status() == Status.DECIDED) != (second.status() == Status.DECIDED)) {
            reasons.add(FigureReason.DECIDED_NOT_PAID);
        }
        boolean bothRaised = first.countsRaised() && second.countsRaised();
        if (!(bothPaid() || bothRaised) || first.isOccasion() != second.isOccasion()) {
            reasons.add(FigureReason.ANOTHER_MEASURE);
        }
        if (first.dateBasis() == When.UNDATED || second.dateBasis() == When.UNDATED) {
            reasons.add(FigureReason.UNDATED);
        } else if (!first.date().equals(second.date())) {
            reasons.add(FigureReason.ANOTHER_CUT_OFF);
        }
        return reasons;
    }

    /** Why a figure has no amount of money to be held against another. */
    static Set<FigureReason> missing(ReportedFigure figure) {
        if (figure.what() == ReportedFigure.What.IN_KIND_USE) {
            return EnumSet.of(FigureReason.NO_MONEY);
        }
        return figure.amount().isEmpty() ? EnumSet.of(FigureReason.NO_AMOUNT) : EnumSet.noneOf(FigureReason.class);
    }

    private boolean bothPaid() {
        return first.countsPaid() && second.countsPaid();
    }

    private FigureVerdict verdict(Set<FigureReason> kind) {
        Set<FigureReason> barred = EnumSet.noneOf(FigureReason.class);
        barred.addAll(kind);
        boolean same = firstScope.isSame(secondScope);
        if (!same) {
            barred.add(FigureReason.OTHER_UNIONS);
        } else if (!firstScope.levelsPrinted()) {
            barred.add(FigureReason.LEVELS_NOT_PRINTED);
        }
        boolean countedAlike = first.counting() == second.counting() && first.counting() != Counting.NOT_STATED;
        if (related
                || (!same && firstScope.meets(secondScope))
                || (same && bothPaid() && firstScope.isOfSeveral() && !countedAlike)) {
            barred.add(FigureReason.MAY_OVERLAP);
        }
        if (barred.isEmpty()) {
            return FigureVerdict.of(FigureRange.of(first), FigureRange.of(second));
        }
        for (ReportedFigure figure : List.of(first, second)) {
            if (missing(figure).isEmpty()) {
                barred.addAll(FigureRange.of(figure).reasons());
            }
        }
        return FigureVerdict.barred(barred);
    }

    private Set<FigureReason> notAddedFor(Set<FigureReason> kind) {
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        reasons.addAll(kind);
        boolean passedOn = bothPaid() && firstScope.standsInLineWith(secondScope);
        boolean overlaps = firstScope.meets(secondScope) || passedOn;
        if (first.isOccasion() && second.isOccasion() && reasons.remove(FigureReason.ANOTHER_CUT_OFF)) {
            boolean oneUnion = firstScope.isSame(secondScope) && !firstScope.isOfSeveral();
            overlaps = passedOn && !oneUnion; // two occasions of one union are two
        }
        if (related || overlaps) {
            reasons.add(FigureReason.MAY_OVERLAP);
        }
        return reasons;
    }
}
