package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A returned grant, or a part of it, reaches the account of the union that gave it (退回到账). Posts in that union's
 * books. Immutable and thread-safe.
 *
 * <p>Where the books that it posts in are kept elsewhere, and those of the other union here, it posts nothing: the
 * ledger takes it as told.
 *
 * <pre>
 *   2009            Dr 102  Cr 506xx
 *   2021            Dr 102  Cr 508xx
 *   2021, the grant having been paid in an earlier year
 *                   Dr 102  Cr 33101 fiscal, 32101 special, 32201 general
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "grantReturn",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-return-arrival")
@JsonSerialize(as = ImmutableGrantReturnArrival.class)
@JsonDeserialize(as = ImmutableGrantReturnArrival.class)
public abstract non-sealed class GrantReturnArrival implements CashEvent {

    GrantReturnArrival() {}

    /** The {@link GrantReturn} that arrives. */
    public abstract EventId grantReturn();

    /** How much of it; positive money. All arrivals together are at most what was paid back. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(grantReturn());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantReturnArrival(this);
    }

    /**
     * Returns the arrival of {@code amount} of a return on a date.
     *
     * @throws IllegalArgumentException if an id is not a valid event id
     */
    public static GrantReturnArrival of(String id, String grantReturn, Amount amount, LocalDate on) {
        return builder().id(id).grantReturn(grantReturn).amount(amount).on(on).build();
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
        public Builder grantReturn(String grantReturn) {
            return grantReturn(EventId.of(grantReturn));
        }
    }
}
