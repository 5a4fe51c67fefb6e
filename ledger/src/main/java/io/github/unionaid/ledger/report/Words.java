package io.github.unionaid.ledger.report;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What all reports say in the same words. */
final class Words {

    private Words() {}

    /** A union by name and id, for names repeat. */
    static String named(Union union, Language language) {
        return union.name() + language.of(" (" + union.id() + ")", "（" + union.id() + "）");
    }

    static String level(UnionLevel level, Language language) {
        return language.of(
                code(level),
                switch (level) {
                    case NATIONAL -> "全国";
                    case PROVINCIAL -> "省级";
                    case CITY -> "市级";
                    case COUNTY -> "县级";
                    case GRASSROOTS -> "基层";
                });
    }

    /** The name of a constant in lower-case words: {@code amount and date}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String asOf(AsOf asOf, Language language) {
        String until = asOf.date().equals(LocalDate.MAX)
                ? language.of("all dates", "全部日期")
                : language.of("to the end of " + asOf.date(), "截至" + asOf.date());
        return asOf.sequence() == Long.MAX_VALUE
                ? until
                : until + language.of(", as known at #" + asOf.sequence(), "（按第" + asOf.sequence() + "号记录时所知）");
    }

    /** The day of the tree that totals look through, where it is not that of their date. */
    static Optional<String> tree(Totals totals, Language language) {
        LocalDate day = totals.treeOf();
        if (day.equals(totals.asOf().date())) {
            return Optional.empty();
        }
        if (day.equals(LocalDate.MAX)) {
            return Optional.of(language.of("through the last tree", "按最后的隶属关系"));
        }
        if (day.equals(LocalDate.MIN)) {
            return Optional.of(language.of("through the first tree", "按最初的隶属关系"));
        }
        return Optional.of(language.of("through the tree of " + day, "按" + day + "的隶属关系"));
    }

    /** The day of a tree for programs: {@code LAST} and {@code FIRST} for the ends of all days, which no calendar has. */
    static String treeCode(LocalDate day) {
        if (day.equals(LocalDate.MAX)) {
            return "LAST";
        }
        return day.equals(LocalDate.MIN) ? "FIRST" : day.toString();
    }

    /** An amount as a decimal number, without its asset: {@code 300000.00}. */
    static String decimal(Amount amount) {
        String text = amount.toString();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /** The same with its thousands set apart; a dash for none. */
    static String grouped(Amount amount) {
        if (amount.isZero()) {
            return AlignedText.NONE;
        }
        StringBuilder text = new StringBuilder(decimal(amount));
        int point = text.indexOf(".");
        int first = amount.signum() < 0 ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
