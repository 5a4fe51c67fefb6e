package io.github.unionaid.core.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.Successors;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionKind;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.io.BufferedReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalUnionsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 5);

    private final UnionRegister register = NationalUnions.register();

    /** Counties of the official tables less 350527: 2,851 in 2018, 2,846 in 2019 and 2024, and so on. */
    @ParameterizedTest
    @CsvSource({"2018, 2850", "2019, 2845", "2020, 2843", "2021, 2842", "2022, 2842", "2023, 2843", "2024, 2845"})
    void eachYearsTable_hasItsFederations(int year, int counties) {
        UnionTree tree = NationalUnions.asOf(endOf(year));

        assertThat(federations(tree, UnionLevel.PROVINCIAL)).hasSize(31);
        assertThat(federations(tree, UnionLevel.CITY)).hasSize(333);
        assertThat(federations(tree, UnionLevel.COUNTY)).hasSize(counties);
        assertThat(tree.size()).isEqualTo(1 + 1 + 10 + 31 + 333 + counties);
    }

    @Test
    void theRoot_hasProvincesTheXpccAndTenIndustrialUnions() {
        UnionTree tree = NationalUnions.asOf(DAY);

        assertThat(tree.root()).isEqualTo(Union.of(NationalUnions.ROOT, "中华全国总工会", UnionLevel.NATIONAL));
        assertThat(tree.children(NationalUnions.ROOT))
                .hasSize(31 + 1 + 10)
                .allMatch(u -> u.level() == UnionLevel.PROVINCIAL);
        assertThat(tree.get(NationalUnions.XPCC).name()).isEqualTo("新疆生产建设兵团总工会");
        assertThat(tree.children(NationalUnions.ROOT))
                .filteredOn(u -> u.kind() == UnionKind.INDUSTRIAL)
                .hasSize(10);
        assertThat(tree.findByName("中华全国铁路总工会")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "110101, 东城区总工会, 110000",
        "310115, 浦东新区总工会, 310000",
        "500101, 万州区总工会, 500000",
        "320000, 江苏省总工会, ",
        "150000, 内蒙古自治区总工会, ",
        "320200, 无锡市总工会, 320000",
        "220184, 公主岭市总工会, 220100",
        "419001, 济源市总工会, 410000",
        "429004, 仙桃市总工会, 420000",
        "469001, 五指山市总工会, 460000",
        "460302, 西沙区总工会, 460300",
        "659001, 石河子市总工会, 650000",
        "654000, 伊犁哈萨克自治州总工会, 650000",
        "341182, 明光市总工会, 341100"
    })
    void aFederation_standsUnderItsTrueParent(String code, String name, String parent) {
        UnionTree tree = NationalUnions.asOf(endOf(2024));
        Union union = tree.findByCode(RegionCode.of(code)).orElseThrow();

        assertThat(union.name()).isEqualTo(name);
        assertThat(tree.parent(union.id())
                        .orElseThrow()
                        .code()
                        .map(RegionCode::value)
                        .orElse(null))
                .isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"441900", "442000", "460400", "620200"})
    void citiesWithoutCounties_haveNothingBelow(String city) {
        assertThat(NationalUnions.asOf(DAY).children(register.idOf(city, DAY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "710000", "810000", "820000", "350527", "110100", "120100", "310100", "500100", "500200", "419000",
                "429000", "469000", "659000", "460321", "460322", "460323"
            })
    void whatIsNoFederation_isNotThere(String code) {
        assertThat(Stream.of(2018, 2024).map(y -> NationalUnions.asOf(endOf(y)).findByCode(RegionCode.of(code))))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void aCountyThatMovedToAnotherCity_staysTheSameUnion() {
        UnionId gongzhuling = UnionId.of("cn-220381");
        LocalDate moved = endOf(2020);

        assertThat(register.idOf("220381", moved.minusDays(1))).isEqualTo(gongzhuling);
        assertThat(register.asOf(moved.minusDays(1))
                        .parent(gongzhuling)
                        .orElseThrow()
                        .name())
                .isEqualTo("四平市总工会");
        assertThat(register.idOf("220184", moved)).isEqualTo(gongzhuling);
        assertThat(register.asOf(moved).parent(gongzhuling).orElseThrow().name())
                .isEqualTo("长春市总工会");
        assertThat(register.successors(gongzhuling, DAY, moved))
                .isEqualTo(new Successors(gongzhuling, List.of(gongzhuling), gongzhuling));
    }

    @Test
    void mergersAndSplits_haveSuccessors() {
        UnionId xingtai = UnionId.of("cn-130521");
        assertThat(register.successors(xingtai, DAY, endOf(2024)))
                .isEqualTo(new Successors(
                        xingtai, List.of(UnionId.of("cn-130502"), UnionId.of("cn-130503")), UnionId.of("cn-130502")));
        UnionId shuicheng = UnionId.of("cn-520221");
        assertThat(register.successors(shuicheng, DAY, endOf(2024)))
                .isEqualTo(new Successors(shuicheng, List.of(UnionId.of("cn-520201"), shuicheng), shuicheng));
        assertThat(register.asOf(endOf(2024)).get(shuicheng).name()).isEqualTo("水城区总工会");
    }

    @Test
    void theOtherNameOfAPlace_findsIt() {
        assertThat(NationalUnions.asOf(DAY).findByName("济源产城融合示范区总工会"))
                .extracting(Union::name)
                .containsExactly("济源市总工会");
        assertThat(NationalUnions.asOf(DAY).findByName("鼓楼区总工会")).hasSize(4);
    }

    @Test
    void aDayBeforeTheFirst_isRefused_unlessTheFirstTreeIsAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationalUnions.asOf(LocalDate.of(2018, 12, 30)))
                .withMessageStartingWith("the register begins on 2018-12-31 and has no tree of 2018-12-30");
        assertThat(register.begunOn(LocalDate.of(2010, 1, 1)).asOf(LocalDate.of(2010, 1, 1)))
                .isEqualTo(register.firstTree());
        assertThat(NationalUnions.asOf(LocalDate.MAX)).isEqualTo(NationalUnions.asOf(endOf(2024)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110000", "= cn-1 110000 北京市 cn", "+ cn-1 110000", "\t\t\t\t1 2", "table x"})
    void aDamagedResource_isToldWithItsLine(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RegisterReader.read(new BufferedReader(new StringReader("table 2018\n" + line))))
                .withMessage("line 2 is damaged: '" + line + "'");
    }

    private static List<Union> federations(UnionTree tree, UnionLevel level) {
        return tree.band(tree.root().id(), Set.of(level)).stream()
                .filter(u -> u.code().isPresent())
                .toList();
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
