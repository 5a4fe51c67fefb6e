package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A returned grant, or a part of it, reaches the account of the union that gave it (退回到账). Posts in that union's
 * books. Immutable and thread-safe.
 *
 * <pre>
 *   2009            Dr 102  Cr 506xx
 *   2021            Dr 102  Cr 508xx
 *   2021, the grant having been paid in an earlier year
 *                   Dr 102  Cr 33101 fiscal, 32101 special, 32201 general
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "payment", "amount", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("grant-return-arrival")
@JsonSerialize(as = ImmutableGrantReturnArrival.class)
@JsonDeserialize(as = ImmutableGrantReturnArrival.class)
public abstract non-sealed class GrantReturnArrival implements Event {

    GrantReturnArrival() {}

    /** The {@link GrantReturn} that arrives. */
    public abstract EventId payment();

    /** How much of it; positive money. All arrivals together are at most what was paid back. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> names() {
        return Optional.of(payment());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantReturnArrival(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantReturnArrival.Builder {
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
         * Sets the return.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder payment(String payment) {
            return payment(EventId.of(payment));
        }
    }
}
