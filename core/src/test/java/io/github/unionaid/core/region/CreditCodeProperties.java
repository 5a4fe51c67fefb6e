package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CreditCodeProperties {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @Provide
    Arbitrary<String> codes() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars(CreditCode.ALPHABET.toCharArray())
                                .ofLength(2),
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.strings()
                                .withChars(CreditCode.ALPHABET.toCharArray())
                                .ofLength(9))
                .as((category, region, subject) -> CreditCodeTest.codeOf(category + region + subject));
    }

    @Property(tries = 300)
    void oneWrongCharacter_isAlwaysCaught(@ForAll("codes") String code) {
        for (int at = 0; at < CreditCode.LENGTH; at++) {
            for (char c : CreditCode.ALPHABET.toCharArray()) {
                if (c != code.charAt(at)) {
                    assertRefused(with(code, at, c));
                }
            }
        }
    }

    /** Weights are powers of 3, of order 30 mod 31: of 18 places only the first and the last count alike. */
    @Property(tries = 300)
    void twoCharactersThatChangedPlaces_areCaughtSaveTheFirstAndTheLast(@ForAll("codes") String code) {
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < CreditCode.LENGTH; i++) {
            for (int j = i + 1; j < CreditCode.LENGTH; j++) {
                String swapped = with(with(code, i, code.charAt(j)), j, code.charAt(i));
                if (!swapped.equals(code) && holds(swapped)) {
                    missed.add(i + "-" + j);
                }
            }
        }

        assertThat(missed).isEqualTo(code.charAt(0) == code.charAt(17) ? List.of() : List.of("0-17"));
    }

    @Property
    void wrongCheckCharacter_isToldWithTheRightOne(@ForAll("codes") String code) {
        char other = code.charAt(17) == 'A' ? 'B' : 'A';

        assertThatExceptionOfType(InvalidCodeException.class)
                .isThrownBy(() -> CreditCode.of(with(code, 17, other)))
                .satisfies(e -> assertThat(e.expected()).contains(code.charAt(17)));
    }

    @Property
    void printed_isReadBack(@ForAll("codes") String code) throws JsonProcessingException {
        CreditCode value = CreditCode.of(code);

        assertThat(CreditCode.parse(value.toString())).isEqualTo(value);
        assertThat(CreditCode.parse(code.toLowerCase(Locale.ROOT))).isEqualTo(value);
        assertThat(CreditCode.parse(fullWidth(code))).isEqualTo(value);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(value), CreditCode.class))
                .isEqualTo(value);
    }

    @Property
    void parts_areTheWhole(@ForAll("codes") String code) {
        CreditCode value = CreditCode.of(code);

        assertThat(value.category() + value.regionDigits() + value.subject() + value.checkCharacter())
                .isEqualTo(code);
        assertThat(value.region().map(RegionCode::value).orElse("0" + code.substring(3, 8)))
                .isEqualTo(value.regionDigits());
    }

    @Property
    void anyText_isReadOrRefused(@ForAll String text) {
        assertReadOrRefused(text);
    }

    @Property
    void textOfTheAlphabet_isReadOrRefused(@ForAll("nearCodes") String text) {
        assertReadOrRefused(text);
    }

    @Provide
    Arbitrary<String> nearCodes() {
        return Arbitraries.strings()
                .withChars((CreditCode.ALPHABET + "IOSVZlE+.- ０Ｙ").toCharArray())
                .ofMinLength(15)
                .ofMaxLength(21);
    }

    private static void assertReadOrRefused(String text) {
        try {
            CreditCode code = CreditCode.parse(text);
            assertThat(CreditCode.of(code.value())).isEqualTo(code);
        } catch (InvalidCodeException e) {
            assertThat(e.text()).isEqualTo(text);
            assertThat(e.position().orElse(1)).isBetween(1, CreditCode.LENGTH);
        }
    }

    private static void assertRefused(String code) {
        assertThatExceptionOfType(InvalidCodeException.class).isThrownBy(() -> CreditCode.of(code));
    }

    private static boolean holds(String code) {
        try {
            return CreditCode.of(code).value().equals(code);
        } catch (InvalidCodeException e) {
            return false;
        }
    }

    private static String with(String code, int at, char c) {
        return code.substring(0, at) + c + code.substring(at + 1);
    }

    private static String fullWidth(String code) {
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
