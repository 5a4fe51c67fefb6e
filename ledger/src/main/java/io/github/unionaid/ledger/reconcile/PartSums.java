package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A whole and its stated parts: what these come to, and what it says of the whole. */
final class PartSums {
    private final ReportedFigure whole;
    private final List<ReportedFigure> parts;
    private final Function<ReportedFigure, FigureScope> scopes;

    PartSums(ReportedFigure whole, List<ReportedFigure> parts, Function<ReportedFigure, FigureScope> scopes) {
        this.whole = whole;
        this.parts = parts;
        this.scopes = scopes;
    }

    FigureSum sum(List<ReportedFigure> possibleParts) {
        List<Part> taken = parts.stream().map(this::part).toList();
        boolean overlap = doOverlap();
        Optional<BoundedAmount> sum =
                overlap ? Optional.empty() : taken.stream().map(Part::printed).reduce(BoundedAmount::plus);
        Set<FigureReason> missing = missing(whole);
        return FigureSum.builder()
                .whole(whole)
                .addAllParts(parts)
                .addAllPossibleParts(possibleParts)
                .verdict(
                        missing.isEmpty()
                                ? FigureVerdict.of(FigureRange.of(whole), range(taken, overlap))
                                : FigureVerdict.barred(missing))
                .sum(sum)
                .remainder(missing.isEmpty() ? sum.flatMap(this::remainder) : Optional.empty())
                .build();
    }

    /** What a part can be at most and at least, and what of it was printed. */
    private record Part(FigureRange range, BoundedAmount printed) {}

    private static Set<FigureReason> missing(ReportedFigure figure) {
        return FigurePair.missing(figure);
    }

    /** A part that cannot be held against the whole is a part all the same: nothing, or more. */
    private Part part(ReportedFigure part) {
        Optional<FigureReason> unlike = unlike(part);
        if (unlike.isPresent()) {
            return new Part(FigureRange.ZERO.orMore(unlike.orElseThrow()), FigureRange.bounded(Bound.AT_LEAST, 0));
        }
        FigureRange range = FigureRange.of(part);
        BoundedAmount printed = part.amount().orElseThrow();
        boolean earlier = !part.isOccasion()
                && part.dateBasis() != When.UNDATED
                && whole.dateBasis() != When.UNDATED
                && part.date().isBefore(whole.date());
        return earlier // what was paid since adds to it
                ? new Part(
                        range.orMore(FigureReason.ANOTHER_CUT_OFF),
                        printed.plus(FigureRange.bounded(Bound.AT_LEAST, 0)))
                : new Part(range, printed);
    }

    /** Why a part cannot be held against the whole. That it is a part is stated, so that it has no date is no reason. */
    private Optional<FigureReason> unlike(ReportedFigure part) {
        Set<FigureReason> missing = missing(part);
        if (!missing.isEmpty()) {
            return missing.stream().findFirst();
        }
        if ((part.status() == Status.DECIDED) != (whole.status() == Status.DECIDED)) {
            return Optional.of(FigureReason.DECIDED_NOT_PAID);
        }
        boolean paid = part.countsPaid() && whole.countsPaid();
        boolean raised = part.countsRaised() && whole.countsRaised();
        if (!paid && !raised) {
            return Optional.of(FigureReason.ANOTHER_MEASURE);
        }
        boolean dated = part.dateBasis() != When.UNDATED && whole.dateBasis() != When.UNDATED;
        boolean otherDay = part.date().isAfter(whole.date())
                || (whole.isOccasion() && !part.date().equals(whole.date()));
        if (dated && otherDay) {
            return Optional.of(FigureReason.ANOTHER_CUT_OFF);
        }
        return scopes.apply(part).isWithin(scopes.apply(whole))
                ? Optional.empty()
                : Optional.of(FigureReason.OTHER_UNIONS);
    }

    /** The sum of the parts; if they overlap, anything from the largest of them to that. */
    private static FigureRange range(List<Part> taken, boolean overlap) {
        FigureRange sum = taken.stream().map(Part::range).reduce(FigureRange.ZERO, FigureRange::plus);
        long largest = taken.stream().mapToLong(p -> p.range().low()).max().orElse(0);
        return overlap ? sum.with(Math.min(largest, sum.low()), sum.high(), FigureReason.MAY_OVERLAP) : sum;
    }

    /** Whether two parts may have a union in common; of occasions, if they may be the same one. O(their unions). */
    private boolean doOverlap() {
        Map<Integer, Set<LocalDate>> seen = new HashMap<>(); // by position; the last day for what is no dated occasion
        for (ReportedFigure part : parts) {
            boolean dated = part.isOccasion() && part.dateBasis() == When.ON;
            LocalDate day = dated ? part.date() : LocalDate.MAX;
            boolean free = scopes.apply(part).positions().allMatch(position -> {
                Set<LocalDate> days = seen.computeIfAbsent(position, p -> new HashSet<>());
                boolean other = dated ? !days.contains(LocalDate.MAX) : days.isEmpty();
                return days.add(day) && other;
            });
            if (!free) {
                return true;
            }
        }
        return false;
    }

    /** What is left of the whole as printed. */
    private Optional<BoundedAmount> remainder(BoundedAmount sum) {
        BoundedAmount printed = whole.amount().orElseThrow();
        long left = printed.amount().minor() - sum.amount().minor();
        boolean least = isBelow(printed.bound()) && isAbove(sum.bound());
        boolean most = isAbove(printed.bound()) && isBelow(sum.bound());
        Bound bound = least ? (most ? Bound.EXACT : Bound.AT_LEAST) : (most ? Bound.AT_MOST : Bound.ABOUT);
        return left > 0 ? Optional.of(FigureRange.bounded(bound, left)) : Optional.empty();
    }

    /** Whether the true amount is the printed one or more. */
    private static boolean isBelow(Bound bound) {
        return bound == Bound.EXACT || bound == Bound.AT_LEAST;
    }

    /** Whether the true amount is the printed one or less. */
    private static boolean isAbove(Bound bound) {
        return bound == Bound.EXACT || bound == Bound.AT_MOST;
    }
}
