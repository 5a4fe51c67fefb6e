package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.core.json.UnionaidJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoundedAmountTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    @ParameterizedTest
    @CsvSource({
        "EXACT,    EXACT,    EXACT",
        "EXACT,    AT_LEAST, AT_LEAST",
        "EXACT,    AT_MOST,  AT_MOST",
        "EXACT,    ABOUT,    ABOUT",
        "AT_LEAST, EXACT,    AT_LEAST",
        "AT_LEAST, AT_LEAST, AT_LEAST",
        "AT_LEAST, AT_MOST,  ABOUT",
        "AT_LEAST, ABOUT,    ABOUT",
        "AT_MOST,  EXACT,    AT_MOST",
        "AT_MOST,  AT_LEAST, ABOUT",
        "AT_MOST,  AT_MOST,  AT_MOST",
        "AT_MOST,  ABOUT,    ABOUT",
        "ABOUT,    EXACT,    ABOUT",
        "ABOUT,    AT_LEAST, ABOUT",
        "ABOUT,    AT_MOST,  ABOUT",
        "ABOUT,    ABOUT,    ABOUT"
    })
    void plus_anyTwoBounds_keepsTheWeakest(Bound first, Bound second, Bound expected) {
        BoundedAmount sum = new BoundedAmount(first, Amount.yuan(3)).plus(new BoundedAmount(second, Amount.yuan(4)));

        assertThat(sum).isEqualTo(new BoundedAmount(expected, Amount.yuan(7)));
    }

    @Test
    void plus_overflowOrMismatch_throws() {
        BoundedAmount most = BoundedAmount.atLeast(Amount.fen(Long.MAX_VALUE));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(BoundedAmount.exact(Amount.fen(1))));
        assertThatExceptionOfType(AssetMismatchException.class)
                .isThrownBy(() -> most.plus(BoundedAmount.exact(Amount.parse("1 mask@只"))));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,    false, true, false",
        "AT_LEAST, false, true, true",
        "AT_MOST,  true,  true, false",
        "ABOUT,    true,  true, true"
    })
    void admits_belowAtAndAbove(Bound bound, boolean below, boolean at, boolean above) {
        BoundedAmount printed = new BoundedAmount(bound, Amount.fen(100));

        assertThat(printed.admits(Amount.fen(99))).isEqualTo(below);
        assertThat(printed.admits(Amount.fen(100))).isEqualTo(at);
        assertThat(printed.admits(Amount.fen(101))).isEqualTo(above);
    }

    @ParameterizedTest
    @EnumSource
    void admits_anotherAsset_throws(Bound bound) {
        assertThatExceptionOfType(AssetMismatchException.class)
                .isThrownBy(() -> new BoundedAmount(bound, Amount.ZERO).admits(Amount.parse("0 mask@只")));
    }

    @Test
    void toString_marksTheBound() {
        Amount amount = Amount.yuan(300_000);

        assertThat(BoundedAmount.exact(amount)).hasToString("300000.00");
        assertThat(BoundedAmount.atLeast(amount)).hasToString(">= 300000.00");
        assertThat(BoundedAmount.atMost(amount)).hasToString("<= 300000.00");
        assertThat(BoundedAmount.about(amount)).hasToString("~ 300000.00");
    }

    @ParameterizedTest
    @EnumSource
    void json_roundTrip_isEqual(Bound bound) throws JsonProcessingException {
        BoundedAmount printed = new BoundedAmount(bound, Amount.fen(5));
        String json = mapper.writeValueAsString(printed);

        assertThat(json).isEqualTo("{\"bound\":\"" + bound + "\",\"amount\":\"0.05\"}");
        assertThat(mapper.readValue(json, BoundedAmount.class)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"bound\":\"EXACT\",\"amount\":null} | Null value for creator property 'amount'",
                "{\"bound\":\"EXACT\"} | Null value for creator property 'amount'",
                "{\"bound\":null,\"amount\":\"5\"} | Null value for creator property 'bound'",
                "{\"amount\":\"5\"} | Null value for creator property 'bound'",
                "{\"bound\":\"EXACT\",\"amount\":5} | Number value (5)",
                "{\"bound\":0,\"amount\":\"5\"} | from number 0",
                "{\"bound\":\"MORE\",\"amount\":\"5\"} | \"MORE\": not one of the values accepted",
                "{\"bound\":\"EXACT\",\"amount\":\"5\",\"by\":\"x\"} | Unrecognized field \"by\""
            })
    void json_badPart_isRefusedByName(String json, String message) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, BoundedAmount.class))
                .withMessageContainingAll(message, "line: 1");
    }
}
