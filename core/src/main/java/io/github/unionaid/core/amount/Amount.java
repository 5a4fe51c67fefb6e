package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Strings;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount: a whole number of minor units (fen, 分, for money) of one {@link Asset}.
 *
 * <p>The range is that of {@code long}; for money about ±92 quadrillion yuan. Whatever leaves it throws
 * {@link ArithmeticException} with the operands; nothing is rounded, ever. Amounts may be negative (a difference is);
 * events of the ledger want positive ones. Immutable and thread-safe; every operation is O(1).
 *
 * @param asset what is counted
 * @param minor number of minor units, may be negative
 */
public record Amount(Asset asset, long minor) implements Comparable<Amount>, Serializable {

    /** No money. */
    public static final Amount ZERO = new Amount(Asset.CNY, 0);

    private static final Pattern TEXT = Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]{1,6}))?(?: (\\S+))?");
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Makes the amount; in JSON it is a text, see {@link #parse}. */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public Amount {}

    /** Returns an amount of {@code minor} minor units of {@code asset}. */
    public static Amount of(Asset asset, long minor) {
        return new Amount(asset, minor);
    }

    /** Returns {@code fen} fen (分), 1/100 yuan each. */
    public static Amount fen(long fen) {
        return fen == 0 ? ZERO : new Amount(Asset.CNY, fen);
    }

    /**
     * Returns {@code yuan} whole yuan (元).
     *
     * @throws ArithmeticException if that many fen do not fit in a {@code long}
     */
    public static Amount yuan(long yuan) {
        if (Math.multiplyHigh(yuan, 100L) != (yuan * 100L) >> 63) {
            throw new ArithmeticException(yuan + " yuan do not fit in a long number of fen");
        }
        return fen(yuan * 100L);
    }

    /**
     * Reads what {@link #toString()} writes: {@code 300000.00} is money; goods carry their asset behind a blank,
     * {@code 1200 mask-n95@只}. Fewer decimals than the asset's may be written. No grouping, no sign but {@code -}, no
     * exponent; {@link ChineseAmounts#parse} reads amounts as people write them.
     *
     * @throws IllegalArgumentException if {@code text} is anything else, or has more decimals than its asset
     * @throws ArithmeticException if the amount does not fit in a {@code long} number of minor units
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount parse(String text) {
        Matcher m = TEXT.matcher(text);
        checkArgument(
                m.matches(), "not an amount: '%s'; expected yuan like 300000.00 or goods like 1200 mask-n95@只", text);
        String decimals = Strings.nullToEmpty(m.group(3));
        Asset asset = m.group(4) == null ? Asset.CNY : Asset.parse(m.group(4));
        checkArgument(m.group(4) == null || !asset.isMoney(), "'%s': yuan are written without their asset", text);
        checkArgument(
                decimals.length() <= asset.scale(),
                "'%s' has %s decimals; %s has %s, and nothing is rounded",
                text,
                decimals.length(),
                asset,
                asset.scale());
        String digits = m.group(1) + m.group(2) + Strings.padEnd(decimals, asset.scale(), '0');
        try {
            return new Amount(asset, Long.parseLong(digits));
        } catch (NumberFormatException e) {
            ArithmeticException overflow =
                    new ArithmeticException("'" + text + "' does not fit in a long number of minor units");
            overflow.initCause(e);
            throw overflow;
        }
    }

    /**
     * Returns the sum.
     *
     * @throws AssetMismatchException if {@code other} is of another asset
     * @throws ArithmeticException if the sum does not fit
     */
    public Amount plus(Amount other) {
        checkSameAsset(other);
        long sum = minor + other.minor;
        if (((minor ^ sum) & (other.minor ^ sum)) < 0) {
            throw new ArithmeticException("overflow: " + this + " plus " + other);
        }
        return new Amount(asset, sum);
    }

    /**
     * Returns this less {@code other}; may be negative.
     *
     * @throws AssetMismatchException if {@code other} is of another asset
     * @throws ArithmeticException if the difference does not fit
     */
    public Amount minus(Amount other) {
        checkSameAsset(other);
        long difference = minor - other.minor;
        if (((minor ^ other.minor) & (minor ^ difference)) < 0) {
            throw new ArithmeticException("overflow: " + this + " minus " + other);
        }
        return new Amount(asset, difference);
    }

    /**
     * Returns the amount with the other sign.
     *
     * @throws ArithmeticException if it does not fit, which is so for {@code Long.MIN_VALUE} minor units alone
     */
    public Amount negated() {
        if (minor == Long.MIN_VALUE) {
            throw new ArithmeticException("overflow: minus " + this);
        }
        return new Amount(asset, -minor);
    }

    /** -1, 0 or 1 as the amount is negative, zero or positive. */
    public int signum() {
        return Long.signum(minor);
    }

    /** Whether the amount is zero. */
    public boolean isZero() {
        return minor == 0;
    }

    /** Whether the amount is above zero. */
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * By size.
     *
     * @throws AssetMismatchException if {@code other} is of another asset: there is no order between those
     */
    @Override
    public int compareTo(Amount other) {
        checkSameAsset(other);
        return Long.compare(minor, other.minor);
    }

    private void checkSameAsset(Amount other) {
        if (!asset.equals(other.asset)) {
            throw new AssetMismatchException(this, other);
        }
    }

    /** Returns {@code 300000.00} for money, {@code 1200 mask-n95@只} for goods; {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        String number = Long.toString(minor);
        if (asset.scale() > 0) {
            long power = POWERS[asset.scale()];
            number = (minor < 0 ? "-" : "")
                    + Math.abs(minor / power)
                    + "."
                    + Strings.padStart(Long.toString(Math.abs(minor % power)), asset.scale(), '0');
        }
        return asset.isMoney() ? number : number + " " + asset;
    }
}
