package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The balance of every account and which accounts a book has, for entries that carry balances: a close, a conversion, a
 * handover. A balance as of a day costs O(1) unless something later is in the account; then O(postings).
 */
final class AccountTotals {
    private final Store store;
    private final LongColumn net = new LongColumn();
    private final IntColumn lastDay = new IntColumn();
    private final Map<UnionId, IntColumn> ofBook = new HashMap<>();

    AccountTotals(Store store) {
        this.store = store;
    }

    /** Takes a line of the transaction that is being made. */
    void post(int account, UnionId book, int day, long signedMinor) {
        if (account == net.size()) {
            net.add(0);
            lastDay.add(Integer.MIN_VALUE);
            ofBook.computeIfAbsent(book, b -> new IntColumn()).add(account);
        }
        net.set(account, net.get(account) + signedMinor);
        lastDay.set(account, Math.max(lastDay.get(account), day));
    }

    /** The balances of a book at the end of a day that are not zero, debits above zero, in the order of accounts. */
    SortedMap<Account, Long> balances(UnionId book, int day) {
        SortedMap<Account, Long> balances = new TreeMap<>();
        IntColumn accounts = ofBook.getOrDefault(book, new IntColumn());
        for (int i = 0; i < accounts.size(); i++) {
            long balance = balance(accounts.get(i), day);
            if (balance != 0) {
                balances.put(store.account(accounts.get(i)), balance);
            }
        }
        return balances;
    }

    private long balance(int account, int day) {
        if (lastDay.get(account) <= day) {
            return net.get(account);
        }
        long balance = 0;
        for (int s = 1; s <= store.transactionCount(); s++) {
            if (State.day(store.event(s)) <= day) {
                for (int i = store.postingBegin(s); i < store.postingEnd(s); i++) {
                    balance += store.postingAccount(i) == account ? store.postingAmount(i) : 0;
                }
            }
        }
        return balance;
    }
}
