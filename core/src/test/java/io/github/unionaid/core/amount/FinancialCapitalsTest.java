package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialCapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万柒仟元零伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "0.53, 伍角叁分",
        "10, 壹拾元整",
        "10.50, 壹拾元伍角整",
        "100.50, 壹佰元零伍角整",
        "10.05, 壹拾元零伍分",
        "1000000, 壹佰万元整",
        "1007000, 壹佰万零柒仟元整",
        "17000, 壹万柒仟元整",
        "10005, 壹万零伍元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "1000500000, 壹拾亿零伍拾万元整",
        "1050000000, 壹拾亿伍仟万元整",
        "1200000000000, 壹万贰仟亿元整",
        "1000000000000, 壹万亿元整",
        "1000000010000, 壹万亿零壹万元整",
        "10000000000000000, 壹亿亿元整",
        "10001000000000000, 壹亿亿零壹万亿元整",
        "10000000100000000, 壹亿亿零壹亿元整",
        "92233720368547758.07, 玖亿亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分",
        "-92233720368547758.08, 负玖亿亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分",
        "-0.05, 负伍分",
        "-5, 负伍元整"
    })
    void toCapitals_writesTheOneForm_andItReadsBack(String yuan, String capitals) {
        Amount amount = Amount.parse(yuan);

        assertThat(ChineseAmounts.toCapitals(amount)).isEqualTo("人民币" + capitals);
        assertThat(ChineseAmounts.parseCapitals("人民币" + capitals)).isEqualTo(amount);
        assertThat(ChineseAmounts.parseCapitals(capitals)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "壹仟肆佰零玖元伍角, 1409.50",
        "壹仟陆佰捌拾元零叁角贰分, 1680.32",
        "壹拾万零柒仟元伍角叁分, 107000.53",
        "壹拾万零柒仟元零伍角叁分, 107000.53",
        "壹拾万柒仟元伍角叁分, 107000.53",
        "叁佰贰拾伍元肆分, 325.04",
        "人民幣貳萬陸仟圓正, 26000",
        "叁億圆整, 300000000",
        "參佰圓整, 300",
        "伍角正, 0.50",
        "零元伍角, 0.50",
        "零元零伍分, 0.05",
        "壹佰元零角零分, 100",
        "壹佰元零角伍分, 100.05",
        "壹佰元伍角零分, 100.50",
        "壹万亿贰仟亿元整, 1200000000000",
        "壹仟伍拾元整, 1050",
        "壹亿伍万元整, 100050000",
        "壹亿贰仟元整, 100002000",
        "人民币负壹元整, -1",
        "負壹元整, -1"
    })
    void parseCapitals_otherForms_areRead(String text, String yuan) {
        assertThat(ChineseAmounts.parseCapitals(text)).isEqualTo(Amount.parse(yuan));
    }

    @Test
    void parseCapitals_blanksAround_arePassedOver() {
        assertThat(ChineseAmounts.parseCapitals("\u3000人民币伍元整\u00A0")).isEqualTo(Amount.yuan(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | a number",
                "人民币 | 4 | a number",
                "人民币整 | 4 | a number",
                "元整 | 1 | a number",
                "拾元整 | 1 | a number",
                "拾贰佰元整 | 1 | a number",
                "万元整 | 1 | a number",
                "合计壹元整 | 1 | a number",
                "人民币人民币壹元整 | 4 | a number",
                "负负壹元整 | 2 | a number",
                "负人民币壹元整 | 2 | a number",
                "￥壹元整 | 1 | a number",
                "近壹元整 | 1 | a number",
                "壹佰拾元整 | 3 | 元",
                "壹万万元整 | 3 | 元",
                "壹亿万元整 | 3 | 元",
                "壹亿亿亿元整 | 4 | 元",
                "壹余万元整 | 2 | 元",
                "万余元整 | 1 | a number",
                "壹佰 | 3 | 元",
                "壹 佰元整 | 2 | 元",
                "人民币 壹佰元整 | 4 | a number",
                "壹元 整 | 3 | 整, or 角 and 分",
                "壹佰元 | 4 | 整, or 角 and 分 with their digits",
                "壹佰万元 | 5 | 整, or 角 and 分",
                "伍分整 | 3 | the end",
                "壹元伍角叁分整 | 7 | the end",
                "壹元整整 | 4 | the end",
                "壹元整人民币 | 4 | the end",
                "壹元伍角整。 | 6 | the end",
                "壹元伍角叁 | 6 | 分",
                "壹元伍 | 4 | 角 or 分",
                "壹元伍分叁角 | 5 | the end",
                "壹贰元整 | 2 | a unit",
                "壹佰伍元整 | 3 | 零 before this digit",
                "壹万伍元整 | 3 | 零 before this digit",
                "壹仟零伍佰元整 | 3 | no 零 where no place is skipped",
                "壹元零伍角 | 3 | no 零 where no place is skipped",
                "壹佰零元整 | 4 | a digit from 1 to 9 behind 零",
                "壹佰零零伍元整 | 4 | a digit from 1 to 9 behind 零",
                "壹佰零拾元整 | 4 | a digit from 1 to 9 behind 零",
                "壹佰元零整 | 5 | a digit",
                "零伍元整 | 1 | no 零 before the first digit",
                "零零元整 | 3 | a digit from 1 to 9 behind 零",
                "壹佰贰佰元整 | 3 | a number below the unit before it",
                "壹拾贰佰元整 | 3 | a number below the unit before it",
                "壹拾万壹万元整 | 4 | a number below the unit before it",
                "零万元整 | 2 | 元, 角 or 分 behind 零",
                "壹拾角 | 3 | 元 or the end; 角 and 分 have one digit",
                "一元整 | 1 | financial capitals",
                "壹十元整 | 2 | financial capitals",
                "壹佰〇伍元整 | 3 | financial capitals",
                "两元整 | 1 | financial capitals",
                "100元整 | 1 | financial capitals",
                "壹佰元５角 | 4 | financial capitals",
                "廿元整 | 1 | a number"
            })
    void parseCapitals_malformed_isRefusedWithPlaceAndExpectation(String text, int position, String expected) {
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parseCapitals(text))
                .satisfies(e -> assertThat(e.expected()).startsWith(expected))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position));
    }

    @Test
    void parseCapitals_beyondLong_throwsWithTheText() {
        String text = "玖亿亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分";
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ChineseAmounts.parseCapitals(text))
                .withMessage("'" + text + "' does not fit in a long number of fen");
    }

    @Test
    void toCapitals_goods_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChineseAmounts.toCapitals(Amount.of(Asset.goods("mask-n95", "只"), 3)))
                .withMessage("3 mask-n95@只 is not money; expected an amount of yuan");
    }
}
