package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link ChineseAmounts#parse} refuses, where, and what it says it expected. */
class UnreadableAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // no number
                "'' | 1 | a number",
                "'   ' | 4 | a number",
                "- | 2 | a number",
                "— | 1 | a number",
                "元 | 1 | a number",
                "万元 | 1 | a number",
                "百万元 | 1 | a number",
                "余万元 | 1 | a number",
                "近元 | 2 | a number",
                "近余万元 | 2 | a number",
                "￥ | 2 | a number",
                "万五 | 1 | a number",
                ".5万元 | 1 | a number",
                "N/A | 1 | a number",
                "合计350万元 | 1 | a number",
                "合计 | 1 | a number",
                "#REF! | 1 | a number",
                "+5元 | 1 | a number",
                "(5)元 | 1 | a number",
                "--5元 | 2 | a number",
                "廿万元 | 1 | a number",
                "٣٥٠万元 | 1 | a number",
                "𝟑50万元 | 1 | a number",
                // no unit
                "3004 | 5 | a unit (元, 万元, 亿元) or a sign like ￥",
                "3,004.00 | 9 | a unit",
                "三百 | 3 | a unit",
                "3千 | 3 | a unit",
                "约20 | 4 | a unit",
                "350% | 4 | 元, 万元, 亿元 or the end",
                "8.1E+17 | 4 | 元, 万元, 亿元 or the end",
                // digits and separators
                "1,23,4元 | 5 | three digits behind each separator, not 2",
                "1,2345元 | 7 | three digits behind each separator, not 4",
                "1234,567元 | 5 | no separator here",
                "0,123元 | 2 | no separator here",
                "1,,000元 | 3 | three digits behind each separator, not 0",
                "1.234,56元 | 6 | 元, 万元, 亿元 or the end",
                "5.元 | 3 | a digit behind the decimal point",
                "1.2.3元 | 4 | 元, 万元, 亿元 or the end",
                "1、000元 | 2 | 元, 万元, 亿元 or the end",
                "3 004元 | 3 | a unit (十 百 千 万 亿 元) between two digits",
                "3 ,004元 | 3 | 元, 万元, 亿元 or the end",
                // numerals of more than one meaning, or none
                "三五万 | 2 | a unit (十 百 千 万 亿 元) between two digits",
                "三5万 | 2 | a unit",
                "3五万 | 2 | a unit",
                "二〇二〇元 | 5 | a digit from 1 to 9 behind 零",
                "二〇二元 | 3 | a unit",
                "三千五元 | 3 | 零 before this digit, or its unit behind it",
                "三千五 | 3 | 零 before this digit",
                "三万五元 | 3 | 零 before this digit",
                "3万5 | 3 | 零 before this digit",
                "3万5元 | 3 | 零 before this digit",
                "3亿5 | 3 | 零 before this digit",
                "一百二万元 | 3 | 零 before this digit",
                "三万五亿元 | 3 | 零 before this digit",
                "1亿2000元 | 3 | 零 before this digit",
                "1亿2000 | 3 | 零 before this digit",
                "一亿二千元 | 3 | 零 before this digit",
                "1万亿500元 | 4 | 零 before this digit",
                "近万五 | 3 | 零 before this digit",
                "十几万元 | 2 | 元, 万元, 亿元 or the end",
                "一万零零五元 | 4 | a digit from 1 to 9 behind 零",
                "一百零元 | 4 | a digit from 1 to 9 behind 零",
                "一百零百元 | 4 | a digit from 1 to 9 behind 零",
                "零五元 | 1 | no 零 before the first digit",
                "一千零五百元 | 3 | no 零 where no place is skipped",
                "一百零十五元 | 3 | no 零 where no place is skipped",
                "零万五千元 | 2 | 元, 角 or 分 behind 零",
                "0万5千元 | 3 | 元 or the end behind a zero",
                "一万万元 | 3 | 元, 万元, 亿元 or the end",
                "一亿万元 | 3 | 元, 万元, 亿元 or the end",
                "一万三万元 | 3 | a number below the unit before it",
                "一万三亿二亿元 | 3 | 零 before this digit",
                "1亿2000亿元 | 3 | a number below the unit before it",
                "1亿20000万元 | 3 | a number below the unit before it",
                "十万一万元 | 3 | a number below the unit before it",
                "5千万5百万元 | 4 | a number below the unit before it",
                "十亿一亿元 | 3 | a number below the unit before it",
                "五千万亿五百万亿元 | 5 | a number below the unit before it",
                "五百三千元 | 3 | a number below the unit before it",
                "十百元 | 2 | 元, 万元, 亿元 or the end",
                "一万百元 | 3 | 元, 万元, 亿元 or the end",
                "1.5万3千元 | 5 | 元 or the end behind a zero or a number with decimals",
                // units, 角 and 分
                "12.5元3角 | 6 | the end behind 元",
                "500余元3角 | 6 | the end behind 元",
                "12角 | 3 | 元 or the end; 角 and 分 have one digit",
                "3百角 | 3 | 元 or the end; 角 and 分 have one digit",
                "12元5 | 5 | 角 or 分",
                "12元55分 | 5 | 角 or 分",
                "12元5角3 | 7 | 分",
                "12元5角零3分 | 6 | no 零 where no place is skipped",
                "12元零5角 | 4 | no 零 where no place is skipped",
                "12元零零分 | 4 | no 零 where no place is skipped",
                "12元零元 | 5 | a digit",
                "12元3分5角 | 6 | the end",
                "元5角 | 1 | a number",
                "350万整 | 5 | 元, 万元, 亿元 or the end",
                "3分整 | 3 | the end",
                "12元块 | 4 | the end",
                // qualifiers
                "近500余万元 | 5 | no second qualifier",
                "约20余万元 | 4 | no second qualifier",
                "500余万元左右 | 7 | no second qualifier",
                "约近20万元 | 2 | a number",
                "500余多万元 | 5 | one of 余, 多 and 来",
                "500余万多元 | 6 | one of 余, 多 and 来",
                "3万余5千元 | 4 | 元, 万元, 亿元 or the end",
                "约100元整 | 6 | no 整 behind an amount that is not exact",
                "100元整左右 | 6 | the end",
                "-500余万元 | 2 | no lower or upper bound of a negative amount",
                "近-5元 | 3 | no lower or upper bound",
                // what stands around it
                "350万元（含税） | 6 | the end",
                "350万元。 | 6 | the end",
                "350万元350万元 | 7 | 角 or 分",
                "RMB CNY 5 | 5 | a number",
                "RMB 5元 CNY | 8 | the end",
                "￥￥5 | 2 | a number",
                "350万美元 | 5 | 元, 万元, 亿元 or the end",
                "350万元\uFEFF | 6 | the end",
                "\u200B350万元 | 1 | a number",
                // not exact in fen
                "0.001元 | 2 | no part of a fen behind this point, and nothing is rounded",
                "约3.14159元 | 3 | no part of a fen",
                "1.00000001万元 | 2 | no part of a fen"
            })
    void parse_isRefusedWithPlaceAndExpectation(String text, int position, String expected) {
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse(text))
                .satisfies(e -> assertThat(e.text()).isEqualTo(text))
                .satisfies(e -> assertThat(e.expected()).startsWith(expected))
                .satisfies(e -> assertThat(e.position()).isEqualTo(position));
    }

    @Test
    void message_namesTextPlaceAndExpectation() {
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse("三五万"))
                .withMessage("not an amount: '三五万'; character 2 is '五'; expected a unit (十 百 千 万 亿 元) between two"
                        + " digits; 三五 may be a range");
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse("3004"))
                .withMessage("not an amount: '3004'; it ends at character 4; expected a unit (元, 万元, 亿元) or a sign like"
                        + " ￥; or say which unit is to be assumed");
    }

    @ParameterizedTest
    @CsvSource({"'5\u200B元', U+200B", "'5\n元', U+000A", "'5\uD835元', U+D835", "'5\uD835\uDFD1元', '''\uD835\uDFD1'''"})
    void message_showsWhatCannotBeSeen(String text, String shown) {
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse(text))
                .withMessageContaining("character 2 is " + shown + ";");
    }

    @Test
    void parse_tooLong_isRefusedWithoutTheWholeText() {
        String longest = "1" + "0".repeat(ChineseAmounts.MAX_LENGTH - 1);
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse(longest))
                .withMessageContaining("expected a unit");

        String text = "1".repeat(1_000_000);
        assertThatExceptionOfType(UnreadableAmountException.class)
                .isThrownBy(() -> ChineseAmounts.parse(text))
                .withMessageContaining("expected at most 128 characters, not 1000000")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
}
