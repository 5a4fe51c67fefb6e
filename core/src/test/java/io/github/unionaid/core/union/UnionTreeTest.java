package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.Jiangsu.NANJING;
import static io.github.unionaid.core.union.Jiangsu.NANJING_GULOU;
import static io.github.unionaid.core.union.Jiangsu.PLANT;
import static io.github.unionaid.core.union.Jiangsu.PREORDER;
import static io.github.unionaid.core.union.Jiangsu.PROVINCE;
import static io.github.unionaid.core.union.Jiangsu.TREE;
import static io.github.unionaid.core.union.Jiangsu.WORKSHOP;
import static io.github.unionaid.core.union.Jiangsu.WUXI;
import static io.github.unionaid.core.union.Jiangsu.XISHAN;
import static io.github.unionaid.core.union.Jiangsu.XUANWU;
import static io.github.unionaid.core.union.Jiangsu.XUZHOU;
import static io.github.unionaid.core.union.Jiangsu.XUZHOU_GULOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.core.region.RegionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnionTreeTest {
    private static final UnionId NOWHERE = UnionId.of("nowhere");

    @Test
    void of_anyOrderOfInput_givesTheSameTree() {
        List<Union> shuffled = new ArrayList<>(PREORDER);
        Collections.shuffle(shuffled, new Random(7));
        List<Union> reversed = new ArrayList<>(PREORDER);
        Collections.reverse(reversed);

        for (List<Union> input : List.of(shuffled, reversed)) {
            UnionTree tree = UnionTree.of(input);
            assertThat(tree).isEqualTo(TREE).hasSameHashCodeAs(TREE);
            assertThat(tree.unions()).containsExactlyElementsOf(PREORDER);
        }
    }

    @Test
    void equals_anotherUnion_counts() {
        List<Union> renamed = new ArrayList<>(PREORDER);
        renamed.set(5, Jiangsu.grassroots("nj-xw-a-1", "二车间工会", "nj-xw-a"));

        assertThat(UnionTree.of(renamed)).isNotEqualTo(TREE);
        assertThat(TREE.rootedAt(NANJING.id())).isNotEqualTo(TREE);
        assertThat(TREE).isNotEqualTo("js");
    }

    @Test
    void root_size_unions() {
        assertThat(TREE.root()).isEqualTo(PROVINCE);
        assertThat(TREE.size()).isEqualTo(10);
        assertThat(TREE.unions()).isEqualTo(PREORDER).isUnmodifiable();
        assertThat(TREE).hasToString("UnionTree{js 江苏省总工会 (PROVINCIAL), 10 unions, 5 high}");
    }

    @Test
    void find_knownAndUnknown() {
        assertThat(TREE.get(UnionId.of("wx"))).isSameAs(WUXI);
        assertThat(TREE.find(WUXI.id())).contains(WUXI);
        assertThat(TREE.contains(WUXI.id())).isTrue();
        assertThat(TREE.find(NOWHERE)).isEmpty();
        assertThat(TREE.contains(NOWHERE)).isFalse();
    }

    @Test
    void findByCode_givesTheFederation() {
        assertThat(TREE.findByCode(RegionCode.of("320302"))).contains(XUZHOU_GULOU);
        assertThat(TREE.findByCode(RegionCode.of("310000"))).isEmpty();
    }

    @Test
    void findByName_repeatedName_givesAllInPreorder() {
        assertThat(TREE.findByName("鼓楼区总工会")).containsExactly(NANJING_GULOU, XUZHOU_GULOU);
        assertThat(TREE.findByName("鼓楼区")).isEmpty();
    }

    @Test
    void parent_children_ancestors() {
        assertThat(TREE.parent(PROVINCE.id())).isEmpty();
        assertThat(TREE.parent(WORKSHOP.id())).contains(PLANT);
        assertThat(TREE.children(PROVINCE.id())).containsExactly(NANJING, WUXI, XUZHOU);
        assertThat(TREE.children(WORKSHOP.id())).isEmpty();
        assertThat(TREE.ancestors(WORKSHOP.id())).containsExactly(PLANT, XUANWU, NANJING, PROVINCE);
        assertThat(TREE.ancestors(PROVINCE.id())).isEmpty();
        assertThat(TREE.depth(PROVINCE.id())).isZero();
        assertThat(TREE.depth(WORKSHOP.id())).isEqualTo(4);
    }

    @Test
    void subtree_includesTheUnionItself() {
        assertThat(TREE.subtree(NANJING.id()))
                .containsExactly(NANJING, NANJING_GULOU, XUANWU, PLANT, WORKSHOP)
                .isUnmodifiable();
        assertThat(TREE.subtree(XISHAN.id())).containsExactly(XISHAN);
        assertThat(TREE.subtree(PROVINCE.id())).isEqualTo(PREORDER);
    }

    @Test
    void band_picksLevelsOfTheSubtree() {
        assertThat(TREE.band(NANJING.id(), EnumSet.of(UnionLevel.COUNTY))).containsExactly(NANJING_GULOU, XUANWU);
        assertThat(TREE.band(NANJING.id(), EnumSet.of(UnionLevel.CITY, UnionLevel.GRASSROOTS)))
                .containsExactly(NANJING, PLANT, WORKSHOP);
        assertThat(TREE.band(WUXI.id(), EnumSet.of(UnionLevel.PROVINCIAL))).isEmpty();
        assertThat(TREE.band(WUXI.id(), EnumSet.noneOf(UnionLevel.class))).isEmpty();
    }

    @Test
    void isWithin_isReflexiveAndOneWay() {
        assertThat(TREE.isWithin(PLANT.id(), PLANT.id())).isTrue();
        assertThat(TREE.isWithin(PLANT.id(), NANJING.id())).isTrue();
        assertThat(TREE.isWithin(NANJING.id(), PLANT.id())).isFalse();
        assertThat(TREE.isWithin(WUXI.id(), NANJING.id())).isFalse();
        assertThat(TREE.isWithin(XISHAN.id(), XUZHOU.id())).isFalse();
    }

    @Test
    void lowestCommonAncestor_isOneOfTheTwoWhereItStandsAbove() {
        assertThat(TREE.lowestCommonAncestor(NANJING_GULOU.id(), WORKSHOP.id())).isEqualTo(NANJING);
        assertThat(TREE.lowestCommonAncestor(WORKSHOP.id(), XISHAN.id())).isEqualTo(PROVINCE);
        assertThat(TREE.lowestCommonAncestor(WORKSHOP.id(), XUANWU.id())).isEqualTo(XUANWU);
        assertThat(TREE.lowestCommonAncestor(XUANWU.id(), WORKSHOP.id())).isEqualTo(XUANWU);
        assertThat(TREE.lowestCommonAncestor(WUXI.id(), WUXI.id())).isEqualTo(WUXI);
    }

    @Test
    void positions_areThoseOfPreorder() {
        for (int position = 0; position < TREE.size(); position++) {
            assertThat(TREE.at(position)).isEqualTo(PREORDER.get(position));
            assertThat(TREE.positionOf(PREORDER.get(position).id())).isEqualTo(position);
        }
        assertThat(TREE.subtreeEnd(1)).isEqualTo(6);
        assertThat(TREE.subtreeEnd(0)).isEqualTo(10);
        assertThat(TREE.subtreeEnd(9)).isEqualTo(10);
        assertThat(TREE.parentPosition(0)).isEqualTo(-1);
        assertThat(TREE.parentPosition(6)).isZero();
        assertThat(TREE.isWithin(5, 3)).isTrue();
        assertThat(TREE.isWithin(3, 3)).isTrue();
        assertThat(TREE.isWithin(3, 5)).isFalse();
        assertThat(TREE.isWithin(6, 3)).isFalse();
        assertThat(TREE.lowestCommonAncestor(2, 5)).isEqualTo(1);
        assertThat(TREE.lowestCommonAncestor(9, 9)).isEqualTo(9);
    }

    @Test
    void positions_outsideTheTree_areRefused() {
        for (int position : new int[] {-1, 10, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            List<ThrowingCallable> calls = List.of(
                    () -> TREE.at(position),
                    () -> TREE.subtreeEnd(position),
                    () -> TREE.parentPosition(position),
                    () -> TREE.isWithin(position, 3),
                    () -> TREE.isWithin(3, position),
                    () -> TREE.lowestCommonAncestor(position, 3),
                    () -> TREE.lowestCommonAncestor(3, position));
            assertThat(calls)
                    .allSatisfy(call -> assertThatExceptionOfType(IndexOutOfBoundsException.class)
                            .isThrownBy(call)
                            .withMessageContaining("" + position));
        }
    }

    @Test
    void rootedAt_isTheSubtreeWithoutAParentAbove() {
        UnionTree nanjing = TREE.rootedAt(NANJING.id());

        assertThat(nanjing.root()).isEqualTo(NANJING.withParent(Optional.empty()));
        assertThat(nanjing.unions()).hasSize(5).endsWith(NANJING_GULOU, XUANWU, PLANT, WORKSHOP);
        assertThat(nanjing.depth(WORKSHOP.id())).isEqualTo(3);
        assertThat(nanjing.contains(PROVINCE.id())).isFalse();
        assertThat(nanjing.findByCode(RegionCode.of("320200"))).isEmpty();
        assertThat(TREE.rootedAt(PROVINCE.id())).isEqualTo(TREE);
        assertThat(TREE.rootedAt(WORKSHOP.id()).size()).isOne();
    }

    @Test
    void districtOfAMunicipality_standsDirectlyUnderIt() {
        Union shanghai = Union.builder()
                .id("sh")
                .name("上海市总工会")
                .level(UnionLevel.PROVINCIAL)
                .code("310000")
                .build();
        Union huangpu = Jiangsu.federation("sh-hp", "黄浦区总工会", UnionLevel.COUNTY, "310101", "sh");

        UnionTree tree = UnionTree.of(List.of(huangpu, shanghai));

        assertThat(tree.children(shanghai.id())).containsExactly(huangpu);
        assertThat(tree.depth(huangpu.id())).isOne();
    }

    @Test
    void unknownUnion_isRefusedByEveryMethodThatTakesAnId() {
        List<ThrowingCallable> calls = List.of(
                () -> TREE.get(NOWHERE),
                () -> TREE.parent(NOWHERE),
                () -> TREE.children(NOWHERE),
                () -> TREE.ancestors(NOWHERE),
                () -> TREE.subtree(NOWHERE),
                () -> TREE.band(NOWHERE, EnumSet.allOf(UnionLevel.class)),
                () -> TREE.isWithin(NOWHERE, WUXI.id()),
                () -> TREE.isWithin(WUXI.id(), NOWHERE),
                () -> TREE.lowestCommonAncestor(NOWHERE, WUXI.id()),
                () -> TREE.lowestCommonAncestor(WUXI.id(), NOWHERE),
                () -> TREE.depth(NOWHERE),
                () -> TREE.rootedAt(NOWHERE),
                () -> TREE.positionOf(NOWHERE));

        assertThat(calls)
                .allSatisfy(call -> assertThatExceptionOfType(UnknownUnionException.class)
                        .isThrownBy(call)
                        .withMessage("no union with id nowhere in the tree of 10 under js 江苏省总工会 (PROVINCIAL)")
                        .satisfies(e -> assertThat(e.asked()).isEqualTo("nowhere")));
    }

    @Test
    void findByName_knowsAliases() {
        UnionTree tree = UnionTree.of(List.of(Union.builder()
                .id("jy")
                .name("济源市总工会")
                .addAliases("济源产城融合示范区总工会")
                .level(UnionLevel.COUNTY)
                .build()));

        assertThat(tree.findByName("济源产城融合示范区总工会")).containsExactly(tree.root());
        assertThat(tree.findByName("济源市总工会")).containsExactly(tree.root());
        assertThat(tree.findByName("济源")).isEmpty();
    }

    @Test
    void rootedAt_leavesOutLeadersOutside() {
        Union industry = Union.builder()
                .id("rail")
                .name("铁路总工会")
                .level(UnionLevel.PROVINCIAL)
                .kind(UnionKind.INDUSTRIAL)
                .parent("cn")
                .build();
        Union led = Union.builder()
                .id("led")
                .name("江苏铁路工会")
                .level(UnionLevel.CITY)
                .kind(UnionKind.INDUSTRIAL)
                .parent("js")
                .leader("rail")
                .build();
        Union ledBelow = Union.builder()
                .id("below")
                .name("南京铁路工会")
                .level(UnionLevel.COUNTY)
                .kind(UnionKind.INDUSTRIAL)
                .parent("led")
                .leader("led")
                .build();
        UnionTree tree = UnionTree.of(List.of(
                Union.of(UnionId.of("cn"), "全国", UnionLevel.NATIONAL),
                Jiangsu.PROVINCE.withParent(Optional.of(UnionId.of("cn"))),
                industry,
                led,
                ledBelow));

        UnionTree province = tree.rootedAt(UnionId.of("js"));

        assertThat(province.get(UnionId.of("led")).leader()).isEmpty();
        assertThat(province.get(UnionId.of("below"))).isEqualTo(ledBelow);
    }
}
