package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;

/**
 * Which account plays which role in an accounting system.
 *
 * @param system the system
 */
record Roles(AccountingSystem system) {

    static Roles on(LocalDate date) {
        return new Roles(AccountingSystem.on(date));
    }

    /** Whether the code is that number in its system. */
    static boolean codeIs(AccountCode code, String in2009, String in2021) {
        return code.number().equals(new Roles(code.system()).is2009() ? in2009 : in2021);
    }

    boolean is2009() {
        return system == AccountingSystem.SYSTEM_2009;
    }

    AccountCode money(Means means) {
        return code(
                switch (means) {
                    case BANK -> "102";
                    case CASH -> "101";
                    case QUOTA -> "111";
                });
    }

    // ---- what comes from outside and goes there

    AccountCode income(Source source) {
        return switch (source) {
            case FISCAL -> code("404", "40401");
            case FISCAL_OTHER -> code("404", "40402");
            case MEMBER_FEES -> code("401");
            case EMPLOYER_SUBSIDY -> code("405");
            case DONATION, INTEREST, OTHER, NOT_STATED -> otherIncome();
        };
    }

    AccountCode otherIncome() {
        return code("408");
    }

    AccountCode otherExpense() {
        return code("508", "510");
    }

    AccountCode aid(AidKind kind) {
        return switch (kind) {
            case HARDSHIP -> code("50204", "50404");
            case WARMTH -> code("50205", "50405");
            case PROTECTION -> code("50202", "50402");
            case MEMBER_CONDOLENCE -> code("50104", "50105");
            case OTHER -> code("50206", "50406");
            case OUTSIDE_SUPPORT -> otherExpense();
        };
    }

    AccountCode unstated() {
        return code("331", "32202");
    }

    AccountCode reassigned(Fund fund) {
        return is2009() ? code("331") : byFund(fund, "33102", "32102", "32202");
    }

    // ---- grants

    AccountCode grantGiven(GrantKind kind) {
        return code("506" + kind.suffix2009(), kind.isSpecial() ? "50802" : "50801");
    }

    AccountCode grantReceived(GrantKind kind) {
        return code("403" + kind.suffix2009(), kind.isSpecial() ? "40302" : "40301");
    }

    AccountCode grantOwed() {
        return code("22201", "21201");
    }

    AccountCode grantDue() {
        return code("13101");
    }

    /** 年初余额调整, for what concerns the income or expense of an earlier year; in 2009 no account is set apart for it. */
    AccountCode adjustment(Fund fund, GrantKind kind) {
        if (is2009()) {
            throw new IllegalStateException("no adjustment of earlier years in the system of 2009");
        }
        return code(fund.sourceClass() == SourceClass.FISCAL ? "33101" : kind.isSpecial() ? "32101" : "32201");
    }

    // ---- other transfers

    AccountCode loanGiven() {
        return code("121", "135");
    }

    AccountCode loanTaken() {
        return code("211", "215");
    }

    AccountCode dues() {
        return code("402");
    }

    AccountCode duesOwed(boolean up) {
        return up ? code("221", "211") : code("22202", "21202");
    }

    AccountCode duesDue(boolean fromBelow) {
        return fromBelow ? code("132") : code("13102");
    }

    // ---- goods

    AccountCode stock() {
        return code("141");
    }

    AccountCode outside() {
        return code(Lanes.OUTSIDE);
    }

    /** What stands against the stock in 2021; in 2009 nothing does. */
    AccountCode stockFund() {
        return AccountCode.of(AccountingSystem.SYSTEM_2021, "30101");
    }

    // ---- the close

    /** 本年收支结转; in 2009 结余. */
    AccountCode result(AccountCode closed, Fund fund) {
        boolean stabilisation = closed.number().equals("411") || closed.number().equals("521");
        if (is2009()) {
            return code("331");
        }
        return stabilisation ? code("32203") : byFund(fund, "33103", "32103", "32203");
    }

    /** 累计结转, 累计结余: where the details of 321, 322 and 331 go at the end of a year. */
    AccountCode cumulated(AccountCode detail) {
        return switch (detail.firstLevel()) {
            case "321" -> code("32104");
            case "322" -> code("32205");
            case "331" -> code("33104");
            default -> throw new IllegalStateException("not carried forward: " + detail);
        };
    }

    /** The cumulated result of a fund. */
    AccountCode cumulated(Fund fund) {
        return byFund(fund, "33104", "32104", "32205");
    }

    private AccountCode byFund(Fund fund, String fiscal, String special, String other) {
        return code(
                fund.sourceClass() == SourceClass.FISCAL ? fiscal : fund.kind().isSpecial() ? special : other);
    }

    private AccountCode code(String in2009, String in2021) {
        return code(is2009() ? in2009 : in2021);
    }

    AccountCode code(String number) {
        return AccountCode.of(system, number);
    }
}
