package io.github.unionaid.ledger.book;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.chart.Side;

/**
 * One line of an entry (分录行): an amount on one side of an account. Immutable and thread-safe.
 *
 * @param account where
 * @param side debit (借) or credit (贷)
 * @param amount how much, positive, of the account's asset
 */
public record Posting(Account account, Side side, Amount amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is not positive or not of the account's asset
     */
    public Posting {
        checkArgument(amount.isPositive(), "posting of %s to %s; expected a positive amount", amount, account);
        checkArgument(
                amount.asset().equals(account.asset()),
                "posting of %s to %s, which counts %s",
                amount,
                account,
                account.asset());
    }

    /** Returns a debit. */
    public static Posting debit(Account account, Amount amount) {
        return new Posting(account, Side.DEBIT, amount);
    }

    /** Returns a credit. */
    public static Posting credit(Account account, Amount amount) {
        return new Posting(account, Side.CREDIT, amount);
    }

    /** Returns the line that takes this one back. */
    public Posting reversed() {
        return new Posting(account, side.opposite(), amount);
    }

    /** The amount in minor units, positive for a debit, negative for a credit. */
    public long signedMinor() {
        return side == Side.DEBIT ? amount.minor() : -amount.minor();
    }

    /** Returns side, account and amount on one line. */
    @Override
    public String toString() {
        return (side == Side.DEBIT ? "Dr " : "Cr ") + account + " " + amount;
    }
}
