package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionaidJsonTest {

    /** One part of each sort that the mapper is strict about. */
    record Sample(String text, int number, Size size, Optional<String> note, LocalDate day) {
        enum Size {
            SMALL,
            LARGE
        }
    }

    private static final String SAMPLE =
            "{\"text\":\"t\",\"number\":1,\"size\":\"LARGE\",\"note\":\"n\",\"day\":\"2020-02-01\"}";

    private final ObjectMapper mapper = UnionaidJson.mapper();

    @Test
    void record_roundTrip_isEqualAndDatesAreTexts() throws JsonProcessingException {
        Sample sample = new Sample("t", 1, Sample.Size.LARGE, Optional.of("n"), LocalDate.of(2020, 2, 1));

        assertThat(mapper.writeValueAsString(sample)).isEqualTo(SAMPLE);
        assertThat(mapper.readValue(SAMPLE, Sample.class)).isEqualTo(sample);
    }

    @Test
    void emptyOptional_isLeftOutAndReadBack() throws JsonProcessingException {
        Sample sample = new Sample("t", 1, Sample.Size.SMALL, Optional.empty(), LocalDate.of(2020, 2, 1));
        String json = mapper.writeValueAsString(sample);

        assertThat(json).doesNotContain("note");
        assertThat(mapper.readValue(json, Sample.class)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"number\":1 | \"number\":null | Cannot map `null` into type `int`",
                "\"number\":1 | \"number\":\"1\" | Cannot coerce String value (\"1\") to `int`",
                "\"number\":1 | \"number\":1.0 | Cannot coerce Floating-point value (1.0) to `int`",
                "\"number\":1 | \"number\":true | from Boolean value",
                "\"number\":1, | `` | Cannot map `null` into type `int`",
                "\"t\" | null | Null value for creator property 'text'",
                "\"text\":\"t\", | `` | Null value for creator property 'text'",
                "\"t\" | 5 | Cannot coerce Integer value (5) to `java.lang.String`",
                "\"t\" | 5.5 | Cannot coerce Float value (5.5) to `java.lang.String`",
                "\"t\" | false | Cannot coerce Boolean value (false) to `java.lang.String`",
                "\"LARGE\" | 1 | from number 1",
                "\"LARGE\" | \"1\" | from String \"1\"",
                "\"LARGE\" | \"\" | Cannot coerce empty String",
                "\"LARGE\" | null | Null value for creator property 'size'",
                "\"number\" | \"more\":1,\"number\" | Unrecognized field \"more\"",
                "\"number\" | \"text\":\"u\",\"number\" | Duplicate field 'text'"
            })
    void whatJacksonLetsPass_isRefused(String part, String replacement, String message) {
        String json = SAMPLE.replace(part, replacement);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json, Sample.class))
                .withMessageContainingAll(message, "line: 1, column: ");
    }

    @Test
    void textBehindTheEnd_isRefused() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(SAMPLE + "{}", Sample.class))
                .withMessageContaining("Trailing token");
    }

    @Test
    void nullInAListOrMap_isRefused() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("[\"a\",null]", new TypeReference<List<String>>() {}));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("{\"a\":null}", new TypeReference<Map<String, String>>() {}));
    }

    @Test
    void duplicatedKeyInATreeOfNodes_isRefused() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readTree("{\"a\":1,\"a\":1}"))
                .withMessageContaining("Duplicate field 'a'");
    }

    @Test
    void mapper_isTheCallersOwn() {
        assertThat(UnionaidJson.mapper()).isNotSameAs(mapper);
    }
}
