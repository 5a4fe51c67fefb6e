package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.reconcile.FigureCheck.Measured;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of what is said of reported figures. A remainder is given to nobody in any of them. */
final class FigureText {
    private static final int SHOWN = 10;

    private FigureText() {}

    static String sentence(FigureCheck check) {
        String undated = check.possibly().isZero() ? "" : ", and possibly " + check.possibly() + " that is undated";
        String inside = check.movedInside().isZero()
                ? ""
                : ", of which " + check.movedInside() + " went to unions or groups among those it is about";
        return english(check.figure()) + ": the ledger " + ledgerVerdict(check) + "; "
                + (check.measured() == Measured.PAID ? "paid " : "raised ") + check.posted() + inside + undated
                + events(check) + ".";
    }

    private static String ledgerVerdict(FigureCheck check) {
        return switch (check.verdict().outcome()) {
            case AGREES -> check.verdict().phrase();
            case SHORT_BY -> "is " + check.verdict().phrase() + ", which belongs to nobody by name";
            case OVER_BY -> "is " + check.verdict().phrase();
            case NOT_COMPARABLE ->
                check.verdict().consistent()
                        ? "is " + check.verdict().phrase()
                        : check.verdict().phrase();
        };
    }

    static String sentenceInChinese(FigureCheck check) {
        String undated = check.possibly().isZero() ? "" : "，另有日期不明" + check.possibly() + "元可能计入";
        String inside = check.movedInside().isZero() ? "" : "（其中在所指单位之间或拨给未分配单位" + check.movedInside() + "元）";
        String nobody = check.verdict().outcome() == FigureVerdict.Outcome.SHORT_BY ? "，差额不归于任何单位" : "";
        return chinese(check.figure()) + "：账面" + check.verdict().phraseInChinese() + nobody + "；账面"
                + (check.measured() == Measured.PAID ? "拨付" : "筹集") + check.posted() + "元" + inside + undated
                + chineseEvents(check) + "。";
    }

    static String sentence(FigureComparison pair) {
        return pair.second().id() + " against " + pair.first().id() + ": "
                + pair.verdict().phrase() + "; "
                + pair.sum()
                        .map(sum -> "together " + english(sum))
                        .orElseGet(() -> "not to be added: "
                                + pair.notAddedFor().stream()
                                        .map(FigureReason::inEnglish)
                                        .collect(Collectors.joining(", ")))
                + ".";
    }

    static String sentenceInChinese(FigureComparison pair) {
        return pair.second().id() + "比" + pair.first().id() + "："
                + pair.verdict().phraseInChinese() + "；"
                + pair.sum()
                        .map(sum -> "合计" + chinese(sum))
                        .orElseGet(() -> "不能相加："
                                + pair.notAddedFor().stream()
                                        .map(FigureReason::inChinese)
                                        .collect(Collectors.joining("、")))
                + "。";
    }

    static String sentence(FigureSum sum) {
        return english(sum.whole()) + ": its stated parts " + ids(sum.parts(), ", ") + " "
                + sum.sum().map(s -> "come to " + english(s) + " as printed").orElse("cannot be added") + "; "
                + sum.verdict().phrase()
                + sum.remainder()
                        .map(r -> "; " + english(r) + " remains and belongs to nobody by name")
                        .orElse("")
                + (sum.possibleParts().isEmpty()
                        ? ""
                        : "; possible parts, not subtracted: " + ids(sum.possibleParts(), ", "))
                + ".";
    }

    static String sentenceInChinese(FigureSum sum) {
        return chinese(sum.whole()) + "：已载明的组成部分" + ids(sum.parts(), "、")
                + sum.sum().map(s -> "按所载合计" + chinese(s)).orElse("不能相加") + "；"
                + sum.verdict().phraseInChinese()
                + sum.remainder().map(r -> "；余" + chinese(r) + "，不归于任何单位").orElse("")
                + (sum.possibleParts().isEmpty() ? "" : "；可能的组成部分（不扣减）：" + ids(sum.possibleParts(), "、"))
                + "。";
    }

    private static String english(ReportedFigure figure) {
        return figure.id() + " " + figure.who() + " ("
                + figure.printed().map(p -> p + ", ").orElse("") + figure.what() + " "
                + (figure.dateBasis() == When.UNDATED ? "undated" : day(figure, "on ", "to ")) + ")";
    }

    private static String chinese(ReportedFigure figure) {
        return figure.id() + " " + figure.who() + "（"
                + figure.printed().map(p -> p + "，").orElse("")
                + (figure.dateBasis() == When.UNDATED ? "日期未载明" : day(figure, "", "截至"))
                + "）";
    }

    private static String day(ReportedFigure figure, String on, String to) {
        return (figure.dateBasis() == When.ON ? on : to) + figure.date();
    }

    private static String ids(List<ReportedFigure> figures, String comma) {
        return figures.stream().map(ReportedFigure::id).collect(Collectors.joining(comma));
    }

    private static String events(FigureCheck check) {
        List<String> shown = shown(check);
        int more = count(check) - shown.size();
        return shown.isEmpty() ? "" : "; see " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String chineseEvents(FigureCheck check) {
        List<String> shown = shown(check);
        boolean all = count(check) == shown.size();
        return shown.isEmpty() ? "" : "；见" + String.join("、", shown) + (all ? "" : "等共" + count(check) + "笔");
    }

    private static List<String> shown(FigureCheck check) {
        return Stream.concat(check.events().stream(), check.possibleEvents().stream())
                .limit(SHOWN)
                .map(EventId::value)
                .toList();
    }

    private static int count(FigureCheck check) {
        return check.eventCount() + check.possibleEventCount();
    }

    private static String english(BoundedAmount amount) {
        return switch (amount.bound()) {
            case EXACT -> amount.amount().toString();
            case AT_LEAST -> "at least " + amount.amount();
            case AT_MOST -> "at most " + amount.amount();
            case ABOUT -> "about " + amount.amount();
        };
    }

    private static String chinese(BoundedAmount amount) {
        return switch (amount.bound()) {
                    case EXACT -> "";
                    case AT_LEAST -> "至少";
                    case AT_MOST -> "至多";
                    case ABOUT -> "约";
                }
                + amount.amount() + "元";
    }
}
