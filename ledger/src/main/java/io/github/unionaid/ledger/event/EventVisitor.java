package io.github.unionaid.ledger.event;

/**
 * One method for each type of event. A later release may add types and methods, so an implementation outside this
 * library may need one more then; the compiler tells.
 *
 * @param <R> what a visit gives
 */
public interface EventVisitor<R> {
    /** Visits the opening of a fund. */
    R openFund(OpenFund event);

    /** Visits a receipt. */
    R receipt(Receipt event);

    /** Visits a designation. */
    R designation(Designation event);

    /** Visits the payment of a grant. */
    R grantPayment(GrantPayment event);

    /** Visits the arrival of a grant. */
    R grantArrival(GrantArrival event);

    /** Visits a grant paid and arrived on one date. */
    R directGrant(DirectGrant event);

    /** Visits the payment of a return. */
    R grantReturn(GrantReturn event);

    /** Visits the arrival of a return. */
    R grantReturnArrival(GrantReturnArrival event);

    /** Visits a disbursement. */
    R disbursement(Disbursement event);

    /** Visits a reversal. */
    R reversal(Reversal event);
}
