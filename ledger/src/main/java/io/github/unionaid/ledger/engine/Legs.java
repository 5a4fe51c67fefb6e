package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GoodsArrival;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;
import io.github.unionaid.ledger.event.LoanRepayment;
import io.github.unionaid.ledger.event.LoanWriteOff;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.TransferArrival;

/**
 * The legs of a transfer over time: what has been paid and is still on the way, what has arrived and has not gone back.
 * Neither may be below zero at the end of any day.
 *
 * <p>Nothing is kept: a transfer has a handful of legs, and they are looked at when one is added or reversed.
 */
final class Legs {
    private final State state;

    Legs(State state) {
        this.state = state;
    }

    /** What a payment has in transit: the payment less what arrived, bounced or was allotted. */
    DatedLine transit(int payment, boolean standing) {
        DatedLine line = new DatedLine();
        add(line, payment, state.amount(payment), standing);
        for (int leg : legs(payment)) {
            if (takesFromTransit(state.event(leg))) {
                add(line, leg, -state.amount(leg), standing);
            }
        }
        return line;
    }

    /** What the receiver of a grant or a loan has of it: what arrived less what went back or was written off. */
    DatedLine received(int grant, boolean standing) {
        DatedLine line = new DatedLine();
        if (state.event(grant) instanceof DirectGrant) {
            add(line, grant, state.amount(grant), standing);
        }
        for (int leg : legs(grant)) {
            if (isArrival(state.event(leg))) {
                add(line, leg, state.amount(leg), standing);
            } else if (goesBack(state.event(leg))) {
                add(line, leg, -state.amount(leg), standing);
                for (int bounce : legs(leg)) {
                    if (state.event(bounce) instanceof PaymentBounce) {
                        add(line, bounce, state.amount(bounce), standing);
                    }
                }
            }
        }
        return line;
    }

    static boolean takesFromTransit(Event event) {
        return isArrival(event) || event instanceof PaymentBounce || event instanceof Allotment;
    }

    static boolean isArrival(Event event) {
        return event instanceof GrantArrival
                || event instanceof GrantReturnArrival
                || event instanceof TransferArrival
                || event instanceof GoodsArrival;
    }

    /** Whether the event takes back what it names: a return, a repayment, a loan written off. */
    static boolean goesBack(Event event) {
        return event instanceof GrantReturn || event instanceof LoanRepayment || event instanceof LoanWriteOff;
    }

    /** The transactions whose events name this one, reversals apart; ascending. */
    int[] legs(int sequence) {
        return state.namersOf(sequence);
    }

    private void add(DatedLine line, int sequence, long minor, boolean standing) {
        int reversal = state.reversalOf(sequence);
        if (reversal != 0 && standing) {
            return;
        }
        line.add(state.day(sequence), minor);
        if (reversal != 0) {
            line.add(state.day(reversal), -minor);
        }
    }
}
