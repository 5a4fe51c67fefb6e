package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.EntryLine;
import java.util.Optional;

/**
 * A line in the making; its account is of the system in force on the date that the draft comes to have.
 *
 * @param side debit or credit
 * @param account the account
 * @param fund the fund
 * @param flow what moved, for a line on a money account
 */
record Line(Side side, Account account, Fund fund, Optional<FlowKind> flow) {

    /**
     * An account in both systems.
     *
     * @param in2009 its number in that of 2009
     * @param in2021 its number in that of 2021
     */
    record Account(String in2009, String in2021) {
        static final Account RESULT = new Account("331", "32205");
        static final Account MOVED = new Account("331", "32202");
        static final Account FIXED_FUND = new Account("301", "30104");
        static final Account MEETINGS = new Account("50302", "50502");
        static final Account OWED_UP = new Account("221", "211");

        static Account same(String number) {
            return new Account(number, number);
        }
    }

    EntryLine of(Draft d, Amount amount) {
        return of(d, amount, Optional.empty());
    }

    EntryLine of(Draft d, Amount amount, Optional<UnionId> counterparty) {
        boolean in2009 = d.on.isBefore(AccountingSystem.SYSTEM_2021.from());
        AccountCode code = in2009
                ? AccountCode.of(AccountingSystem.SYSTEM_2009, account.in2009)
                : AccountCode.of(AccountingSystem.SYSTEM_2021, account.in2021);
        return EntryLine.builder()
                .code(code)
                .fund(fund.id())
                .side(side)
                .amount(amount)
                .counterparty(counterparty)
                .flow(flow)
                .build();
    }

    static Line debit(String number, Fund fund) {
        return debit(Account.same(number), fund);
    }

    static Line debit(Account account, Fund fund) {
        return new Line(Side.DEBIT, account, fund, Optional.empty());
    }

    static Line debit(String number, Fund fund, FlowKind flow) {
        return new Line(Side.DEBIT, Account.same(number), fund, Optional.of(flow));
    }

    static Line credit(String number, Fund fund) {
        return credit(Account.same(number), fund);
    }

    static Line credit(Account account, Fund fund) {
        return new Line(Side.CREDIT, account, fund, Optional.empty());
    }

    static Line credit(String number, Fund fund, FlowKind flow) {
        return new Line(Side.CREDIT, Account.same(number), fund, Optional.of(flow));
    }
}
