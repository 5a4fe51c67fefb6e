package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Source;
import java.util.Map;
import java.util.Set;

/** The numbers of accounts, as the tables of the documentation have them. */
final class Numbers {
    private static final Set<String> HELD_2009 = Set.of("101", "102", "111", "112", "231");
    private static final Set<String> HELD_2021 = Set.of("101", "102", "111", "121", "221");
    private static final Map<String, String> CONVERTED = Map.ofEntries(
            Map.entry("112", "121"),
            Map.entry("11201", "12101"),
            Map.entry("11202", "12102"),
            Map.entry("121", "135"),
            Map.entry("13103", "135"),
            Map.entry("202", "201"),
            Map.entry("203", "201"),
            Map.entry("211", "215"),
            Map.entry("221", "211"),
            Map.entry("222", "212"),
            Map.entry("22201", "21201"),
            Map.entry("22202", "21202"),
            Map.entry("22203", "215"),
            Map.entry("225", "215"),
            Map.entry("231", "221"),
            Map.entry("301", "30104"),
            Map.entry("302", "30103"),
            Map.entry("311", "30102"),
            Map.entry("321", "32205"),
            Map.entry("32101", "32205"),
            Map.entry("32102", "32205"),
            Map.entry("32103", "311"),
            Map.entry("322", "32205"));

    private Numbers() {}

    /** The accounts whose balances are money held. */
    static boolean isHeld(AccountCode code) {
        return (code.system() == AccountingSystem.SYSTEM_2009 ? HELD_2009 : HELD_2021).contains(code.firstLevel());
    }

    static boolean isOf(AccountCode code, ChartAccount.Kind kind) {
        return Chart.find(code).filter(a -> a.kind() == kind).isPresent();
    }

    /** Whether the chart in force has the account, and no details of it. */
    static boolean canBePostedTo(Case c, AccountCode code) {
        return code.system() == AccountingSystem.on(c.on())
                && Chart.find(code).isPresent()
                && Chart.of(code.system()).accounts().stream()
                        .noneMatch(
                                a -> !a.code().equals(code) && a.code().number().startsWith(code.number()));
    }

    static String of(Means means) {
        return switch (means) {
            case BANK -> "102";
            case CASH -> "101";
            case QUOTA -> "111";
        };
    }

    static String of(Case c, Source source) {
        return switch (source) {
            case FISCAL -> c.isIn2009() ? "404" : "40401";
            case FISCAL_OTHER -> c.isIn2009() ? "404" : "40402";
            case MEMBER_FEES -> "401";
            case EMPLOYER_SUBSIDY -> "405";
            case DONATION, INTEREST, OTHER, NOT_STATED -> "408";
        };
    }

    static String of(Case c, AidKind aid) {
        return switch (aid) {
            case HARDSHIP -> c.isIn2009() ? "50204" : "50404";
            case WARMTH -> c.isIn2009() ? "50205" : "50405";
            case PROTECTION -> c.isIn2009() ? "50202" : "50402";
            case MEMBER_CONDOLENCE -> c.isIn2009() ? "50104" : "50105";
            case OTHER -> c.isIn2009() ? "50206" : "50406";
            case OUTSIDE_SUPPORT -> otherExpense(c);
        };
    }

    static String otherExpense(Case c) {
        return c.isIn2009() ? "508" : "510";
    }

    static String given(Case c, GrantKind kind) {
        return c.isIn2009() ? "506" + in2009(kind) : "508" + in2021(kind);
    }

    static String received(Case c, GrantKind kind) {
        return "403" + (c.isIn2009() ? in2009(kind) : in2021(kind));
    }

    private static String in2009(GrantKind kind) {
        return switch (kind) {
            case REBATE -> "01";
            case SPECIAL -> "02";
            case OVER_COLLECTION -> "03";
            case HARDSHIP -> "04";
            case WARMTH -> "05";
            case DISASTER -> "06";
            case OTHER -> "07";
        };
    }

    static String in2021(GrantKind kind) {
        return isSpecial(kind) ? "02" : "01";
    }

    static boolean isSpecial(GrantKind kind) {
        return switch (kind) {
            case SPECIAL, HARDSHIP, WARMTH, DISASTER -> true;
            case REBATE, OVER_COLLECTION, OTHER -> false;
        };
    }

    /** The account of 2021 for a fund: 331 if it is fiscal, 321 if the kind is a special one, 322 else. */
    static String byFund(Fund fund, GrantKind kind, String fiscal, String special, String general) {
        return fund.sourceClass() == SourceClass.FISCAL ? fiscal : isSpecial(kind) ? special : general;
    }

    /** P, the adjustment of earlier years. */
    static String priorYear(Fund fund, GrantKind kind) {
        return byFund(fund, kind, "33101", "32101", "32201");
    }

    static String priorYear(Fund fund) {
        return priorYear(fund, fund.kind());
    }

    /** X, moved within the unit. */
    static String withinUnit(Case c, Fund fund) {
        return c.isIn2009() ? "331" : byFund(fund, fund.kind(), "33102", "32102", "32202");
    }

    /** Where the balance of an account of 2009, other than 331, stands in 2021. */
    static String converted(String number) {
        return CONVERTED.getOrDefault(number, number);
    }
}
