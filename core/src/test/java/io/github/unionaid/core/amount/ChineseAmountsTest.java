package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "350万元 | 3500000",
                "973.6万元 | 9736000",
                "1644.53万元 | 16445300",
                "1.2亿元 | 120000000",
                "1.2万亿元 | 1200000000000",
                "3万5000亿元 | 3500000000000",
                "1万亿2000亿元 | 1200000000000",
                "3,004.00元 | 3004",
                "1,234,567元 | 1234567",
                "0.05元 | 0.05",
                "1.230元 | 1.23",
                "0.000001万元 | 0.01",
                "0元 | 0",
                "0.00万元 | 0",
                "零元 | 0",
                "007元 | 7",
                "92,233,720,368,547,758.07元 | 92233720368547758.07",
                "-92233720368547758.08元 | -92233720368547758.08"
            })
    void parse_arabicNumbers_areExact(String text, String yuan) {
        assertThat(ChineseAmounts.parse(text)).isEqualTo(BoundedAmount.exact(Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource({
        "十三万五千元, 135000",
        "一百二十万元, 1200000",
        "两千元, 2000",
        "十元, 10",
        "一百一十五元, 115",
        "一千零五元, 1005",
        "一千零五十元, 1050",
        "一千五十元, 1050",
        "一千零十五元, 1015",
        "一万零五元, 10005",
        "一百万五百元, 1000500",
        "一百万零五百元, 1000500",
        "十万五千元, 105000",
        "十万零五千元, 105000",
        "一亿五万元, 100050000",
        "一亿零五万元, 100050000",
        "一万二千亿元, 1200000000000",
        "三百六十五万四千三百二十一元, 3654321",
        "〇元, 0",
        "壹佰元, 100",
        "壹萬貳仟圓, 12000",
        "3万5千元, 35000",
        "3万5千, 35000",
        "3千5百元, 3500",
        "3千万元, 30000000",
        "12千元, 12000",
        "35百万元, 35000000",
        "1亿2000万元, 120000000",
        "1亿零500万元, 105000000",
        "1亿500万元, 105000000",
        "1万500元, 10500",
        "1亿零2000元, 100002000",
        "一亿零二千元, 100002000",
        "1万零5元, 10005",
        "三百12万元, 3120000",
        "2亿3千万, 230000000"
    })
    void parse_chineseAndMixedNumbers_areExact(String text, String yuan) {
        assertThat(ChineseAmounts.parse(text)).isEqualTo(BoundedAmount.exact(Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource({
        "12元5角3分, 12.53",
        "12元5角, 12.50",
        "12元3分, 12.03",
        "12元零3分, 12.03",
        "120元零5角, 120.50",
        "120元5角, 120.50",
        "十二元五角三分, 12.53",
        "五角, 0.50",
        "5角3分, 0.53",
        "3分, 0.03",
        "零角三分, 0.03",
        "3元零角零分, 3.00",
        "1万元5角, 10000.50",
        "100元整, 100",
        "100元正, 100",
        "5角整, 0.50"
    })
    void parse_jiaoAndFen_areExact(String text, String yuan) {
        assertThat(ChineseAmounts.parse(text)).isEqualTo(BoundedAmount.exact(Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "３５０万元 | 3500000",
                "３，００４．５０元 | 3004.50",
                "￥3004 | 3004",
                "¥3,004.00 | 3004",
                "￥ 3004 | 3004",
                "RMB 3004 | 3004",
                "ＲＭＢ３００４ | 3004",
                "rmb3004.5元 | 3004.50",
                "CNY 3,004.00 | 3004",
                "3004 CNY | 3004",
                "3004 RMB | 3004",
                "人民币3004 | 3004",
                "人民幣3004元 | 3004",
                "人民币￥3,004.00 | 3004",
                "人民币350万元 | 3500000",
                "350万元人民币 | 3500000",
                "350 万元 | 3500000",
                "350 万 元 | 3500000",
                "1亿 2000万元 | 120000000",
                "-5元 | -5",
                "−5元 | -5",
                "－5元 | -5",
                "负五元 | -5",
                "-￥5.25 | -5.25",
                "￥-5.25 | -5.25",
                "-0元 | 0"
            })
    void parse_widthCurrencySignAndBlanks_areRead(String text, String yuan) {
        assertThat(ChineseAmounts.parse(text)).isEqualTo(BoundedAmount.exact(Amount.parse(yuan)));
    }

    @Test
    void parse_blanksAround_arePassedOver() {
        assertThat(ChineseAmounts.parse("\u3000350\u00A0万元\u202F \t"))
                .isEqualTo(BoundedAmount.exact(Amount.yuan(3_500_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "500余万, AT_LEAST, 5000000",
        "500余万元, AT_LEAST, 5000000",
        "500多万元, AT_LEAST, 5000000",
        "500万余元, AT_LEAST, 5000000",
        "500万元余, AT_LEAST, 5000000",
        "二十余万元, AT_LEAST, 200000",
        "十余万元, AT_LEAST, 100000",
        "十餘萬元, AT_LEAST, 100000",
        "百余万元, AT_LEAST, 1000000",
        "百多万元, AT_LEAST, 1000000",
        "万余元, AT_LEAST, 10000",
        "亿余元, AT_LEAST, 100000000",
        "1亿2000余万元, AT_LEAST, 120000000",
        "3万余亿元, AT_LEAST, 3000000000000",
        "3000余元, AT_LEAST, 3000",
        "3000元以上, AT_LEAST, 3000",
        "逾20万元, AT_LEAST, 200000",
        "超20万元, AT_LEAST, 200000",
        "超过20万元, AT_LEAST, 200000",
        "至少20万元, AT_LEAST, 200000",
        "不少于20万元, AT_LEAST, 200000",
        "不低于20万元, AT_LEAST, 200000",
        "超过20余万元, AT_LEAST, 200000",
        "近百万元, AT_MOST, 1000000",
        "近百万, AT_MOST, 1000000",
        "近亿元, AT_MOST, 100000000",
        "近3000万元, AT_MOST, 30000000",
        "将近20万元, AT_MOST, 200000",
        "接近20万元, AT_MOST, 200000",
        "不到20万元, AT_MOST, 200000",
        "不足20万元, AT_MOST, 200000",
        "至多20万元, AT_MOST, 200000",
        "最多20万元, AT_MOST, 200000",
        "不超过20万元, AT_MOST, 200000",
        "不多于20万元, AT_MOST, 200000",
        "20万元以下, AT_MOST, 200000",
        "20万元以内, AT_MOST, 200000",
        "约20万元, ABOUT, 200000",
        "大约20万元, ABOUT, 200000",
        "大概20万元, ABOUT, 200000",
        "20万元左右, ABOUT, 200000",
        "20万左右, ABOUT, 200000",
        "20万元上下, ABOUT, 200000",
        "约20万元左右, ABOUT, 200000",
        "三十来万元, ABOUT, 300000",
        "三十來萬元, ABOUT, 300000",
        "人民币约20万元, ABOUT, 200000",
        "约人民币20万元, ABOUT, 200000",
        "约20万元人民币, ABOUT, 200000",
        "20万元人民币左右, ABOUT, 200000",
        "20万元左右人民币, ABOUT, 200000",
        "约-5元, ABOUT, -5"
    })
    void parse_qualifiers_areBounds(String text, BoundedAmount.Bound bound, String yuan) {
        assertThat(ChineseAmounts.parse(text)).isEqualTo(new BoundedAmount(bound, Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource({
        "3004, WAN, EXACT, 30040000",
        "3.5, WAN, EXACT, 35000",
        "3.5, YI, EXACT, 350000000",
        "3.5, YUAN, EXACT, 3.50",
        "-973.6, WAN, EXACT, -9736000",
        "0, WAN, EXACT, 0",
        "三, WAN, EXACT, 30000",
        "约20, WAN, ABOUT, 200000",
        "500余, WAN, AT_LEAST, 5000000",
        "3.5元, WAN, EXACT, 3.50",
        "3.5万, WAN, EXACT, 35000",
        "3.5万元, YI, EXACT, 35000",
        "5角, WAN, EXACT, 0.50",
        "￥3.50, YUAN, EXACT, 3.50",
        "三百, YUAN, EXACT, 300",
        "近百, YUAN, AT_MOST, 100"
    })
    void parse_withAssumedUnit_countsItWhereTheTextNamesNone(
            String text, YuanUnit unit, BoundedAmount.Bound bound, String yuan) {
        assertThat(ChineseAmounts.parse(text, unit)).isEqualTo(new BoundedAmount(bound, Amount.parse(yuan)));
    }

    @ParameterizedTest
    @CsvSource({
        "￥350.00, 8, '元 or 万元: a currency or 十, 百, 千 without it may count either'",
        "人民币350, 7, '元 or 万元: a currency or 十, 百, 千 without it may count either'",
        "3千, 3, '元 or 万元: a currency or 十, 百, 千 without it may count either'",
        "'', 1, a number",
        "-, 2, a number",
        "万元, 1, a number",
        "3.0000001, 2, 'no part of a fen behind this point, and nothing is rounded'"
    })
    void parse_withAssumedUnit_refusesWhatMayBeEither(String text, int position, String expected) {
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse(text, YuanUnit.WAN))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position))
                .satisfies(e -> assertThat(e.expected()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "92233720368547758.08元",
        "92233720368547759元",
        "-92233720368547758.09元",
        "9999999999999亿元",
        "十亿亿元",
        "99999999999999999999999999999999999999999999999999999999万亿元"
    })
    void parse_beyondLong_throwsWithTheText(String text) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ChineseAmounts.parse(text))
                .withMessage("'" + text + "' does not fit in a long number of fen");
    }

    @Test
    @SuppressWarnings("NullAway")
    void parse_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> ChineseAmounts.parse(null));
        assertThatNullPointerException().isThrownBy(() -> ChineseAmounts.parse("5元", null));
        assertThatNullPointerException().isThrownBy(() -> ChineseAmounts.parseCapitals(null));
        assertThatNullPointerException().isThrownBy(() -> ChineseAmounts.toCapitals(null));
    }
}
