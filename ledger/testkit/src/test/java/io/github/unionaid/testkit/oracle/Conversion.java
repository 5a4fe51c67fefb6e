package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import io.github.unionaid.ledger.event.SystemConversion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The entries of a conversion. */
final class Conversion {
    private Conversion() {}

    static void add(Case c, Lines lines, SystemConversion s) {
        SortedMap<Account, BigDecimal> after = new TreeMap<>();
        Map<FundId, BigDecimal> stock = new TreeMap<>();
        c.past.balances(s.book(), c.on().minusDays(1)).forEach((account, balance) -> {
            AccountCode code = account.code();
            if (Numbers.isOf(code, Kind.INCOME) || Numbers.isOf(code, Kind.EXPENSE)) {
                return;
            }
            lines.add(account, balance.negate());
            String to = code.number().equals("331")
                    ? result(c, s, account.fund())
                    : Numbers.converted(code.number());
            after.merge(in2021(account, to, account.counterparty().isPresent()), balance, BigDecimal::add);
            if (code.number().equals("141") && account.asset().isMoney()) {
                stock.merge(account.fund(), balance, BigDecimal::add);
                Account inStock = in2021(account, "30101", false);
                after.merge(inStock, balance.negate(), BigDecimal::add);
                after.merge(in2021(account, result(c, s, account.fund()), false), balance, BigDecimal::add);
            }
        });
        after.forEach(lines::add);
    }

    /** Where the result of a fund goes. */
    private static String result(Case c, SystemConversion s, FundId id) {
        Fund fund = c.past.fund(id);
        return Optional.ofNullable(s.carriedTo().get(id))
                .map(AccountCode::number)
                .orElseGet(() -> Numbers.byFund(fund, fund.kind(), "33104", "32104", "32205"));
    }

    private static Account in2021(Account account, String number, boolean mirrored) {
        return Account.builder()
                .union(account.union())
                .code(AccountCode.of(AccountingSystem.SYSTEM_2021, number))
                .fund(account.fund())
                .asset(account.asset())
                .counterparty(mirrored ? account.counterparty() : Optional.empty())
                .build();
    }
}
