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
 * A grant, or a part of it, reaches the receiver's account (补助到账). Posts in the receiver's books. Immutable and
 * thread-safe.
 *
 * <p>Where the books that it posts in are kept elsewhere, and those of the other union here, it posts nothing: the
 * ledger takes it as told.
 *
 * <pre>
 *   2009  Dr 102  Cr 403xx      xx as paid
 *   2021  Dr 102  Cr 40302 special, 40301 general
 *   under a notice, as far as it is accrued in the receiver's book: Cr 13101 in both
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "payment",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-arrival")
@JsonSerialize(as = ImmutableGrantArrival.class)
@JsonDeserialize(as = ImmutableGrantArrival.class)
public abstract non-sealed class GrantArrival implements CashEvent {

    GrantArrival() {}

    /** The {@link GrantPayment} to a union, or the {@link Allotment}, that arrives. */
    public abstract EventId payment();

    /** How much of it; positive money. All arrivals together are at most what was paid. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(payment());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantArrival(this);
    }

    /**
     * Returns the arrival of {@code amount} of a payment on a date.
     *
     * @throws IllegalArgumentException if an id is not a valid event id
     */
    public static GrantArrival of(String id, String payment, Amount amount, LocalDate on) {
        return builder().id(id).payment(payment).amount(amount).on(on).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantArrival.Builder {
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
         * Sets the payment.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder payment(String payment) {
            return payment(EventId.of(payment));
        }
    }
}
