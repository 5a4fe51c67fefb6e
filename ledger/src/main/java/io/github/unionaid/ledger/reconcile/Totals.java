package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of every union, subtree and set of unions, as of a date, through one tree for all history: that of the date,
 * or {@linkplain #through that of any other}. What took place under another tree counts where the unions stand in this
 * one, and what a union did that is no more counts at the one that has its {@linkplain
 * io.github.unionaid.core.union.UnionRegister#booksOf books}. Flows are counted from events on their dates; {@link
 * Measure#HELD} alone is read off the accounts.
 *
 * <p>A union that is not in the tree has no figures: asked for, it throws {@link
 * io.github.unionaid.core.union.UnknownUnionException}. A fund that has not been opened is zero.
 *
 * <p>Immutable and thread-safe. Made in O(flows + postings); the figures of a union or a subtree then cost O(1) for each
 * fund, or O(log active unions) where few are active, of a set O(its unions + pairs of unions that have dealt with each
 * other).
 */
public final class Totals {
    private final Counted counted;
    private final Map<FundId, FundTable> tables;
    private final Deliveries deliveries;

    Totals(Counted counted, Map<FundId, FundTable> tables) {
        this.counted = counted;
        this.tables = ImmutableMap.copyOf(tables);
        this.deliveries = new Deliveries(counted);
    }

    /**
     * Returns the totals of a view, in money, as of a date, as known at a sequence number.
     *
     * @throws IllegalArgumentException if the register has no tree of that date
     */
    public static Totals of(LedgerView view, AsOf asOf) {
        return of(view, asOf, Asset.CNY);
    }

    /**
     * Returns the totals of one asset: money, a kind of goods, or units of a service. Money and goods are never added.
     *
     * @throws IllegalArgumentException if the register has no tree of that date
     */
    public static Totals of(LedgerView view, AsOf asOf, Asset asset) {
        return new Counted(view, asOf, asset, asOf.date()).totals(1);
    }

    /**
     * Returns the totals as of a date, in money, through the tree of any day: what the books of then come to as the unions
     * stand today, or those of today as they stood then.
     *
     * <p>Every union of the register has its place in the tree of every day. One that the tree has stands at itself. One that
     * is no more stands at the union that has its books. One that is founded later stands at the union that it will be made
     * from, if a split or a merger makes it from one alone; else (from several, or from none) at its first parent, for there
     * is nothing to say how much of it is whose; and if that one is founded later too, where that one stands. So the root's
     * figures are the same through every tree.
     *
     * <p>What a {@linkplain io.github.unionaid.ledger.event.Handover handover} has booked counts as paid by the old union to
     * the new one in trees that have both.
     *
     * @param treeOf the day of the tree
     * @throws IllegalArgumentException if the register has no tree of that day
     */
    public static Totals through(LedgerView view, LocalDate treeOf, AsOf asOf) {
        return through(view, treeOf, asOf, Asset.CNY);
    }

    /** The same of one asset. */
    public static Totals through(LedgerView view, LocalDate treeOf, AsOf asOf, Asset asset) {
        return new Counted(view, asOf, asset, treeOf).totals(1);
    }

    /**
     * Returns the totals of a period in money as it was: what moved counts on its day, through the tree of that day, and
     * what the changes of the organisation brought to a union or took from it stands apart as moved.
     *
     * @param from the first day; {@link LocalDate#MIN} for all from the beginning
     * @param asOf the last day, and up to which sequence number
     * @throws IllegalArgumentException if {@code from} is after the last day, or the register has no tree of that day
     */
    public static HistoricTotals asItWas(LedgerView view, LocalDate from, AsOf asOf) {
        return asItWas(view, from, asOf, Asset.CNY);
    }

    /** The same of one asset. */
    public static HistoricTotals asItWas(LedgerView view, LocalDate from, AsOf asOf, Asset asset) {
        checkArgument(!from.isAfter(asOf.date()), "period from %s to %s; expected days in order", from, asOf.date());
        return new HistoryMaker(view, from, asOf, asset).make();
    }

    /**
     * Returns the totals of a period, from the beginning of one day to the end of another, in money, through the tree of
     * its last day.
     *
     * @param from the first day; {@link LocalDate#MIN} for all from the beginning
     * @param asOf the last day, and up to which sequence number
     * @throws IllegalArgumentException if {@code from} is after the last day, or the register has no tree of that day
     */
    public static PeriodTotals during(LedgerView view, LocalDate from, AsOf asOf) {
        return during(view, from, asOf, Asset.CNY);
    }

    /** The same of one asset. */
    public static PeriodTotals during(LedgerView view, LocalDate from, AsOf asOf, Asset asset) {
        checkArgument(!from.isAfter(asOf.date()), "period from %s to %s; expected days in order", from, asOf.date());
        LocalDate before = from.equals(LocalDate.MIN) ? from : from.minusDays(1);
        AsOf beginning = new AsOf(before, asOf.sequence());
        return new PeriodTotals(
                from,
                new Counted(view, beginning, asset, asOf.date()).totals(1),
                new Counted(view, asOf, asset, asOf.date()).totals(1));
    }

    /**
     * Returns the totals of a view, of all dates and everything it knows, for whoever asks for a few unions: at hand in
     * microseconds, without a pass over the view. O(1), and the last tree of the view's register if it is to be built.
     */
    public static TotalsAtHand atHand(LedgerView view) {
        return new TotalsAtHand(view);
    }

    /** What has moved in a view so far: money first, then goods and services in the order in which they first did. */
    public static List<Asset> assets(LedgerView view) {
        return view.snapshot().store().assets();
    }

    /** As of when. */
    public AsOf asOf() {
        return counted.asOf;
    }

    /** What is counted. */
    public Asset asset() {
        return counted.asset;
    }

    /** The tree that the totals look through. */
    public UnionTree tree() {
        return counted.placement.tree;
    }

    /** The day of that tree. */
    public LocalDate treeOf() {
        return counted.placement.day;
    }

    /**
     * Whether the tree has the union.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the register does not have it on any day
     */
    boolean has(UnionId union) {
        return tree().contains(union)
                || counted.placement.register.history(union).isEmpty(); // never empty: it throws
    }

    /** Where in the tree the figures of a union stand. */
    Placement placement() {
        return counted.placement;
    }

    /** The funds that had been opened, in the order of opening. */
    public List<FundId> funds() {
        return counted.funds;
    }

    /**
     * The union's own figures (本级) of a fund. What it paid to a group that is anchored at itself is in transit inside
     * and not in {@link Figures#out}.
     */
    public Figures own(UnionId union, FundId fund) {
        int position = tree().positionOf(union);
        FundTable table = tables.get(fund);
        return table == null ? zero() : table.own(position);
    }

    /** The union's own figures (本级) of all funds. */
    public Figures own(UnionId union) {
        return funds().stream().map(f -> own(union, f)).reduce(zero(), Figures::plus);
    }

    /** The figures of the union with all below it, of a fund. */
    public Figures subtree(UnionId union, FundId fund) {
        int position = tree().positionOf(union);
        FundTable table = tables.get(fund);
        return table == null ? zero() : table.range(position, tree().subtreeEnd(position));
    }

    /** The figures of the union with all below it, of all funds. */
    public Figures subtree(UnionId union) {
        return funds().stream().map(f -> subtree(union, f)).reduce(zero(), Figures::plus);
    }

    /**
     * The figures of any set of unions, of a fund: the three levels of a province, say. The first question for a set
     * costs a pass over the flows, once.
     */
    public Figures over(UnionSet unions, FundId fund) {
        return over(unions.positions(tree()), fund);
    }

    /** The figures of any set of unions, of all funds. */
    public Figures over(UnionSet unions) {
        BitSet positions = unions.positions(tree());
        return funds().stream().map(f -> over(positions, f)).reduce(zero(), Figures::plus);
    }

    /** The figures of the unions of a list, of a fund. */
    public Figures over(Set<UnionId> unions, FundId fund) {
        return over(UnionSet.of(unions), fund);
    }

    /** The figures of the unions of a list, of all funds. */
    public Figures over(Set<UnionId> unions) {
        return over(UnionSet.of(unions));
    }

    private Figures over(BitSet positions, FundId fund) {
        FundTable table = tables.get(fund);
        if (table == null) {
            return zero();
        }
        long[] inside = counted.pairs(fund).inside(positions);
        Figures sum = zero();
        for (int from = positions.nextSetBit(0); from >= 0; ) { // by runs: a set is often made of subtrees
            int to = positions.nextClearBit(from);
            sum = sum.plus(table.range(from, to));
            from = positions.nextSetBit(to);
        }
        return sum.withInside(inside[0], inside[1]);
    }

    /**
     * What the union and all below it delivered of a fund, by kind of aid and purpose (用途), in that order; the sum is
     * {@link Figures#delivered} of the subtree. The first question costs a pass over the flows, once.
     */
    public List<Delivery> deliveries(UnionId union, FundId fund) {
        int position = tree().positionOf(union);
        return deliveries.range(position, tree().subtreeEnd(position), fund);
    }

    /** What one fund has at each position; null if it has nothing anywhere. */
    @Nullable
    FundTable table(FundId fund) {
        return tables.get(fund);
    }

    private Figures zero() {
        return Figures.zero(counted.asset);
    }

    /** Returns as of when, through which tree, of what, and which funds, on one line. */
    @Override
    public String toString() {
        String tree = treeOf().equals(counted.asOf.date()) ? "" : "through the tree of " + treeOf() + ", ";
        return "Totals{" + counted.asOf + ", " + tree + counted.asset + ", " + ImmutableList.copyOf(tables.keySet())
                + "}";
    }
}
