package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import org.immutables.value.Value;

/**
 * What two books say of one kind of dealing one way, of one fund and asset, from their beginnings to the last day compared
 * (往来余额调节). Always {@code payerSays − receiverSays = inTransit + difference}, to the fen. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class PairSummary {

    PairSummary() {}

    /** Which way, seen from the first statement's book. */
    public abstract Direction direction();

    /** Which kind of dealing. */
    public abstract TransferKind transfer();

    /** The fund. */
    public abstract FundId fund();

    /** The sum in the first statement's book (本方账列). */
    public abstract Amount saidByOne();

    /** The sum in the second one's (对方账列). */
    public abstract Amount saidByOther();

    /** What is in transit (在途). */
    public abstract Amount inTransit();

    /** What the other differences come to, payer less receiver: errors that cancel out are not in it (净差额). */
    public abstract Amount difference();

    /**
     * The other differences without their signs (差额合计). What both books have with the same amount and still not alike, in
     * another year say, is in it too; not what was booked against a union that has since been renamed or merged.
     */
    public abstract Amount grossDifference();

    /** What the payer's book says. */
    public Amount payerSays() {
        return direction() == Direction.GIVEN ? saidByOne() : saidByOther();
    }

    /** What the receiver's book says. */
    public Amount receiverSays() {
        return direction() == Direction.GIVEN ? saidByOther() : saidByOne();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePairSummary.Builder {}
}
