package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.Sets;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Money leaves a union's account for another union otherwise than as a grant: to a peer, as a loan, as dues sent up or
 * passed down; it is in transit until it arrives. The fund must {@linkplain io.github.unionaid.ledger.book.Fund#alsoAllows
 * allow} the kind. Immutable and thread-safe.
 *
 * <pre>
 *                         2009                     2021
 *   peer             Dr   508 &lt;&gt;   Cr 102          510 &lt;&gt;    Cr 102
 *   loan             Dr   121 &lt;&gt;   Cr 102          135 &lt;&gt;    Cr 102
 *   dues sent up     Dr   221 &lt;&gt;   Cr 102          211 &lt;&gt;    Cr 102
 *   dues passed down Dr   22202 &lt;&gt; Cr 102          21202 &lt;&gt;  Cr 102
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "kind",
    "from",
    "to",
    "fund",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("transfer-payment")
@JsonSerialize(as = ImmutableTransferPayment.class)
@JsonDeserialize(as = ImmutableTransferPayment.class)
public abstract non-sealed class TransferPayment implements CashEvent {

    private static final Set<TransferKind> KINDS =
            Sets.immutableEnumSet(TransferKind.PEER, TransferKind.LOAN, TransferKind.REMIT, TransferKind.PASSDOWN);

    TransferPayment() {}

    /** Which transfer: PEER to a union not below, LOAN to any other union, REMIT to one above, PASSDOWN to one below. */
    public abstract TransferKind kind();

    /** The payer. */
    public abstract UnionId from();

    /** The receiver. */
    public abstract UnionId to();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    @Value.Check
    void checkKind() {
        checkArgument(KINDS.contains(kind()), "transfer %s is of kind %s; expected one of %s", id(), kind(), KINDS);
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.transferPayment(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableTransferPayment.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is blank, too long or has a control character
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }
    }
}
