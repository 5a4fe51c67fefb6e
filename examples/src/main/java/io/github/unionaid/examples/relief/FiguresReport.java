package io.github.unionaid.examples.relief;

import static io.github.unionaid.examples.relief.TextTable.text;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints what is to be said of each reported figure, against the ledger and against the others. */
final class FiguresReport {
    private final ReliefBooks books;
    private final LedgerView view;
    private final UnionTree tree;
    private final PrintStream out;

    FiguresReport(ReliefBooks books, PrintStream out) {
        this.books = books;
        this.view = books.ledger().view();
        this.tree = books.tree();
        this.out = out;
    }

    void print() {
        againstTheLedger();
        againstEachOther();
    }

    private void againstTheLedger() {
        out.println("5. Each reported figure against the ledger, in yuan");
        out.println();
        TextTable table = new TextTable(
                3, "id", "printed", "to", "reported", "posted in scope", "possibly too", "not accounted for");
        List<ReportedFigure> cumulative =
                books.reported().stream().filter(isCumulative()).toList();
        for (ReportedFigure figure : cumulative) {
            Accounted accounted = accounted(figure);
            Amount reported = figure.amount().orElseThrow().amount();
            table.add(
                    figure.id(),
                    figure.printed().orElse("-"),
                    figure.date().toString(),
                    text(reported),
                    text(accounted.certain()),
                    text(accounted.possibly()),
                    text(reported.minus(accounted.certain())));
        }
        table.print(out);
        out.println();
        Map<String, String> scopes = books.rows().stream()
                .collect(Collectors.toMap(ReliefRow::id, r -> r.scope().orElse("")));
        for (ReportedFigure figure : cumulative) {
            out.println("  " + figure.id() + " " + figure.who());
            out.println("    scope: " + scopes.get(figure.id()));
            remarks(figure).forEach(remark -> out.println("    " + remark));
        }
        books.reported().stream()
                .filter(isCumulative().negate())
                .forEach(f -> out.println("  " + f.id() + " " + f.who() + ": "
                        + String.join(", ", Comparison.reservations(f)) + "; nothing to compare"));
        out.println();
        out.println(
                "  The ledger accounts for what is posted in a total's scope by its day, if that is a part of the total");
        out.println(
                "  at all; \"possibly too\" is posted, and was printed without a date. What is not accounted for belongs");
        out.println("  to nobody by name: it was not printed whose it is. No total above can be said to agree or to");
        out.println("  disagree with the ledger.");
        out.println();
    }

    private static Predicate<ReportedFigure> isCumulative() {
        return f -> f.dateBasis() == When.AS_OF;
    }

    private Accounted accounted(ReportedFigure figure) {
        return Accounted.of(
                view,
                figure.unions(tree),
                figure.what() == What.CUMULATIVE_RAISED ? Accounted.RAISED : Accounted.PAID,
                figure.date());
    }

    /** Which postings and figures bear on a total, and why it cannot be called equal to anything. */
    private List<String> remarks(ReportedFigure figure) {
        List<String> remarks = new ArrayList<>();
        Accounted accounted = accounted(figure);
        if (accounted.certainEvents().isEmpty() && accounted.possibleEvents().isEmpty()) {
            remarks.add("nothing posted in its scope");
        }
        if (!accounted.certainEvents().isEmpty()) {
            remarks.add("posted in its scope by then: " + accounted.certainEvents());
        }
        if (!accounted.possibleEvents().isEmpty()) {
            remarks.add("possibly by then, being undated: " + accounted.possibleEvents());
        }
        if (figure.what() == What.CUMULATIVE_RAISED) {
            remarks.add("counts what was raised, not what was paid");
        }
        Amount stated = Amount.ZERO;
        for (ReliefRow part : books.rows()) {
            if (part.partOf().filter(figure.id()::equals).isPresent()) {
                remarks.add(part.id()
                        + (part.partOfIsStated()
                                ? " is stated to be a part"
                                : " is a possible part, not a stated one"));
                stated = part.partOfIsStated()
                        ? stated.plus(part.amount().orElseThrow().amount())
                        : stated;
            }
        }
        if (!stated.isZero()) {
            Amount rest = figure.amount().orElseThrow().amount().minus(stated);
            remarks.add("less its stated parts " + text(rest) + " remain, and belong to nobody by name");
        }
        books.reported().stream()
                .filter(f -> f.amount().isEmpty() && figure.unions(tree).contains(tree.get(f.union())))
                .forEach(f ->
                        remarks.add(f.id() + " is in its scope: " + String.join(", ", Comparison.reservations(f))));
        List<String> reservations = Comparison.reservations(figure);
        remarks.add("printed as " + (reservations.isEmpty() ? "final" : String.join(", ", reservations)));
        return remarks;
    }

    private void againstEachOther() {
        out.println("6. Figures that may not be compared or added, and why");
        out.println();
        TextTable table = new TextTable(3, "figure", "and", "because");
        List<ReportedFigure> figures =
                books.figures().stream().filter(f -> f.amount().isPresent()).toList();
        Set<String> reported = books.reported().stream().map(ReportedFigure::id).collect(Collectors.toSet());
        for (int i = 0; i < figures.size(); i++) {
            for (int k = i + 1; k < figures.size(); k++) {
                ReportedFigure first = figures.get(i);
                ReportedFigure second = figures.get(k);
                boolean bothReported = reported.contains(first.id()) && reported.contains(second.id());
                if (bothReported || isPart(first, second) || isPart(second, first)) {
                    table.add(first.id(), second.id(), String.join("; ", Comparison.between(first, second)));
                }
            }
        }
        table.print(out);
        out.println();
    }

    private static boolean isPart(ReportedFigure part, ReportedFigure whole) {
        return part.partOf().filter(whole.id()::equals).isPresent();
    }
}
