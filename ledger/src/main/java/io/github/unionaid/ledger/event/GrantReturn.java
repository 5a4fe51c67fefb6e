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
 * The receiver of a grant pays it back, all or in part (退回补助); it is in transit until it arrives. Posts in the
 * receiver's books. The entries are this library's rule, the mirror of the giver's. Immutable and thread-safe.
 *
 * <p>Where the books that it posts in are kept elsewhere, and those of the other union here, it posts nothing: the
 * ledger takes it as told.
 *
 * <pre>
 *   2009            Dr 403xx  Cr 102
 *   2021            Dr 403xx  Cr 102
 *   2021, the grant having been paid in an earlier year
 *                   Dr 33101 fiscal, 32101 special, 32201 general  Cr 102
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "grant",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-return")
@JsonSerialize(as = ImmutableGrantReturn.class)
@JsonDeserialize(as = ImmutableGrantReturn.class)
public abstract non-sealed class GrantReturn implements CashEvent {

    GrantReturn() {}

    /** The {@link GrantPayment} to a union, {@link Allotment} or {@link DirectGrant}. */
    public abstract EventId grant();

    /** How much of it; positive money. All returns together are at most what had arrived. */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(grant());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantReturn(this);
    }

    /**
     * Returns the return of {@code amount} of a grant on a date.
     *
     * @throws IllegalArgumentException if an id is not a valid event id
     */
    public static GrantReturn of(String id, String grant, Amount amount, LocalDate on) {
        return builder().id(id).grant(grant).amount(amount).on(on).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantReturn.Builder {
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
         * Sets the grant.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder grant(String grant) {
            return grant(EventId.of(grant));
        }
    }
}
