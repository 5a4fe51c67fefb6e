package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final Asset MASKS = Asset.goods("mask-n95", "只");
    private static final Amount MAX = Amount.fen(Long.MAX_VALUE);
    private static final Amount MIN = Amount.fen(Long.MIN_VALUE);

    private final ObjectMapper mapper = UnionaidJson.mapper();

    @ParameterizedTest
    @CsvSource({
        "300000.00, 30000000",
        "300000.5, 30000050",
        "300000, 30000000",
        "0, 0",
        "-0.05, -5",
        "-0.5, -50",
        "007, 700",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808",
        "0000000000000000000000001.00, 100"
    })
    void parse_money_countsFen(String text, long fen) {
        assertThat(Amount.parse(text)).isEqualTo(new Amount(Asset.CNY, fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--1",
                "+1",
                " 1",
                "1 ",
                "1,000",
                "1.",
                ".5",
                "1e5",
                "1_000",
                "1.2.3",
                "0x10",
                "¥5",
                "１２",
                "5元",
                "٥",
                "−5",
                "1\n",
                "5  mask@只",
                "1.1234567 rice@吨",
                "1200 n 95@只"
            })
    void parse_anythingElse_isRefusedWithTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse(text))
                .withMessageStartingWith("not an amount: '" + text + "'; expected yuan like 300000.00");
    }

    @Test
    void parse_threeDecimalsOfAYuan_refusesToRound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse("1.234"))
                .withMessage("'1.234' has 3 decimals; CNY has 2, and nothing is rounded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "92233720368547758.08",
                "-92233720368547758.09",
                "92233720368547759",
                "12345678901234567890",
                "100000000000000000000000000000.00",
                "9223372036854775808 mask-n95@只"
            })
    void parse_beyondLong_throwsWithTheText(String text) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amount.parse(text))
                .withMessage("'" + text + "' does not fit in a long number of minor units");
    }

    @Test
    void parse_goods_keepsCodeUnitAndScale() {
        assertThat(Amount.parse("1200 mask-n95@只")).isEqualTo(Amount.of(MASKS, 1200));
        assertThat(Amount.parse("-2.5 rice@吨/2")).isEqualTo(Amount.of(new Asset("rice", "吨", 2), -250));
        assertThat(Amount.parse("0.000001 gold@克/6")).isEqualTo(Amount.of(new Asset("gold", "克", 6), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 mask",
                "5 mask@",
                "5 @只",
                "5 mask@只@只",
                "5 9mask@只",
                "5 口罩@只",
                "5 mask@一二三四五六七八九",
                "5 mask@\u3000",
                "5 mask@只/0",
                "5 mask@只/7",
                "5 CNY",
                "5 CNY@元",
                "5.00 CNY@元/2",
                "5.00 CNY@分"
            })
    void parse_goodsOfNoAsset_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.parse(text));
    }

    @Test
    void toString_extremes_printAllDigits() {
        assertThat(MIN).hasToString("-92233720368547758.08");
        assertThat(MAX).hasToString("92233720368547758.07");
        assertThat(Amount.of(MASKS, Long.MIN_VALUE)).hasToString("-9223372036854775808 mask-n95@只");
        assertThat(Amount.of(new Asset("gold", "克", 6), Long.MIN_VALUE)).hasToString("-9223372036854.775808 gold@克/6");
    }

    @Test
    void toString_belowOneYuan_keepsSignAndZeros() {
        assertThat(Amount.fen(-5)).hasToString("-0.05");
        assertThat(Amount.fen(50)).hasToString("0.50");
        assertThat(Amount.ZERO).hasToString("0.00");
    }

    @Test
    void yuan_wholeRange_multipliesOrThrows() {
        assertThat(Amount.yuan(92_233_720_368_547_758L)).isEqualTo(Amount.parse("92233720368547758.00"));
        assertThat(Amount.yuan(-92_233_720_368_547_758L)).isEqualTo(Amount.parse("-92233720368547758.00"));
        for (long yuan :
                new long[] {92_233_720_368_547_759L, -92_233_720_368_547_759L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Amount.yuan(yuan))
                    .withMessage(yuan + " yuan do not fit in a long number of fen");
        }
    }

    @Test
    void plus_overflow_namesBothOperands() {
        assertThat(MAX.plus(MIN)).isEqualTo(Amount.fen(-1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MAX.plus(Amount.fen(1)))
                .withMessage("overflow: 92233720368547758.07 plus 0.01");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MIN.plus(Amount.fen(-1)))
                .withMessage("overflow: -92233720368547758.08 plus -0.01");
    }

    @Test
    void minus_overflow_namesBothOperands() {
        assertThat(Amount.fen(-1).minus(MIN)).isEqualTo(MAX);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amount.ZERO.minus(MIN))
                .withMessage("overflow: 0.00 minus -92233720368547758.08");
    }

    @Test
    void negated_ofTheMinimum_throws() {
        assertThat(MAX.negated()).isEqualTo(Amount.fen(-Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(MIN::negated)
                .withMessage("overflow: minus -92233720368547758.08");
    }

    @Test
    void differentAssets_areNeverCombined() {
        Amount money = Amount.yuan(5);
        Amount masks = Amount.of(MASKS, 3);
        List<Runnable> combinations =
                List.of(() -> money.plus(masks), () -> money.minus(masks), () -> money.compareTo(masks));
        for (Runnable combination : combinations) {
            assertThatExceptionOfType(AssetMismatchException.class)
                    .isThrownBy(combination::run)
                    .withMessage("cannot combine 5.00 of CNY with 3 mask-n95@只 of mask-n95@只")
                    .satisfies(e -> assertThat(e.first()).isEqualTo(money))
                    .satisfies(e -> assertThat(e.second()).isEqualTo(masks));
        }
    }

    @Test
    void plus_sameGoodsWithOtherDecimals_isAMismatch() {
        assertThatExceptionOfType(AssetMismatchException.class)
                .isThrownBy(() -> Amount.parse("1.0 rice@吨/1").plus(Amount.parse("1.00 rice@吨/2")));
    }

    @Test
    void signs_tellTheSide() {
        assertThat(Amount.fen(-3).signum()).isEqualTo(-1);
        assertThat(Amount.ZERO.signum()).isZero();
        assertThat(MAX.signum()).isOne();
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(MIN.isZero()).isFalse();
        assertThat(MAX.isPositive()).isTrue();
        assertThat(Amount.ZERO.isPositive()).isFalse();
        assertThat(MIN.isPositive()).isFalse();
    }

    @Test
    void json_isTheText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(Amount.fen(-5))).isEqualTo("\"-0.05\"");
        assertThat(mapper.readValue("\"1200 mask-n95@只\"", Amount.class)).isEqualTo(Amount.of(MASKS, 1200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "5.25",
                "true",
                "[\"5\"]",
                "{}",
                "{\"minor\":5}",
                "\"\"",
                "\"1,000\"",
                "\"92233720368547759\""
            })
    void json_anythingButTheText_isRefused(String json) {
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> mapper.readValue(json, Amount.class));
    }

    @Test
    void json_nullInAList_isRefused() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("[\"5\", null]", Amount[].class));
    }
}
