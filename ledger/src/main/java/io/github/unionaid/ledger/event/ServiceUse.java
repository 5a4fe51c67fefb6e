package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A union lets people or an outside body use its premises or its services free of charge, counted by unit and time:
 * room nights, hours of a bus. Posts nothing. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "from",
    "to",
    "fund",
    "amount",
    "purpose",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("service-use")
@JsonSerialize(as = ImmutableServiceUse.class)
@JsonDeserialize(as = ImmutableServiceUse.class)
public abstract non-sealed class ServiceUse implements Event, AidEvent {

    ServiceUse() {}

    /** Who gives it. */
    public abstract UnionId from();

    /** People or an outside body. */
    public abstract Party to();

    /** The fund. */
    public abstract FundId fund();

    /** How much, in a unit of its own like {@code room-night@间夜}; positive, no money. */
    public abstract Amount amount();

    /**
     * The purpose in words (用途), at most {@value Disbursement#MAX_PURPOSE} characters; one of the fund's, if it has
     * any.
     */
    @Override
    public abstract Optional<String> purpose();

    /** {@link AidKind#OTHER}: a service is booked on no account of aid. */
    @Override
    public final AidKind aid() {
        return AidKind.OTHER;
    }

    @Value.Check
    void checkPurpose() {
        Disbursement.checkPurpose(id(), purpose());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.serviceUse(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableServiceUse.Builder {
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
