package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ACCOUNT_NOT_IN_CHART;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_ALREADY_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_NOT_OPEN;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_PERIOD_OVER;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_UNKNOWN;
import static io.github.unionaid.ledger.event.RefusalReason.PURPOSE_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;
import static io.github.unionaid.ledger.event.RefusalReason.TRANSFER_NOT_ALLOWED;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import io.github.unionaid.ledger.event.AidEvent;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.DuesAccrual;
import io.github.unionaid.ledger.event.DuesReceipt;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsReceipt;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.TransferPayment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Guards on the money: open funds, positive amounts, sources that fit, accounts that are in the chart. */
final class FundGuards {
    private final State state;

    FundGuards(State state) {
        this.state = state;
    }

    void checkOpening(OpenFund event) throws Refused {
        OpenFund before = state.opening(event.fund().id());
        if (before != null) {
            throw Refused.because(
                    event,
                    FUND_ALREADY_OPEN,
                    List.of(before.id()),
                    "fund " + event.fund().id() + " was opened by " + before.id() + " from " + before.on(),
                    "fund",
                    event.fund().id());
        }
    }

    void checkOpen(Row row) throws Refused {
        checkOpen(row.event(), row.fromFund() == null ? List.of(row.fund()) : List.of(row.fund(), row.fromFund()));
        LocalDate until = state.fund(row.fund()).until().orElse(LocalDate.MAX);
        if (beginsSomething(row) && row.event().on().isAfter(until)) {
            throw Refused.because(
                    row.event(),
                    FUND_PERIOD_OVER,
                    "dated " + row.event().on() + "; the last day of fund " + row.fund() + " was " + until,
                    "fund",
                    row.fund(),
                    "date",
                    row.event().on(),
                    "until",
                    until);
        }
    }

    /** Funds that an event uses have been opened, by its date. */
    void checkOpen(Event event, Collection<FundId> funds) throws Refused {
        for (FundId fund : funds) {
            if (state.opening(fund) == null) {
                throw Refused.because(event, FUND_UNKNOWN, "fund " + fund + " has not been opened", "fund", fund);
            }
        }
        for (FundId fund : funds) {
            OpenFund opening = state.opening(fund);
            if (opening != null && event.on().isBefore(opening.on())) {
                throw Refused.because(
                        event,
                        FUND_NOT_OPEN,
                        "dated " + event.on() + "; fund " + fund + " is open from " + opening.on(),
                        "fund",
                        fund,
                        "date",
                        event.on(),
                        "openFrom",
                        opening.on());
            }
        }
    }

    /** Takes in, pays out or promises; not what ends something that is on the way, or moves what is left elsewhere. */
    private static boolean beginsSomething(Row row) {
        return switch (row.action()) {
            case RECEIPT,
                    DUES_RECEIPT,
                    DESIGNATION,
                    NOTICE,
                    DIRECT_GRANT,
                    TRANSFER_PAYMENT,
                    DISBURSEMENT,
                    GOODS_PURCHASE,
                    GOODS_RECEIPT,
                    GOODS_TRANSFER,
                    GOODS_ISSUE,
                    SERVICE_USE -> true;
            case GRANT_PAYMENT -> !row.isUnderNotice(); // what was promised in time may still be paid
            default -> false;
        };
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
            checkSource(row, receipt.source(), receipt.source().sourceClass(), fund);
        } else if (row.event() instanceof Disbursement paid && paid.byTreasury()) {
            checkSource(row, "of the treasury", SourceClass.FISCAL, fund);
        } else if (row.event() instanceof DuesReceipt || row.event() instanceof DuesAccrual) {
            checkSource(row, "of dues", SourceClass.OTHER, fund);
        } else if (row.event() instanceof GoodsReceipt) {
            checkSource(row, "of gifts", SourceClass.OTHER, fund);
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

    private static void checkSource(Row row, Object source, SourceClass sourceClass, Fund fund) throws Refused {
        if (sourceClass != fund.sourceClass()) {
            throw Refused.because(
                    row.event(),
                    SOURCE_CONTRADICTS_FUND,
                    "source " + source + " is " + sourceClass + "; fund " + fund.id() + " is " + fund.sourceClass(),
                    "source",
                    source,
                    "fund",
                    fund.id());
        }
    }

    /** A delivery is for a purpose of the fund, a transfer of a kind that the fund allows. */
    void checkUse(Row row) throws Refused {
        Fund fund = state.fund(row.fund());
        if (row.event() instanceof AidEvent aid && !fund.isFor(aid.purpose())) {
            String purpose = aid.purpose().orElse("none");
            throw Refused.because(
                    row.event(),
                    PURPOSE_NOT_ALLOWED,
                    "purpose is " + purpose + "; fund " + fund.id() + " is for one of " + fund.purposes(),
                    "purpose",
                    purpose,
                    "fund",
                    fund.id());
        }
        if (row.event() instanceof TransferPayment payment && !fund.alsoAllows().contains(payment.kind())) {
            throw Refused.because(
                    row.event(),
                    TRANSFER_NOT_ALLOWED,
                    "transfer is of kind " + payment.kind() + "; beside grants fund " + fund.id() + " allows "
                            + (fund.alsoAllows().isEmpty() ? "none" : fund.alsoAllows()),
                    "kind",
                    payment.kind(),
                    "fund",
                    fund.id());
        }
    }

    void checkAccount(Row row) throws Refused {
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
