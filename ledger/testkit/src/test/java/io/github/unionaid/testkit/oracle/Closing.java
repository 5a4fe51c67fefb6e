package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.ChartAccount.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The entries of a close in one book. */
final class Closing {
    private static final Map<String, String> CARRIED = Map.of("321", "32104", "322", "32205", "331", "33104");

    private Closing() {}

    static void add(Case c, Lines lines, UnionId book) {
        SortedMap<Account, BigDecimal> balances = c.past.balances(book, c.on());
        int before = lines.postings.size();
        balances.forEach((account, balance) -> {
            if (Numbers.isOf(account.code(), Kind.INCOME) || Numbers.isOf(account.code(), Kind.EXPENSE)) {
                String number = account.code().number();
                lines.add(account, balance.negate());
                lines.add(
                        book,
                        result(c, number, c.past.fund(account.fund())),
                        account.fund(),
                        Optional.empty(),
                        balance);
            }
        });
        if (!c.isIn2009() && c.on().getMonthValue() == 12 && c.on().getDayOfMonth() == 31) {
            for (Posting posting : lines.postings.subList(before, lines.postings.size())) {
                balances.merge(posting.account(), BigDecimal.valueOf(posting.signedMinor()), BigDecimal::add);
            }
            balances.forEach((account, balance) -> {
                String to = CARRIED.get(account.code().firstLevel());
                if (isInForce(c, account)
                        && to != null
                        && !account.code().number().equals(to)) {
                    lines.add(account, balance.negate());
                    lines.add(book, to, account.fund(), Optional.empty(), balance);
                }
            });
        }
    }

    private static boolean isInForce(Case c, Account account) {
        return account.code().system() == AccountingSystem.on(c.on())
                && account.asset().equals(Asset.CNY);
    }

    private static String result(Case c, String number, Fund fund) {
        if (c.isIn2009()) {
            return "331";
        }
        return number.equals("411") || number.equals("521")
                ? "32203"
                : Numbers.byFund(fund, fund.kind(), "33103", "32103", "32203");
    }
}
