package io.github.unionaid.core.region;

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

class RegionCodeTest {
    private final ObjectMapper mapper = UnionaidJson.mapper();

    @ParameterizedTest
    @ValueSource(strings = {"320000", "100000", "999999"})
    void of_sixDigits_keepsThem(String value) {
        assertThat(RegionCode.of(value).value()).isEqualTo(value);
        assertThat(RegionCode.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32000", "3200000", "020000", "32000a", " 32000", "-32000", "３２００００", "32000٠"})
    void of_anythingElse_isRefusedWithTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionCode.of(value))
                .withMessage(
                        "not a division code: '" + value + "'; expected six digits 0-9, the first not 0, like 320200");
    }

    @Test
    void equals_isByDigits() {
        EqualsVerifier.forClass(RegionCode.class)
                .withPrefabValues(String.class, "320000", "320100")
                .verify();
    }

    @Test
    void compareTo_isByDigits() {
        assertThat(RegionCode.of("320100")).isLessThan(RegionCode.of("320102")).isGreaterThan(RegionCode.of("310101"));
    }

    @Test
    void json_isAText() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(RegionCode.of("320000"))).isEqualTo("\"320000\"");
        assertThat(mapper.readValue("\"320000\"", RegionCode.class)).isEqualTo(RegionCode.of("320000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"320000", "\"32\"", "{\"value\":\"320000\"}", "[]"})
    void json_anythingElse_isRefused(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, RegionCode.class));
    }
}
