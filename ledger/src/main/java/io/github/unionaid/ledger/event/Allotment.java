package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A share of what was paid to an unsplit group turns out to be for one union (分配). From then on it is in transit to that
 * union, and arrives by a {@link GrantArrival} that names the allotment. Immutable and thread-safe.
 *
 * <pre>
 *   giver's book   2009  Dr 506xx &lt;&gt; Cr 506xx     2021  Dr 508xx &lt;&gt; Cr 508xx
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "payment", "to", "amount", "voucher", "documentHash", "by", "notes"
})
@JsonTypeName("allotment")
@JsonSerialize(as = ImmutableAllotment.class)
@JsonDeserialize(as = ImmutableAllotment.class)
public abstract non-sealed class Allotment implements Event {

    Allotment() {}

    /** The payment to the group. */
    public abstract EventId payment();

    /** The union whose share it is; below the giver, and at or below the group's anchor. */
    public abstract UnionId to();

    /** How much; positive, not more than the group has in transit. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(payment());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.allotment(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableAllotment.Builder {
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
         * Sets payment.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder payment(String event) {
            return payment(EventId.of(event));
        }
    }
}
