package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is the decimal number that stands there, to the last digit; what is not is no plain number of yuan. */
class AmountFuzz {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @ValueSource(
            strings = {
                "300000.00",
                "-0.5",
                "0",
                "1200 mask-n95@只",
                "12.500 rice@千克/3",
                "-0.000001 x@吨/6",
                "92233720368547758.07",
                "-92233720368547758.08",
                "92233720368547758.08",
                "9223372036854.775808 x@吨/6",
                "5 CNY@元/2",
                "1.005",
                "1,000",
                "1e3",
                "+1",
                ".5",
                "٣",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parse(@NotNull String text) throws IOException {
        Amount amount;
        try {
            amount = Amount.parse(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
            assertThat(text).doesNotMatch("-?[0-9]+(\\.[0-9]{1,2})?");
            return;
        } catch (ArithmeticException e) {
            assertThat(number(text).movePointRight(asset(text).scale()).toBigIntegerExact())
                    .matches(minor -> minor.bitLength() >= Long.SIZE);
            return;
        }
        assertThat(number(text)
                        .compareTo(BigDecimal.valueOf(
                                amount.minor(), amount.asset().scale())))
                .isZero();
        assertThat(Amount.parse(amount.toString())).isEqualTo(amount);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(amount), Amount.class))
                .isEqualTo(amount);
    }

    private static Asset asset(String text) {
        return text.contains(" ") ? Asset.parse(text.split(" ", 2)[1]) : Asset.CNY;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.split(" ", 2)[0]);
    }
}
