package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.InvalidTreeException;
import io.github.unionaid.core.union.TreeProblem;
import io.github.unionaid.core.union.TreeProblem.Kind;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeDeserializerTest {
    private static final String ROOT = "{\"id\": \"js\", \"name\": \"江苏省总工会\", \"level\": \"PROVINCIAL\"}";

    private final ObjectMapper mapper = UnionaidJson.mapper();

    @Test
    void unionsInAnyOrder_areOneTree() throws JsonProcessingException {
        String city = "{\"parent\": \"js\", \"level\": \"CITY\", \"name\": \"南京市总工会\", \"id\": \"nj\"}";

        UnionTree tree = mapper.readValue(document(city, ROOT), UnionTree.class);

        assertThat(tree).isEqualTo(mapper.readValue(document(ROOT, city), UnionTree.class));
        assertThat(tree.root().id()).isEqualTo(UnionId.of("js"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'a', 'name': '甲', 'level': 'CITY', 'boss': 1} "
                        + "| unknown field 'boss'; expected some of [aliases, code, id, kind, leader, level, name, parent]",
                "{'id': 'a', 'name': null, 'level': 'CITY'} | required attributes are not set [name]",
                "{'name': '甲', 'level': 'CITY'} | required attributes are not set [id]",
                "{'id': 'a', 'name': 5, 'level': 'CITY'} | field 'name': expected a text",
                "{'id': 5, 'name': '甲', 'level': 'CITY'} | field 'id': expected a text",
                "{'id': 'a', 'name': true, 'level': 'CITY'} | field 'name': expected a text",
                "{'id': 'a', 'name': '甲', 'level': {'x': 1}} | field 'level': expected a text",
                "{'id': 'a', 'name': '甲', 'level': 'CITY', 'code': 320100} | field 'code': expected a text",
                "{'id': 'a', 'name': '甲', 'level': 2} "
                        + "| field 'level': '2'; expected one of [NATIONAL, PROVINCIAL, CITY, COUNTY, GRASSROOTS]",
                "{'id': 'a', 'name': '甲', 'level': '2'} | field 'level': '2'; expected one of [NATIONAL",
                "{'id': 'a', 'name': '甲', 'level': ''} | field 'level': ''; expected one of [NATIONAL",
                "{'id': 'a', 'name': '甲', 'level': 'CITY', 'kind': 'city'} "
                        + "| field 'kind': 'city'; expected one of [REGIONAL, INDUSTRIAL, GRASSROOTS]",
                "{'id': 'a b', 'name': '甲', 'level': 'CITY'} | field 'id': not a union id: 'a b'; expected 1 to 64",
                "{'id': 'a', 'name': '甲', 'level': 'CITY', 'code': '32'} "
                        + "| field 'code': not a division code: '32'; expected six digits",
                "{'id': 'a', 'name': ' ', 'level': 'CITY'} | name of union a is blank",
                "{'id': 'a', 'name': '甲', 'level': 'CITY', 'parent': 'a'} | union a is its own parent",
                "null | expected an object with id, name and level, not null",
                "5 | expected an object with id, name and level, not 5",
                "[] | expected an object with id, name and level, not []"
            })
    void malformedUnion_isReportedWithLineValueAndExpectation(String union, String expected) {
        String json = union.replace('\'', '"');

        TreeProblem problem = problemsOf(document(ROOT, json)).get(0);

        assertThat(problem.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(problem.message())
                .startsWith("on line 6: ")
                .contains(expected)
                .endsWith(json.replace(": ", ":").replace(", ", ","))
                .doesNotContain("io.github");
    }

    @Test
    void severalMalformedUnions_areAllReportedWithTheirLines() {
        String prettyPrinted = """
                {
                  "format" : "unionaid-tree",
                  "version" : 1,
                  "unions" : [ {
                    "id" : "js",
                    "name" : "江苏省总工会",
                    "level" : "PROVINCIAL"
                  }, {
                    "id" : "nj",
                    "name" : "南京市总工会",
                    "level" : "TOWN",
                    "parent" : "js"
                  }, {
                    "id" : "wx",
                    "name" : null,
                    "level" : "CITY",
                    "parent" : "js"
                  },
                  {
                    "id" : "xz",
                    "name" : "徐州市总工会",
                    "level" : "CITY",
                    "parent" : "ah"
                  } ]
                }
                """;

        List<TreeProblem> problems = problemsOf(prettyPrinted);

        assertThat(problems)
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.MALFORMED, Kind.MALFORMED, Kind.UNKNOWN_PARENT);
        assertThat(problems.get(0).message()).startsWith("on line 8: field 'level': 'TOWN'; expected one of");
        assertThat(problems.get(1).message()).startsWith("on line 13: ").contains("[name]", "\"wx\"");
        assertThat(problems.get(2).lines()).containsExactly(19);
        assertThat(problems.get(2).message()).contains("parent ah of xz 徐州市总工会 (CITY) on line 19");
    }

    @Test
    void invalidTree_isToldInTheMessageAndTheCause() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(document(), UnionTree.class))
                .withMessageContaining("1 problem(s) in the union tree:\n  EMPTY: no unions, expected at least a root")
                .withCauseInstanceOf(InvalidTreeException.class);
    }

    @Test
    void duplicatedKeyInAUnion_isRefusedWithKeyAndLine() {
        String twice = ROOT.replace("\"level\"", "\"name\": \"江苏\", \"level\"");

        assertThatExceptionOfType(JsonParseException.class)
                .isThrownBy(() -> mapper.readValue(document(twice), UnionTree.class))
                .withMessageContainingAll("Duplicate field 'name'", "line: 5");
    }

    @Test
    void unionsOfAnotherType_areRefusedWithTheValue() {
        for (String value : List.of("null", "5", "{")) {
            String json = "{\"format\":\"unionaid-tree\",\n\"version\":1,\n\"unions\":" + value + "}";
            assertThatExceptionOfType(JsonMappingException.class)
                    .isThrownBy(() -> mapper.readValue(json, UnionTree.class))
                    .withMessageContainingAll("field 'unions' is '" + value + "'; expected an array", "line: 3");
        }
    }

    @Test
    void unknownFieldOfTheDocument_isRefusedWithNameAndLine() {
        String json = document(ROOT).replace("]", "],\n\"author\": \"x\"");

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, UnionTree.class))
                .withMessageContainingAll("unknown field 'author' in a unionaid-tree document", "line: 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "null", "1"})
    void textBehindTheDocument_isRefusedWithTheLine(String text) {
        String json = document(ROOT) + "\n" + text;

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue(json, UnionTree.class))
                .withMessageContaining("line: 7");
    }

    @Test
    void textThatIsNoJson_isRefusedWithTheLine() {
        String whole = document(ROOT);
        List<String> broken = List.of(
                whole.replace("\"js\"", "js"), whole.replace("\"}", "\"]"), whole.substring(0, whole.indexOf("江")));

        assertThat(broken)
                .allSatisfy(json -> assertThatExceptionOfType(JsonProcessingException.class)
                        .isThrownBy(() -> mapper.readValue(json, UnionTree.class))
                        .withMessageContaining("line: 5"));
    }

    @Test
    void nullForADocument_isRefused() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue("null", UnionTree.class))
                .withMessageContaining("null stands where a unionaid-tree document is expected");
    }

    private static String document(String... unions) {
        return "{\n\"format\": \"unionaid-tree\",\n\"version\": 1,\n\"unions\": [\n" + String.join(",\n", unions)
                + "\n]}";
    }

    private List<TreeProblem> problemsOf(String json) {
        JsonMappingException thrown =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(json, UnionTree.class));
        assertThat(thrown).hasCauseInstanceOf(InvalidTreeException.class);
        return thrown.getCause() instanceof InvalidTreeException invalid ? invalid.problems() : List.of();
    }
}
