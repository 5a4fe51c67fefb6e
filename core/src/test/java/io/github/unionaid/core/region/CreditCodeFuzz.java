package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.unionaid.core.region.InvalidCodeException.Reason;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read holds by another reckoning and has the letters and digits of the text; what is not is refused. */
class CreditCodeFuzz {
    private static final BigInteger MODULUS = BigInteger.valueOf(31);

    @ValueSource(
            strings = {
                "81440000742971228Y",
                "914403001922038216",
                "11440000006939561h",
                "91350100M000100Y43",
                "８１４４００００７４２９７１２２８Ｙ",
                "8144 0000-7429·7122_8Y",
                "'81440000742971228Y",
                "81440000742971228X",
                "8144O000742971228Y",
                "81440000V42971228Y",
                "8.14400007429712E+17",
                "814400007429712000",
                "914403001922038272.0",
                "742971228",
                ""
            })
    @FuzzTest(maxDuration = "2m")
    void parse(@NotNull String text) {
        CreditCode code;
        try {
            code = CreditCode.parse(text);
        } catch (InvalidCodeException e) {
            assertThat(e.text()).isEqualTo(text);
            if (e.reason() == Reason.CHECK) {
                String corrected =
                        lettersAndDigits(text).substring(0, 17) + e.expected().orElseThrow();
                assertThat(CreditCode.of(corrected).value()).isEqualTo(corrected);
            }
            return;
        }
        assertThat(code.value()).isEqualTo(lettersAndDigits(text));
        assertThat(sum(code.value()).mod(MODULUS)).isEqualTo(BigInteger.ZERO);
        assertThat(CreditCode.parse(code.toString())).isEqualTo(code);
        assertThat(code.category() + code.regionDigits() + code.subject() + code.checkCharacter())
                .isEqualTo(code.value());
    }

    private static String lettersAndDigits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
    }

    /** The sum that the standard wants to be 0 mod 31, without its table of weights. */
    private static BigInteger sum(String code) {
        BigInteger sum = BigInteger.valueOf(CreditCode.ALPHABET.indexOf(code.charAt(17)));
        for (int i = 0; i < 17; i++) {
            BigInteger value = BigInteger.valueOf(CreditCode.ALPHABET.indexOf(code.charAt(i)));
            sum = sum.add(value.multiply(BigInteger.valueOf(3).pow(i)));
        }
        return sum;
    }
}
