package io.github.unionaid.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.Union;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.ARABIC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.TIBETAN,
            UnicodeScript.YI);

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "江苏省总工会, 12",
        "（本级）, 8",
        "300000.00元, 11",
        "é, 1",
        "e\u0301, 1",
        "\uD840\uDC0B, 2", // 𠀋, beyond the basic plane
        "葛\uDB40\uDD00, 2", // 葛 with a selector of its variant
        "\u200B, 0"
    })
    void of_countsColumns(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void of_namesOfUnions_isThatOfAnotherTable() {
        for (Union union : NationalUnions.asOf(LocalDate.of(2024, 12, 31)).unions()) {
            assertThat(TextWidth.of(union.name()))
                    .as(union.name())
                    .isEqualTo(union.name().codePoints().map(WCWidth::wcwidth).sum());
        }
    }

    @Test
    void of_everyLetterOfChina_isThatOfAnotherTable() {
        assertThat(IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
                        .filter(c -> SCRIPTS.contains(UnicodeScript.of(c)) && Character.isLetterOrDigit(c))
                        .filter(c -> TextWidth.of(Character.toString(c)) != WCWidth.wcwidth(c))
                        .mapToObj(c -> String.format("%X", c)))
                .isEmpty();
    }
}
