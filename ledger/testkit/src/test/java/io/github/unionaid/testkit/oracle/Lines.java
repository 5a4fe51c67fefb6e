package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of an event in the making. Those of books that are not kept, and those of zero, are left out. */
final class Lines {
    final List<Posting> postings = new ArrayList<>();
    private final Case facts;

    Lines(Case facts) {
        this.facts = facts;
    }

    void debit(UnionId book, String number, Optional<UnionId> mirror, Amount amount) {
        debit(book, number, facts.fundId(), mirror, amount);
    }

    void credit(UnionId book, String number, Optional<UnionId> mirror, Amount amount) {
        credit(book, number, facts.fundId(), mirror, amount);
    }

    void debit(UnionId book, String number, FundId fund, Optional<UnionId> mirror, Amount amount) {
        add(account(book, number, fund, mirror, amount.asset()), BigDecimal.valueOf(amount.minor()));
    }

    void credit(UnionId book, String number, FundId fund, Optional<UnionId> mirror, Amount amount) {
        add(
                account(book, number, fund, mirror, amount.asset()),
                BigDecimal.valueOf(amount.minor()).negate());
    }

    /** Adds a line in the accounting system in force, a debit if it is positive. */
    void add(UnionId book, String number, FundId fund, Optional<UnionId> mirror, BigDecimal debit) {
        add(account(book, number, fund, mirror, Asset.CNY), debit);
    }

    void add(Account account, BigDecimal debit) {
        if (debit.signum() != 0 && facts.past.keeps(account.union())) {
            Side side = debit.signum() > 0 ? Side.DEBIT : Side.CREDIT;
            Amount amount = Amount.of(account.asset(), debit.abs().longValueExact());
            postings.add(new Posting(account, side, amount));
        }
    }

    private Account account(UnionId book, String number, FundId fund, Optional<UnionId> mirror, Asset asset) {
        return Account.builder()
                .union(book)
                .code(AccountCode.of(AccountingSystem.on(facts.on()), number))
                .fund(fund)
                .asset(asset)
                .counterparty(mirror)
                .build();
    }
}
