package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How amounts of money are printed: in which unit, with how many decimals, rounded by which rule.
 *
 * <pre>{@code
 * YuanFormat wan = YuanFormat.of(YuanUnit.WAN, 2);
 * wan.round(Amount.parse("9735950.00")).toString(); // 973.60万元
 *
 * RoundedColumn column = wan.column(List.of(Amount.yuan(40), Amount.yuan(40), Amount.yuan(40)));
 * column.lines(); // 0.00万元 three times
 * column.total(); // 0.01万元
 * column.difference(); // 0.01万元
 * }</pre>
 *
 * <p>Integers only, never a binary floating-point number. Immutable and thread-safe.
 *
 * @param unit what is counted
 * @param decimals decimals of the unit, 0 to {@link YuanUnit#exactDecimals()}, at which every fen shows and nothing is
 *     rounded
 * @param rounding the rule; {@link RoundingMode#HALF_UP} is 四舍五入, which rounds a half away from zero, also below
 *     it; {@link RoundingMode#UNNECESSARY} refuses what the decimals cannot show
 */
public record YuanFormat(YuanUnit unit, int decimals, RoundingMode rounding) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code decimals} is outside its range
     */
    public YuanFormat {
        checkArgument(
                decimals >= 0 && decimals <= unit.exactDecimals(),
                "%s decimals of %s; expected 0 to %s, which show every fen",
                decimals,
                unit.label(),
                unit.exactDecimals());
    }

    /**
     * Returns the format that rounds as the field does (四舍五入, {@link RoundingMode#HALF_UP}).
     *
     * @throws IllegalArgumentException if {@code decimals} is outside its range
     */
    public static YuanFormat of(YuanUnit unit, int decimals) {
        return new YuanFormat(unit, decimals, RoundingMode.HALF_UP);
    }

    /** Returns the format that shows every fen of {@code unit}: 2 decimals of 元, 6 of 万元, 10 of 亿元. */
    public static YuanFormat exact(YuanUnit unit) {
        return new YuanFormat(unit, unit.exactDecimals(), RoundingMode.UNNECESSARY);
    }

    /**
     * Returns the amount as it is printed. Costs O(1).
     *
     * @throws IllegalArgumentException if the amount is not money
     * @throws ArithmeticException if it needs rounding and the rule is {@link RoundingMode#UNNECESSARY}
     */
    public RoundedAmount round(Amount amount) {
        return round(fen(amount));
    }

    /**
     * Returns a column of a report: every line is rounded on its own, the total is taken from the raw fen, and the
     * rounding difference between the two (尾差) is stated, not forced into a line. Costs O(n).
     *
     * @param lines raw amounts in the order of the report, may be empty; their sum may exceed the range of
     *     {@link Amount}
     * @throws IllegalArgumentException if a line is not money
     * @throws ArithmeticException if a line or the total needs rounding and the rule is {@link RoundingMode#UNNECESSARY}
     */
    public RoundedColumn column(List<Amount> lines) {
        ImmutableList.Builder<RoundedAmount> rounded = ImmutableList.builderWithExpectedSize(lines.size());
        BigDecimal total = BigDecimal.ZERO;
        for (Amount line : lines) {
            BigDecimal fen = fen(line);
            total = total.add(fen);
            rounded.add(round(fen));
        }
        return new RoundedColumn(rounded.build(), round(total));
    }

    private RoundedAmount round(BigDecimal fen) {
        BigDecimal number = fen.scaleByPowerOfTen(-unit.exactDecimals());
        try {
            return new RoundedAmount(unit, number.setScale(decimals, rounding));
        } catch (ArithmeticException e) {
            ArithmeticException inexact = new ArithmeticException(number.toPlainString() + unit.label()
                    + " has more than " + decimals + " decimals, and the format refuses to round");
            inexact.initCause(e);
            throw inexact;
        }
    }

    private static BigDecimal fen(Amount amount) {
        return BigDecimal.valueOf(ChineseAmounts.checkMoney(amount).minor());
    }
}
