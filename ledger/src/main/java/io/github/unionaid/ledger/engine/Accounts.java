package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;

/** Accounts like another one but for one part, and which they are. */
final class Accounts {

    private Accounts() {}

    /** The same under another code. */
    static Account recoded(Account account, AccountCode code) {
        return copy(account, account.union(), code, account.asset());
    }

    /** The same in another book. */
    static Account inBookOf(Account account, UnionId union) {
        return copy(account, union, account.code(), account.asset());
    }

    /** Whether the close carries the account to the result. */
    static boolean isIncomeOrExpense(AccountCode code) {
        return Chart.find(code)
                .map(ChartAccount::kind)
                .filter(k -> k == ChartAccount.Kind.INCOME || k == ChartAccount.Kind.EXPENSE)
                .isPresent();
    }

    private static Account copy(Account account, UnionId union, AccountCode code, Asset asset) {
        return Account.builder()
                .union(union)
                .code(code)
                .fund(account.fund())
                .asset(asset)
                .counterparty(account.counterparty())
                .build();
    }
}
