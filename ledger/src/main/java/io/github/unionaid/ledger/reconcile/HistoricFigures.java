package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The figures of one union or subtree over a period as it was (按当时隶属关系): what moved is counted on its day, with the
 * unions that belonged to it on that day; what the changes of the organisation brought or took stands apart as {@link
 * #moved}. Immutable and thread-safe.
 */
public final class HistoricFigures {
    private final Figures before;
    private final Figures flows; // its measures of what is held, and of common ancestors, say nothing
    private final Figures after;
    private final ImmutableList<MovedAmount> moves;

    HistoricFigures(Figures before, Figures flows, Figures after, List<MovedAmount> moves) {
        this.before = before;
        this.flows = flows;
        this.after = after;
        this.moves = ImmutableList.copyOf(moves);
    }

    /** All figures at the end of the day before the period, through the tree of that day; zero if it was not there. */
    public Figures before() {
        return before;
    }

    /** All figures at the end of the period, through the tree of its last day; zero if it is no more. */
    public Figures after() {
        return after;
    }

    /** Raised outside the tree. */
    public Amount raised() {
        return flows.raised();
    }

    /** Entered from another fund or from a source that is not stated. */
    public Amount reassigned() {
        return flows.reassigned();
    }

    /** Of {@link #reassigned}, entered from a source that is not stated. */
    public Amount unstated() {
        return flows.unstated();
    }

    /** Held when the ledger began to keep books, if it began within the period. */
    public Amount opening() {
        return flows.opening();
    }

    /** Delivered to people and outside bodies. */
    public Amount delivered() {
        return flows.delivered();
    }

    /** Paid to others than unions for goods, or by a free entry. */
    public Amount purchased() {
        return flows.purchased();
    }

    /** Paid to other unions, the plain sum (汇总). */
    public Amount sent() {
        return flows.sent();
    }

    /** Arrived from other unions, the plain sum (汇总). */
    public Amount received() {
        return flows.received();
    }

    /**
     * OUT: what left for unions that did not belong to it on the day. Below zero where what was inside when it was paid is
     * taken back after a move.
     */
    public Amount out() {
        return flows.out();
    }

    /**
     * IN: what came from unions that did not belong to it on the day. Below zero where what was inside when it arrived is
     * taken back after a move.
     */
    public Amount in() {
        return flows.in();
    }

    /** Noticed in the period less what of notices was paid or closed; below zero if more was. */
    public Amount noticed() {
        return flows.noticed();
    }

    /** Held at the end of the day before the period. */
    public Amount heldBefore() {
        return before.held();
    }

    /** Held at the end of the period. */
    public Amount heldAfter() {
        return after.held();
    }

    /** On the way inside at the end of the day before the period. */
    public Amount inTransitInsideBefore() {
        return before.inTransitInside();
    }

    /** On the way inside at the end of the period. */
    public Amount inTransitInsideAfter() {
        return after.inTransitInside();
    }

    /**
     * MOVED: what was held and on the way inside with the unions that a change of the organisation brought, less that with
     * those that it took, each at the end of the day before the change. What was on the way between those and the others
     * is inside with them and not without them, so it is in it too. The sum of {@link #moves}.
     *
     * @throws ArithmeticException if the sum does not fit
     */
    public Amount moved() {
        return moves.stream().map(MovedAmount::amount).reduce(Amount.of(before.asset(), 0), Amount::plus);
    }

    /**
     * What {@link #moved} is made of, by day; changes that moved nothing are not in it. Changes of one day are taken one by
     * one, foundations, moves, ends; what one brings another of that day may take on. The sum of a day is exact.
     */
    public List<MovedAmount> moves() {
        return moves;
    }

    /**
     * By how much identity R4 fails over the period: held and in transit inside at its end, delivered, purchased and out,
     * less held and in transit inside before it, opening, raised, reassigned, in and moved. Of money zero for consistent
     * books, as long as all of them are kept; of goods, what was there at the beginning remains, if the ledger began to
     * keep the books within the period, for an opening counts in money alone.
     */
    public Amount unexplained() {
        Amount sources = heldBefore()
                .plus(inTransitInsideBefore())
                .plus(opening())
                .plus(raised())
                .plus(reassigned())
                .plus(in())
                .plus(moved());
        return heldAfter()
                .plus(inTransitInsideAfter())
                .plus(delivered())
                .plus(purchased())
                .plus(out())
                .minus(sources);
    }

    /** The sum of the figures of several funds in one asset; of the moves of one day, those of the first fund first. */
    static HistoricFigures sum(Asset asset, List<HistoricFigures> parts) {
        Figures before = Figures.zero(asset);
        Figures flows = before;
        Figures after = before;
        List<MovedAmount> moves = new ArrayList<>();
        for (HistoricFigures part : parts) {
            before = before.plus(part.before);
            flows = flows.plus(part.flows);
            after = after.plus(part.after);
            moves.addAll(part.moves);
        }
        moves.sort(Comparator.comparing(m -> m.change().on()));
        return new HistoricFigures(before, flows, after, moves);
    }

    /** Equal if all figures and all that moved are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HistoricFigures that
                && before.equals(that.before)
                && flows.equals(that.flows)
                && after.equals(that.after)
                && moves.equals(that.moves);
    }

    /** Of all figures and all that moved. */
    @Override
    public int hashCode() {
        return Objects.hash(before, flows, after, moves);
    }

    /** Returns the figures before and after, and by how many changes something moved, on one line. */
    @Override
    public String toString() {
        return "HistoricFigures{" + before + " to " + after + ", " + moves.size() + " moves}";
    }
}
