package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.SystemConversion;
import java.math.BigDecimal;
import java.util.Optional;

/** The entries of a conversion, and the receiving half of a handover, which may convert too. */
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

    /** To the same account of the successor; since 2022 never to one of 2009. */
    static void handOver(Case c, Lines lines, Handover h, Account account, BigDecimal balance) {
        AccountCode code = account.code();
        Account same = Account.builder()
                .union(h.to())
                .code(code)
                .fund(account.fund())
                .asset(account.asset())
                .counterparty(account.counterparty())
                .build();
        if (c.isIn2009() || code.system() == AccountingSystem.SYSTEM_2021) {
            lines.add(same, balance);
            return;
        }
        Fund fund = c.past.fund(account.fund());
        String cumulated = Numbers.byFund(fund, fund.kind(), "33104", "32104", "32205");
        boolean ofAYear = Numbers.isOf(code, Kind.INCOME) || Numbers.isOf(code, Kind.EXPENSE);
        String to = ofAYear
                ? Numbers.priorYear(fund, fund.kind())
                : code.number().equals("331") ? cumulated : Numbers.converted(code.number());
        lines.add(in2021(same, to, account.counterparty()), balance);
        if (code.number().equals("141") && account.asset().isMoney()) {
            lines.add(in2021(same, cumulated, Optional.empty()), balance);
            lines.add(in2021(same, "30101", Optional.empty()), balance.negate());
        }
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
