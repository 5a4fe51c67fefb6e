package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionIdTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "7", "320000", "js:nj.xw_1-a"})
    void of_allowedCharacters_keepsThem(String value) {
        assertThat(UnionId.of(value).value()).isEqualTo(value);
        assertThat(UnionId.of(value)).hasToString(value);
    }

    @Test
    void of_longestId_isAccepted() {
        assertThat(UnionId.of("x".repeat(UnionId.MAX_LENGTH)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", ".a", ":a", "_a", "工会", "a/b", "a\n", "é", "１"})
    void of_anythingElse_isRefusedWithTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnionId.of(value))
                .withMessage("not a union id: '" + value
                        + "'; expected 1 to 64 of A-Z a-z 0-9 . _ : - beginning with a letter or digit");
    }

    @Test
    void of_oneCharacterTooMany_isRefused() {
        String value = "x".repeat(UnionId.MAX_LENGTH + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> UnionId.of(value)).withMessageContaining(value);
    }

    @Test
    void equals_isByCharacters() {
        EqualsVerifier.forClass(UnionId.class)
                .withPrefabValues(String.class, "a", "b")
                .verify();
    }

    @Test
    void compareTo_isByCharactersNotByNumber() {
        assertThat(UnionId.of("10")).isLessThan(UnionId.of("9"));
        assertThat(UnionId.of("Z")).isLessThan(UnionId.of("a"));
    }

    @Test
    void json_isAText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(UnionId.of("js"))).isEqualTo("\"js\"");
        assertThat(mapper.readValue("\"js\"", UnionId.class)).isEqualTo(UnionId.of("js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"\"", "{\"value\":\"js\"}", "[\"js\"]", "true"})
    void json_anythingElse_isRefused(String json) {
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> mapper.readValue(json, UnionId.class));
    }
}
