package io.github.unionaid.examples.benchmark;

import com.google.common.collect.Iterables;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.Traverser;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A directed graph from parents to children, and the unions by id. */
@SuppressWarnings("UnstableApiUsage") // a peer to measure, nothing to build on
final class GuavaGraph implements TreeImplementation {
    private final ImmutableGraph<UnionId> graph;
    private final Map<UnionId, Union> unions = new HashMap<>();

    GuavaGraph(Iterable<Union> input) {
        ImmutableGraph.Builder<UnionId> builder = GraphBuilder.directed().immutable();
        for (Union union : input) {
            unions.put(union.id(), union);
            builder.addNode(union.id());
            union.parent().ifPresent(parent -> builder.putEdge(parent, union.id()));
        }
        graph = builder.build();
    }

    @Override
    public String name(UnionId id) {
        return Objects.requireNonNull(unions.get(id)).name();
    }

    @Override
    public boolean isWithin(UnionId inner, UnionId outer) {
        UnionId at = inner;
        while (!at.equals(outer)) {
            Set<UnionId> parents = graph.predecessors(at);
            if (parents.isEmpty()) {
                return false;
            }
            at = parents.iterator().next();
        }
        return true;
    }

    @Override
    public UnionId lowestCommonAncestor(UnionId first, UnionId second) {
        Set<UnionId> above = new LinkedHashSet<>();
        UnionId at = first;
        above.add(at);
        for (Set<UnionId> p = graph.predecessors(at); !p.isEmpty(); p = graph.predecessors(at)) {
            at = p.iterator().next();
            above.add(at);
        }
        at = second;
        while (!above.contains(at)) {
            at = graph.predecessors(at).iterator().next();
        }
        return at;
    }

    @Override
    public int subtreeSize(UnionId id) {
        return Iterables.size(Traverser.forTree(graph).breadthFirst(id));
    }
}
