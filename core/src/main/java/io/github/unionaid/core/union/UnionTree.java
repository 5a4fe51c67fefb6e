package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.unionaid.core.region.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The unions of one date under one root, each below its fund parent.
 *
 * <pre>
 *   position  0 江苏省总工会            subtreeEnd 5
 *             1   南京市总工会          subtreeEnd 3
 *             2     玄武区总工会        subtreeEnd 3
 *             3   无锡市总工会          subtreeEnd 5
 *             4     锡山区总工会        subtreeEnd 5
 * </pre>
 *
 * <p>Unions are numbered in preorder, siblings by ascending id, so the tree does not depend on the order of its input
 * and the subtree of a union is the range of positions from its own to {@link #subtreeEnd}. Subtree and
 * {@link #isWithin} are range checks, the lowest common ancestor walks an {@code int} array upward. Finding an id is
 * O(1). The root may be any union: a province's own system is rooted at the province.
 *
 * <p>A tree that exists is valid: one root, no cycle, no orphan, unique ids and division codes, every level below its
 * parent's (grassroots may stand below grassroots), at most {@value #MAX_SIZE} unions, none with more than
 * {@value #MAX_DEPTH} ancestors. Immutable and thread-safe.
 */
public final class UnionTree {

    /** The most unions of a tree. */
    public static final int MAX_SIZE = 8_000_000;

    /** The most ancestors of a union. */
    public static final int MAX_DEPTH = 63;

    private final Union[] unions; // in preorder; so are the arrays below
    private final int[] parents; // -1 for the root
    private final int[] ends;
    private final byte[] depths;
    private final KeyIndex byId;
    private final KeyIndex byCode;
    private volatile @Nullable NameIndex byName; // made when first needed

    private UnionTree(PreorderLayout layout) {
        this.unions = layout.unions;
        this.parents = layout.parents;
        this.ends = layout.ends;
        this.depths = layout.depths;
        this.byId = layout.byId;
        this.byCode = layout.byCode;
    }

    /**
     * Returns the tree of the unions, given in any order.
     *
     * @throws InvalidTreeException listing everything that is wrong, if they are not a valid tree
     */
    public static UnionTree of(Iterable<Union> unions) {
        Builder builder = builder();
        unions.forEach(builder::add);
        return builder.build();
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder(MAX_SIZE);
    }

    /** The union without a parent. */
    public Union root() {
        return unions[0];
    }

    /** The number of unions. */
    public int size() {
        return unions.length;
    }

    /** All unions in preorder. O(1), a view. */
    public List<Union> unions() {
        return range(0, unions.length);
    }

    /** Whether the tree has the union. */
    public boolean contains(UnionId id) {
        return byId.find(id.value()) >= 0;
    }

    /**
     * The union of that id.
     *
     * @throws UnknownUnionException if there is none; so for every method here that takes an id, {@link #find},
     *     {@link #findPosition} and {@link #contains} apart
     */
    public Union get(UnionId id) {
        return unions[positionOf(id)];
    }

    /** The union of that id, if the tree has it. */
    public Optional<Union> find(UnionId id) {
        int position = byId.find(id.value());
        return position < 0 ? Optional.empty() : Optional.of(unions[position]);
    }

    /** The federation of that division, if the tree has it. O(1). */
    public Optional<Union> findByCode(RegionCode code) {
        int position = byCode.find(code);
        return position < 0 ? Optional.empty() : Optional.of(unions[position]);
    }

    /**
     * All unions that have exactly that name or alias, in preorder; names repeat. O(1) and the unions found; the first
     * call on a tree costs O(size), and from then on the tree takes 6 to 8 bytes more for each name.
     */
    public List<Union> findByName(String name) {
        NameIndex names = byName;
        if (names == null) { // two threads may make it, the same
            names = new NameIndex(unions);
            byName = names;
        }
        return names.find(name);
    }

    /** The union above; empty for the root. */
    public Optional<Union> parent(UnionId id) {
        int parent = parents[positionOf(id)];
        return parent < 0 ? Optional.empty() : Optional.of(unions[parent]);
    }

    /** The unions directly below, by ascending id. */
    public List<Union> children(UnionId id) {
        int position = positionOf(id);
        ImmutableList.Builder<Union> children = ImmutableList.builder();
        for (int child = position + 1; child < ends[position]; child = ends[child]) {
            children.add(unions[child]);
        }
        return children.build();
    }

    /** The unions above, the parent first, the root last; empty for the root. */
    public List<Union> ancestors(UnionId id) {
        ImmutableList.Builder<Union> ancestors = ImmutableList.builder();
        for (int p = parents[positionOf(id)]; p >= 0; p = parents[p]) {
            ancestors.add(unions[p]);
        }
        return ancestors.build();
    }

    /** The union and all below it, in preorder. O(1), a view. */
    public List<Union> subtree(UnionId id) {
        int position = positionOf(id);
        return range(position, ends[position]);
    }

    /** All unions of the given levels in the subtree of {@code id}, itself included, in preorder. */
    public List<Union> band(UnionId id, Set<UnionLevel> levels) {
        return subtree(id).stream().filter(u -> levels.contains(u.level())).collect(ImmutableList.toImmutableList());
    }

    /** Whether {@code inner} stands in the subtree of {@code outer}; a union is within itself. O(1). */
    public boolean isWithin(UnionId inner, UnionId outer) {
        return isWithin(positionOf(inner), positionOf(outer));
    }

    /** The lowest union whose subtree has both; one of the two where it stands above the other. O(depth). */
    public Union lowestCommonAncestor(UnionId first, UnionId second) {
        return unions[lowestCommonAncestor(positionOf(first), positionOf(second))];
    }

    /** The number of ancestors; 0 for the root. */
    public int depth(UnionId id) {
        return depths[positionOf(id)];
    }

    /**
     * Returns the subtree of {@code id} as a tree of its own, whose root has no parent. Leading parents outside it are
     * left out.
     */
    public UnionTree rootedAt(UnionId id) {
        Builder builder = new Builder(MAX_SIZE);
        for (Union u : subtree(id)) {
            Union in = u.id().equals(id) ? u.withParent(Optional.empty()) : u;
            builder.add(in.leader().filter(l -> !isWithin(l, id)).isEmpty() ? in : in.withLeader(Optional.empty()));
        }
        return builder.build();
    }

    /** The preorder position of the union, -1 if the tree does not have it. */
    public int findPosition(UnionId id) {
        return byId.find(id.value());
    }

    /** The preorder position of the union, 0 to {@code size() - 1}. */
    public int positionOf(UnionId id) {
        int position = byId.find(id.value());
        if (position < 0) {
            throw new UnknownUnionException("id", id.value(), this);
        }
        return position;
    }

    /**
     * The union at a preorder position.
     *
     * @throws IndexOutOfBoundsException if there is none; so for every method here that takes a position
     */
    public Union at(int position) {
        return unions[checkElementIndex(position, unions.length, "position")];
    }

    /** The position after the last one of the subtree at {@code position}. */
    public int subtreeEnd(int position) {
        return ends[position];
    }

    /** The position of the parent, -1 for the root's. */
    public int parentPosition(int position) {
        return parents[position];
    }

    /** Whether {@code inner} stands in the subtree of {@code outer}, by position; within itself. O(1), a few nanoseconds. */
    public boolean isWithin(int inner, int outer) {
        checkElementIndex(inner, unions.length, "position");
        int end = ends[checkElementIndex(outer, unions.length, "position")];
        return outer <= inner && inner < end;
    }

    /** The position of the lowest common ancestor of two positions. */
    public int lowestCommonAncestor(int first, int second) {
        int high = Math.min(first, second);
        int low = checkElementIndex(Math.max(first, second), unions.length, "position");
        while (low >= ends[high]) {
            high = parents[high];
        }
        return high;
    }

    private List<Union> range(int from, int to) {
        return Collections.unmodifiableList(Arrays.asList(unions).subList(from, to));
    }

    /** Equal if all unions are; the order of the input does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnionTree that && Arrays.equals(unions, that.unions);
    }

    /** Of all unions. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(unions);
    }

    /** Returns root, size and height on one line. */
    @Override
    public String toString() {
        int height = IntStream.range(0, depths.length).map(i -> depths[i]).max().orElse(0) + 1;
        return "UnionTree{" + root() + ", " + size() + " unions, " + height + " high}";
    }

    /** Collects unions in any order and checks them together. Not thread-safe; used once. */
    public static final class Builder {
        private final int maxSize;
        private final List<TreeProblem> problems = new ArrayList<>();
        private Union[] unions = new Union[16];
        private int[] lines = new int[16];
        private int size;
        private int entries;

        Builder(int maxSize) {
            this.maxSize = maxSize;
        }

        /** Adds a union; errors name it by its position in the input, from 1. */
        @CanIgnoreReturnValue
        public Builder add(Union union) {
            return add(union, entries + 1);
        }

        /** Adds a union that stands on the given line of some file; errors name the line. */
        @CanIgnoreReturnValue
        public Builder add(Union union, int line) {
            entries++;
            if (size <= maxSize) { // one too many is kept, and reported by build()
                if (size == unions.length) {
                    int capacity = Math.min(size + (size >> 1), maxSize + 1);
                    unions = Arrays.copyOf(unions, capacity);
                    lines = Arrays.copyOf(lines, capacity);
                }
                unions[size] = union;
                lines[size++] = line;
            }
            return this;
        }

        /** Notes an entry that is not a union at all, for {@link #build} to report with the rest. */
        @CanIgnoreReturnValue
        public Builder addMalformed(int line, String message) {
            entries++;
            problems.add(new TreeProblem(
                    TreeProblem.Kind.MALFORMED, List.of(), List.of(), "on line " + line + ": " + message));
            return this;
        }

        /**
         * Returns the tree.
         *
         * @throws InvalidTreeException listing everything that is wrong
         */
        public UnionTree build() {
            unions = Arrays.copyOf(unions, size);
            TreeChecks checks = new TreeChecks(unions, lines, maxSize, List.copyOf(problems));
            checks.run();
            if (!checks.problems.isEmpty()) {
                throw new InvalidTreeException(checks.problems);
            }
            return new UnionTree(new PreorderLayout(checks));
        }
    }
}
