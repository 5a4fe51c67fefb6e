package io.github.unionaid.testkit;

import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionKind;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Arbitraries of {@link UnionTree}: every valid shape. Rooted at any level, levels skipped, grassroots under grassroots,
 * broad, deep and single trees; ids in no order, so that siblings are not numbered as they were made; some unions with
 * division codes and other names in use, some industrial ones with a leading parent; names that repeat. They shrink
 * towards few unions with short ids and without codes.
 */
public final class Trees {

    /** The most unions of a tree of {@link #any()}. */
    public static final int SMALL = 20;

    private static final String[] ID_PREFIXES = {"u", "Z", "9-", "cn:"};
    private static final String[] NAMES = {"甲工会", "乙工会", "丙工会"};
    private static final UnionLevel[] LEVELS = UnionLevel.values();

    private Trees() {}

    /** Returns trees of 1 to {@value #SMALL} unions. */
    public static Arbitrary<UnionTree> any() {
        return upTo(SMALL);
    }

    /**
     * Returns trees of 1 to {@code maxSize} unions.
     *
     * @throws IllegalArgumentException if {@code maxSize} is below 1 or above {@link UnionTree#MAX_SIZE}
     */
    public static Arbitrary<UnionTree> upTo(int maxSize) {
        if (maxSize < 1 || maxSize > UnionTree.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "trees of up to " + maxSize + " unions; expected 1 to " + UnionTree.MAX_SIZE);
        }
        Arbitrary<List<Node>> below =
                nodes().list().ofMaxSize(maxSize - 1).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(nodes(), below).as(Trees::tree);
    }

    /** One union in plain numbers, to be read against those that stand before it. */
    private record Node(int parent, int level, int id, int look) {}

    private static Arbitrary<Node> nodes() {
        return Combinators.combine(number(9_999), number(LEVELS.length * 12 - 1), number(99_999), number(59))
                .as(Node::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> number(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    private static UnionTree tree(Node root, List<Node> below) {
        List<Node> nodes = Stream.concat(Stream.of(root), below.stream()).toList();
        List<Union> unions = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        Set<UnionId> ids = new HashSet<>();
        Set<RegionCode> codes = new HashSet<>();
        for (Node node : nodes) {
            Optional<Union> parent = Optional.empty();
            int depth = 0;
            if (!unions.isEmpty()) {
                int at = node.parent % unions.size();
                at = depths.get(at) < UnionTree.MAX_DEPTH ? at : 0;
                parent = Optional.of(unions.get(at));
                depth = depths.get(at) + 1;
            }
            depths.add(depth);
            unions.add(union(node, parent, unions, ids, codes));
        }
        return UnionTree.of(unions);
    }

    private static Union union(
            Node node, Optional<Union> parent, List<Union> before, Set<UnionId> ids, Set<RegionCode> codes) {
        List<UnionLevel> levels = Stream.of(LEVELS)
                .filter(l ->
                        parent.isEmpty() || l.mayStandUnder(parent.orElseThrow().level()))
                .toList();
        UnionLevel level = levels.get(node.level % levels.size());
        int number = node.id;
        while (!ids.add(id(number))) {
            number++;
        }
        Union.Builder union = Union.builder()
                .id(id(number))
                .name(NAMES[node.look % NAMES.length])
                .level(level)
                .parent(parent.map(Union::id));
        if (node.look % 5 == 4) {
            union.kind(UnionKind.INDUSTRIAL).leader(leader(node, level, before));
        }
        if (node.look % 6 == 5) {
            union.addAliases("又名" + node.look % 2);
        }
        if (node.look % 4 == 3) {
            int code = 110_000 + node.id;
            while (!codes.add(RegionCode.of("" + code))) {
                code++;
            }
            union.code("" + code);
        }
        return union.build();
    }

    /** An industrial union of a higher level, if there is one and one is wanted. */
    private static Optional<UnionId> leader(Node node, UnionLevel level, List<Union> before) {
        return before.stream()
                .filter(u -> node.look % 2 == 0
                        && u.kind() == UnionKind.INDUSTRIAL
                        && u.level().compareTo(level) < 0)
                .map(Union::id)
                .findFirst();
    }

    private static UnionId id(int number) {
        return UnionId.of(ID_PREFIXES[number % ID_PREFIXES.length] + number / ID_PREFIXES.length);
    }
}
