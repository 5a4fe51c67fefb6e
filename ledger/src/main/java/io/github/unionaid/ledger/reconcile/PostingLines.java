package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.EventRow;
import java.util.Arrays;

/**
 * The postings of some transactions side by side, with what is known of their accounts, which {@link AccountSums} fills in.
 * Not thread-safe.
 */
final class PostingLines {
    private final Store store;
    private int[] begins = new int[1];

    int[] account = {};
    long[] minor = {};
    long[] unionFund = {};
    long[] otherKind = {};

    /** The line of money of each. */
    int[] money = {};

    PostingLines(Store store) {
        this.store = store;
    }

    /** Gathers the postings of the first so many transactions of a list. */
    void gather(int[] sequences, int count) {
        int size = 0;
        begins = begins.length > count ? begins : new int[count + 1];
        for (int i = 0; i < count; i++) {
            begins[i] = size;
            int end = store.postingEnd(sequences[i]);
            for (int p = store.postingBegin(sequences[i]); p < end; p++) {
                if (size == account.length) {
                    grow();
                }
                account[size] = store.postingAccount(p);
                minor[size++] = store.postingAmount(p);
            }
        }
        begins[count] = size;
    }

    private void grow() {
        int size = Math.max(1024, account.length * 2);
        account = Arrays.copyOf(account, size);
        minor = Arrays.copyOf(minor, size);
        unionFund = Arrays.copyOf(unionFund, size);
        otherKind = Arrays.copyOf(otherKind, size);
        money = Arrays.copyOf(money, size);
    }

    /** Where the lines of a transaction begin, by its place in the list; of the place after the last, where they end. */
    int begin(int place) {
        return begins[place];
    }

    /** The number of the counterparty of a line; below 0 if it has none. */
    int other(int line) {
        return EventRow.upper(otherKind[line]) - 1;
    }

    /** What the account of a line counts. */
    int kind(int line) {
        return EventRow.lower(otherKind[line]);
    }
}
