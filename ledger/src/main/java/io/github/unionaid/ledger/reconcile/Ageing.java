package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.OpenItem;
import io.github.unionaid.ledger.Page;
import io.github.unionaid.ledger.PageRequest;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The age (账龄) of what is on the way (在途) or noticed and not paid (已下达未拨付), in days at the end of a date: per union
 * from which it comes, fund and asset, with sums over a subtree. What a union sent that is no more stands at the one that
 * has its books, as in {@link Totals}. In money the sum over a subtree is what its unions sent and what has not arrived,
 * inside it and outward; of notices it is {@link Figures#noticed}.
 *
 * <p>Immutable and thread-safe. Made in O((flows + open items · log open items) · (1 + open items / {@value
 * PageRequest#MAX_LIMIT})); the sum over a subtree costs O(lines).
 */
public final class Ageing {
    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::position)
            .thenComparing(Key::fund)
            .thenComparing(k -> k.asset().toString());
    private static final Comparator<Asset> MONEY_FIRST =
            Comparator.comparing((Asset a) -> !a.isMoney()).thenComparing(Asset::toString);

    private final What what;
    private final AsOf asOf;
    private final AgeBuckets buckets;
    private final UnionTree tree;
    private final ImmutableList<Line> lines;

    /** What is open. */
    public enum What {
        /** Payments that have not arrived (在途). */
        IN_TRANSIT,
        /** Notices that are neither paid nor closed (已下达未拨付). */
        NOTICES
    }

    /**
     * What is open from one union, of one fund and asset. Immutable and thread-safe.
     *
     * @param from the union that paid or gave notice, or has the books of the one that did
     * @param fund the fund
     * @param open how much, by age
     */
    public record Line(UnionId from, FundId fund, AgedAmount open) {}

    private record Key(int position, FundId fund, Asset asset) {}

    private Ageing(What what, AsOf asOf, AgeBuckets buckets, UnionTree tree, ImmutableList<Line> lines) {
        this.what = what;
        this.asOf = asOf;
        this.buckets = buckets;
        this.tree = tree;
        this.lines = lines;
    }

    /**
     * The age of what is on the way, in the usual ranges.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Ageing inTransit(LedgerView view, AsOf asOf) {
        return of(What.IN_TRANSIT, view, asOf, AgeBuckets.DEFAULT);
    }

    /**
     * The age of what is noticed and not paid, in the usual ranges.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Ageing ofNotices(LedgerView view, AsOf asOf) {
        return of(What.NOTICES, view, asOf, AgeBuckets.DEFAULT);
    }

    /**
     * The age of what is open at the end of a date, in ranges of the caller's.
     *
     * @throws IllegalArgumentException if {@code asOf} has no date, or the register no tree of it
     */
    public static Ageing of(What what, LedgerView view, AsOf asOf, AgeBuckets buckets) {
        checkArgument(!asOf.date().equals(LocalDate.MAX), "age at the end of all days; expected a date");
        Placement placement = new Placement(view.register(asOf.sequence()), asOf.date());
        BiFunction<AsOf, PageRequest, Page<OpenItem>> pages =
                what == What.IN_TRANSIT ? view::inTransit : view::openNotices;
        SortedMap<Key, AgedAmount> sums = new TreeMap<>(ORDER);
        Optional<PageRequest> request = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (request.isPresent()) {
            Page<OpenItem> page = pages.apply(asOf, request.get());
            for (OpenItem item : page.items()) {
                int index = buckets.indexOf(item.ageDays(asOf.date()));
                sums.merge(
                        new Key(
                                placement.positionOf(item.from()),
                                item.fund(),
                                item.open().asset()),
                        AgedAmount.of(item, index, buckets.count()),
                        AgedAmount::plus);
            }
            request = page.next().map(request.get()::at);
        }
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        sums.forEach((key, sum) ->
                lines.add(new Line(placement.tree.at(key.position()).id(), key.fund(), sum)));
        return new Ageing(what, asOf, buckets, placement.tree, lines.build());
    }

    /** What is open. */
    public What what() {
        return what;
    }

    /** As of when. */
    public AsOf asOf() {
        return asOf;
    }

    /** The ranges of age. */
    public AgeBuckets buckets() {
        return buckets;
    }

    /** The tree that it looks through. */
    public UnionTree tree() {
        return tree;
    }

    /** What is open from each union, of each fund and asset: in the preorder of the unions, then by fund. */
    public List<Line> lines() {
        return lines;
    }

    /** What is open from all unions, of all funds: for each asset, money first. */
    public List<AgedAmount> all() {
        return sums(line -> true);
    }

    /**
     * What is open from a union and all below it, of all funds: for each asset, money first.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the tree does not have the union
     */
    public List<AgedAmount> subtree(UnionId union) {
        return sums(within(union));
    }

    /**
     * What is open from a union and all below it, of a fund: for each asset, money first.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the tree does not have the union
     */
    public List<AgedAmount> subtree(UnionId union, FundId fund) {
        return sums(within(union).and(line -> line.fund().equals(fund)));
    }

    private Predicate<Line> within(UnionId union) {
        int position = tree.positionOf(union);
        return line -> tree.isWithin(tree.positionOf(line.from()), position);
    }

    private List<AgedAmount> sums(Predicate<Line> which) {
        Map<Asset, AgedAmount> sums = new TreeMap<>(MONEY_FIRST);
        lines.stream().filter(which).forEach(line -> sums.merge(line.open().asset(), line.open(), AgedAmount::plus));
        return ImmutableList.copyOf(sums.values());
    }

    /** Returns what, as of when and how many lines on one line. */
    @Override
    public String toString() {
        return "Ageing{" + what + ", " + asOf + ", " + lines.size() + " lines}";
    }
}
