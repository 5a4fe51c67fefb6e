package io.github.unionaid.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that is read is written, to a file too, and read back as the same; all else is refused as Jackson refuses. */
class TreeFuzz {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @ValueSource(
            strings = {
                """
                {"format": "unionaid-tree", "version": 1, "unions": [
                  {"id": "js", "name": "江苏省总工会", "level": "PROVINCIAL", "kind": "REGIONAL", "code": "320000"},
                  {"id": "wx", "name": "无锡市总工会", "level": "CITY", "code": "320200", "parent": "js"},
                  {"id": "wx-a", "name": "东方厂工会", "level": "GRASSROOTS", "kind": "GRASSROOTS", "parent": "wx"}]}""",
                """
                {"format":"unionaid-tree","version":1,"unions":[{"id":"a","name":"\\ud83d\\ude00","level":"COUNTY"}]}""",
                """
                {"format":"unionaid-tree","version":1,"unions":[{"id":"a","name":"\\ud800","level":"COUNTY"}]}""",
                """
                {"format":"unionaid-tree","version":1,"unions":[{"id":"a","name":"甲","level":"CITY","parent":"b"},
                {"id":"b","name":"乙","level":"CITY","parent":"a"}, null, 5, [[]], {"id":{}}]}""",
                """
                {"format":"unionaid-tree","version":2,"unions":[]}""",
                """
                {"format":"unionaid-register","version":1,"tree":{}}""",
                "{\"format\":\"unionaid-tree\",\"version\":1,\"unions\":[",
                "null",
                ""
            })
    @DictionaryEntries({
        "\"unions\":[",
        "\"id\":",
        "\"name\":",
        "\"level\":",
        "\"kind\":",
        "\"code\":",
        "\"parent\":",
        "\"NATIONAL\"",
        "\"INDUSTRIAL\"",
        "null",
        "\\u0000",
        "\\ud800",
        "1e999",
        "\"__proto__\""
    })
    @FuzzTest(maxDuration = "2m")
    void read(@NotNull String json) throws IOException {
        UnionTree tree;
        try {
            tree = MAPPER.readValue(json, UnionTree.class);
        } catch (JsonProcessingException e) {
            return;
        }
        String written = MAPPER.writeValueAsString(tree);
        assertThat(MAPPER.readValue(written, UnionTree.class)).isEqualTo(tree);
        assertThat(MAPPER.readValue(written.getBytes(UTF_8), UnionTree.class)).isEqualTo(tree);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(tree), UnionTree.class))
                .isEqualTo(tree);
        assertThat(UnionTree.of(tree.unions())).isEqualTo(tree);
    }
}
