package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.ChangeProblem.Kind;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.LeaderChanged;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Recoded;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a register tells of changes, and why it refuses some. */
class UnionRegisterChangesTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2020, 12, 31);
    private static final UnionId WUXI = Jiangsu.WUXI.id();
    private static final UnionId NANJING = Jiangsu.NANJING.id();
    private static final UnionId XISHAN = Jiangsu.XISHAN.id();
    private static final UnionId PLANT = Jiangsu.PLANT.id();

    private final UnionRegister register = UnionRegister.since(FIRST, Jiangsu.TREE);

    @Test
    void moved_isSeenOnTheDayAndNotTheDayBefore() {
        UnionRegister moved =
                register.withAll(List.of(new Moved(DAY, XISHAN, NANJING), new Recoded(DAY, XISHAN, code("320199"))));

        assertThat(moved.asOf(DAY.minusDays(1)).parent(XISHAN)).contains(Jiangsu.WUXI);
        assertThat(moved.asOf(DAY).parent(XISHAN)).contains(Jiangsu.NANJING);
        assertThat(moved.idOf("320205", DAY.minusDays(1))).isEqualTo(XISHAN);
        assertThat(moved.idOf("320199", DAY)).isEqualTo(XISHAN);
        assertThat(moved.history(XISHAN))
                .extracting(UnionSpan::validity)
                .containsExactly(new Validity(FIRST, DAY.minusDays(1)), Validity.since(DAY));
        assertThat(register.asOf(DAY)).as("the register before").isEqualTo(Jiangsu.TREE);
    }

    @Test
    void codes_comeBackForAnotherUnion() {
        UnionRegister reused = register.withAll(List.of(
                new Merged(DAY, XISHAN, List.of(NANJING), NANJING),
                new Founded(LATER, county("wx-xs-2", "又锡山区总工会", "320205", WUXI))));

        assertThat(reused.idOf("320205", FIRST)).isEqualTo(XISHAN);
        assertThat(reused.asOf(DAY).findByCode(RegionCode.of("320205"))).isEmpty();
        assertThat(reused.idOf("320205", LATER)).isEqualTo(UnionId.of("wx-xs-2"));
    }

    /** 419001 was 义马市 from 1987 to 1990 and is 济源市 since 1996. */
    @Test
    void theKeyOfHistory_isCodeAndDate() {
        UnionId henan = UnionId.of("cn-410000");
        UnionId yima = UnionId.of("cn-419001");
        UnionId jiyuan = UnionId.of("cn-419001-2");
        UnionRegister register = UnionRegister.of(UnionTree.of(List.of(
                        Union.of(henan, "河南省总工会", UnionLevel.PROVINCIAL),
                        Jiangsu.federation("cn-411200", "三门峡市总工会", UnionLevel.CITY, "411200", "cn-410000"))))
                .withAll(List.of(
                        new Founded(LocalDate.of(1987, 12, 31), county(yima.value(), "义马市总工会", "419001", henan)),
                        new Recoded(LocalDate.of(1990, 12, 31), yima, code("411281")),
                        new Moved(LocalDate.of(1990, 12, 31), yima, UnionId.of("cn-411200")),
                        new Founded(LocalDate.of(1996, 12, 31), county(jiyuan.value(), "济源市总工会", "419001", henan))));

        assertThat(register.idOf("419001", LocalDate.of(1989, 6, 1))).isEqualTo(yima);
        assertThat(register.asOf(LocalDate.of(1993, 6, 1)).findByCode(RegionCode.of("419001")))
                .isEmpty();
        assertThat(register.idOf("419001", LocalDate.of(2020, 2, 5))).isEqualTo(jiyuan);
        assertThat(register.idOf("411281", LocalDate.of(2020, 2, 5))).isEqualTo(yima);
    }

    @Test
    void theLeaderOfAnIndustrialUnion_hasItsDays_andMovesNoBoundaryOfASubtree() {
        Union national = Union.of(UnionId.of("cn"), "中华全国总工会", UnionLevel.NATIONAL);
        Union railway = industrial("rail", UnionLevel.PROVINCIAL, "cn");
        Union provincial = Jiangsu.PROVINCE.withParent(Optional.of(national.id()));
        Union led = industrial("js-rail", UnionLevel.CITY, "js");
        UnionTree tree = UnionTree.of(List.of(national, railway, provincial, led));
        UnionRegister register = UnionRegister.of(tree)
                .with(new LeaderChanged(DAY, led.id(), Optional.of(railway.id())))
                .with(new LeaderChanged(LATER, led.id(), Optional.empty()));

        assertThat(register.asOf(DAY.minusDays(1)).get(led.id()).leader()).isEmpty();
        assertThat(register.asOf(DAY).get(led.id()).leader()).contains(railway.id());
        assertThat(register.asOf(DAY).isWithin(led.id(), railway.id())).isFalse();
        assertThat(register.asOf(DAY).subtree(railway.id())).containsExactly(railway);
        assertThat(register.asOf(LATER)).isEqualTo(tree);
        assertThat(refusal(register, new Dissolved(DAY, railway.id(), national.id())))
                .containsExactly(
                        "NAMED_UNION_ABSENT: js-rail js-rail (CITY) 2019-12-31 to 2020-12-30 has the leader rail,"
                                + " which exists until 2019-12-30");
        assertThat(refusal(register, new LeaderChanged(LATER.plusDays(1), led.id(), Optional.of(provincial.id()))))
                .containsExactly(
                        "LEADER_UNFIT: js-rail js-rail (CITY) since 2021-01-01 is not led by an industrial union of"
                                + " a higher level but by js 江苏省总工会 (PROVINCIAL) always");
    }

    private static Union industrial(String id, UnionLevel level, String parent) {
        return Union.builder()
                .id(id)
                .name(id)
                .level(level)
                .kind(UnionKind.INDUSTRIAL)
                .parent(parent)
                .build();
    }

    @Test
    void changes_areThoseOfTheDays_inOrder() {
        UnionChange second = new Renamed(LATER, WUXI, "无锡", List.of());
        UnionChange first = new Moved(DAY, XISHAN, NANJING);
        UnionRegister changed = register.with(second).with(first);

        assertThat(changed.changes()).containsExactly(first, second);
        assertThat(changed.changes(FIRST, DAY)).containsExactly(first);
        assertThat(changed.changes(DAY.plusDays(1), LATER)).containsExactly(second);
        assertThat(changed.changes(LATER.plusDays(1), LocalDate.MAX)).isEmpty();
        assertThat(changed)
                .hasToString("UnionRegister{UnionTree{js 江苏省总工会 (PROVINCIAL), 10 unions, 5 high}, since 2018-12-31,"
                        + " 2 changes on 2 days}");
    }

    @Test
    void successors_followMergersAndSplits_andSayWhoHasTheBooks() {
        UnionId east = UnionId.of("east");
        UnionId west = UnionId.of("west");
        UnionRegister changed = register.withAll(List.of(
                new Founded(DAY, county("east", "东区总工会", "320297", WUXI)),
                new Founded(DAY, county("west", "西区总工会", "320298", WUXI)),
                new Split(DAY, XISHAN, List.of(east, west), west),
                new Merged(LATER, west, List.of(Jiangsu.XUANWU.id()), Jiangsu.XUANWU.id())));

        assertThat(changed.successors(XISHAN, FIRST, DAY.minusDays(1)))
                .isEqualTo(new Successors(XISHAN, List.of(XISHAN), XISHAN));
        assertThat(changed.successors(XISHAN, FIRST, DAY)).isEqualTo(new Successors(XISHAN, List.of(east, west), west));
        assertThat(changed.successors(XISHAN, FIRST, LATER))
                .isEqualTo(new Successors(XISHAN, List.of(east, Jiangsu.XUANWU.id()), Jiangsu.XUANWU.id()));
        assertThat(changed.booksOf(XISHAN, LATER)).isEqualTo(Jiangsu.XUANWU.id());
        assertThat(changed.booksOf(XISHAN, FIRST)).isEqualTo(XISHAN);
    }

    @Test
    void successors_ofALongChain_areFollowedToItsEnd() {
        List<UnionChange> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            UnionId id = UnionId.of("c" + i);
            chain.add(new Founded(DAY.plusDays(i), Union.of(id, "分会", UnionLevel.GRASSROOTS, WUXI)));
            if (i > 0) {
                chain.add(new Merged(DAY.plusDays(i), UnionId.of("c" + (i - 1)), List.of(id), id));
            }
        }
        UnionRegister changed = register.withAll(chain);

        UnionId last = UnionId.of("c19999");
        assertThat(changed.successors(UnionId.of("c0"), DAY, LocalDate.MAX))
                .isEqualTo(new Successors(UnionId.of("c0"), List.of(last), last));
    }

    @Test
    void split_whoseUnionKeepsItsBooks_goesOn() {
        UnionRegister changed = register.with(new Split(DAY, XISHAN, List.of(Jiangsu.XUANWU.id()), XISHAN));

        assertThat(changed.asOf(DAY)).isEqualTo(Jiangsu.TREE);
        assertThat(changed.successors(XISHAN, FIRST, DAY))
                .isEqualTo(new Successors(XISHAN, List.of(Jiangsu.XUANWU.id(), XISHAN), XISHAN));
    }

    @Test
    void successors_ofNoUnionOrOnADayItIsNotThere_areRefused() {
        UnionRegister changed = register.with(new Dissolved(DAY, XISHAN, WUXI));

        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> changed.successors(UnionId.of("x"), FIRST, DAY))
                .withMessageStartingWith("no union with id x on any day in UnionRegister{");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.successors(XISHAN, DAY, LATER))
                .withMessage("wx-xs does not exist on 2019-12-31 but 2018-12-31 to 2019-12-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.successors(WUXI, LATER, DAY))
                .withMessage("the successors of wx are asked for on 2019-12-31, before 2020-12-31");
    }

    @Test
    void aDayBeforeTheFirst_isRefusedUnlessAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.asOf(FIRST.minusDays(1)))
                .withMessage("the register begins on 2018-12-31 and has no tree of 2018-12-30;"
                        + " firstTree() is the one it begins with");
        assertThat(register.find(FIRST.minusDays(1))).isEmpty();
        UnionRegister earlier = register.with(new Moved(DAY, XISHAN, NANJING)).begunOn(LocalDate.of(2010, 1, 1));
        assertThat(earlier.asOf(LocalDate.of(2010, 1, 1))).isEqualTo(Jiangsu.TREE);
        assertThat(earlier.asOf(DAY).parent(XISHAN)).contains(Jiangsu.NANJING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register.begunOn(DAY))
                .withMessage("the register begins on 2018-12-31, before 2019-12-31");
    }

    @Test
    void refusals_printBothRanges() {
        UnionRegister dissolved = register.with(new Dissolved(DAY, XISHAN, WUXI));

        assertThat(refusal(dissolved, new Renamed(LATER, XISHAN, "锡山", List.of())))
                .containsExactly("OUTSIDE_LIFE: Renamed[on=2020-12-31, id=wx-xs, name=锡山, aliases=[]] changes a union"
                        + " that exists 2018-12-31 to 2019-12-30");
        assertThat(refusal(dissolved, new Founded(LATER, Jiangsu.XISHAN)))
                .containsExactly("SECOND_LIFE: wx-xs 锡山区总工会 (COUNTY) cannot exist since 2020-12-31 after a gap: it"
                        + " existed 2018-12-31 to 2019-12-30, and another union needs another id");
        assertThat(refusal(register, new Founded(DAY, Jiangsu.XISHAN)))
                .containsExactly("SECOND_LIFE: wx-xs 锡山区总工会 (COUNTY) cannot be founded for the days since 2019-12-31:"
                        + " it exists since 2018-12-31");
        assertThat(refusal(register, new Dissolved(DAY, WUXI, NANJING)))
                .containsExactly("NAMED_UNION_ABSENT: wx-xs 锡山区总工会 (COUNTY) since 2018-12-31 has the parent wx, which"
                        + " exists 2018-12-31 to 2019-12-30");
        assertThat(refusal(register, new Recoded(DAY, XISHAN, code("320106"))))
                .containsExactly("CODE_OVERLAP: wx-xs 锡山区总工会 (COUNTY) since 2019-12-31 carries the division code"
                        + " 320106 of nj-gl 鼓楼区总工会 (COUNTY) since 2018-12-31");
        assertThat(refusal(dissolved, new Merged(LATER, WUXI, List.of(XISHAN), XISHAN)))
                .containsExactly(
                        "SUCCESSOR_ABSENT: Merged[on=2020-12-31, id=wx, into=[wx-xs], books=wx-xs] names wx-xs,"
                                + " which exists 2018-12-31 to 2019-12-30");
        assertThat(refusal(register, new Moved(DAY, PLANT, Jiangsu.WORKSHOP.id())))
                .containsExactly(
                        "CYCLE: on the days since 2019-12-31 nj-xw-a stands under itself: [nj-xw-a, nj-xw-a-1]");
        assertThat(refusal(register, new Moved(FIRST, XISHAN, NANJING)))
                .containsExactly(
                        "BEFORE_REGISTER: Moved[on=2018-12-31, id=wx-xs, parent=nj] is not after the first day of"
                                + " the register, since 2018-12-31");
    }

    @Test
    void aBackdatedChange_isHeldAgainstEverythingLater() {
        UnionRegister moved = register.with(new Moved(LATER, XISHAN, NANJING));

        assertThat(refusal(moved, new Moved(DAY, XISHAN, NANJING)))
                .singleElement()
                .asString()
                .startsWith("NO_EFFECT");
        assertThat(refusal(moved, new Dissolved(DAY, NANJING, WUXI)))
                .hasSize(3)
                .allMatch(p -> p.startsWith("NAMED_UNION"));
        assertThat(refusal(
                        register.with(new Moved(LATER, PLANT, XISHAN)),
                        new Moved(DAY, Jiangsu.WORKSHOP.id(), XISHAN),
                        new Moved(LATER, PLANT, Jiangsu.WORKSHOP.id())))
                .singleElement()
                .asString()
                .startsWith("CONFLICT: changes of nj-xw-a on 2020-12-31 exclude one another");
    }

    @Test
    void depthAndSize_areLimited_onBothSides() {
        List<UnionChange> chain = new ArrayList<>();
        for (int depth = 5; depth <= UnionTree.MAX_DEPTH; depth++) {
            UnionId parent = depth == 5 ? Jiangsu.WORKSHOP.id() : UnionId.of("d" + (depth - 1));
            chain.add(new Founded(DAY, Union.of(UnionId.of("d" + depth), "小组", UnionLevel.GRASSROOTS, parent)));
        }
        UnionRegister deepest = register.withAll(chain);
        UnionId last = UnionId.of("d" + UnionTree.MAX_DEPTH);
        assertThat(deepest.asOf(DAY).depth(last)).isEqualTo(UnionTree.MAX_DEPTH);
        Union tooDeep = Union.of(UnionId.of("e"), "又", UnionLevel.GRASSROOTS, last);
        assertThat(refusal(deepest, new Founded(DAY, tooDeep)))
                .containsExactly("TOO_DEEP: e 又 (GRASSROOTS) since 2019-12-31 would have more than 63 ancestors");
        UnionRegister flat = deepest.with(
                new Founded(DAY, Union.of(UnionId.of("f"), "另", UnionLevel.GRASSROOTS, Jiangsu.WORKSHOP.id())));
        assertThat(refusal(flat, new Moved(LATER, UnionId.of("d5"), UnionId.of("f"))))
                .as("the union that moves is not too deep, one below it would be")
                .containsExactly("TOO_DEEP: d63 小组 (GRASSROOTS) since 2019-12-31 would have more than 63 ancestors");

        Growth growth = new Growth(new Lives(new Lives.Base(FIRST, Jiangsu.TREE)), 11);
        growth.add(new Founded(DAY, county("a", "甲", "320297", WUXI)));
        assertThat(growth.grow().size).isEqualTo(11);
        growth.add(new Founded(DAY, county("b", "乙", "320298", WUXI)));
        assertThat(catchThrowableOfType(InvalidChangeException.class, growth::grow)
                        .problems())
                .extracting(ChangeProblem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    private static List<String> refusal(UnionRegister register, UnionChange... changes) {
        return catchThrowableOfType(InvalidChangeException.class, () -> register.withAll(List.of(changes)))
                .problems()
                .stream()
                .map(ChangeProblem::toString)
                .toList();
    }

    private static Union county(String id, String name, String code, UnionId parent) {
        return Jiangsu.federation(id, name, UnionLevel.COUNTY, code, parent.value());
    }

    private static Optional<RegionCode> code(String code) {
        return Optional.of(RegionCode.of(code));
    }
}
