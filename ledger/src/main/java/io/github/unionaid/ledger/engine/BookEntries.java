package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.SystemConversion;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Entries that carry the balances of whole books: to the result, to the accounts of another system, to a successor. */
final class BookEntries {
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);

    private final State state;

    BookEntries(State state) {
        this.state = state;
    }

    /** Collects moves of balances from account to account, as they come. */
    private static final class Moves {
        private final List<Posting> lines = new ArrayList<>();

        /** Takes a balance, a debit above zero, off one account and puts it on another. */
        void move(long balance, Account from, Account to) {
            add(from, -balance);
            add(to, balance);
        }

        void add(Account account, long signedMinor) {
            if (signedMinor != 0) {
                Amount amount = Amount.of(account.asset(), Math.abs(signedMinor));
                lines.add(signedMinor > 0 ? Posting.debit(account, amount) : Posting.credit(account, amount));
            }
        }

        List<Posting> list() {
            return ImmutableList.copyOf(lines);
        }
    }

    /** Every income and expense to the result; at the end of a year of the system of 2021 the result forward. */
    List<Posting> close(Collection<UnionId> books, LocalDate on) {
        Roles roles = Roles.on(on);
        Moves moves = new Moves();
        AccountTotals.AsOfDay balances = state.totals().at(day(on));
        for (UnionId book : books) {
            SortedMap<Account, Long> forward = new TreeMap<>();
            balances.balances(book).forEach((account, balance) -> {
                AccountCode code = account.code();
                if (Accounts.isIncomeOrExpense(code)) {
                    Account result = own(account, roles.result(code, state.fund(account.fund())));
                    moves.move(balance, account, result);
                    forward.merge(result, balance, Math::addExact);
                } else if (isCarriedForward(code)) {
                    forward.merge(account, balance, Math::addExact);
                }
            });
            if (!roles.is2009() && MonthDay.from(on).equals(YEAR_END)) {
                forward.forEach((account, balance) ->
                        moves.move(balance, account, own(account, roles.cumulated(account.code()))));
            }
        }
        return moves.list();
    }

    /** 工会资金结转, 工会资金结余 and 财政拨款结转 but for what is cumulated already. */
    private static boolean isCarriedForward(AccountCode code) {
        return code.system() == AccountingSystem.SYSTEM_2021
                && switch (code.firstLevel()) {
                    case "321" -> !code.number().equals("32104");
                    case "322" -> !code.number().equals("32205");
                    case "331" -> !code.number().equals("33104");
                    default -> false;
                };
    }

    /** Every balance of the system of 2009 to its account in that of 2021. */
    List<Posting> convert(SystemConversion event) {
        Roles roles = Roles.on(event.on());
        Moves moves = new Moves();
        SortedMap<Account, Long> balances =
                state.totals().at(day(event.on()) - 1).balances(event.book());
        Map<FundId, Long> stock = new HashMap<>();
        balances.forEach((account, balance) -> {
            if (isStock(account)) {
                stock.merge(account.fund(), balance, Math::addExact);
            }
        });
        balances.forEach((account, balance) -> {
            AccountCode code = account.code();
            if (code.system() != AccountingSystem.SYSTEM_2009) {
                return;
            }
            Fund fund = state.fund(account.fund());
            AccountCode target = code.number().equals("331")
                    ? event.carriedTo().getOrDefault(fund.id(), Carry.balance(code, fund))
                    : Carry.balance(code, fund);
            moves.move(balance, account, Accounts.recoded(account, target));
        });
        new TreeMap<>(stock).forEach((fundId, cost) -> {
            Fund fund = state.fund(fundId);
            AccountCode result = event.carriedTo().getOrDefault(fundId, roles.cumulated(fund));
            setApart(moves, event.book(), fundId, result, cost);
        });
        return moves.list();
    }

    /**
     * Every balance to the same account of the successor, from 2022 on to that of the system of 2021; the half of a book
     * that is kept elsewhere is left out.
     */
    List<Posting> handOver(Handover event) {
        boolean converts = !Roles.on(event.on()).is2009();
        Moves moves = new Moves();
        state.totals().at(day(event.on())).balances(event.from()).forEach((account, balance) -> {
            if (event.funds().isEmpty() || event.funds().contains(account.fund())) {
                moves.add(account, -balance);
                if (state.keeps(event.to())) {
                    Account same = Accounts.inBookOf(account, event.to());
                    boolean old = converts && account.code().system() == AccountingSystem.SYSTEM_2009;
                    Fund fund = state.fund(account.fund());
                    moves.add(old ? Accounts.recoded(same, Carry.handedOver(account.code(), fund)) : same, balance);
                    if (old && isStock(account)) {
                        setApart(
                                moves,
                                event.to(),
                                account.fund(),
                                Roles.on(event.on()).cumulated(fund),
                                balance);
                    }
                }
            }
        });
        return moves.list();
    }

    private static boolean isStock(Account account) {
        return account.code().number().equals("141") && account.asset().isMoney();
    }

    /** What stands for the stock goes from the result to an account of its own, which the system of 2009 has not. */
    private static void setApart(Moves moves, UnionId book, FundId fund, AccountCode result, long cost) {
        AccountCode stockFund = Roles.on(AccountingSystem.SYSTEM_2021.from()).stockFund();
        moves.move(-cost, Account.of(book, result, fund), Account.of(book, stockFund, fund));
    }

    /** An account of the same fund in the same book, that nobody mirrors. */
    private static Account own(Account account, AccountCode code) {
        return Account.of(account.union(), code, account.fund());
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
