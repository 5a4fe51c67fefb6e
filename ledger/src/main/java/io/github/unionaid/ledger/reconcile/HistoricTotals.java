package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableMap;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.HistoryMaker.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of every union and subtree over a period as it was (按当时隶属关系): what moved counts on its day, through the
 * tree of that day, where {@link PeriodTotals} look through the tree of the last day for all of it. What the changes of the
 * organisation brought or took is {@link HistoricFigures#moved}, so that for every subtree and fund
 *
 * <pre>
 *   held + in transit inside, before, + opening + raised + reassigned + in + moved
 *     = delivered + purchased + out + held + in transit inside, after
 * </pre>
 *
 * <p>A change moves what was held and on the way at the end of the day before. A union that is founded begins with what it
 * is brought, one that is no more ends with what is taken to the union that has its {@linkplain
 * io.github.unionaid.core.union.UnionRegister#booksOf books}, on its first day without; a later {@linkplain
 * io.github.unionaid.ledger.event.Handover handover} to that one is inside it; one to another successor is out of it and
 * in to the other. A union that was there on no day of the period, nor on the day before, is zero.
 *
 * <p>Immutable and thread-safe. Costs what three totals cost and one pass more, O(flows + postings + unions), whatever the
 * number of changes, and for each change and fund what it costs a {@link TreeBridge}.
 */
public final class HistoricTotals {
    private final LocalDate from;
    private final Totals before;
    private final Totals throughFirst; // to the end, through the tree of before
    private final Totals after;
    private final ImmutableMap<FundId, ImmutableMap<UnionId, Change>> changes;

    HistoricTotals(
            LocalDate from,
            Totals before,
            Totals throughFirst,
            Totals after,
            Map<FundId, Map<UnionId, Change>> changes) {
        this.from = from;
        this.before = before;
        this.throughFirst = throughFirst;
        this.after = after;
        ImmutableMap.Builder<FundId, ImmutableMap<UnionId, Change>> byFund = ImmutableMap.builder();
        changes.forEach((fund, byUnion) -> byFund.put(fund, ImmutableMap.copyOf(byUnion)));
        this.changes = byFund.buildOrThrow();
    }

    /** The first day of the period. */
    public LocalDate from() {
        return from;
    }

    /** The last day of the period, and up to which sequence number. */
    public AsOf asOf() {
        return after.asOf();
    }

    /** What is counted. */
    public Asset asset() {
        return after.asset();
    }

    /** The funds that had been opened, in the order of opening. */
    public List<FundId> funds() {
        return after.funds();
    }

    /**
     * The totals at the end of the day before the period, through the tree of that day, or where the register has none the
     * first it has.
     */
    public Totals before() {
        return before;
    }

    /** The totals at the end of the period, through the tree of its last day. */
    public Totals after() {
        return after;
    }

    /**
     * The union's own figures (本级) of a fund.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the register does not have the union on any day; so for every method here
     */
    public HistoricFigures own(UnionId union, FundId fund) {
        Change change = change(union, fund);
        Figures first = before.has(union) ? before.own(union, fund) : zero();
        Figures through = before.has(union) ? throughFirst.own(union, fund) : zero();
        Figures flows = through.minus(first);
        return new HistoricFigures(
                first,
                change == null ? flows : flows.plus(Figures.ofUnion(asset(), change.own)),
                after.has(union) ? after.own(union, fund) : zero(),
                change == null ? List.of() : change.ownMoves);
    }

    /** The union's own figures (本级) of all funds. */
    public HistoricFigures own(UnionId union) {
        return sum(fund -> own(union, fund));
    }

    /** The figures of the union with all below it, of a fund. */
    public HistoricFigures subtree(UnionId union, FundId fund) {
        Change change = change(union, fund);
        Figures first = before.has(union) ? before.subtree(union, fund) : zero();
        Figures through = before.has(union) ? throughFirst.subtree(union, fund) : zero();
        Figures flows = through.minus(first);
        return new HistoricFigures(
                first,
                change == null ? flows : flows.plus(Figures.ofSubtree(asset(), change.subtree)),
                after.has(union) ? after.subtree(union, fund) : zero(),
                change == null ? List.of() : change.subtreeMoves);
    }

    /** The figures of the union with all below it, of all funds. */
    public HistoricFigures subtree(UnionId union) {
        return sum(fund -> subtree(union, fund));
    }

    private HistoricFigures sum(Function<FundId, HistoricFigures> ofFund) {
        return HistoricFigures.sum(asset(), funds().stream().map(ofFund).toList());
    }

    private @Nullable Change change(UnionId union, FundId fund) {
        ImmutableMap<UnionId, Change> byUnion = changes.get(fund);
        return byUnion == null ? null : byUnion.get(union);
    }

    private Figures zero() {
        return Figures.zero(asset());
    }

    /** Returns the period on one line. */
    @Override
    public String toString() {
        return "HistoricTotals{from " + from + " to " + after + "}";
    }
}
