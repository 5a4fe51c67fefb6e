package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of every union, subtree and set of unions over a period, through the tree of its last day: {@link Totals} at
 * its two ends. Immutable and thread-safe; costs what two totals cost.
 */
public final class PeriodTotals {
    private final LocalDate from;
    private final Totals before;
    private final Totals after;

    PeriodTotals(LocalDate from, Totals before, Totals after) {
        this.from = from;
        this.before = before;
        this.after = after;
    }

    /** The first day of the period. */
    public LocalDate from() {
        return from;
    }

    /** The last day of the period, and up to which sequence number. */
    public AsOf asOf() {
        return after.asOf();
    }

    /** The tree that the totals look through. */
    public UnionTree tree() {
        return after.tree();
    }

    /** The funds that had been opened, in the order of opening. */
    public List<FundId> funds() {
        return after.funds();
    }

    /** The totals at the end of the day before the period, through the tree of its last day. */
    public Totals before() {
        return before;
    }

    /** The totals at the end of the period. */
    public Totals after() {
        return after;
    }

    /** The union's own figures (本级) of a fund. */
    public PeriodFigures own(UnionId union, FundId fund) {
        return new PeriodFigures(before.own(union, fund), after.own(union, fund));
    }

    /** The union's own figures (本级) of all funds. */
    public PeriodFigures own(UnionId union) {
        return new PeriodFigures(before.own(union), after.own(union));
    }

    /** The figures of the union with all below it, of a fund. */
    public PeriodFigures subtree(UnionId union, FundId fund) {
        return new PeriodFigures(before.subtree(union, fund), after.subtree(union, fund));
    }

    /** The figures of the union with all below it, of all funds. */
    public PeriodFigures subtree(UnionId union) {
        return new PeriodFigures(before.subtree(union), after.subtree(union));
    }

    /** The figures of any set of unions, of a fund. */
    public PeriodFigures over(UnionSet unions, FundId fund) {
        return new PeriodFigures(before.over(unions, fund), after.over(unions, fund));
    }

    /** The figures of any set of unions, of all funds. */
    public PeriodFigures over(UnionSet unions) {
        return new PeriodFigures(before.over(unions), after.over(unions));
    }

    /** Returns the period on one line. */
    @Override
    public String toString() {
        return "PeriodTotals{from " + from + " to " + after + "}";
    }
}
