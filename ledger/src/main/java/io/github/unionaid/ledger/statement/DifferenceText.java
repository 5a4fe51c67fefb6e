package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences of a {@link Difference}. */
final class DifferenceText {
    private static final int SHOWN = 5;

    private DifferenceText() {}

    static String sentence(Difference d) {
        List<String> sides = new ArrayList<>();
        english(sides, d.one() + " has ", d.ofOne());
        english(sides, d.other() + " has ", d.ofOther());
        english(sides, "see also, of " + d.one() + ", ", d.candidatesOfOne());
        english(sides, "see also, of " + d.other() + ", ", d.candidatesOfOther());
        return d.kind().inEnglish() + ": " + d.amount() + " between " + d.one() + " and " + d.other() + ", "
                + d.ageDays() + (d.ageDays() == 1 ? " day" : " days") + " old"
                + sides.stream().map(s -> "; " + s).collect(Collectors.joining()) + ".";
    }

    static String sentenceInChinese(Difference d) {
        List<String> sides = new ArrayList<>();
        chinese(sides, d.one(), "账列", d.ofOne());
        chinese(sides, d.other(), "账列", d.ofOther());
        chinese(sides, d.one(), "另见", d.candidatesOfOne());
        chinese(sides, d.other(), "另见", d.candidatesOfOther());
        return d.kind().inChinese() + "：" + d.one() + "与" + d.other() + "之间" + amountInChinese(d.amount()) + "，账龄"
                + d.ageDays() + "天" + sides.stream().map(s -> "；" + s).collect(Collectors.joining()) + "。";
    }

    private static void english(List<String> sides, String lead, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            String more = lines.size() > SHOWN ? " and " + (lines.size() - SHOWN) + " more" : "";
            sides.add(lines.stream()
                            .limit(SHOWN)
                            .map(l -> l.id() + " (" + l.entry() + " " + l.transfer() + " " + l.fund() + " " + l.amount()
                                    + " on " + l.date() + ")")
                            .collect(Collectors.joining(", ", lead, ""))
                    + more);
        }
    }

    private static void chinese(List<String> sides, UnionId book, String verb, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            String more = lines.size() > SHOWN ? "等" + lines.size() + "笔" : "";
            sides.add(lines.stream()
                            .limit(SHOWN)
                            .map(l -> l.id() + "（" + l.date() + l.entry().inChinese() + "，资金" + l.fund() + "，"
                                    + amountInChinese(l.amount()).strip() + "）")
                            .collect(Collectors.joining("、", book + verb, ""))
                    + more);
        }
    }

    private static String amountInChinese(Amount amount) {
        return " " + amount + (amount.asset().isMoney() ? "元" : "");
    }
}
