package io.github.unionaid.examples.relief;

import static io.github.unionaid.examples.relief.TextTable.text;

import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.FigureCheck;
import io.github.unionaid.ledger.reconcile.FigureComparison;
import io.github.unionaid.ledger.reconcile.FigureReason;
import io.github.unionaid.ledger.reconcile.FigureSum;
import io.github.unionaid.ledger.reconcile.FigureVerdict.Outcome;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigures;
import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what is to be said of each reported figure, against the ledger and against the others. */
final class FiguresReport {
    private final ReliefBooks books;
    private final ReportedFigures figures;
    private final PrintStream out;

    FiguresReport(ReliefBooks books, PrintStream out) {
        this.books = books;
        this.figures = books.together(books.figures());
        this.out = out;
    }

    void print() {
        againstTheLedger();
        wholesAndParts();
        againstEachOther();
    }

    private void againstTheLedger() {
        out.println("D. Each reported figure against the ledger, in yuan (报告数与账面逐项核对)");
        out.println();
        List<FigureCheck> checks = figures.against(books.ledger().view());
        TextTable table = new TextTable(
                4,
                "id",
                "printed 报告",
                "date 日期",
                "the ledger 账面",
                "reported",
                "posted 已入账",
                "possibly 或有",
                "differs 差额");
        for (FigureCheck check : checks) {
            ReportedFigure figure = check.figure();
            table.add(
                    figure.id(),
                    figure.printed().orElse("-"),
                    books.row(figure).dateText(),
                    outcome(check.verdict().outcome()),
                    figure.amount().map(FiguresReport::bounded).orElse("-"),
                    text(check.posted()),
                    text(check.possibly()),
                    check.verdict().difference().map(FiguresReport::bounded).orElse("-"));
        }
        table.print(out);
        out.println();
        for (FigureCheck check : checks) {
            if (check.verdict().outcome() != Outcome.AGREES) {
                explain(check);
            }
        }
        out.println();
        out.println("  What agrees was posted from the same print: that proves the posting, not the print.");
        out.println(
                "  >= is \"at least\" (至少). What the ledger is short of was reported and not posted: it belongs to");
        out.println("  nobody by name, for it was not printed whose it is (差额不归于任何单位). \"possibly\" was posted from");
        out.println("  print that gives no date, and may have been paid later than the figure's day.");
        out.println();
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case AGREES -> "agrees 相符";
            case SHORT_BY -> "short 短少";
            case OVER_BY -> "over 多出";
            case NOT_COMPARABLE -> "not comparable 不可比";
        };
    }

    private void explain(FigureCheck check) {
        ReportedFigure figure = check.figure();
        out.println("  " + figure.id() + " " + figure.who());
        out.println("    " + check.verdict().phrase());
        out.println("    " + check.verdict().phraseInChinese());
        books.row(figure).scope().ifPresent(scope -> out.println("    scope 范围: " + scope));
        if (!check.events().isEmpty()) {
            out.println("    posted in its scope 已入账: " + check.events());
        }
        if (!check.possibleEvents().isEmpty()) {
            out.println("    possibly by then, being undated 日期不明: " + check.possibleEvents());
        }
        List<String> parts = figures.possibleParts(figure.id()).stream()
                .map(ReportedFigure::id)
                .toList();
        if (!parts.isEmpty()) {
            out.println("    possible parts, not stated ones, never subtracted 可能的组成部分: " + parts);
        }
    }

    private void wholesAndParts() {
        out.println("E. Figures and their stated parts (合计与其中)");
        out.println();
        for (FigureSum sum : figures.sums()) {
            out.println("  " + sum.whole().id() + " " + sum.whole().who() + " "
                    + sum.whole().amount().map(FiguresReport::bounded).orElse("-"));
            for (ReportedFigure part : sum.parts()) {
                out.println("    of which 其中: " + part.id() + " " + part.who() + " "
                        + part.amount().map(FiguresReport::bounded).orElse("-"));
            }
            sum.remainder()
                    .ifPresent(r -> out.println(
                            "    remains 余额: " + bounded(r) + " as printed; it belongs to nobody by name 不归于任何单位"));
            out.println("    " + sum.verdict().phrase());
            out.println("    " + sum.verdict().phraseInChinese());
        }
        out.println();
    }

    private void againstEachOther() {
        out.println("F. Figures against each other: why they are not compared, and why not added (报告数之间)");
        out.println();
        TextTable table = new TextTable(4, "figure", "and", "not compared 不可比", "not added 不能相加");
        Set<FigureReason> told = EnumSet.noneOf(FigureReason.class);
        List<ReportedFigure> printed =
                figures.figures().stream().filter(f -> f.amount().isPresent()).toList();
        for (int i = 0; i < printed.size(); i++) {
            for (int k = i + 1; k < printed.size(); k++) {
                ReportedFigure first = printed.get(i);
                ReportedFigure second = printed.get(k);
                if (isShown(first, second)) {
                    FigureComparison pair = figures.between(first.id(), second.id());
                    told.addAll(pair.verdict().reasons());
                    told.addAll(pair.notAddedFor());
                    table.add(
                            first.id(),
                            second.id(),
                            english(pair.verdict().reasons()),
                            pair.sum().map(FiguresReport::bounded).orElseGet(() -> english(pair.notAddedFor())));
                }
            }
        }
        table.print(out);
        out.println();
        out.println("  Reasons (原因):");
        for (FigureReason reason : told) {
            out.println("    " + reason.inEnglish() + ": " + reason.inChinese());
        }
        out.println();
    }

    /** Both are no postings, or one is a part of the other. */
    private boolean isShown(ReportedFigure first, ReportedFigure second) {
        boolean bothReported = List.of(first, second).stream()
                .allMatch(f -> ReliefBooks.whyNotPosted(books.row(f)).isPresent());
        return bothReported
                || first.partOf().equals(Optional.of(second.id()))
                || second.partOf().equals(Optional.of(first.id()));
    }

    private static String english(Collection<FigureReason> reasons) {
        return reasons.stream().map(FigureReason::inEnglish).collect(Collectors.joining(", "));
    }

    private static String bounded(BoundedAmount amount) {
        return (amount.bound() == Bound.AT_LEAST ? ">= " : "") + text(amount.amount());
    }
}
