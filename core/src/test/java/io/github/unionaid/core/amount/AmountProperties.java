package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AmountProperties {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @Property
    void parse_ofToString_isTheAmount(@ForAll long fen) {
        assertThat(Amount.parse(Amount.fen(fen).toString())).isEqualTo(Amount.fen(fen));
    }

    @Property
    void parse_ofToStringOfGoods_isTheAmount(@ForAll long minor, @ForAll @IntRange(max = Asset.MAX_SCALE) int scale) {
        Amount amount = Amount.of(new Asset("rice", "吨", scale), minor);

        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
    }

    @Property
    void toString_isTheDecimalNumber(@ForAll long fen) {
        assertThat(Amount.fen(fen))
                .hasToString(BigDecimal.valueOf(fen).movePointLeft(2).toPlainString());
    }

    @Property
    void json_roundTrip_isTheAmount(@ForAll long fen) throws JsonProcessingException {
        Amount amount = Amount.fen(fen);

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(amount), Amount.class))
                .isEqualTo(amount);
    }

    @Property
    void plusAndMinus_areExactOrThrow(@ForAll long a, @ForAll long b) {
        BigInteger first = BigInteger.valueOf(a);
        BigInteger second = BigInteger.valueOf(b);

        assertExactOrOverflow(first.add(second), () -> Amount.fen(a).plus(Amount.fen(b)));
        assertExactOrOverflow(first.subtract(second), () -> Amount.fen(a).minus(Amount.fen(b)));
    }

    @Property
    void yuanAndNegated_areExactOrThrow(@ForAll long n) {
        BigInteger number = BigInteger.valueOf(n);

        assertExactOrOverflow(number.multiply(BigInteger.valueOf(100)), () -> Amount.yuan(n));
        assertExactOrOverflow(number.negate(), () -> Amount.fen(n).negated());
    }

    @Property
    void compareTo_isTheOrderOfTheNumbers(@ForAll long a, @ForAll long b) {
        assertThat(Amount.fen(a).compareTo(Amount.fen(b))).isEqualTo(Long.compare(a, b));
    }

    private static void assertExactOrOverflow(BigInteger expected, Supplier<Amount> operation) {
        if (expected.bitLength() < Long.SIZE) {
            assertThat(operation.get()).isEqualTo(Amount.fen(expected.longValueExact()));
        } else {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(operation::get);
        }
    }
}
