package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.GrantReturnArrival;

/**
 * The legs of a grant, or of a return, over time: what has been paid and not arrived, what has arrived and not been
 * returned. Neither may be below zero at the end of any day.
 *
 * <p>Nothing is kept: a grant has a handful of legs, and they are looked at when one is added or reversed.
 */
final class Legs {
    private final State state;

    Legs(State state) {
        this.state = state;
    }

    /** What a payment has in transit: the payment less its arrivals. The payment is a grant's or a return's. */
    DatedLine transit(int payment, boolean standing) {
        DatedLine line = new DatedLine();
        add(line, payment, amount(payment), standing);
        for (int leg : legs(payment)) {
            if (state.event(leg) instanceof GrantArrival || state.event(leg) instanceof GrantReturnArrival) {
                add(line, leg, -amount(leg), standing);
            }
        }
        return line;
    }

    /** What the receiver of a grant has of it: the arrivals less the returns. */
    DatedLine received(int grant, boolean standing) {
        DatedLine line = new DatedLine();
        if (state.event(grant) instanceof DirectGrant) {
            add(line, grant, amount(grant), standing);
        }
        for (int leg : legs(grant)) {
            add(line, leg, state.event(leg) instanceof GrantReturn ? -amount(leg) : amount(leg), standing);
        }
        return line;
    }

    /** The transactions whose events name this one, reversals apart; ascending. */
    int[] legs(int sequence) {
        IntColumn namers = state.namersOf(sequence);
        int[] legs = new int[namers.size()];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = namers.get(i);
        }
        return legs;
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

    private long amount(int sequence) {
        return state.event(sequence).accept(state.shaper()).amount().minor();
    }
}
