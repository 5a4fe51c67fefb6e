package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanFormatTest {
    private static final Amount MAX = Amount.fen(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "9735950, WAN, 2, 973.60万元",
        "9735949.99, WAN, 2, 973.59万元",
        "-9735950, WAN, 2, -973.60万元",
        "0.50, YUAN, 0, 1元",
        "-0.50, YUAN, 0, -1元",
        "-0.49, YUAN, 0, 0元",
        "5, WAN, 3, 0.001万元",
        "1, WAN, 0, 0万元",
        "120000000, YI, 1, 1.2亿元",
        "120000000, YI, 10, 1.2000000000亿元",
        "92233720368547758.07, YI, 0, 922337204亿元",
        "-92233720368547758.08, YUAN, 2, -92233720368547758.08元"
    })
    void round_halfUp_awayFromZero(String yuan, YuanUnit unit, int decimals, String printed) {
        assertThat(YuanFormat.of(unit, decimals).round(Amount.parse(yuan))).hasToString(printed);
    }

    @Test
    void round_anotherRule_isTheCallers() {
        Amount amount = Amount.parse("9735950");

        assertThat(new YuanFormat(YuanUnit.WAN, 2, RoundingMode.DOWN).round(amount))
                .hasToString("973.59万元");
        assertThat(new YuanFormat(YuanUnit.WAN, 1, RoundingMode.HALF_EVEN).round(Amount.yuan(500)))
                .hasToString("0.0万元");
    }

    @Test
    void round_exactFormat_refusesNothingAndUnnecessaryRefusesToRound() {
        assertThat(YuanFormat.exact(YuanUnit.WAN).round(Amount.fen(1))).hasToString("0.000001万元");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new YuanFormat(YuanUnit.WAN, 2, RoundingMode.UNNECESSARY).round(Amount.fen(1)))
                .withMessage("0.000001万元 has more than 2 decimals, and the format refuses to round");
    }

    @Test
    void format_decimalsBeyondTheFen_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YuanFormat.of(YuanUnit.WAN, 7))
                .withMessage("7 decimals of 万元; expected 0 to 6, which show every fen");
        assertThatIllegalArgumentException().isThrownBy(() -> YuanFormat.of(YuanUnit.YUAN, -1));
    }

    @Test
    void round_goods_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YuanFormat.of(YuanUnit.WAN, 2).round(Amount.of(Asset.goods("mask-n95", "只"), 3)))
                .withMessage("3 mask-n95@只 is not money; expected an amount of yuan");
    }

    @Test
    void column_roundsEachLineAndTheRawTotal_andStatesTheDifference() {
        RoundedColumn column = YuanFormat.of(YuanUnit.WAN, 2)
                .column(List.of(Amount.yuan(40), Amount.yuan(40), Amount.yuan(40), Amount.yuan(-10_000)));

        assertThat(column.lines())
                .map(RoundedAmount::toString)
                .containsExactly("0.00万元", "0.00万元", "0.00万元", "-1.00万元");
        assertThat(column.total()).hasToString("-0.99万元");
        assertThat(column.sumOfLines()).hasToString("-1.00万元");
        assertThat(column.difference()).hasToString("0.01万元");
        assertThat(column.difference().toAmount()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void column_roundedUp_differenceIsNegative() {
        RoundedColumn column = YuanFormat.of(YuanUnit.WAN, 0).column(List.of(Amount.yuan(5_000), Amount.yuan(5_000)));

        assertThat(column.total()).hasToString("1万元");
        assertThat(column.difference()).hasToString("-1万元");
    }

    @Test
    void column_ofNothing_isZero() {
        RoundedColumn column = YuanFormat.of(YuanUnit.WAN, 2).column(List.of());

        assertThat(column.lines()).isEmpty();
        assertThat(column.total()).hasToString("0.00万元");
        assertThat(column.difference().isZero()).isTrue();
    }

    @Test
    void column_totalBeyondLong_isPrinted_andHasNoAmount() {
        RoundedColumn column = YuanFormat.exact(YuanUnit.YUAN).column(List.of(MAX, MAX));

        assertThat(column.total()).hasToString("184467440737095516.14元");
        assertThat(column.difference()).hasToString("0.00元");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> column.total().toAmount())
                .withMessage("184467440737095516.14元 does not fit in a long number of fen");
    }

    @Test
    void column_isAValue() {
        RoundedAmount[] lines = {new RoundedAmount(YuanUnit.WAN, new BigDecimal("1.0"))};
        RoundedColumn column = new RoundedColumn(Arrays.asList(lines), lines[0]);
        lines[0] = new RoundedAmount(YuanUnit.WAN, new BigDecimal("2.0"));

        assertThat(column.lines()).containsExactly(column.total());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> column.lines().clear());
    }

    @Test
    void column_ofLinesPrintedOtherwise_isRefused() {
        RoundedAmount total = new RoundedAmount(YuanUnit.WAN, new BigDecimal("1.00"));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RoundedColumn(List.of(new RoundedAmount(YuanUnit.WAN, new BigDecimal("1.0"))), total))
                .withMessage("line 1.0万元 and total 1.00万元 differ in unit or decimals");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RoundedColumn(List.of(new RoundedAmount(YuanUnit.YI, new BigDecimal("1.00"))), total));
    }

    @Test
    void roundedAmount_partsOfAFen_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundedAmount(YuanUnit.YUAN, new BigDecimal("1.234")))
                .withMessage("1.234 has 3 decimals; expected 0 to 2 of 元");
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundedAmount(YuanUnit.YUAN, new BigDecimal("1E+5")));
    }
}
