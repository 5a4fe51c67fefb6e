package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import java.util.EnumSet;
import java.util.Set;

/**
 * All the amounts that something can be, in fen, and why it is not one amount.
 *
 * @param low the least
 * @param high the most; {@link #UNBOUNDED} if there is none
 * @param reasons why it is not one amount; empty if, and only if, it is
 */
record FigureRange(long low, long high, Set<FigureReason> reasons) {
    static final long UNBOUNDED = Long.MAX_VALUE;
    static final FigureRange ZERO = exactly(0);

    FigureRange {
        if (low > high || (low == high) != reasons.isEmpty()) {
            throw new IllegalStateException("from " + low + " to " + high + " for " + reasons);
        }
    }

    static FigureRange exactly(long fen) {
        return new FigureRange(fen, fen, Set.of());
    }

    /** From one amount to another; the reasons are dropped if it is one amount all the same. */
    static FigureRange of(long low, long high, Set<FigureReason> reasons) {
        return low == high ? exactly(low) : new FigureRange(low, high, Set.copyOf(reasons));
    }

    /** What a reported figure can be, which has an amount: a preliminary or incomplete one is a lower bound at most. */
    static FigureRange of(ReportedFigure figure) {
        BoundedAmount printed = figure.amount().orElseThrow();
        long fen = printed.amount().minor();
        Set<FigureReason> reasons = EnumSet.noneOf(FigureReason.class);
        if (figure.status() == Status.PRELIMINARY) {
            reasons.add(FigureReason.PRELIMINARY);
        } else if (figure.status() == Status.INCOMPLETE) {
            reasons.add(FigureReason.INCOMPLETE);
        }
        boolean open = !reasons.isEmpty(); // what is not counted yet adds to it
        if (printed.bound() != Bound.EXACT) {
            reasons.add(FigureReason.BOUND);
        }
        return switch (printed.bound()) {
            case EXACT -> of(fen, open ? UNBOUNDED : fen, reasons);
            case AT_LEAST -> of(fen, UNBOUNDED, reasons);
            case AT_MOST -> of(0, open ? UNBOUNDED : fen, reasons);
            case ABOUT -> of(0, UNBOUNDED, reasons);
        };
    }

    boolean isExact() {
        return low == high;
    }

    /** The same or more, for a reason. */
    FigureRange orMore(FigureReason reason) {
        return with(low, UNBOUNDED, reason);
    }

    /** All that a sum of an amount of each can be. */
    FigureRange plus(FigureRange other) {
        long most = high == UNBOUNDED || other.high == UNBOUNDED ? UNBOUNDED : high + other.high;
        Set<FigureReason> both = EnumSet.noneOf(FigureReason.class);
        both.addAll(reasons);
        both.addAll(other.reasons);
        return of(low + other.low, most, both);
    }

    /** Another range, for one more reason. */
    FigureRange with(long least, long most, FigureReason reason) {
        Set<FigureReason> more = EnumSet.of(reason);
        more.addAll(reasons);
        return of(least, most, more);
    }

    /** The amount of a figure, which has one, as a bound if the figure is one only because of its status. */
    static BoundedAmount bounded(ReportedFigure figure) {
        BoundedAmount printed = figure.amount().orElseThrow();
        boolean open = figure.status() == Status.PRELIMINARY || figure.status() == Status.INCOMPLETE;
        return open ? printed.plus(bounded(Bound.AT_LEAST, 0)) : printed;
    }

    static BoundedAmount bounded(Bound bound, long fen) {
        return new BoundedAmount(bound, Amount.fen(fen));
    }
}
