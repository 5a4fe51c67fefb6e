package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Division of an amount into shares that add up to it exactly.
 *
 * <p>Every share is the exact one rounded down or up to a whole minor unit (fen): none is a unit or more away, and a
 * share that is exact without rounding is left alone. Who gets the units left over by rounding down is said by the
 * {@link Remainder}. A negative amount is split like the positive one, with the sign on every share. Costs O(n log n)
 * for n shares.
 */
public final class Split {

    /** The most shares of one division. */
    public static final int MAX_SHARES = 1_000_000;

    /** Who gets the minor units that rounding down leaves over, one each. */
    public enum Remainder {
        /** The shares that lost most by rounding down; the earlier of equals. */
        LARGEST_FRACTION,
        /** The first shares of those that lost something. */
        FIRST,
        /** The last shares of those that lost something. */
        LAST
    }

    private Split() {}

    /**
     * Returns {@code shares} equal shares, equal but for the remainder.
     *
     * @param shares 1 to {@value #MAX_SHARES}
     * @throws IllegalArgumentException if {@code shares} is outside its range
     */
    public static List<Amount> evenly(Amount amount, int shares, Remainder remainder) {
        checkArgument(shares >= 1 && shares <= MAX_SHARES, "shares is %s; expected 1 to %s", shares, MAX_SHARES);
        return split(amount, Collections.nCopies(shares, 1L), remainder);
    }

    /**
     * Returns one share for each weight, in proportion to it; a weight of zero gets nothing.
     *
     * @param weights 1 to {@value #MAX_SHARES} weights, none negative, not all zero
     * @throws IllegalArgumentException if the weights are not so
     */
    public static List<Amount> byWeights(Amount amount, List<Long> weights, Remainder remainder) {
        return split(amount, ImmutableList.copyOf(weights), remainder);
    }

    private static List<Amount> split(Amount amount, List<Long> weights, Remainder remainder) {
        int n = weights.size();
        checkArgument(n >= 1 && n <= MAX_SHARES, "%s weights; expected 1 to %s", n, MAX_SHARES);
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            checkArgument(weights.get(i) >= 0, "weight %s of %s is negative: %s", i + 1, n, weights.get(i));
            total = total.add(BigInteger.valueOf(weights.get(i)));
        }
        checkArgument(total.signum() > 0, "all %s weights are zero", n);

        BigInteger whole = BigInteger.valueOf(amount.minor()).abs();
        BigInteger[] shares = new BigInteger[n];
        BigInteger[] fractions = new BigInteger[n];
        BigInteger left = whole;
        for (int i = 0; i < n; i++) {
            BigInteger[] parts =
                    whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            shares[i] = parts[0];
            fractions[i] = parts[1];
            left = left.subtract(parts[0]);
        }
        // fewer units are left than shares were rounded down, so each of them gets one at most
        for (int i : first(left.intValueExact(), fractions, remainder)) {
            shares[i] = shares[i].add(BigInteger.ONE);
        }
        BigInteger sign = BigInteger.valueOf(amount.signum());
        return Arrays.stream(shares)
                .map(s -> Amount.of(amount.asset(), s.multiply(sign).longValueExact()))
                .collect(ImmutableList.toImmutableList());
    }

    private static int[] first(int count, BigInteger[] fractions, Remainder remainder) {
        Comparator<Integer> order = switch (remainder) {
            case LARGEST_FRACTION ->
                Comparator.<Integer, BigInteger>comparing(i -> fractions[i]).reversed();
            case FIRST -> Comparator.naturalOrder();
            case LAST -> Comparator.reverseOrder();
        };
        return IntStream.range(0, fractions.length)
                .filter(i -> fractions[i].signum() > 0)
                .boxed()
                .sorted(order)
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
