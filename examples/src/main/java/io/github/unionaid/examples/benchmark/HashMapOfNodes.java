package io.github.unionaid.examples.benchmark;

import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one writes first: a map from ids to nodes, which know their parent and their children. */
final class HashMapOfNodes implements TreeImplementation {
    private final Map<UnionId, Node> nodes = new HashMap<>();

    private static final class Node {
        final UnionId id;
        final String name;

        @SuppressWarnings("UnusedVariable") // a part of what a node is, and takes
        final @Nullable RegionCode code;

        final @Nullable Node parent;
        final int depth;
        final List<Node> children = new ArrayList<>(0);

        Node(Union union, @Nullable Node parent) {
            this.id = union.id();
            this.name = union.name();
            this.code = union.code().orElse(null);
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
        }
    }

    /** The unions, parents first. */
    HashMapOfNodes(Iterable<Union> unions) {
        for (Union union : unions) {
            Node parent = union.parent().map(this::node).orElse(null);
            Node node = new Node(union, parent);
            nodes.put(node.id, node);
            if (parent != null) {
                parent.children.add(node);
            }
        }
    }

    private Node node(UnionId id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no union " + id);
        }
        return node;
    }

    @Override
    public String name(UnionId id) {
        return node(id).name;
    }

    @Override
    public boolean isWithin(UnionId inner, UnionId outer) {
        Node above = node(outer);
        Node at = node(inner);
        while (at.depth > above.depth && at.parent != null) {
            at = at.parent;
        }
        return at.id.equals(above.id);
    }

    @Override
    public UnionId lowestCommonAncestor(UnionId first, UnionId second) {
        Node a = node(first);
        Node b = node(second);
        while (!a.id.equals(b.id)) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            }
        }
        return a.id;
    }

    @Override
    public int subtreeSize(UnionId id) {
        int size = 0;
        Deque<Node> open = new ArrayDeque<>(List.of(node(id)));
        while (!open.isEmpty()) {
            size++;
            open.addAll(open.pop().children);
        }
        return size;
    }
}
