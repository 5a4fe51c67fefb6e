package io.github.unionaid.core.union;

import io.github.unionaid.core.region.RegionCode;
import java.time.LocalDate;

/**
 * The union tree of any date. This register holds one tree, valid for all dates. Immutable and thread-safe.
 */
public final class UnionRegister {
    private final UnionTree tree;

    private UnionRegister(UnionTree tree) {
        this.tree = tree;
    }

    /** Returns the register in which {@code tree} is valid on every date. */
    public static UnionRegister of(UnionTree tree) {
        return new UnionRegister(tree);
    }

    /** The tree of that date. */
    public UnionTree asOf(LocalDate date) {
        return tree;
    }

    /** Whether the union stands in the tree on any date. */
    public boolean contains(UnionId id) {
        return tree.contains(id);
    }

    /**
     * The id of the federation that carries a division code on a date.
     *
     * @param code six digits
     * @throws IllegalArgumentException if the code is not six digits
     * @throws UnknownUnionException if no union carries it on that date
     */
    public UnionId idOf(String code, LocalDate date) {
        UnionTree dated = asOf(date);
        return dated.findByCode(RegionCode.of(code))
                .orElseThrow(() -> new UnknownUnionException("code", code, dated))
                .id();
    }

    /** Equal if the trees of all dates are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnionRegister that && tree.equals(that.tree);
    }

    /** Of the tree. */
    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** Returns the tree on one line. */
    @Override
    public String toString() {
        return "UnionRegister{" + tree + ", all dates}";
    }
}
