package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of a {@link Difference}. */
final class DifferenceText {
    private static final int SHOWN = 5;

    private DifferenceText() {}

    static String sentence(Difference d, Function<UnionId, String> names) {
        String one = names.apply(d.one());
        String other = names.apply(d.other());
        List<String> sides = new ArrayList<>();
        english(sides, one + " has ", d.ofOne());
        english(sides, other + " has ", d.ofOther());
        english(sides, "see also, of " + one + ", ", d.candidatesOfOne());
        english(sides, "see also, of " + other + ", ", d.candidatesOfOther());
        return d.kind().inEnglish() + ": " + d.amount() + " between " + one + " and " + other + ", "
                + d.ageDays() + (d.ageDays() == 1 ? " day" : " days") + " old"
                + sides.stream().map(s -> "; " + s).collect(Collectors.joining()) + ".";
    }

    static String sentenceInChinese(Difference d, Function<UnionId, String> names) {
        String one = names.apply(d.one());
        String other = names.apply(d.other());
        List<String> sides = new ArrayList<>();
        chinese(sides, one + "账列", d.ofOne());
        chinese(sides, other + "账列", d.ofOther());
        chinese(sides, one + "另见", d.candidatesOfOne());
        chinese(sides, other + "另见", d.candidatesOfOther());
        return d.kind().inChinese() + "：" + one + "与" + other + "之间" + amountInChinese(d.amount()) + "，账龄" + d.ageDays()
                + "天" + sides.stream().map(s -> "；" + s).collect(Collectors.joining()) + "。";
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

    private static void chinese(List<String> sides, String lead, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            String more = lines.size() > SHOWN ? "等" + lines.size() + "笔" : "";
            sides.add(lines.stream()
                            .limit(SHOWN)
                            .map(l -> l.id() + "（" + l.date() + l.transfer().inChinese()
                                    + l.entry().inChinese() + "，资金" + l.fund() + "，"
                                    + amountInChinese(l.amount()).strip() + "）")
                            .collect(Collectors.joining("、", lead, ""))
                    + more);
        }
    }

    private static String amountInChinese(Amount amount) {
        return " " + amount + (amount.asset().isMoney() ? "元" : "");
    }
}
