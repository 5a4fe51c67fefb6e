package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.region.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionTest {

    @Test
    void builder_allAttributes_areKept() {
        Union union = nanjing().kind(UnionKind.INDUSTRIAL).build();

        assertThat(union.id()).isEqualTo(UnionId.of("nj"));
        assertThat(union.name()).isEqualTo("南京市总工会");
        assertThat(union.level()).isEqualTo(UnionLevel.CITY);
        assertThat(union.kind()).isEqualTo(UnionKind.INDUSTRIAL);
        assertThat(union.code()).contains(RegionCode.of("320100"));
        assertThat(union.parent()).contains(UnionId.of("js"));
        assertThat(union).hasToString("nj 南京市总工会 (CITY)");
    }

    @ParameterizedTest
    @EnumSource
    void kind_unset_followsTheLevel(UnionLevel level) {
        Union union = Union.builder().id("a").name("A").level(level).build();

        assertThat(union.kind()).isEqualTo(level == UnionLevel.GRASSROOTS ? UnionKind.GRASSROOTS : UnionKind.REGIONAL);
        assertThat(union.code()).isEmpty();
        assertThat(union.parent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRASSROOTS")
    void kind_grassrootsAboveTheGrassroots_isRefused(UnionLevel level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Union.builder()
                        .id("a")
                        .name("A")
                        .level(level)
                        .kind(UnionKind.GRASSROOTS)
                        .build())
                .withMessage("union a is of kind GRASSROOTS but of level " + level);
    }

    @Test
    void builder_missingAttributes_areNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Union.builder().build())
                .withMessageContainingAll("id", "name", "level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u3000", "\t"})
    void name_blank_isRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> named(name)).withMessage("name of union a is blank");
    }

    @Test
    void name_length_isLimited() {
        assertThat(named("工".repeat(200)).name()).hasSize(Union.MAX_NAME_LENGTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("工".repeat(201)))
                .withMessage("name of union a has 201 characters; the most is 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u0085", "a\tb", "a\u001B[31m"})
    void name_controlCharacter_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(name))
                .withMessageStartingWith("name of union a has a control character: '");
    }

    @Test
    void parent_itself_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jiangsu.grassroots("a", "A", "a"))
                .withMessage("union a is its own parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jiangsu.NANJING.withParent(Optional.of(UnionId.of("nj"))))
                .withMessage("union nj is its own parent");
    }

    @ParameterizedTest
    @CsvSource({"id, 'x y'", "code, 3201", "parent, ''"})
    void builder_badText_isRefusedWithIt(String attribute, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    switch (attribute) {
                        case "id" -> Union.builder().id(text);
                        case "code" -> Union.builder().code(text);
                        default -> Union.builder().parent(text);
                    }
                })
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void equals_everyAttribute_counts() {
        Union union = nanjing().build();
        List<Union> others = List.of(
                Jiangsu.federation("nj2", "南京市总工会", UnionLevel.CITY, "320100", "js"),
                Jiangsu.federation("nj", "南京总工会", UnionLevel.CITY, "320100", "js"),
                Jiangsu.federation("nj", "南京市总工会", UnionLevel.COUNTY, "320100", "js"),
                nanjing().kind(UnionKind.INDUSTRIAL).build(),
                Jiangsu.federation("nj", "南京市总工会", UnionLevel.CITY, "320101", "js"),
                Jiangsu.federation("nj", "南京市总工会", UnionLevel.CITY, "320100", "js2"),
                union.withParent(Optional.empty()),
                nanjing().addAliases("宁总工会").build(),
                nanjing().kind(UnionKind.INDUSTRIAL).leader("rail").build());

        assertThat(union)
                .isEqualTo(nanjing().build())
                .hasSameHashCodeAs(nanjing().build());
        assertThat(others).doesNotContain(union).doesNotHaveDuplicates();
        assertThat(union).isNotEqualTo(null).isNotEqualTo("nj");
    }

    @Test
    void withParent_changesTheParentAlone() {
        Union moved = Jiangsu.NANJING.withParent(Optional.of(UnionId.of("ah")));

        assertThat(moved.parent()).contains(UnionId.of("ah"));
        assertThat(moved.withParent(Jiangsu.NANJING.parent())).isEqualTo(Jiangsu.NANJING);
    }

    @Test
    void withLeader_changesTheLeaderAlone() {
        Union led = nanjing().kind(UnionKind.INDUSTRIAL).leader("rail").build();

        assertThat(led.withLeader(Optional.empty()))
                .isEqualTo(nanjing().kind(UnionKind.INDUSTRIAL).build());
        assertThat(led.withLeader(Optional.empty()).withLeader(Optional.of(UnionId.of("rail"))))
                .isEqualTo(led);
    }

    @Test
    void leader_ofOtherThanIndustrialOrItself_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nanjing().leader("rail").build())
                .withMessage("union nj of kind REGIONAL has a leader; only industrial unions have one");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> nanjing().kind(UnionKind.INDUSTRIAL).leader("nj").build())
                .withMessage("union nj is its own leader");
    }

    @Test
    void aliases_areCheckedAsTheNameIs() {
        assertThat(nanjing().addAliases("宁总工会").build().aliases()).containsExactly("宁总工会");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nanjing().addAliases("宁", "南京市总工会").build())
                .withMessage("union nj has the name '南京市总工会' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nanjing().addAliases("宁", "宁").build())
                .withMessage("union nj has the name '宁' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nanjing().addAliases(" ").build())
                .withMessageContaining("alias of union nj");
        List<String> most =
                IntStream.range(0, Union.MAX_ALIASES).mapToObj(i -> "别称" + i).toList();
        assertThat(nanjing().addAllAliases(most).build().aliases()).hasSize(Union.MAX_ALIASES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nanjing().addAllAliases(most).addAliases("又一").build())
                .withMessage("union nj has 17 aliases; the most is 16");
    }

    @Test
    void json_ofAliasesAndLeader_roundTrips() throws JsonProcessingException {
        Union union = nanjing()
                .addAliases("宁总工会")
                .kind(UnionKind.INDUSTRIAL)
                .leader("rail")
                .build();

        String json = UnionaidJson.mapper().writeValueAsString(union);

        assertThat(json).contains("\"aliases\":[\"宁总工会\"]").endsWith("\"leader\":\"rail\"}");
        assertThat(UnionaidJson.mapper().readValue(json, Union.class)).isEqualTo(union);
    }

    @Test
    void json_roundTrip_leavesOutWhatIsEmpty() throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        Union root = Union.builder()
                .id("js")
                .name("江苏省总工会")
                .level(UnionLevel.PROVINCIAL)
                .build();

        assertThat(mapper.writeValueAsString(root))
                .isEqualTo("{\"id\":\"js\",\"name\":\"江苏省总工会\",\"level\":\"PROVINCIAL\",\"kind\":\"REGIONAL\"}");
        assertThat(mapper.readValue(mapper.writeValueAsString(root), Union.class))
                .isEqualTo(root);
        assertThat(mapper.readValue(mapper.writeValueAsString(Jiangsu.NANJING), Union.class))
                .isEqualTo(Jiangsu.NANJING);
    }

    private static Union.Builder nanjing() {
        return Union.builder()
                .id("nj")
                .name("南京市总工会")
                .level(UnionLevel.CITY)
                .code("320100")
                .parent("js");
    }

    private static Union named(String name) {
        return Union.builder().id("a").name(name).level(UnionLevel.CITY).build();
    }
}
