package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.AccountSource;

/** The money of each union in each fund as one line, by account. Immutable. */
final class HeldLines {
    private static final int NONE = -1;

    private final AccountSource accounts;
    private final boolean[] money; // by kind
    private final boolean[] held;
    private final int[] lines; // by account
    private final PlaceTable unionFunds = new PlaceTable();

    /** Of all accounts. O(accounts). */
    HeldLines(AccountSource accounts) {
        this.accounts = accounts;
        int kinds = 0;
        for (int a = 0; a < accounts.size(); a++) {
            kinds = Math.max(kinds, accounts.kind(a) + 1);
        }
        this.money = new boolean[kinds];
        this.held = new boolean[kinds];
        for (int k = 0; k < kinds; k++) {
            money[k] = accounts.kindOf(k).asset().isMoney();
            held[k] = money[k] && accounts.kindOf(k).isHeld();
        }
        this.lines = new int[accounts.size()];
        for (int a = 0; a < lines.length; a++) {
            lines[a] = held[accounts.kind(a)]
                    ? unionFunds.placeOf(PlaceTable.key(accounts.union(a), accounts.fund(a)))
                    : NONE;
        }
    }

    /** The line of an account; below 0 if its balance is not held. */
    int line(int account) {
        return lines[account];
    }

    /** How many lines there are. */
    int size() {
        return unionFunds.size();
    }

    /** The number of the union of a line. */
    int union(int line) {
        return (int) (unionFunds.keyAt(line) >>> Integer.SIZE);
    }

    /** The number of the fund of a line. */
    int fund(int line) {
        return (int) unionFunds.keyAt(line);
    }

    /** By kind of account, whether it counts money. */
    boolean[] moneyKinds() {
        return money.clone();
    }

    /** By kind of account, whether its balance is held. */
    boolean[] heldKinds() {
        return held.clone();
    }

    AccountSource accounts() {
        return accounts;
    }
}
