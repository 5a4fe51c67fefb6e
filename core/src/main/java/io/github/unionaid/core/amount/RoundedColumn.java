package io.github.unionaid.core.amount;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;

/**
 * A column of printed amounts with its printed total, which need not be the sum of the lines: each was rounded on its
 * own. {@link YuanFormat#column} makes it. Immutable and thread-safe.
 *
 * @param lines the printed lines, unmodifiable
 * @param total the total rounded from the raw amounts, not the sum of {@code lines}
 */
public record RoundedColumn(List<RoundedAmount> lines, RoundedAmount total) {

    /**
     * Checks that all are printed alike.
     *
     * @throws IllegalArgumentException if a line has another unit or other decimals than the total
     */
    public RoundedColumn {
        lines = ImmutableList.copyOf(lines);
        for (RoundedAmount line : lines) {
            checkArgument(
                    line.unit() == total.unit()
                            && line.number().scale() == total.number().scale(),
                    "line %s and total %s differ in unit or decimals",
                    line,
                    total);
        }
    }

    /** Returns the sum of the printed lines. Costs O(n). */
    public RoundedAmount sumOfLines() {
        BigDecimal sum = BigDecimal.ZERO.setScale(total.number().scale());
        for (RoundedAmount line : lines) {
            sum = sum.add(line.number());
        }
        return new RoundedAmount(total.unit(), sum);
    }

    /** Returns the rounding difference (尾差): the printed total less the sum of the printed lines. Costs O(n). */
    public RoundedAmount difference() {
        return new RoundedAmount(
                total.unit(), total.number().subtract(sumOfLines().number()));
    }
}
