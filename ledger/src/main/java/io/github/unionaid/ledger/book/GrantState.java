package io.github.unionaid.ledger.book;

import io.github.unionaid.core.amount.Amount;

/**
 * The counters of one grant (补助): arrived ≤ paid, returned ≤ arrived, returnArrived ≤ returned. Immutable and
 * thread-safe.
 *
 * @param paid what the giver paid (拨付) and the bank did not send back, of a group less what was allotted; zero once the
 *     payment is reversed
 * @param arrived what reached the receiver (到账)
 * @param returned what the receiver paid back (退回) and the bank did not send back
 * @param returnArrived what of that reached the giver
 */
public record GrantState(Amount paid, Amount arrived, Amount returned, Amount returnArrived) {

    /** Paid and not yet arrived (在途). */
    public Amount inTransit() {
        return paid.minus(arrived);
    }

    /** Paid back and not yet arrived. */
    public Amount returnInTransit() {
        return returned.minus(returnArrived);
    }
}
