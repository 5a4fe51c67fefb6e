package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A grant that leaves the giver's account and reaches the receiver's on one date, accepted or refused as one. Where
 * only one of the two books is kept, only that half is posted. Immutable and thread-safe.
 *
 * <p>The entries are those of {@link GrantPayment} and {@link GrantArrival}.
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
    "kind",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("direct-grant")
@JsonSerialize(as = ImmutableDirectGrant.class)
@JsonDeserialize(as = ImmutableDirectGrant.class)
public abstract non-sealed class DirectGrant implements CashEvent {

    DirectGrant() {}

    /** The giver. */
    public abstract UnionId from();

    /** The receiver, below the giver; levels may be skipped. */
    public abstract UnionId to();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /** What it is given for; the fund's kind if empty. */
    public abstract Optional<GrantKind> kind();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.directGrant(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableDirectGrant.Builder {
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
