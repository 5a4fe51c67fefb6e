package io.github.unionaid.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionRegister;
import java.io.IOException;
import org.junit.jupiter.params.provider.ValueSource;

/** A register that is read is written and read back as the same; all else is refused as Jackson refuses. */
class RegisterFuzz {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @ValueSource(strings = {"""
                {"format":"unionaid-register","version":1,"since":"2018-12-31",
                "tree":{"format":"unionaid-tree","version":1,"unions":[
                {"id":"js","name":"江苏省总工会","level":"PROVINCIAL"},
                {"id":"nj","name":"南京市总工会","level":"CITY","code":"320100","parent":"js"},
                {"id":"rail","name":"铁路工会","level":"CITY","kind":"INDUSTRIAL","parent":"js"}]},"changes":[
                {"type":"founded","on":"2019-12-31","union":{"id":"wx","name":"无锡市总工会","level":"CITY","parent":"js"}},
                {"type":"renamed","on":"2020-12-31","id":"nj","name":"宁","aliases":["南京"]},
                {"type":"recoded","on":"2020-12-31","id":"nj"},
                {"type":"level-changed","on":"2020-12-31","id":"nj","level":"COUNTY"},
                {"type":"moved","on":"2020-12-31","id":"nj","parent":"wx"},
                {"type":"split","on":"2021-12-31","id":"wx","into":["js"],"books":"wx"},
                {"type":"merged","on":"2022-12-31","id":"nj","into":["wx"],"books":"wx"},
                {"type":"dissolved","on":"2023-12-31","id":"wx","books":"js"}]}""", """
                {"format":"unionaid-register","version":1,"tree":{"format":"unionaid-tree","version":1,"unions":[
                {"id":"js","name":"江苏省总工会","level":"PROVINCIAL"},
                {"id":"nj","name":"南京市总工会","level":"CITY","parent":"js"}]}}""", """
                {"format":"unionaid-register","version":1,"tree":{"format":"unionaid-tree","version":1,"unions":[]}}""", """
                {"format":"unionaid-register","version":1,"tree":null}""", """
                {"format":"unionaid-register","version":9,"tree":[]}""", """
                {"format":"unionaid-tree","version":1,"unions":[]}""", "null", ""})
    @DictionaryEntries({
        "\"tree\":",
        "\"unions\":[",
        "\"id\":",
        "\"name\":",
        "\"level\":",
        "\"parent\":",
        "\"changes\":[",
        "\"since\":\"",
        "\"type\":\"",
        "\"on\":\"2020-12-31\"",
        "\"into\":[\"",
        "\"books\":\"",
        "null",
        "\\ud800"
    })
    @FuzzTest(maxDuration = "2m")
    void read(@NotNull String json) throws IOException {
        UnionRegister register;
        try {
            register = MAPPER.readValue(json, UnionRegister.class);
        } catch (JsonProcessingException e) {
            return;
        }
        for (UnionChange change : register.changes()) {
            assertThat(register.asOf(change.on()).root().id())
                    .isEqualTo(register.firstTree().root().id());
            assertThat(register.history(change.id())).isNotEmpty();
        }
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(register), UnionRegister.class))
                .isEqualTo(register);
        byte[] file = MAPPER.writeValueAsString(register).getBytes(UTF_8);
        assertThat(MAPPER.readValue(file, UnionRegister.class)).isEqualTo(register);
    }
}
