package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Any set of unions, said in words that hold in every tree: the three levels of a province (省市县三级), all grassroots
 * unions, a list. Which unions they are is known once there is a tree. Immutable and thread-safe, if the predicate is.
 */
public final class UnionSet {
    private final String description;
    private final BiConsumer<UnionTree, BitSet> filler;

    private UnionSet(String description, BiConsumer<UnionTree, BitSet> filler) {
        this.description = description;
        this.filler = filler;
    }

    /** A union with all below it. */
    public static UnionSet subtree(UnionId root) {
        return new UnionSet("subtree of " + root, (tree, set) -> {
            int position = tree.positionOf(root);
            set.set(position, tree.subtreeEnd(position));
        });
    }

    /**
     * A level band: the unions of some levels in a subtree, as printed totals mean them, "the three levels of the province"
     * say. O(unions of the subtree).
     *
     * @throws IllegalArgumentException if no level is given
     */
    public static UnionSet band(UnionId root, Set<UnionLevel> levels) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("band of " + root + " with no level; expected one or more");
        }
        Set<UnionLevel> wanted = EnumSet.copyOf(levels);
        return new UnionSet("levels " + wanted + " of " + root, (tree, set) -> {
            int position = tree.positionOf(root);
            for (int p = position; p < tree.subtreeEnd(position); p++) {
                set.set(p, wanted.contains(tree.at(p).level()));
            }
        });
    }

    /** The unions of a list; asked of a tree that lacks one, an UnknownUnionException is thrown. */
    public static UnionSet of(Collection<UnionId> unions) {
        Set<UnionId> listed = Set.copyOf(unions);
        return new UnionSet(
                "unions " + new TreeSet<>(listed), (tree, set) -> listed.forEach(id -> set.set(tree.positionOf(id))));
    }

    /** The unions of a list. */
    public static UnionSet of(UnionId... unions) {
        return of(Set.of(unions));
    }

    /**
     * The unions that a predicate takes; it is asked once for each union of the tree. O(unions of the tree).
     *
     * @param description what they are, for {@link #toString} and messages
     */
    public static UnionSet where(String description, Predicate<Union> predicate) {
        return new UnionSet(description, (tree, set) -> {
            for (int p = 0; p < tree.size(); p++) {
                set.set(p, predicate.test(tree.at(p)));
            }
        });
    }

    /** The positions in a tree. */
    BitSet positions(UnionTree tree) {
        BitSet set = new BitSet(tree.size());
        filler.accept(tree, set);
        return set;
    }

    /** Returns what unions these are. */
    @Override
    public String toString() {
        return description;
    }
}
