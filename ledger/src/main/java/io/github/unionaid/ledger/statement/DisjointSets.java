package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/** Numbers that belong together; the least of a set stands for it. Not thread-safe. */
final class DisjointSets {
    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    int of(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** Of each number, what stands for its set. */
    int[] all() {
        int[] all = new int[parent.length];
        Arrays.setAll(all, this::of);
        return all;
    }
}
