package io.github.unionaid.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unionaid.core.region.InvalidCodeException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeParseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81440000742971228Y",
                "81440000742971228y",
                "８１４４００００７４２９７１２２８Ｙ",
                "８１４４００００７４２９７１２２８ｙ",
                "\u300081440000742971228Y\u00A0\r\n",
                "8144 0000 7429 7122 8Y",
                "81-440000-74297122-8-Y",
                "81－440000—742971228–Y",
                "81·440000_742971228Y",
                "8144\u200B0000742971228Y",
                "'81440000742971228Y"
            })
    void parse_whatPeopleWrite_isTheCode(String text) {
        assertThat(CreditCode.parse(text)).isEqualTo(CreditCode.of("81440000742971228Y"));
    }

    @ParameterizedTest
    @CsvSource({
        "8144000074297I228Y, 14, I, 1",
        "8144000074297i228Y, 14, I, 1",
        "814400O0742971228Y, 7, O, 0",
        "81440000742971228O, 18, O, 0",
        "S1440000742971228Y, 1, S, 5",
        "81440000V42971228Y, 9, V, U",
        "8144000074Z971228Y, 11, Z, 2",
        // L and B are letters of codes, but not where only digits can stand
        "814400L0742971228Y, 7, L, 1",
        "814400l0742971228Y, 7, L, 1",
        "81B40000742971228Y, 3, B, 8"
    })
    void parse_letterThatNoCodeHas_isNamedWithPlaceAndCharacter(String text, int at, String letter, char likely) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.position()).hasValue(at);
        assertThat(refusal.reason()).isEqualTo(Reason.LOOK_ALIKE);
        assertThat(refusal.expected()).contains(likely);
        assertThat(refusal)
                .hasMessage("not a credit code: '%s'; character %d is the letter '%s'; probably '%s' is meant"
                        .formatted(text, at, letter, likely));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8144000A742971228Y | 8 | character 8 is 'A'; expected a digit of the division code",
                "814400V0742971228Y | 7 | character 7 is 'V'; expected a digit of the division code",
                "81440000742971228? | 18 | character 18 is '?'; expected one of 0123456789ABCDEFGHJKLMNPQRTUWXY",
                "81440000742971228У | 18 | character 18 is 'У' (U+0423 CYRILLIC CAPITAL LETTER U)",
                "8144000074297122😀Y | 17 | character 17 is '😀' (U+1F600 GRINNING FACE)"
            })
    void parse_otherCharacter_isNamedWithItsPlace(String text, int at, String message) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.CHARACTER);
        assertThat(refusal.position()).hasValue(at);
        assertThat(refusal.expected()).isEmpty();
        assertThat(refusal).hasMessageContaining(message);
    }

    @Test
    void parse_wrongCheckCharacter_isToldWithTheRightOne() {
        InvalidCodeException refusal = refusal("8144 0000 7429 7122 8X");

        assertThat(refusal.reason()).isEqualTo(Reason.CHECK);
        assertThat(refusal.position()).hasValue(18);
        assertThat(refusal.expected()).contains('Y');
        assertThat(refusal.text()).isEqualTo("8144 0000 7429 7122 8X");
        assertThat(refusal)
                .hasMessage("not a credit code: '8144 0000 7429 7122 8X'; the check character, the last, is 'X'"
                        + " but must be 'Y' if the 17 before it are right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.1E+17 | a spreadsheet has shortened it as a number",
                "8.14400007429712E+17 | a spreadsheet has shortened it as a number",
                "8,14E17 | a spreadsheet has shortened it as a number",
                "８．１４Ｅ＋１７ | a spreadsheet has shortened it as a number",
                "914403001922038272.0 | it has been a number with decimals, which keeps 15 to 17 digits",
                "814400007429712000 | the check character does not hold and the last three digits are zeros:"
                        + " a spreadsheet keeps 15 digits of a number",
            })
    void parse_whatASpreadsheetDamaged_isNamedAsSuch(String text, String message) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refusal.position()).isEmpty();
        assertThat(refusal)
                .hasMessage("not a credit code: '" + text + "'; " + message
                        + "; take the code from the source, into cells of text");
    }

    @Test
    void parse_trueCodeThatLooksDamaged_isRead() {
        String zeros = CreditCodeTest.codeOf("91440300192202" + "000");
        assertThat(CreditCode.parse(zeros)).hasToString(zeros);

        for (int tail = 10; tail < 100; tail++) { // digits with one E, like 9.144E17 without its point
            String exponent = CreditCodeTest.codeOf("91440300192203E" + tail);
            assertThat(CreditCode.parse(exponent)).hasToString(exponent);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8144000074297122Y | it has 17 characters, not 18",
                "81440000742971228YY | it has 19 characters, not 18",
                "742971228 | it has 9 characters, not 18; nine are an organisation code (组织机构代码)",
                "74297122-8 | it has 9 characters, not 18; nine are an organisation code (组织机构代码)",
                "'' | it has 0 characters, not 18"
            })
    void parse_anotherLength_isToldWithIt(String text, String message) {
        InvalidCodeException refusal = refusal(text);

        assertThat(refusal.reason()).isEqualTo(Reason.LENGTH);
        assertThat(refusal).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "8144000074297122, LENGTH",
        "81440000742971228Y, LENGTH",
        "8144000074297122O, LOOK_ALIKE",
        "81ABCDEF742971228, CHARACTER"
    })
    void checkCharacterOf_whatCannotBeginACode_isRefused(String first17, Reason reason) {
        InvalidCodeException refusal =
                catchThrowableOfType(InvalidCodeException.class, () -> CreditCode.checkCharacterOf(first17));

        assertThat(refusal.reason()).isEqualTo(reason);
    }

    @Test
    void refusal_survivesSerialization() throws IOException, ClassNotFoundException {
        InvalidCodeException refusal = refusal("81440000742971228X");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).usingRecursiveComparison().isEqualTo(refusal);
        }
    }

    private static InvalidCodeException refusal(String text) {
        return catchThrowableOfType(InvalidCodeException.class, () -> CreditCode.parse(text));
    }
}
