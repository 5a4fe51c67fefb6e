package io.github.unionaid.examples;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.ChineseAmounts;
import io.github.unionaid.core.amount.YuanFormat;
import io.github.unionaid.core.amount.YuanUnit;
import java.util.List;

/** Amounts as Chinese reports print them, in and out. */
public final class PrintedAmounts {

    private PrintedAmounts() {}

    /** Runs the example. */
    public static void main(String[] args) {
        // snippet
        System.out.println(ChineseAmounts.parse("1644.53万元")); // 16445300.00
        System.out.println(ChineseAmounts.parse("500余万")); // >= 5000000.00
        System.out.println(ChineseAmounts.toCapitals(Amount.fen(140_950))); // 人民币壹仟肆佰零玖元伍角整
        var column = YuanFormat.of(YuanUnit.WAN, 1).column(List.of(Amount.yuan(40_500), Amount.yuan(40_500)));
        System.out.println(column.total() + ", 尾差 " + column.difference()); // 8.1万元, 尾差 -0.1万元
        // snippet
    }
}
