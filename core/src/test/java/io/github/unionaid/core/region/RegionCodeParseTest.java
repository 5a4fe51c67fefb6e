package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unionaid.core.region.InvalidCodeException.Reason;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeParseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "320200",
                "３２０２００",
                " 320200\t",
                "\u3000320200\u00A0",
                "\uFEFF320200\u200B",
                "'320200",
                "320200.0",
                "320200.000",
                "３２０２００．０",
                "320200000000",
                "320200000000.0"
            })
    void parse_whatPeopleWrite_isTheCode(String text) {
        assertThat(RegionCode.parse(text)).isEqualTo(RegionCode.of("320200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.202E+05", "3.202e5", "3.2E+11", "3,202E+05", "３．２０２Ｅ＋０５", "3E+05"})
    void parse_numberShortenedByASpreadsheet_isNamedAsDamaged(String text) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal)
                .hasMessage("not a division code: '" + text + "'; a spreadsheet has shortened it as a number;"
                        + " take the code from the source, into cells of text");
    }

    @ParameterizedTest
    @CsvSource({
        "32O200, 3, O, 0",
        "32020o, 6, o, 0",
        "I20200, 1, I, 1",
        "l20200, 1, l, 1",
        "3202S0, 5, S, 5",
        "3Z0200, 2, Z, 2",
        "Ｚ20200, 1, Z, 2",
        "32020B, 6, B, 8"
    })
    void parse_letterThatLooksLikeADigit_isNamedWithPlaceAndDigit(String text, int at, String letter, char digit) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.LOOK_ALIKE);
        assertThat(refusal.position()).hasValue(at);
        assertThat(refusal.expected()).contains(digit);
        assertThat(refusal)
                .hasMessage("not a division code: '%s'; character %d is the letter '%s'; probably the digit %s is meant"
                        .formatted(text, at, letter, digit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32a200 | 3 | character 3 is 'a'; expected six digits 0-9",
                "32 200 | 3 | character 3 is ' ' (U+0020 SPACE); expected six digits",
                "320,200 | 4 | character 4 is ','; expected six digits",
                "-320200 | 1 | character 1 is '-'",
                "320200.5 | 7 | character 7 is '.'",
                "32020٠ | 6 | character 6 is '٠' (U+0660 ARABIC-INDIC DIGIT ZERO)",
                "32020О | 6 | character 6 is 'О' (U+041E CYRILLIC CAPITAL LETTER O)",
                "3😀200 | 2 | character 2 is '😀' (U+1F600 GRINNING FACE)",
                "020200 | 1 | it begins with 0, as no code does"
            })
    void parse_otherCharacter_isNamedWithItsPlace(String text, int at, String message) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.CHARACTER);
        assertThat(refusal.position()).hasValue(at);
        assertThat(refusal.expected()).isEmpty();
        assertThat(refusal).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20200 | it has 5 digits, not six; what is missing is no leading zero, as codes do not begin with 0",
                "32 | it has 2 digits, not six; a province or city is written with its zeros, like 320000",
                "3202.0 | it has 4 digits, not six; a province or city",
                "3202000 | it has 7 digits, not six",
                "'' | it has 0 digits, not six"
            })
    void parse_anotherNumberOfDigits_isToldWithIt(String text, String message) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.LENGTH);
        assertThat(refusal).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"320205001", "320205000", "320205001000", "320205001003", "320205000001"})
    void parse_placeBelowTheCounty_isNamedWithItsCounty(String text) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.BELOW_COUNTY);
        assertThat(refusal)
                .hasMessageContaining(
                        text.length() + " digits name a place below the county 320205; a division code has six");
    }

    @Test
    void refusal_keepsTheWholeTextAndShowsItsBeginning() {
        String text = "3".repeat(1_000);

        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.text()).isEqualTo(text);
        assertThat(refusal).hasMessage("not a division code: '" + "3".repeat(60) + "…'; it has 1000 digits, not six");
        assertThat(refusal.position()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void provincePart_isTheFirstTwoDigits() {
        assertThat(RegionCode.of("419001").provincePart()).isEqualTo("41");
    }

    private static InvalidCodeException refusal(String text) {
        return catchThrowableOfType(InvalidCodeException.class, () -> RegionCode.parse(text));
    }
}
