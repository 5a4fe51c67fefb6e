package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The balance of every account and which accounts a book has, for entries that carry balances: a close, a conversion, a
 * handover. A balance as of a day costs O(1); for all books of
 * one day together O(postings) once, if something later is in one of their accounts.
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

    /** The balances at the end of a day. */
    AsOfDay at(int day) {
        return new AsOfDay(day);
    }

    /** The balances at the end of one day; looks through the postings once at most, and if it must. */
    final class AsOfDay {
        private final int day;
        private long @Nullable [] later; // by account, what is posted after the day

        private AsOfDay(int day) {
            this.day = day;
        }

        /** The balances of a book that are not zero, debits above zero, in the order of accounts. */
        SortedMap<Account, Long> balances(UnionId book) {
            SortedMap<Account, Long> balances = new TreeMap<>();
            IntColumn accounts = ofBook.getOrDefault(book, new IntColumn());
            for (int i = 0; i < accounts.size(); i++) {
                int account = accounts.get(i);
                long balance = net.get(account) - (lastDay.get(account) <= day ? 0 : later(account));
                if (balance != 0) {
                    balances.put(store.account(account), balance);
                }
            }
            return balances;
        }

        private long later(int account) {
            if (later == null) {
                long[] sums = new long[net.size()];
                for (int s = 1; s <= store.transactionCount(); s++) {
                    if (State.day(store.event(s)) > day) {
                        for (int i = store.postingBegin(s); i < store.postingEnd(s); i++) {
                            sums[store.postingAccount(i)] += store.postingAmount(i);
                        }
                    }
                }
                later = sums;
            }
            return later[account];
        }
    }
}
