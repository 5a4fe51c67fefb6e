package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.event.EventRow;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The balances of a book as of a day, for entries that carry balances: a close, a conversion, a handover. O(accounts of
 * the book); for all books of one day together O(postings) once, if something later is in one of their funds.
 */
final class AccountTotals {
    private final State state;

    AccountTotals(State state) {
        this.state = state;
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
            int number = state.unions().find(book);
            if (number == UnionNumbers.NONE) {
                return balances;
            }
            state.accounts().forEachOf(number, account -> {
                long balance = state.accounts().balance(account) - (isLater(account) ? later(account) : 0);
                if (balance != 0) {
                    balances.put(state.accounts().account(account), balance);
                }
            });
            return balances;
        }

        private boolean isLater(int account) {
            long unionFund = state.accounts().unionFund(account);
            int line = state.money().find(EventRow.upper(unionFund), EventRow.lower(unionFund));
            return state.money().lastPosting(line) > day;
        }

        private long later(int account) {
            if (later == null) {
                Store store = state.store();
                long[] sums = new long[store.accountCount()];
                for (int s = 1; s <= store.transactionCount(); s++) {
                    if (store.day(s) > day) {
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
