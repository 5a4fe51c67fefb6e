package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.Jiangsu.NANJING;
import static io.github.unionaid.core.union.Jiangsu.PROVINCE;
import static io.github.unionaid.core.union.Jiangsu.WUXI;
import static io.github.unionaid.core.union.Jiangsu.grassroots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.unionaid.core.union.TreeProblem.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeChecksTest {

    @Test
    void empty_isReported() {
        assertThat(problemsOf())
                .containsExactly(problem(Kind.EMPTY, ids(), lines(), "no unions, expected at least a root"));
    }

    @Test
    void duplicateId_isReportedForEachFurtherEntry() {
        assertThat(problemsOf(PROVINCE, WUXI, NANJING, WUXI, WUXI))
                .containsExactly(
                        problem(Kind.DUPLICATE_ID, ids("wx", "wx"), lines(2, 4), "id wx stands on lines 2 and 4"),
                        problem(Kind.DUPLICATE_ID, ids("wx", "wx"), lines(2, 5), "id wx stands on lines 2 and 5"));
    }

    @Test
    void duplicateCode_isReportedWithBothUnions() {
        Union impostor = Jiangsu.federation("xx", "假总工会", UnionLevel.CITY, "320100", "js");

        assertThat(problemsOf(PROVINCE, impostor, NANJING))
                .containsExactly(problem(
                        Kind.DUPLICATE_CODE,
                        ids("xx", "nj"),
                        lines(2, 3),
                        "division code 320100 is carried by xx 假总工会 (CITY) on line 2, nj 南京市总工会 (CITY) on line 3"));
    }

    @Test
    void unknownParent_isReportedOnceHoweverManyStandBelow() {
        assertThat(problemsOf(PROVINCE, grassroots("c", "丙", "b"), grassroots("b", "乙", "x")))
                .containsExactly(problem(
                        Kind.UNKNOWN_PARENT,
                        ids("b"),
                        lines(3),
                        "parent x of b 乙 (GRASSROOTS) on line 3 is not in the input"));
    }

    @Test
    void leader_whichIsMissingOrNotAnIndustrialUnionAbove_isReported() {
        Union led = Union.builder()
                .id("led")
                .name("教育工会")
                .level(UnionLevel.CITY)
                .kind(UnionKind.INDUSTRIAL)
                .parent("js")
                .leader("x")
                .build();
        Union peer = Union.builder()
                .id("peer")
                .name("铁路工会")
                .level(UnionLevel.CITY)
                .kind(UnionKind.INDUSTRIAL)
                .parent("js")
                .leader("js")
                .build();

        assertThat(problemsOf(PROVINCE, led, peer))
                .containsExactly(
                        problem(
                                Kind.UNKNOWN_LEADER,
                                ids("led"),
                                lines(2),
                                "leader x of led 教育工会 (CITY) on line 2 is not in the input"),
                        problem(
                                Kind.LEADER_UNFIT,
                                ids("peer", "js"),
                                lines(3, 1),
                                "the leader of peer 铁路工会 (CITY) on line 3 is not an industrial union of a higher level:"
                                        + " js 江苏省总工会 (PROVINCIAL) on line 1"));
        assertThat(problemsOf(
                        PROVINCE, led.withLeader(Optional.of(UnionId.of("peer"))), peer.withLeader(Optional.empty())))
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.LEADER_UNFIT);
    }

    @Test
    void severalRoots_areReportedTogether() {
        assertThat(problemsOf(PROVINCE, NANJING, WUXI.withParent(Optional.empty())))
                .containsExactly(problem(
                        Kind.SEVERAL_ROOTS,
                        ids("js", "wx"),
                        lines(1, 3),
                        "2 unions have no parent, expected one: "
                                + "js 江苏省总工会 (PROVINCIAL) on line 1, wx 无锡市总工会 (CITY) on line 3"));
    }

    @Test
    void manyRoots_areAllListedButNotAllNamed() {
        Union[] roots = IntStream.range(0, 25)
                .mapToObj(i -> grassroots("g" + i, "工会", "x").withParent(Optional.empty()))
                .toArray(Union[]::new);

        TreeProblem problem = problemsOf(roots).get(0);

        assertThat(problem.unions()).hasSize(25);
        assertThat(problem.lines()).hasSize(25);
        assertThat(problem.message()).contains("g19 ").doesNotContain("g20 ").endsWith(" and 5 more");
    }

    @Test
    void childAboveParent_isReportedWithBoth() {
        Union city = Jiangsu.federation("nj", "南京市总工会", UnionLevel.CITY, "320100", "xw");
        Union county = Jiangsu.federation("xw", "玄武区总工会", UnionLevel.COUNTY, "320102", "js");

        assertThat(problemsOf(city, county, PROVINCE))
                .containsExactly(problem(
                        Kind.LEVEL_NOT_BELOW_PARENT,
                        ids("nj", "xw"),
                        lines(1, 2),
                        "the level of nj 南京市总工会 (CITY) on line 1 is not below that of its parent "
                                + "xw 玄武区总工会 (COUNTY) on line 2"));
    }

    @Test
    void sameLevelAsParent_isReportedAboveTheGrassroots() {
        Union wuxi = Jiangsu.federation("wx", "无锡市总工会", UnionLevel.CITY, "320200", "nj");

        assertThat(problemsOf(PROVINCE, NANJING, wuxi))
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.LEVEL_NOT_BELOW_PARENT);
    }

    @Test
    void cycleOfThree_isReportedFromChildToParent() {
        assertThat(problemsOf(
                        PROVINCE, grassroots("a", "甲", "b"), grassroots("c", "丙", "a"), grassroots("b", "乙", "c")))
                .containsExactly(problem(
                        Kind.CYCLE,
                        ids("a", "b", "c"),
                        lines(2, 4, 3),
                        "3 unions stand above one another in a ring: a 甲 (GRASSROOTS) on line 2, "
                                + "b 乙 (GRASSROOTS) on line 4, c 丙 (GRASSROOTS) on line 3"));
    }

    @Test
    void unionsBelowACycle_addNothingToIt() {
        assertThat(problemsOf(
                        grassroots("low", "丁", "mid"),
                        grassroots("mid", "戊", "a"),
                        PROVINCE,
                        grassroots("a", "甲", "b"),
                        grassroots("b", "乙", "a"),
                        grassroots("late", "己", "b")))
                .extracting(TreeProblem::kind, TreeProblem::unions, TreeProblem::lines)
                .containsExactly(tuple(Kind.CYCLE, ids("a", "b"), lines(4, 5)));
    }

    @Test
    void cycleWithoutARoot_isReportedWithTheMissingRoot() {
        assertThat(problemsOf(grassroots("a", "甲", "b"), grassroots("b", "乙", "a")))
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.NO_ROOT, Kind.CYCLE);
    }

    @Test
    void noRoot_isReportedWithWhatIsWrongWithTheParents() {
        List<TreeProblem> problems = problemsOf(NANJING, WUXI);

        assertThat(problems)
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.UNKNOWN_PARENT, Kind.UNKNOWN_PARENT, Kind.NO_ROOT);
        assertThat(problems.get(2).message()).isEqualTo("every union names a parent, expected one without");
    }

    @Test
    void problemsOfDifferentKinds_areReportedTogether() {
        assertThat(problemsOf(PROVINCE, NANJING, NANJING, grassroots("g", "工会", "x"), grassroots("h", "工会", "nj")))
                .extracting(TreeProblem::kind)
                .containsExactly(Kind.DUPLICATE_ID, Kind.UNKNOWN_PARENT);
    }

    @Test
    void depth_sixtyThreeAncestors_isTheMost() {
        assertThat(UnionTree.of(chain(64)).depth(UnionId.of("g63"))).isEqualTo(UnionTree.MAX_DEPTH);
        assertThat(problemsOf(chain(65).toArray(Union[]::new)))
                .containsExactly(problem(
                        Kind.TOO_DEEP,
                        ids("g64"),
                        lines(65),
                        "g64 工会 (GRASSROOTS) on line 65 has 64 ancestors; the most is 63"));
    }

    @Test
    void depth_farTooDeep_isReportedOnceWhereItBegins() {
        assertThat(problemsOf(chain(200).toArray(Union[]::new)))
                .extracting(TreeProblem::kind, TreeProblem::unions)
                .containsExactly(tuple(Kind.TOO_DEEP, ids("g64")));
    }

    private static List<Union> chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> grassroots("g" + i, "工会", i == 0 ? "none" : "g" + (i - 1)))
                .map(u -> u.id().value().equals("g0") ? u.withParent(Optional.empty()) : u)
                .toList();
    }

    private static List<TreeProblem> problemsOf(Union... unions) {
        return catchThrowableOfType(InvalidTreeException.class, () -> UnionTree.of(List.of(unions)))
                .problems();
    }

    private static TreeProblem problem(Kind kind, List<UnionId> unions, List<Integer> lines, String message) {
        return new TreeProblem(kind, unions, lines, message);
    }

    private static List<UnionId> ids(String... ids) {
        return Arrays.stream(ids).map(UnionId::of).toList();
    }

    private static List<Integer> lines(Integer... lines) {
        return List.of(lines);
    }
}
