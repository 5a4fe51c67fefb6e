package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The unions of one tree that a figure is about, by position: those of some levels from {@code root} to before
 * {@code end}, and further ones, which are not among these.
 *
 * @param levels the levels that count
 * @param further positions of further unions
 * @param levelsPrinted whether it is known that they all count
 */
record FigureScope(
        UnionTree tree, int root, int end, Set<UnionLevel> levels, Set<Integer> further, boolean levelsPrinted) {
    private static final Set<UnionLevel> ALL = ImmutableSet.copyOf(EnumSet.allOf(UnionLevel.class));

    /** The scope of a figure whose unions are all in the tree. */
    static FigureScope of(ReportedFigure figure, UnionTree tree) {
        int root = tree.positionOf(figure.union());
        boolean alone = figure.scope() == ReportedFigure.Scope.UNION;
        FigureScope base = new FigureScope(
                tree,
                root,
                alone ? root + 1 : tree.subtreeEnd(root),
                figure.scope() == ReportedFigure.Scope.LEVELS ? ImmutableSet.copyOf(figure.levels()) : ALL,
                Set.of(),
                figure.scope() != ReportedFigure.Scope.SUBTREE || tree.subtreeEnd(root) == root + 1);
        Set<Integer> further = figure.furtherUnions().stream()
                .map(tree::positionOf)
                .filter(p -> !base.contains(p))
                .collect(ImmutableSet.toImmutableSet());
        return new FigureScope(tree, root, base.end, base.levels, further, base.levelsPrinted);
    }

    /** Whether the union at a position is one of them. */
    boolean contains(int position) {
        return (root <= position
                        && position < end
                        && levels.contains(tree.at(position).level()))
                || further.contains(position);
    }

    /** The positions of all of them. O(subtree). */
    IntStream positions() {
        return IntStream.concat(
                IntStream.range(root, end)
                        .filter(p -> levels.contains(tree.at(p).level())),
                further.stream().mapToInt(Integer::intValue));
    }

    /** Whether they are several, so that one of them can pay to another. */
    boolean isOfSeveral() {
        return positions().limit(2).count() > 1;
    }

    /** Whether both are about the same unions, as far as is printed. */
    boolean isSame(FigureScope other) {
        return levelsPrinted == other.levelsPrinted
                && (levelsPrinted
                        ? isWithin(other) && other.isWithin(this)
                        : root == other.root && further.equals(other.further));
    }

    /** Whether the other one may have all of these unions. O(subtree). */
    boolean isWithin(FigureScope other) {
        return positions().allMatch(other::contains);
    }

    /** Whether both may have a union in common. O(the smaller subtree). */
    boolean meets(FigureScope other) {
        boolean smaller = end - root + further.size() <= other.end - other.root + other.further.size();
        return smaller
                ? positions().anyMatch(other::contains)
                : other.positions().anyMatch(this::contains);
    }

    /** Whether a union of one may stand above a union of the other, so that money may come down from it. */
    boolean standsInLineWith(FigureScope other) {
        return heads().anyMatch(
                        mine -> other.heads().anyMatch(its -> tree.isWithin(mine, its) || tree.isWithin(its, mine)));
    }

    private IntStream heads() {
        return IntStream.concat(IntStream.of(root), further.stream().mapToInt(Integer::intValue));
    }
}
