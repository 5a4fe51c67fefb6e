package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableMap;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** From the accounts of the system of 2009 to those of 2021, by the transition rules of the latter (新旧衔接). */
final class Carry {
    private static final Roles NEW = new Roles(AccountingSystem.SYSTEM_2021);

    /** Accounts of the balance sheet whose number changes, the longest prefix first. */
    private static final Map<String, String> CHANGED = ImmutableMap.<String, String>builder()
            .put("11201", "12101")
            .put("11202", "12102")
            .put("112", "121")
            .put("121", "135")
            .put("13103", "135")
            .put("201", "201")
            .put("202", "201")
            .put("203", "201")
            .put("211", "215")
            .put("221", "211")
            .put("22201", "21201")
            .put("22202", "21202")
            .put("22203", "215")
            .put("222", "212")
            .put("225", "215")
            .put("231", "221")
            .put("301", "30104")
            .put("302", "30103")
            .put("311", "30102")
            .put("32103", "311")
            .put("321", "32205")
            .put("32101", "32205")
            .put("32102", "32205")
            .put("322", "32205")
            .buildOrThrow();

    private Carry() {}

    /** The account that a balance goes to; 331 apart, whose place the fund decides. */
    static AccountCode balance(AccountCode old, Fund fund) {
        if (old.number().equals("331")) {
            return NEW.cumulated(fund);
        }
        return NEW.code(CHANGED.getOrDefault(old.number(), old.number()));
    }

    /** The account that a balance goes to which is handed over later: income and expense were never closed. */
    static AccountCode handedOver(AccountCode old, Fund fund) {
        return Accounts.isIncomeOrExpense(old) ? NEW.adjustment(fund, fund.kind()) : balance(old, fund);
    }

    /** The line as the system of 2021 would have it; stock has a fund there that stands for it. */
    static List<Posting> correction(Posting posting, Fund fund) {
        Account account = posting.account();
        Posting carried = new Posting(correction(account, fund), posting.side(), posting.amount());
        if (!account.code().number().equals("141") || !account.asset().isMoney()) {
            return List.of(carried);
        }
        Account stockFund = Account.of(account.union(), NEW.stockFund(), fund.id());
        Account adjustment = Account.of(account.union(), NEW.adjustment(fund, fund.kind()), fund.id());
        return List.of(
                carried,
                new Posting(stockFund, posting.side().opposite(), posting.amount()),
                new Posting(adjustment, posting.side(), posting.amount()));
    }

    /**
     * The account that takes back what was booked before the change: grants given and received stay that, of the same
     * kind; accounts of money, debts and stock go where their balances went; everything else is an adjustment.
     */
    private static Account correction(Account old, Fund fund) {
        AccountCode code = old.code();
        boolean given = Chart.isGrantGiven(code);
        AccountCode carried;
        if (given || Chart.isGrantReceived(code)) {
            GrantKind kind = Arrays.stream(GrantKind.values())
                    .filter(k -> code.number().endsWith(k.suffix2009()))
                    .findFirst()
                    .orElse(fund.kind());
            carried = given ? NEW.grantGiven(kind) : NEW.grantReceived(kind);
        } else if (isAssetOrDebt(code)) {
            carried = balance(code, fund);
        } else {
            carried = NEW.adjustment(fund, fund.kind());
        }
        return Accounts.recoded(old, carried);
    }

    private static boolean isAssetOrDebt(AccountCode code) {
        return code.number().equals(Lanes.OUTSIDE)
                || Chart.find(code)
                        .map(ChartAccount::kind)
                        .filter(k -> k == ChartAccount.Kind.ASSET || k == ChartAccount.Kind.LIABILITY)
                        .isPresent();
    }
}
