package io.github.unionaid.examples.relief;

import static io.github.unionaid.examples.relief.TextTable.text;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.FigureCheck;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.Totals;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what was printed, and the books that came of it. */
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
        new FiguresReport(books, out).print();
    }

    private void printed() {
        out.println("A. What was printed, and what became of it (报载数据及处理)");
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
        out.println("B. What is posted, by province and level, to the end of " + ReliefRow.PUBLISHED
                + ", in yuan (账面，按省和级次)");
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
        out.println("\"granted\" is the plain sum (汇总); \"in transit\" was granted to receivers whose shares or names");
        out.println(
                "were not printed, and stays so until they are known. \"source unstated\" is the giver's own money;");
        out.println(
                "nobody printed where it came from, so it is not counted as raised. Chosen here, and not printed: a");
        out.println(
                "grant from a fund without a name is booked as of another kind (50607), aid to people as other aid");
        out.println("(50206), to an outside body as support (508).");
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
        out.println(
                "C. Paid by the end of a day: for certain, and possibly where no date was printed, in yuan (截至各日拨付)");
        out.println();
        String[] header = new String[1 + 2 * CUT_OFFS.size()];
        header[0] = "province";
        for (int i = 0; i < CUT_OFFS.size(); i++) {
            header[1 + 2 * i] = CUT_OFFS.get(i).toString();
            header[2 + 2 * i] = "possibly";
        }
        TextTable table = new TextTable(1, header);
        List<Union> unions = Stream.concat(tree.children(tree.root().id()).stream(), Stream.of(tree.root()))
                .toList();
        Map<UnionId, List<FigureCheck>> paid = paid(unions);
        unions.forEach(union -> addCutOffs(table, union, paid.getOrDefault(union.id(), List.of())));
        table.print(out);
        out.println();
    }

    /** What each union with those below it had paid by each day, in the order of the days; asked for as a figure. */
    private Map<UnionId, List<FigureCheck>> paid(List<Union> unions) {
        List<ReportedFigure> asked = unions.stream()
                .flatMap(union -> CUT_OFFS.stream()
                        .map(day -> ReportedFigure.builder()
                                .id(union.id() + "/" + day)
                                .who(union.name())
                                .union(union.id())
                                .scope(ReportedFigure.Scope.SUBTREE)
                                .what(What.CUMULATIVE_PAID)
                                .date(day)
                                .dateBasis(ReportedFigure.When.AS_OF)
                                .status(ReportedFigure.Status.FINAL)
                                .build()))
                .toList();
        return books.together(asked).against(view).stream()
                .collect(Collectors.groupingBy(c -> c.figure().union()));
    }

    private static void addCutOffs(TextTable table, Union union, List<FigureCheck> paid) {
        String[] cells = new String[1 + 2 * CUT_OFFS.size()];
        cells[0] = union.name();
        boolean any = false;
        for (int i = 0; i < CUT_OFFS.size(); i++) {
            FigureCheck to = paid.get(i);
            cells[1 + 2 * i] = text(to.posted());
            cells[2 + 2 * i] = to.possibly().isZero() ? "" : "+" + text(to.possibly());
            any |= !to.posted().isZero() || !to.possibly().isZero();
        }
        if (any) {
            table.add(cells);
        }
    }
}
