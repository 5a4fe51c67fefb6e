package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ACCOUNT_NOT_IN_CHART;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_MONEY;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_NOT_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_UNKNOWN;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import java.util.List;

/** Guards on the money: open funds, positive amounts, sources that fit, accounts that are in the chart. */
final class FundGuards {
    private final State state;

    FundGuards(State state) {
        this.state = state;
    }

    void checkOpen(Row row) throws Refused {
        List<FundId> funds = row.fromFund() == null ? List.of(row.fund()) : List.of(row.fund(), row.fromFund());
        for (FundId fund : funds) {
            if (state.opening(fund) == null) {
                throw Refused.because(row.event(), FUND_UNKNOWN, "fund " + fund + " has not been opened", "fund", fund);
            }
        }
        for (FundId fund : funds) {
            OpenFund opening = state.opening(fund);
            if (opening != null && row.event().on().isBefore(opening.on())) {
                throw Refused.because(
                        row.event(),
                        FUND_NOT_OPEN,
                        "dated " + row.event().on() + "; fund " + fund + " is open from " + opening.on(),
                        "fund",
                        fund,
                        "date",
                        row.event().on(),
                        "openFrom",
                        opening.on());
            }
        }
    }

    static void checkAmount(Row row) throws Refused {
        if (!row.amount().isPositive()) {
            throw Refused.because(
                    row.event(),
                    AMOUNT_NOT_POSITIVE,
                    "amount is " + row.amount() + "; expected more than zero",
                    "amount",
                    row.amount());
        }
        if (!row.amount().asset().isMoney()) {
            throw Refused.because(
                    row.event(),
                    ASSET_NOT_MONEY,
                    "amount is " + row.amount() + "; expected money",
                    "amount",
                    row.amount());
        }
    }

    void checkSource(Row row) throws Refused {
        Fund fund = state.fund(row.fund());
        boolean unstated = row.action() == Row.Action.DESIGNATION && row.fromFund() == null;
        if (unstated && fund.sourceClass() == SourceClass.FISCAL) {
            throw Refused.because(
                    row.event(),
                    SOURCE_CONTRADICTS_FUND,
                    "own money from a source that is not stated; fund " + fund.id() + " is FISCAL",
                    "fund",
                    fund.id());
        }
        if (row.event() instanceof Receipt receipt) {
            SourceClass sourceClass = receipt.source().sourceClass();
            if (sourceClass != fund.sourceClass()) {
                throw Refused.because(
                        receipt,
                        SOURCE_CONTRADICTS_FUND,
                        "source " + receipt.source() + " is " + sourceClass + "; fund " + fund.id() + " is "
                                + fund.sourceClass(),
                        "source",
                        receipt.source(),
                        "fund",
                        fund.id());
            }
        }
        if (row.fromFund() != null) {
            Fund from = state.fund(row.fromFund());
            if (from.sourceClass() != fund.sourceClass() || from.id().equals(fund.id())) {
                throw Refused.because(
                        row.event(),
                        SOURCE_CONTRADICTS_FUND,
                        "from fund " + from.id() + " of " + from.sourceClass() + " to fund " + fund.id() + " of "
                                + fund.sourceClass() + "; expected two funds of one source class",
                        "fromFund",
                        from.id(),
                        "fund",
                        fund.id());
            }
        }
    }

    static void checkAccount(Row row) throws Refused {
        if (!(row.event() instanceof Disbursement paid) || paid.chargedTo().isEmpty()) {
            return;
        }
        AccountCode code = paid.chargedTo().orElseThrow();
        AccountingSystem inForce = AccountingSystem.on(paid.on());
        boolean fit = code.system() == inForce
                && Chart.find(code).filter(FundGuards::canCarryAid).isPresent();
        if (!fit) {
            throw Refused.because(
                    paid,
                    ACCOUNT_NOT_IN_CHART,
                    "charged to "
                            + Chart.find(code).map(ChartAccount::toString).orElse(code + ", which no chart has")
                            + "; expected an expense or a reserve of the system of " + inForce.year()
                            + ", in force on " + paid.on() + ", and no grant account",
                    "account",
                    code,
                    "date",
                    paid.on());
        }
    }

    /** 2009: 专用基金 321 by detail, 后备金 322; 2021: 专用基金 311. */
    private static boolean isReserve(AccountCode code) {
        return switch (code.system()) {
            case SYSTEM_2009 ->
                !Chart.hasDetails(code)
                        && (code.firstLevel().equals("321") || code.firstLevel().equals("322"));
            case SYSTEM_2021 -> code.number().equals("311");
        };
    }

    private static boolean canCarryAid(ChartAccount account) {
        return switch (account.kind()) {
            case NET_ASSET -> isReserve(account.code());
            case EXPENSE -> !Chart.isGrantGiven(account.code()) && !Chart.hasDetails(account.code());
            case ASSET, LIABILITY, INCOME -> false;
        };
    }
}
