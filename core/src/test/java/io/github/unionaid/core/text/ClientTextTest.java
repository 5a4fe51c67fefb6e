package io.github.unionaid.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTextTest {

    @Test
    void check_fitText_isReturned() {
        assertThat(ClientText.check("note", "拨付 😀", 5)).isEqualTo("拨付 😀");
    }

    @Test
    void check_unfitText_isRefusedByName() {
        assertRefused(" \u3000", "note is blank");
        assertRefused("123456", "note has 6 characters; the most is 5");
        assertRefused("a\tb", "note has a control character: 'a\tb'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uD83Da", "\uDE00", "\uDE00\uD83D"})
    void check_halfOfAPair_isRefused_asUtf8CannotHoldIt(String text) {
        assertRefused(text, "note has half of a surrogate pair");
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientText.check("note", text, 5))
                .withMessage(message);
    }
}
