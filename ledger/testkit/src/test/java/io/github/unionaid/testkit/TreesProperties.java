package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class TreesProperties {
    private static final ObjectMapper JSON = UnionaidJson.mapper();

    @Provide
    Arbitrary<UnionTree> trees() {
        return Trees.upTo(30);
    }

    @Property(tries = 300)
    void answersOfOneUnion_agreeWithTheReference(@ForAll("trees") UnionTree tree) {
        Reference reference = new Reference(tree.unions());

        assertThat(tree.unions()).isEqualTo(reference.subtree(tree.root()));
        for (Union union : tree.unions()) {
            UnionId id = union.id();
            int position = tree.positionOf(id);
            List<Union> subtree = reference.subtree(union);
            List<Union> path = reference.pathUp(union);
            assertThat(tree.at(position)).isEqualTo(union);
            assertThat(tree.get(id)).isEqualTo(union);
            assertThat(tree.subtreeEnd(position) - position).isEqualTo(subtree.size());
            assertThat(tree.subtree(id)).isEqualTo(subtree);
            assertThat(tree.children(id)).isEqualTo(reference.children(id));
            assertThat(tree.ancestors(id)).isEqualTo(path.subList(1, path.size()));
            assertThat(tree.parent(id)).isEqualTo(path.stream().skip(1).findFirst());
            assertThat(tree.depth(id)).isEqualTo(path.size() - 1);
            assertThat(tree.rootedAt(id).size()).isEqualTo(subtree.size());
            for (UnionLevel level : UnionLevel.values()) {
                assertThat(tree.band(id, EnumSet.of(level)))
                        .isEqualTo(
                                subtree.stream().filter(u -> u.level() == level).toList());
            }
        }
    }

    @Property(tries = 200)
    void answersOfTwoUnions_agreeWithTheReference(@ForAll("trees") UnionTree tree) {
        Reference reference = new Reference(tree.unions());
        for (Union first : tree.unions()) {
            for (Union second : tree.unions()) {
                assertThat(tree.lowestCommonAncestor(first.id(), second.id()))
                        .isEqualTo(reference.lowestCommonAncestor(first, second));
                assertThat(tree.isWithin(first.id(), second.id()))
                        .isEqualTo(reference.pathUp(first).contains(second));
            }
        }
    }

    @Property(tries = 300)
    void namesAndAliases_findAllThatHaveThem(@ForAll("trees") UnionTree tree) {
        for (String name : List.of("甲工会", "乙工会", "丙工会", "又名0", "又名1", "无此名")) {
            assertThat(tree.findByName(name))
                    .isEqualTo(tree.unions().stream()
                            .filter(u -> u.name().equals(name) || u.aliases().contains(name))
                            .toList());
        }
    }

    @Property(tries = 200)
    void orderOfTheInput_doesNotMatter(@ForAll("trees") UnionTree tree, @ForAll long seed) {
        List<Union> shuffled = new ArrayList<>(tree.unions());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(UnionTree.of(shuffled)).isEqualTo(tree).hasSameHashCodeAs(tree);
    }

    @Property(tries = 200)
    void json_roundTrips(@ForAll("trees") UnionTree tree) throws JsonProcessingException {
        assertThat(JSON.readValue(JSON.writeValueAsString(tree), UnionTree.class))
                .isEqualTo(tree);
    }

    @Property(tries = 1000)
    @StatisticsReport(onFailureOnly = true)
    void trees_haveEveryShape(@ForAll("trees") UnionTree tree) {
        boolean skips = tree.unions().stream().anyMatch(u -> skipsALevel(tree, u));
        boolean nested = tree.unions().stream()
                .anyMatch(u -> u.level() == UnionLevel.GRASSROOTS
                        && tree.parent(u.id())
                                .filter(p -> p.level() == UnionLevel.GRASSROOTS)
                                .isPresent());
        boolean coded = tree.unions().stream().anyMatch(u -> u.code().isPresent());
        boolean sameNames = tree.unions().stream().map(Union::name).distinct().count() < tree.size();
        Statistics.label("skips a level").collect(skips);
        Statistics.label("grassroots under grassroots").collect(nested);
        Statistics.label("has codes").collect(coded);
        Statistics.label("names repeat").collect(sameNames);
        Statistics.label("aliases")
                .collect(tree.unions().stream().anyMatch(u -> !u.aliases().isEmpty()));
        Statistics.label("leaders")
                .collect(tree.unions().stream().anyMatch(u -> u.leader().isPresent()));
        Statistics.label("leaders").coverage(c -> c.check(true).percentage(p -> p > 3));
        Statistics.label("aliases").coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("root").collect(tree.root().level());
        for (String label : List.of("skips a level", "grassroots under grassroots", "has codes", "names repeat")) {
            Statistics.label(label).coverage(c -> c.check(true).percentage(p -> p > 30));
            Statistics.label(label).coverage(c -> c.check(false).percentage(p -> p > 1));
        }
        for (UnionLevel level : UnionLevel.values()) {
            Statistics.label("root").coverage(c -> c.check(level).percentage(p -> p > 10));
        }
    }

    private static boolean skipsALevel(UnionTree tree, Union union) {
        return tree.parent(union.id())
                .filter(p -> union.level().ordinal() - p.level().ordinal() > 1)
                .isPresent();
    }

    /** The same answers from maps of parents and children, siblings in the order of their ids. */
    private static final class Reference {
        private final Map<UnionId, Union> byId = new HashMap<>();
        private final Map<UnionId, List<Union>> children = new HashMap<>();

        Reference(List<Union> unions) {
            unions.forEach(u -> byId.put(u.id(), u));
            unions.forEach(u -> u.parent()
                    .ifPresent(p ->
                            children.computeIfAbsent(p, k -> new ArrayList<>()).add(u)));
            children.values().forEach(list -> list.sort((a, b) -> a.id().compareTo(b.id())));
        }

        List<Union> children(UnionId id) {
            return children.getOrDefault(id, List.of());
        }

        List<Union> subtree(Union union) {
            List<Union> subtree = new ArrayList<>(List.of(union));
            children(union.id()).forEach(c -> subtree.addAll(subtree(c)));
            return subtree;
        }

        List<Union> pathUp(Union union) {
            List<Union> path = new ArrayList<>(List.of(union));
            Optional<Union> at = parent(union);
            while (at.isPresent()) {
                path.add(at.orElseThrow());
                at = parent(at.orElseThrow());
            }
            return path;
        }

        private Optional<Union> parent(Union union) {
            return union.parent().map(p -> Objects.requireNonNull(byId.get(p)));
        }

        Union lowestCommonAncestor(Union first, Union second) {
            List<Union> path = pathUp(second);
            return pathUp(first).stream().filter(path::contains).findFirst().orElseThrow();
        }
    }
}
