package io.github.unionaid.ledger.book;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;

/**
 * What has been posted to an account: two totals that only grow. Immutable and thread-safe.
 *
 * @param debits total of the debits, not negative
 * @param credits total of the credits, not negative
 */
public record Balance(Amount debits, Amount credits) {

    /** Nothing posted, in money. */
    public static final Balance ZERO = new Balance(Amount.ZERO, Amount.ZERO);

    /** Nothing posted, of an asset. */
    public static Balance zero(Asset asset) {
        return new Balance(Amount.of(asset, 0), Amount.of(asset, 0));
    }

    /** Debits less credits: positive for a debit balance (借方余额). */
    public Amount net() {
        return debits.minus(credits);
    }

    /** Returns debits, credits and net on one line. */
    @Override
    public String toString() {
        return "Dr " + debits + " Cr " + credits + " net " + net();
    }
}
