package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why the same history gives unions other figures through the tree of one day than through that of another (隶属变更影响):
 * union by union, which change explains which part of the difference.
 *
 * <pre>
 *   TreeBridge bridge = TreeBridge.between(view, asOf, december30, december31);
 *   bridge.difference(siping);   // after less before
 *   bridge.parts(siping);        // the changes that make it up
 * </pre>
 *
 * <p>The parts of a union add up to its difference, exactly, and the difference is that of two {@link Totals}, made
 * without them. The root's figures are the same through both trees. What moves a figure are foundations, moves, splits,
 * mergers and dissolutions; a new name, code, level or leader moves none. The changes of one day are taken one by one,
 * foundations first, then moves, then what ends, as {@link #parts()} lists them: that order says how what they do together
 * is divided among them, and makes no difference to the sum.
 *
 * <p>A union that is in one of the trees alone has no figures in the other: its difference is all it has. Where figures
 * stand in a tree of which a union is no more, or not yet, says {@link Totals#through}. What a {@linkplain
 * io.github.unionaid.ledger.event.Handover handover} has booked counts as paid by the old union to the new one in trees
 * that have both.
 *
 * <p>Immutable and thread-safe. Costs two totals and one pass more, O(flows + postings + unions). Beyond that a change
 * costs, for each fund, the unions above the places that it leaves and comes to, and a walk of O(depth) for each pair of
 * unions that have dealt with each other and of which it moves one alone; what has moved within the part that it moves
 * costs nothing, however large that is, but what lies between two parts of it that other changes move apart.
 */
public final class TreeBridge {
    private final Totals before;
    private final Totals after;
    private final ImmutableList<BridgePart> parts;
    private final ImmutableListMultimap<UnionId, BridgePart> byUnion;

    private TreeBridge(Totals before, Totals after, List<BridgePart> parts) {
        this.before = before;
        this.after = after;
        this.parts = ImmutableList.copyOf(parts);
        ImmutableListMultimap.Builder<UnionId, BridgePart> builder = ImmutableListMultimap.builder();
        parts.forEach(part -> builder.put(part.at().id(), part));
        this.byUnion = builder.build();
    }

    /**
     * Returns what lies between two trees, in money, of what took effect by the date of {@code asOf}; the days of the trees
     * may be before it or after.
     *
     * @param before the day of the one tree
     * @param after the day of the other, not before
     * @throws IllegalArgumentException if the days are not in order, or the register has no tree of one
     */
    public static TreeBridge between(LedgerView view, AsOf asOf, LocalDate before, LocalDate after) {
        return between(view, asOf, before, after, Asset.CNY);
    }

    /** The same of one asset. */
    public static TreeBridge between(LedgerView view, AsOf asOf, LocalDate before, LocalDate after, Asset asset) {
        checkArgument(
                !before.isAfter(after),
                "bridge from the tree of %s to that of %s; expected days in order",
                before,
                after);
        Counted counted = new Counted(view, asOf, asset, before);
        Counted later = new Counted(view, asOf, asset, after);
        Placement first = counted.placement;
        List<TreeStep> steps = TreeStep.between(first.register, first.standIns, before, after);
        return new TreeBridge(
                counted.totals(1),
                later.totals(1),
                steps.isEmpty() ? List.of() : parts(counted, later.placement, steps));
    }

    private static List<BridgePart> parts(Counted counted, Placement last, List<TreeStep> steps) {
        MovingTree tree = new MovingTree(counted.placement, steps);
        BlockPass pass = new BlockPass(counted, tree);
        List<BridgePart> parts = new ArrayList<>();
        for (TreeStep step : steps) {
            MovingTree.Step taken = tree.take(step);
            Union moved = last.union(step.union());
            for (int fund = 0; fund < counted.funds.size(); fund++) {
                FundId id = counted.funds.get(fund);
                BlockSums sums = pass.sums(0, fund);
                if (sums != null) {
                    sums.give(taken, (node, change) -> {
                        Union at = last.union(tree.unionOf(node));
                        Figures difference = Figures.ofSubtree(counted.asset, change);
                        parts.add(new BridgePart(step.change(), moved, at, id, difference));
                    });
                }
            }
        }
        return parts;
    }

    /** The totals through the tree of the first day. */
    public Totals before() {
        return before;
    }

    /** The totals through the tree of the second day. */
    public Totals after() {
        return after;
    }

    /**
     * The unions whose figures differ, of any fund: in the order of the second tree, and behind them those that are in the
     * first alone.
     */
    public List<UnionId> unions() {
        return byUnion.keySet().stream()
                .filter(union -> before.funds().stream()
                        .anyMatch(f -> !difference(union, f).isZero()))
                .sorted(Comparator.comparing((UnionId union) -> !after.tree().contains(union))
                        .thenComparingInt(union -> (after.tree().contains(union) ? after : before)
                                .tree()
                                .findPosition(union)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * By how much the figures of the union with all below it differ, of a fund: after less before. Zero for one that is in
     * neither tree.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the register does not have the union on any day
     */
    public Figures difference(UnionId union, FundId fund) {
        return figures(after, union, fund).minus(figures(before, union, fund));
    }

    /** The same of all funds. */
    public Figures difference(UnionId union) {
        return before.funds().stream()
                .map(f -> difference(union, f))
                .reduce(Figures.zero(before.asset()), Figures::plus);
    }

    private static Figures figures(Totals totals, UnionId union, FundId fund) {
        return totals.has(union) ? totals.subtree(union, fund) : Figures.zero(totals.asset());
    }

    /** All parts: by day, by change in the order in which those of a day are taken, then by fund, then upward. */
    public List<BridgePart> parts() {
        return parts;
    }

    /**
     * The parts of the difference of a union, of all funds; none where no change touches its figures. What goes there and
     * comes back is two parts that add up to zero.
     */
    public List<BridgePart> parts(UnionId union) {
        return byUnion.get(union);
    }

    /** The parts of the difference of a union, of a fund. */
    public List<BridgePart> parts(UnionId union, FundId fund) {
        return byUnion.get(union).stream().filter(p -> p.fund().equals(fund)).collect(ImmutableList.toImmutableList());
    }

    /** Returns what lies between which totals, on one line. */
    @Override
    public String toString() {
        return "TreeBridge{" + before + " to " + after + ", " + parts.size() + " parts}";
    }
}
