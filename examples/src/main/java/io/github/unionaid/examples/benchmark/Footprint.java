package io.github.unionaid.examples.benchmark;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.examples.benchmark.TreeImplementation.Kind;
import io.github.unionaid.testkit.SyntheticUnions;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What trees take, and what building and growing them costs. */
public final class Footprint {

    private Footprint() {}

    /**
     * What a tree takes with ids, names and codes.
     *
     * @param kind which tree
     * @param bytesAUnion retained heap, a union
     * @param seconds from an iterator to the tree
     */
    record Built(Kind kind, double bytesAUnion, double seconds) {}

    /** What the library's tree of that many unions takes, in bytes a union. */
    public static double bytesAUnion(int size) {
        return build(Kind.UNION_TREE, size).bytesAUnion();
    }

    static Built build(Kind kind, int size) {
        long before = Machine.usedHeap();
        long start = System.nanoTime();
        TreeImplementation tree = kind.of(SyntheticUnions.of(size, 1));
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            return new Built(kind, (Machine.usedHeap() - before) / (double) size, seconds);
        } finally {
            Reference.reachabilityFence(tree); // it is what the heap is used for
        }
    }

    /** The median time in milliseconds of one change of a register of that many unions. */
    static double growthMillis(int size) {
        UnionTree tree = SyntheticUnions.of(size, 1).tree();
        UnionRegister register = UnionRegister.since(LocalDate.of(2018, 12, 31), tree);
        double[] millis = new double[101];
        for (int i = 0; i < millis.length; i++) {
            Union union = tree.at((int) ((long) i * 7919 % size));
            UnionChange change =
                    new UnionChange.Renamed(LocalDate.of(2019, 1, 1).plusDays(i), union.id(), "新" + i, List.of());
            long start = System.nanoTime();
            register = register.with(change);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }
}
