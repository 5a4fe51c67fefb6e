package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionChange.Succession;
import io.github.unionaid.core.union.UnionId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change did to a union, and by how much figures differ, in English and in Chinese. */
final class ChangeText {

    /** A figure with its names. */
    private record Named(String english, String chinese, Function<Figures, Amount> figure) {}

    private static final List<Named> FIGURES = List.of(
            named(FigureName.OPENING, Figures::opening),
            named(FigureName.RAISED, Figures::raised),
            named(FigureName.REASSIGNED, Figures::reassigned),
            new Named("of reassigned from a source not stated", "资金间调整中来源未载明", Figures::unstated),
            named(FigureName.IN, Figures::in),
            named(FigureName.DELIVERED, Figures::delivered),
            named(FigureName.PURCHASED, Figures::purchased),
            named(FigureName.OUT, Figures::out),
            named(FigureName.HELD, Figures::held),
            named(FigureName.IN_TRANSIT_INSIDE, Figures::inTransitInside),
            new Named("in transit outward", "拨往外部在途", Figures::inTransitOutward),
            new Named("in transit inward", "外部拨来在途", Figures::inTransitInward),
            new Named("noticed", "已下达未拨付", Figures::noticed),
            new Named("received in plain sum", "到账汇总", Figures::received),
            new Named("sent in plain sum", "拨出汇总", Figures::sent));

    private ChangeText() {}

    private static Named named(FigureName name, Function<Figures, Amount> figure) {
        return new Named(name.inEnglish(), name.inChinese(), figure);
    }

    /** What the change did to a union: the one that changed, or one founded out of it. */
    static String inEnglish(UnionChange change, Union union) {
        String who = "On " + change.on() + " " + union.name() + " (" + union.id() + ") ";
        if (change instanceof Moved moved) {
            return who + "came under " + moved.parent();
        }
        if (!(change instanceof Succession succession)) {
            return who + "was founded";
        }
        if (!change.id().equals(union.id())) {
            return who + "was founded out of " + change.id();
        }
        String books = "its books went to " + succession.books();
        if (change instanceof Merged merged) {
            String into = merged.into().stream().map(UnionId::value).collect(Collectors.joining(", "));
            return who + "became part of " + into + (merged.into().size() > 1 ? "; " + books : "");
        }
        return who + (change instanceof Split ? "was split; " : "was dissolved; ") + books;
    }

    /** The same in Chinese. */
    static String inChinese(UnionChange change, Union union) {
        String who = change.on() + "，" + InChinese.named(union);
        if (change instanceof Moved moved) {
            return who + "改隶" + code(moved.parent());
        }
        if (!(change instanceof Succession succession)) {
            return who + "成立";
        }
        if (!change.id().equals(union.id())) {
            return who + "由" + code(change.id()) + (change instanceof Split ? "分立成立" : "改组成立");
        }
        String books = "账簿由" + code(succession.books()) + "承接";
        if (change instanceof Merged merged) {
            String into = merged.into().stream().map(ChangeText::code).collect(Collectors.joining("、"));
            return who + "并入" + into + (merged.into().size() > 1 ? "，" + books : "");
        }
        return who + (change instanceof Split ? "分立，" : "撤销，") + books;
    }

    /** The figures that are not zero, with their signs. */
    static String inEnglish(Figures difference) {
        return FIGURES.stream()
                .filter(f -> !f.figure.apply(difference).isZero())
                .map(f -> f.english + " " + signed(f.figure.apply(difference)))
                .collect(Collectors.joining(", "));
    }

    /** The same in Chinese; amounts of money in yuan (元). */
    static String inChinese(Figures difference) {
        return FIGURES.stream()
                .filter(f -> !f.figure.apply(difference).isZero())
                .map(f -> f.chinese + " " + signed(f.figure.apply(difference)) + unit(difference.asset()))
                .collect(Collectors.joining("，"));
    }

    private static String signed(Amount amount) {
        return (amount.isPositive() ? "+" : "") + amount;
    }

    private static String unit(Asset asset) {
        return asset.isMoney() ? "元" : "";
    }

    private static String code(UnionId union) {
        return InChinese.code(union.value());
    }
}
