package io.github.unionaid.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.union.InvalidTreeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterDeserializerTest {
    private static final String TREE = "{\"format\":\"unionaid-tree\",\"version\":1,\"unions\":["
            + "{\"id\":\"js\",\"name\":\"江苏省总工会\",\"level\":\"PROVINCIAL\",\"kind\":\"REGIONAL\"}]}";
    private static final String REGISTER = "{\"format\":\"unionaid-register\",\"version\":1,\"tree\":" + TREE + "}";

    private final ObjectMapper mapper = UnionaidJson.mapper();

    @Test
    void register_roundTrip_isEqual() throws JsonProcessingException {
        UnionRegister register = UnionRegister.of(UnionTree.of(List.of(Union.builder()
                .id("js")
                .name("江苏省总工会")
                .level(UnionLevel.PROVINCIAL)
                .build())));

        assertThat(mapper.writeValueAsString(register)).isEqualTo(REGISTER);
        assertThat(mapper.readValue(REGISTER, UnionRegister.class)).isEqualTo(register);
    }

    @Test
    void registerThroughTime_roundTrips_andItsErrorsAreTold() throws JsonProcessingException {
        String changes = "[{\"type\":\"founded\",\"on\":\"2019-12-31\",\"union\":{\"id\":\"nj\",\"name\":\"南京市总工会\","
                + "\"level\":\"CITY\",\"kind\":\"REGIONAL\",\"parent\":\"js\"}},"
                + "{\"type\":\"dissolved\",\"on\":\"2020-12-31\",\"id\":\"nj\",\"books\":\"js\"}]";
        String dated = "{\"format\":\"unionaid-register\",\"version\":1,\"since\":\"2018-12-31\",\"tree\":" + TREE
                + ",\"changes\":" + changes + "}";

        UnionRegister register = mapper.readValue(dated, UnionRegister.class);

        assertThat(register.asOf(LocalDate.of(2019, 12, 31)).size()).isEqualTo(2);
        assertThat(register.asOf(LocalDate.of(2020, 12, 31)).size()).isEqualTo(1);
        assertThat(mapper.writeValueAsString(register)).isEqualTo(dated);
        assertRefused(
                dated.replace("\"books\":\"js\"", "\"books\":\"gz\""),
                "SUCCESSOR_ABSENT: Dissolved[on=2020-12-31, id=nj, books=gz] names gz, which exists on no day");
        assertRefused(dated.replace(changes, "{}"), "field 'changes' is '{'; expected an array");
        assertRefused(dated.replace(changes, "[null]"), "null stands where a change is expected");
        assertRefused(dated.replace("\"books\"", "\"book\""), "book");
        assertRefused(dated.replace("2018-12-31", "2018-13-31"), "2018-13-31");
    }

    @Test
    void newerVersion_isRefusedWithBothVersions() {
        assertRefused(
                REGISTER.replace("register\",\"version\":1", "register\",\"version\":2"),
                "unionaid-register version 2 is newer than 1");
        assertRefused(
                REGISTER.replace("tree\",\"version\":1", "tree\",\"version\":3"),
                "unionaid-tree version 3 is newer than 1");
    }

    @Test
    void treeInPlaceOfARegister_isRefused() {
        assertRefused(TREE, "format is 'unionaid-tree'; expected 'unionaid-register'");
    }

    @Test
    void nullAnywhere_isRefused() {
        assertRefused("null", "null stands where a unionaid-register document is expected");
        assertRefused(REGISTER.replace(TREE, "null"), "null stands where a unionaid-tree document is expected");
    }

    @Test
    void fieldsMissingOrUnknown_areRefusedByName() {
        assertRefused(REGISTER.replace("\"tree\":" + TREE, "\"trees\":[]"), "expected field 'tree' here");
        assertRefused(
                REGISTER.substring(0, REGISTER.length() - 1) + ",\"note\":1}",
                "unknown field 'note' in a unionaid-register document");
    }

    @Test
    void invalidTree_isReportedWithLines() {
        String twice = REGISTER.replace("}]", "},\n{\"id\":\"js\",\"name\":\"又\",\"level\":\"PROVINCIAL\"}]");

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(twice, UnionRegister.class))
                .withMessageContainingAll("DUPLICATE_ID: id js stands on lines 1 and 2", "SEVERAL_ROOTS")
                .withCauseInstanceOf(InvalidTreeException.class);
    }

    private void assertRefused(String json, String message) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> mapper.readValue(json, UnionRegister.class))
                .withMessageContainingAll(message, "line: 1");
    }
}
