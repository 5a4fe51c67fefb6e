package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A transfer, or a part of it, reaches the other union's account (到账); also the repayment of a loan. Dues are shared
 * there: a part is the union's own, the rest it owes to others. What was accrued before is settled first. Immutable and
 * thread-safe.
 *
 * <pre>
 *                          2009                                    2021
 *   peer              Dr 102  Cr 408 &lt;&gt;                       Cr 408 &lt;&gt;
 *   loan              Dr 102  Cr 211 &lt;&gt;                       Cr 215 &lt;&gt;
 *   repayment         Dr 102  Cr 121 &lt;&gt;                       Cr 135 &lt;&gt;
 *   dues from below   Dr 102  Cr 132 &lt;&gt;, then 402 &lt;&gt;, 221 &lt;&gt;  Cr 132 &lt;&gt;, then 402 &lt;&gt;, 211 &lt;&gt;
 *   dues from above   Dr 102  Cr 13102 &lt;&gt;, then 402 &lt;&gt;, 22202 &lt;&gt;  Cr 13102 &lt;&gt;, then 402 &lt;&gt;, 21202 &lt;&gt;
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "transfer",
    "amount",
    "owed",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("transfer-arrival")
@JsonSerialize(as = ImmutableTransferArrival.class)
@JsonDeserialize(as = ImmutableTransferArrival.class)
public abstract non-sealed class TransferArrival implements CashEvent {

    TransferArrival() {}

    /** The payment of the transfer or of the repayment. */
    public abstract EventId transfer();

    /** How much arrived; positive, not more than is on the way. */
    public abstract Amount amount();

    /**
     * Of dues, what the receiver owes on: of those from below to unions above it, of those from above to unions below
     * it; each once, together not more than what of the arrival was not accrued. Of other transfers nothing.
     */
    public abstract List<Share> owed();

    @Value.Check
    void checkShares() {
        Share.check(id(), owed());
    }

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(transfer());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.transferArrival(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableTransferArrival.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @throws IllegalArgumentException if it is blank, too long or has a control character
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }

        /**
         * Sets transfer.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder transfer(String event) {
            return transfer(EventId.of(event));
        }
    }
}
