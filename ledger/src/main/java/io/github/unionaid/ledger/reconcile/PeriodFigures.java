package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import java.util.function.Function;

/**
 * The figures of one union, subtree or set of unions over a period: what moved in it, and what was held and on the way at
 * its two ends. Immutable and thread-safe.
 *
 * @param before the figures at the end of the day before
 * @param after the figures at the end of its last day
 */
public record PeriodFigures(Figures before, Figures after) {

    /** Raised outside the tree. */
    public Amount raised() {
        return during(Figures::raised);
    }

    /** Entered from another fund or from a source that is not stated. */
    public Amount reassigned() {
        return during(Figures::reassigned);
    }

    /** Of {@link #reassigned}, entered from a source that is not stated. */
    public Amount unstated() {
        return during(Figures::unstated);
    }

    /** Held when the ledger began to keep books, if it began within the period. */
    public Amount opening() {
        return during(Figures::opening);
    }

    /** Delivered to people and outside bodies. */
    public Amount delivered() {
        return during(Figures::delivered);
    }

    /** Paid to others than unions for goods, or by a free entry. */
    public Amount purchased() {
        return during(Figures::purchased);
    }

    /** Paid to other unions, the plain sum (汇总). */
    public Amount sent() {
        return during(Figures::sent);
    }

    /** Arrived from other unions, the plain sum (汇总). */
    public Amount received() {
        return during(Figures::received);
    }

    /** OUT: what left these unions for others, without what moved among them. */
    public Amount out() {
        return during(Figures::out);
    }

    /** IN: what came into these unions from others, without what moved among them. */
    public Amount in() {
        return during(Figures::in);
    }

    /** Noticed in the period less what of notices was paid or closed; below zero if more was. */
    public Amount noticed() {
        return during(Figures::noticed);
    }

    /** Held at the end of the day before the period. */
    public Amount heldBefore() {
        return before.held();
    }

    /** Held at the end of the period. */
    public Amount heldAfter() {
        return after.held();
    }

    /** On the way among these unions at the end of the day before the period. */
    public Amount inTransitInsideBefore() {
        return before.inTransitInside();
    }

    /** On the way among these unions at the end of the period. */
    public Amount inTransitInsideAfter() {
        return after.inTransitInside();
    }

    /**
     * By how much identity R4 fails over the period: held and in transit inside at its end, delivered, purchased and out,
     * less held and in transit inside before it, opening, raised, reassigned and in. Of money zero for consistent books, as
     * long as all of them are kept; of goods, what was there at the beginning remains, if the ledger began to keep the books
     * within the period, for an opening counts in money alone.
     */
    public Amount unexplained() {
        return during(Figures::unexplained);
    }

    private Amount during(Function<Figures, Amount> figure) {
        return figure.apply(after).minus(figure.apply(before));
    }
}
