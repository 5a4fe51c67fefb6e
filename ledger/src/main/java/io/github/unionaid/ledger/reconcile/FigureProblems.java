package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that keeps figures from being looked at together, told at once, whatever their order. */
final class FigureProblems {
    private static final int SHOWN = 20;

    private final Set<String> problems = new TreeSet<>();
    private final List<ReportedFigure> figures;
    private final Map<String, ReportedFigure> byId = new HashMap<>();

    private FigureProblems(List<ReportedFigure> figures) {
        this.figures = figures;
    }

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if there is any problem, with the first 20
     */
    static void check(List<ReportedFigure> figures, UnionTree tree, LocalDate day) {
        if (figures.size() > ReportedFigures.MAX_FIGURES) {
            throw new IllegalArgumentException(
                    figures.size() + " reported figures; the most is " + ReportedFigures.MAX_FIGURES);
        }
        FigureProblems checks = new FigureProblems(figures);
        checks.each(tree, day);
        checks.wholes();
        checks.sum();
        if (!checks.problems.isEmpty()) {
            int more = checks.problems.size() - SHOWN;
            throw new IllegalArgumentException(checks.problems.stream()
                            .limit(SHOWN)
                            .map(p -> "\n  " + p)
                            .collect(Collectors.joining(
                                    "", checks.problems.size() + " problem(s) in the reported figures:", ""))
                    + (more > 0 ? "\n  and " + more + " more" : ""));
        }
    }

    private void each(UnionTree tree, LocalDate day) {
        for (ReportedFigure figure : figures) {
            if (byId.putIfAbsent(figure.id(), figure) != null) {
                problems.add("the id " + figure.id() + " is there more than once");
            }
            for (UnionId union : Stream.concat(Stream.of(figure.union()), figure.furtherUnions().stream())
                    .toList()) {
                if (!tree.contains(union)) {
                    problems.add(figure.id() + " is about " + union + ", which is no union of " + day);
                }
            }
            if (figure.date().isAfter(day)) {
                problems.add(figure.id() + " is of " + figure.date() + ", after " + day + ", the day of the unions");
            }
        }
    }

    private void wholes() {
        Set<String> done = new HashSet<>();
        for (ReportedFigure figure : figures) {
            figure.partOf()
                    .filter(whole -> !byId.containsKey(whole))
                    .ifPresent(whole ->
                            problems.add(figure.id() + " is part of " + whole + ", which is none of the figures"));
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            ReportedFigure at = figure;
            while (at != null && !done.contains(at.id()) && onPath.add(at.id())) {
                path.add(at.id());
                at = at.partOf().map(byId::get).orElse(null);
            }
            if (at != null && onPath.contains(at.id())) {
                cycle(path.subList(path.indexOf(at.id()), path.size()));
            }
            done.addAll(path);
        }
    }

    private void cycle(List<String> cycle) {
        int first = cycle.indexOf(new TreeSet<>(cycle).first());
        List<String> told = new ArrayList<>(cycle.subList(first, cycle.size()));
        told.addAll(cycle.subList(0, first + 1));
        problems.add("figures are parts of themselves: " + String.join(" of ", told));
    }

    private void sum() {
        long left = ReportedFigures.MAX_SUM_FEN;
        for (ReportedFigure figure : figures) {
            long fen = figure.amount().map(a -> a.amount().minor()).orElse(0L);
            if (fen > left) {
                problems.add("all amounts together are above " + ReportedFigures.MAX_SUM_FEN + " fen");
                return;
            }
            left -= fen;
        }
    }
}
