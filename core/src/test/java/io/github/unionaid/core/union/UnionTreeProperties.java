package io.github.unionaid.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnionTreeProperties {

    /** Unions of which the first is the root and every other one has an earlier one as its parent. */
    @Provide
    Arbitrary<List<Union>> unions() {
        Arbitrary<String> id =
                Arbitraries.strings().withChars("abXY09-").ofMinLength(1).ofMaxLength(4);
        Arbitrary<List<String>> ids = id.filter(s -> !s.startsWith("-"))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(30);
        return ids.flatMap(list -> Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofSize(list.size())
                .map(choices -> tree(list, choices)));
    }

    private static List<Union> tree(List<String> ids, List<Integer> choices) {
        List<Union> unions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean root = i == 0;
            Union.Builder builder = Union.builder()
                    .id(ids.get(i))
                    .name("union " + i % 3)
                    .level(root ? UnionLevel.COUNTY : UnionLevel.GRASSROOTS);
            if (!root) {
                builder.parent(ids.get(choices.get(i) % i));
            }
            unions.add(builder.build());
        }
        return unions;
    }

    @Property(tries = 300)
    void singleUnionAnswers_agreeWithTheReference(@ForAll("unions") List<Union> unions) {
        UnionTree tree = UnionTree.of(unions);
        Reference reference = new Reference(unions);

        assertThat(tree.unions()).isEqualTo(reference.subtree(unions.get(0)));
        for (Union union : unions) {
            List<Union> subtree = reference.subtree(union);
            List<Union> ancestors = reference.ancestors(union);
            assertThat(tree.get(union.id())).isEqualTo(union);
            assertThat(tree.at(tree.positionOf(union.id()))).isEqualTo(union);
            assertThat(tree.subtree(union.id())).isEqualTo(subtree);
            assertThat(tree.children(union.id())).isEqualTo(reference.children(union));
            assertThat(tree.ancestors(union.id())).isEqualTo(ancestors);
            assertThat(tree.parent(union.id())).isEqualTo(ancestors.stream().findFirst());
            assertThat(tree.depth(union.id())).isEqualTo(ancestors.size());
            for (UnionLevel level : UnionLevel.values()) {
                assertThat(tree.band(union.id(), EnumSet.of(level)))
                        .isEqualTo(
                                subtree.stream().filter(u -> u.level() == level).toList());
            }
        }
    }

    @Property(tries = 300)
    void pairAnswers_agreeWithTheReference(@ForAll("unions") List<Union> unions) {
        UnionTree tree = UnionTree.of(unions);
        Reference reference = new Reference(unions);

        for (Union first : unions) {
            for (Union second : unions) {
                assertThat(tree.isWithin(first.id(), second.id()))
                        .isEqualTo(reference.pathUp(first).contains(second));
                assertThat(tree.lowestCommonAncestor(first.id(), second.id()))
                        .isEqualTo(reference.lowestCommonAncestor(first, second));
            }
        }
    }

    @Property(tries = 300)
    void rootedAt_everyUnion_keepsItsSubtree(@ForAll("unions") List<Union> unions) {
        UnionTree tree = UnionTree.of(unions);

        for (Union union : unions) {
            assertThat(tree.rootedAt(union.id()).unions())
                    .extracting(Union::id)
                    .isEqualTo(tree.subtree(union.id()).stream().map(Union::id).toList());
        }
    }

    @Property(tries = 300)
    void of_anotherOrder_isTheSameTree(@ForAll("unions") List<Union> unions) {
        List<Union> reversed = new ArrayList<>(unions);
        Collections.reverse(reversed);

        assertThat(UnionTree.of(reversed)).isEqualTo(UnionTree.of(unions)).hasSameHashCodeAs(UnionTree.of(unions));
    }

    @Property(tries = 300)
    void find_idsOfOtherUnions_areNotFound(@ForAll("unions") List<Union> unions, @ForAll("unions") List<Union> others) {
        UnionTree tree = UnionTree.of(unions);
        Set<UnionId> ids = new Reference(unions).byId.keySet();

        for (Union other : others) {
            assertThat(tree.contains(other.id())).isEqualTo(ids.contains(other.id()));
        }
    }

    /** Answers the same questions by walking up a map of parents. */
    private static final class Reference {
        private final Map<UnionId, Union> byId = new HashMap<>();

        Reference(List<Union> unions) {
            unions.forEach(u -> byId.put(u.id(), u));
        }

        List<Union> pathUp(Union union) {
            List<Union> path = new ArrayList<>(List.of(union));
            path.addAll(ancestors(union));
            return path;
        }

        List<Union> ancestors(Union union) {
            List<Union> ancestors = new ArrayList<>();
            Union at = union;
            while (at.parent().isPresent()) {
                at = Objects.requireNonNull(byId.get(at.parent().get()));
                ancestors.add(at);
            }
            return ancestors;
        }

        List<Union> children(Union union) {
            return byId.values().stream()
                    .filter(u -> u.parent().filter(union.id()::equals).isPresent())
                    .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                    .toList();
        }

        List<Union> subtree(Union union) {
            List<Union> subtree = new ArrayList<>(List.of(union));
            children(union).forEach(child -> subtree.addAll(subtree(child)));
            return subtree;
        }

        Union lowestCommonAncestor(Union first, Union second) {
            List<Union> path = pathUp(second);
            return pathUp(first).stream().filter(path::contains).findFirst().orElseThrow();
        }
    }
}
