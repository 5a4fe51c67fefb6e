package io.github.unionaid.examples.benchmark;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;

/** A union tree, one way or another. Ids are looked up, as a caller has nothing else. */
interface TreeImplementation {

    /** The ways. */
    enum Kind {
        /** The library's. */
        UNION_TREE,
        /** A {@code HashMap} of nodes with parent and children. */
        HASH_MAP_OF_NODES,
        /** Guava's {@code ImmutableGraph} of ids, and a {@code HashMap} of the unions. */
        IMMUTABLE_GRAPH;

        TreeImplementation of(Iterable<Union> unions) {
            return switch (this) {
                case UNION_TREE -> new OfUnionTree(UnionTree.of(unions));
                case HASH_MAP_OF_NODES -> new HashMapOfNodes(unions);
                case IMMUTABLE_GRAPH -> new GuavaGraph(unions);
            };
        }
    }

    /** The name of a union. */
    String name(UnionId id);

    /** Whether one stands below the other, or is it. */
    boolean isWithin(UnionId inner, UnionId outer);

    /** The lowest union above both, or one of them. */
    UnionId lowestCommonAncestor(UnionId first, UnionId second);

    /** How many unions stand below the union, itself included. */
    int subtreeSize(UnionId id);

    /** The library's tree. */
    record OfUnionTree(UnionTree tree) implements TreeImplementation {
        @Override
        public String name(UnionId id) {
            return tree.get(id).name();
        }

        @Override
        public boolean isWithin(UnionId inner, UnionId outer) {
            return tree.isWithin(inner, outer);
        }

        @Override
        public UnionId lowestCommonAncestor(UnionId first, UnionId second) {
            return tree.lowestCommonAncestor(first, second).id();
        }

        @Override
        public int subtreeSize(UnionId id) {
            return tree.subtree(id).size();
        }
    }
}
