package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.SystemConversion;
import java.util.Optional;

/** The entries of a conversion. */
final class Conversion {
    private Conversion() {}

    static void add(Case c, Lines lines, SystemConversion s) {
        c.past.balances(s.book(), c.on().minusDays(1)).forEach((account, balance) -> {
            AccountCode code = account.code();
            if (!Numbers.isOf(code, Kind.INCOME) && !Numbers.isOf(code, Kind.EXPENSE)) {
                String result = result(c, s, account.fund());
                String to = code.number().equals("331") ? result : Numbers.converted(code.number());
                lines.add(account, balance.negate());
                lines.add(in2021(account, to, account.counterparty()), balance);
                if (code.number().equals("141") && account.asset().isMoney()) {
                    lines.add(in2021(account, result, Optional.empty()), balance);
                    lines.add(in2021(account, "30101", Optional.empty()), balance.negate());
                }
            }
        });
    }

    /** Where the result of a fund goes. */
    private static String result(Case c, SystemConversion s, FundId id) {
        Fund fund = c.past.fund(id);
        return Optional.ofNullable(s.carriedTo().get(id))
                .map(AccountCode::number)
                .orElseGet(() -> Numbers.byFund(fund, fund.kind(), "33104", "32104", "32205"));
    }

    private static Account in2021(Account account, String number, Optional<UnionId> mirror) {
        return Account.builder()
                .union(account.union())
                .code(AccountCode.of(AccountingSystem.SYSTEM_2021, number))
                .fund(account.fund())
                .asset(account.asset())
                .counterparty(mirror)
                .build();
    }
}
