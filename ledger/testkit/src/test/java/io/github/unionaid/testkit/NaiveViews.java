package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.StatementLine;
import io.github.unionaid.ledger.TransactionQuery;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers of a view by looking through all it has, slow and plain. */
final class NaiveViews {

    private NaiveViews() {}

    static List<Transaction> transactions(LedgerView view, TransactionQuery query) {
        return view.transactions().stream()
                .filter(t -> query.asOf().includes(t.date(), t.sequence()))
                .filter(t -> query.from().isEmpty()
                        || !t.date().isBefore(query.from().get()))
                .filter(t -> isFound(query, t, view.flows()))
                .toList();
    }

    private static boolean isFound(TransactionQuery query, Transaction transaction, List<Flow> flows) {
        boolean every = query.union().isEmpty()
                && query.fund().isEmpty()
                && query.counterparty().isEmpty();
        return every
                || transaction.postings().stream().map(Posting::account).anyMatch(a -> isFound(query, a))
                || flows.stream()
                        .filter(f -> f.sequence() == transaction.sequence())
                        .filter(f -> isAny(query.fund(), f.fund()))
                        .anyMatch(f -> isBetween(query, f.from(), f.to()) || isBetween(query, f.to(), f.from()));
    }

    private static boolean isFound(TransactionQuery query, Account account) {
        return isAny(query.union(), account.union())
                && isAny(query.fund(), account.fund())
                && (query.counterparty().isEmpty() || query.counterparty().equals(account.counterparty()));
    }

    private static boolean isBetween(TransactionQuery query, Optional<UnionId> own, Optional<UnionId> other) {
        return own.isPresent()
                && isAny(query.union(), own.get())
                && (query.counterparty().isEmpty() || (query.counterparty().equals(other) && !own.equals(other)));
    }

    private static <T> boolean isAny(Optional<T> asked, T value) {
        return asked.isEmpty() || asked.get().equals(value);
    }

    /** All accounts that have lines. */
    static Set<Account> accounts(LedgerView view) {
        return view.transactions().stream()
                .flatMap(t -> t.postings().stream())
                .map(Posting::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All lines of an account by the end of a date, with the balance after each. */
    static List<StatementLine> lines(LedgerView view, Account account, AsOf asOf) {
        List<Transaction> transactions = new ArrayList<>(view.transactions());
        transactions.sort(Comparator.comparing(Transaction::date).thenComparingLong(Transaction::sequence));
        List<StatementLine> lines = new ArrayList<>();
        Balance balance = nothing(account);
        for (Transaction t : transactions) {
            for (Posting p : t.postings()) {
                if (asOf.includes(t.date(), t.sequence()) && p.account().equals(account)) {
                    balance = p.side() == Side.DEBIT
                            ? new Balance(balance.debits().plus(p.amount()), balance.credits())
                            : new Balance(balance.debits(), balance.credits().plus(p.amount()));
                    lines.add(new StatementLine(t.date(), t.sequence(), t.event(), p.side(), p.amount(), balance));
                }
            }
        }
        return lines;
    }

    /** The balance after the last line before a date. */
    static Balance before(List<StatementLine> lines, Account account, LocalDate date) {
        return lines.stream()
                .filter(l -> l.date().isBefore(date))
                .reduce((first, second) -> second)
                .map(StatementLine::balance)
                .orElse(nothing(account));
    }

    private static Balance nothing(Account account) {
        Amount zero = Amount.of(account.asset(), 0);
        return new Balance(zero, zero);
    }
}
