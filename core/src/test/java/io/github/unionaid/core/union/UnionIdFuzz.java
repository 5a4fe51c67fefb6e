package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import java.util.regex.Pattern;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is taken as it stands, through JSON too, if and only if it is of the documented form. */
class UnionIdFuzz {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    @ValueSource(strings = {"cn-320000", "js:nj.xw_1-a", "7", "", "-a", "a b", "工会", "a\n", "１"})
    @FuzzTest(maxDuration = "2m")
    void of(@NotNull String text) throws JsonProcessingException {
        boolean valid = FORM.matcher(text).matches();
        try {
            UnionId id = UnionId.of(text);
            assertThat(valid).isTrue();
            assertThat(id).hasToString(text);
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(id), UnionId.class))
                    .isEqualTo(id);
        } catch (IllegalArgumentException e) {
            assertThat(valid).isFalse();
            assertThat(e).hasMessageStartingWith("not a union id: '" + text + "'; ");
        }
    }
}
