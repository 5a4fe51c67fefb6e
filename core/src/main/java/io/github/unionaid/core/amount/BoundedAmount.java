package io.github.unionaid.core.amount;

/**
 * An amount as it was printed, with what the print says about its exactness. Immutable and thread-safe.
 *
 * @param bound what is known of the true amount
 * @param amount the printed amount
 */
public record BoundedAmount(Bound bound, Amount amount) {

    /** What a printed amount says of the true one. */
    public enum Bound {
        /** It is the amount. */
        EXACT,
        /** The amount or more (余, 多). */
        AT_LEAST,
        /** The amount or less (近). */
        AT_MOST,
        /** Near the amount, on either side (约). */
        ABOUT
    }

    /** Returns the amount as exact. */
    public static BoundedAmount exact(Amount amount) {
        return new BoundedAmount(Bound.EXACT, amount);
    }

    /** Returns the amount as a lower bound (余, 多). */
    public static BoundedAmount atLeast(Amount amount) {
        return new BoundedAmount(Bound.AT_LEAST, amount);
    }

    /** Returns the amount as an upper bound (近). */
    public static BoundedAmount atMost(Amount amount) {
        return new BoundedAmount(Bound.AT_MOST, amount);
    }

    /** Returns the amount as approximate (约). */
    public static BoundedAmount about(Amount amount) {
        return new BoundedAmount(Bound.ABOUT, amount);
    }

    /**
     * Returns the sum, which carries the weakest qualifier of its parts: the bound of the inexact part, and
     * {@link Bound#ABOUT} where a lower meets an upper bound.
     *
     * @throws AssetMismatchException if the assets differ
     * @throws ArithmeticException if the sum does not fit
     */
    public BoundedAmount plus(BoundedAmount other) {
        Bound sum;
        if (bound == Bound.EXACT || bound == other.bound) {
            sum = other.bound;
        } else {
            sum = other.bound == Bound.EXACT ? bound : Bound.ABOUT;
        }
        return new BoundedAmount(sum, amount.plus(other.amount));
    }

    /**
     * Whether the true amount can be {@code candidate} as far as the bound tells; an approximate amount excludes
     * nothing.
     *
     * @throws AssetMismatchException if the assets differ
     */
    public boolean admits(Amount candidate) {
        int order = candidate.compareTo(amount);
        return switch (bound) {
            case EXACT -> order == 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOUT -> true;
        };
    }

    /** Returns the amount after {@code >=}, {@code <=} or {@code ~}, or bare where exact. */
    @Override
    public String toString() {
        return switch (bound) {
            case EXACT -> amount.toString();
            case AT_LEAST -> ">= " + amount;
            case AT_MOST -> "<= " + amount;
            case ABOUT -> "~ " + amount;
        };
    }
}
