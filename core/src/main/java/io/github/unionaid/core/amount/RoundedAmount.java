package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * An amount of money as it is printed: a decimal number of a unit. It has lost what rounding took, so it is no
 * {@link Amount} and is not booked. Two are equal if they print alike: 973.6万元 is not 973.60万元. Immutable and
 * thread-safe.
 *
 * @param unit what is counted
 * @param number the number as printed, its scale is the printed decimals: 0 to {@link YuanUnit#exactDecimals()}; may be
 *     negative
 */
public record RoundedAmount(YuanUnit unit, BigDecimal number) {

    /**
     * Checks the decimals.
     *
     * @throws IllegalArgumentException if {@code number} has fewer than 0 decimals or shows parts of a fen
     */
    public RoundedAmount {
        checkArgument(
                number.scale() >= 0 && number.scale() <= unit.exactDecimals(),
                "%s has %s decimals; expected 0 to %s of %s",
                number,
                number.scale(),
                unit.exactDecimals(),
                unit.label());
    }

    /**
     * Returns the printed amount in fen.
     *
     * @throws ArithmeticException if it does not fit in a {@code long} number of fen, which rounding up can cause
     */
    public Amount toAmount() {
        try {
            return Amount.fen(number.scaleByPowerOfTen(unit.exactDecimals())
                    .toBigIntegerExact()
                    .longValueExact());
        } catch (ArithmeticException e) {
            ArithmeticException overflow = new ArithmeticException(this + " does not fit in a long number of fen");
            overflow.initCause(e);
            throw overflow;
        }
    }

    /** Whether it prints as zero. */
    public boolean isZero() {
        return number.signum() == 0;
    }

    /** Returns number and unit: {@code 973.60万元}; {@code number().toPlainString()} is the number alone. */
    @Override
    public String toString() {
        return number.toPlainString() + unit.label();
    }
}
