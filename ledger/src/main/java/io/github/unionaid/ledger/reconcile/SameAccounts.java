package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.AccountSource;
import java.util.Arrays;

/** Which accounts of two ledgers are the same, by their numbers; each pair of numbers is looked at once. */
final class SameAccounts {
    private final AccountSource ours;
    private final AccountSource theirs;
    private int[] same = new int[64]; // by our number, their number + 1; 0 if not yet known

    SameAccounts(AccountSource ours, AccountSource theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    boolean isSame(int our, int their) {
        if (our >= same.length) {
            same = Arrays.copyOf(same, Math.max(our + 1, same.length * 2));
        }
        if (same[our] == 0 && ours.account(our).equals(theirs.account(their))) {
            same[our] = their + 1;
        }
        return same[our] == their + 1;
    }
}
