package io.github.unionaid.examples.benchmark;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.examples.benchmark.TreeImplementation.Kind;
import io.github.unionaid.testkit.SyntheticUnions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Queries of random unions; half of the pairs are a union and one above it. The ids asked for are equal to those in the
 * tree and not the same objects, as a caller's are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TreeQueries {
    private static final int PAIRS = 1 << 16; // more than caches hold of a large tree

    /** How many unions. */
    @Param("3220")
    public int size;

    /** Which tree. */
    @Param("UNION_TREE")
    public String kind = Kind.UNION_TREE.name();

    private static Trees trees = new Trees(1);

    private TreeImplementation tree = trees.unionTree;
    private UnionTree positions = trees.unionTree.tree();
    private UnionId[] first = {};
    private UnionId[] second = {};
    private int[] firstPositions = {};
    private int[] secondPositions = {};
    private int next;

    /** Takes the trees, which all runs share, and draws the pairs. */
    @Setup
    public void setUp() {
        if (trees.size != size) {
            trees = new Trees(size);
        }
        positions = trees.unionTree.tree();
        tree = trees.of(Kind.valueOf(kind));
        draw(positions);
    }

    /** One tree of each kind; the runs take turns, so they are made once. */
    private static final class Trees {
        final int size;
        final TreeImplementation.OfUnionTree unionTree;
        private final Map<Kind, TreeImplementation> others = new EnumMap<>(Kind.class);

        Trees(int size) {
            this.size = size;
            this.unionTree = new TreeImplementation.OfUnionTree(
                    SyntheticUnions.of(size, 1).tree());
        }

        TreeImplementation of(Kind kind) {
            return kind == Kind.UNION_TREE
                    ? unionTree
                    : others.computeIfAbsent(kind, k -> k.of(SyntheticUnions.of(size, 1)));
        }
    }

    /** Lets go of all trees, before what one of them takes is measured. */
    static void forget() {
        trees = new Trees(1);
    }

    private void draw(UnionTree from) {
        SplittableRandom random = new SplittableRandom(7);
        first = new UnionId[PAIRS];
        second = new UnionId[PAIRS];
        firstPositions = new int[PAIRS];
        secondPositions = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            firstPositions[i] = random.nextInt(from.size());
            first[i] = copy(from.at(firstPositions[i]).id());
            var above = from.ancestors(first[i]);
            second[i] = i % 2 == 0 || above.isEmpty()
                    ? copy(from.at(random.nextInt(from.size())).id())
                    : copy(above.get(random.nextInt(above.size())).id());
            secondPositions[i] = from.positionOf(second[i]);
        }
    }

    @SuppressWarnings("StringCopy") // another object is the point
    private static UnionId copy(UnionId id) {
        return UnionId.of(new String(id.value().toCharArray()));
    }

    private int pair() {
        next = (next + 1) & (PAIRS - 1);
        return next;
    }

    /** The name of a union, by id. */
    @Benchmark
    public String find() {
        return tree.name(first[pair()]);
    }

    /** Whether one union stands below another, by id. */
    @Benchmark
    public boolean isWithin() {
        int i = pair();
        return tree.isWithin(first[i], second[i]);
    }

    /** The lowest common ancestor of two unions, by id. */
    @Benchmark
    public UnionId lowestCommonAncestor() {
        int i = pair();
        return tree.lowestCommonAncestor(first[i], second[i]);
    }

    /** The same by position, which only the union tree has. */
    @Benchmark
    public boolean isWithinByPosition() {
        int i = pair();
        return positions.isWithin(firstPositions[i], secondPositions[i]);
    }

    /** The same by position, which only the union tree has. */
    @Benchmark
    public int lowestCommonAncestorByPosition() {
        int i = pair();
        return positions.lowestCommonAncestor(firstPositions[i], secondPositions[i]);
    }

    /** Whether all ways give the same answers to all pairs. */
    static void checkAgreement(int size) {
        TreeQueries queries = new TreeQueries();
        queries.size = size;
        queries.setUp();
        List<TreeImplementation> others = List.of(trees.of(Kind.HASH_MAP_OF_NODES), trees.of(Kind.IMMUTABLE_GRAPH));
        for (int i = 0; i < PAIRS; i++) {
            UnionId a = queries.first[i];
            UnionId b = queries.second[i];
            for (TreeImplementation other : others) {
                boolean agree = other.name(a).equals(queries.tree.name(a))
                        && other.isWithin(a, b) == queries.tree.isWithin(a, b)
                        && other.lowestCommonAncestor(a, b).equals(queries.tree.lowestCommonAncestor(a, b))
                        && (i % 64 != 0 || other.subtreeSize(a) == queries.tree.subtreeSize(a));
                if (!agree) {
                    throw new IllegalStateException("the trees do not agree on " + a + " and " + b);
                }
            }
        }
    }
}
