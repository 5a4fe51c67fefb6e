package io.github.unionaid.examples.relief;

import static io.github.unionaid.examples.relief.TextTable.text;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints the books of the relief, the reconciliation, and what is to be said of each reported figure. */
final class ReliefReport {
    private static final List<LocalDate> CUT_OFFS =
            List.of(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 2), ReliefRow.PUBLISHED);

    private final ReliefBooks books;
    private final LedgerView view;
    private final UnionTree tree;
    private final PrintStream out;

    ReliefReport(ReliefBooks books, PrintStream out) {
        this.books = books;
        this.view = books.ledger().view();
        this.tree = books.tree();
        this.out = out;
    }

    void print() {
        printed();
        byProvinceAndLevel();
        byCutOff();
        reconciliation();
        againstTheLedger();
        againstEachOther();
    }

    private void printed() {
        out.println("1. What was printed, and what became of it");
        out.println();
        TextTable table = new TextTable(5, "id", "who", "printed", "date", "becomes");
        for (ReliefRow row : books.rows()) {
            String becomes = ReliefBooks.whyNotPosted(row)
                    .map(why -> "reported figure: " + why)
                    .orElseGet(() -> "posted: " + howPosted(row));
            table.add(row.id(), row.giver(), row.printed().orElse("-"), row.dateText(), becomes);
        }
        table.print(out);
        out.println();
    }

    private static String howPosted(ReliefRow row) {
        String in =
                row.what() == What.RAISED_AND_PAID ? "raised, source not printed; " : "own money, source not stated; ";
        return in
                + switch (row.receiverKind()) {
                    case UNION -> "grant to " + row.receiver().orElse("");
                    case UNIONS_UNSPLIT, MIXED_UNSPLIT -> "grant, shares not printed";
                    case NOT_PRINTED -> "grant, receivers not printed";
                    case OUTSIDE_BODY -> "paid to an outside body";
                    case BENEFICIARIES -> "paid to people";
                };
    }

    private void byProvinceAndLevel() {
        out.println("2. What is posted, by province and level, to the end of " + ReliefRow.PUBLISHED + ", in yuan");
        out.println();
        Totals totals = Totals.of(view, AsOf.date(ReliefRow.PUBLISHED));
        TextTable table = new TextTable(
                2, "union", "level", "raised", "source unstated", "delivered", "granted", "in transit", "held");
        for (Union province : tree.children(tree.root().id())) {
            if (totals.subtree(province.id()).equals(Figures.ZERO)) {
                continue;
            }
            add(table, province.name(), "all levels", totals.subtree(province.id()));
            for (UnionLevel level : UnionLevel.values()) {
                Set<UnionId> band = tree.band(province.id(), Set.of(level)).stream()
                        .map(Union::id)
                        .collect(Collectors.toSet());
                Figures figures = totals.over(band);
                if (!figures.equals(Figures.ZERO)) {
                    add(table, "", level.name().toLowerCase(Locale.ROOT), figures);
                }
            }
        }
        add(table, tree.root().name(), "all levels", totals.subtree(tree.root().id()));
        table.print(out);
        out.println(
                "\"granted\" is the plain sum (汇总); \"in transit\" was granted to unions whose shares or names were not");
        out.println(
                "printed, and stays so until they are known. \"source unstated\" is the giver's own money; nobody printed");
        out.println("where it came from, so it is not counted as raised.");
        out.println();
    }

    private static void add(TextTable table, String name, String level, Figures figures) {
        table.add(
                name,
                level,
                text(figures.raised()),
                text(figures.unstated()),
                text(figures.delivered()),
                text(figures.sent()),
                text(figures.inTransitInside()),
                text(figures.held()));
    }

    private void byCutOff() {
        out.println("3. Paid by the end of a day: for certain, and possibly where no date was printed, in yuan");
        out.println();
        String[] header = new String[1 + 2 * CUT_OFFS.size()];
        header[0] = "province";
        for (int i = 0; i < CUT_OFFS.size(); i++) {
            header[1 + 2 * i] = CUT_OFFS.get(i).toString();
            header[2 + 2 * i] = "possibly";
        }
        TextTable table = new TextTable(1, header);
        for (Union union : tree.children(tree.root().id())) {
            addCutOffs(table, union, tree.subtree(union.id()));
        }
        addCutOffs(table, tree.root(), tree.unions());
        table.print(out);
        out.println();
    }

    private void addCutOffs(TextTable table, Union union, List<Union> unions) {
        String[] cells = new String[1 + 2 * CUT_OFFS.size()];
        cells[0] = union.name();
        boolean any = false;
        for (int i = 0; i < CUT_OFFS.size(); i++) {
            Accounted paid = Accounted.of(view, unions, Accounted.PAID, CUT_OFFS.get(i));
            cells[1 + 2 * i] = text(paid.certain());
            cells[2 + 2 * i] = paid.possibly().isZero() ? "" : "+" + text(paid.possibly());
            any |= !paid.certain().isZero() || !paid.possibly().isZero();
        }
        if (any) {
            table.add(cells);
        }
    }

    private void reconciliation() {
        out.println("4. Reconciliation");
        out.println();
        Reconciliation reconciliation = Reconciliation.of(view);
        reconciliation
                .checks()
                .forEach((identity, count) -> out.println("  " + identity + ": " + count + " equations checked"));
        out.println(
                reconciliation.holds()
                        ? "  All hold: every book balances, per fund, and every total agrees with those below it."
                        : "  " + reconciliation.findings().size() + " do not hold:");
        reconciliation.findings().forEach(f -> out.println("  " + f.sentence()));
        out.println();
    }

    private void againstTheLedger() {
        out.println("5. Each reported figure against the ledger, in yuan");
        out.println();
        TextTable table = new TextTable(
                3, "id", "printed", "to", "reported", "accounted for", "possibly more", "not accounted for");
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
                "  What is not accounted for belongs to nobody by name: it was not printed whose it is. No total above");
        out.println("  can be said to agree or to disagree with the ledger, which has a part of what it counts.");
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
                books.reported().stream().filter(f -> f.amount().isPresent()).toList();
        for (int i = 0; i < figures.size(); i++) {
            for (int k = i + 1; k < figures.size(); k++) {
                List<String> reasons = Comparison.between(figures.get(i), figures.get(k));
                if (!reasons.isEmpty()) {
                    table.add(figures.get(i).id(), figures.get(k).id(), String.join("; ", reasons));
                }
            }
        }
        table.print(out);
        out.println();
    }
}
