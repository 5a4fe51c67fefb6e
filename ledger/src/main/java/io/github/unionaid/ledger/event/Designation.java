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
 * A union's own money enters a fund (指定用途): from another fund of the same union, or, where none is named, from a
 * source that is not stated; the latter is shown apart from what was raised. The entries are this library's rule.
 * Immutable and thread-safe.
 *
 * <pre>
 *   not stated     2009  Dr 102  Cr 331              2021  Dr 102  Cr 32202
 *   between funds  2009  Dr 331  Cr 102 in the one,  Dr 102  Cr 331 in the other
 *                  2021  the same with 33102 for a fiscal fund, 32102 for a special one, 32202 else
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "into",
    "fund",
    "fromFund",
    "amount",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("designation")
@JsonSerialize(as = ImmutableDesignation.class)
@JsonDeserialize(as = ImmutableDesignation.class)
public abstract non-sealed class Designation implements CashEvent {

    Designation() {}

    /** Whose books. */
    public abstract UnionId into();

    /** The fund that the money enters. */
    public abstract FundId fund();

    /** The fund that it leaves; empty if the source is not stated. Of the same source class. */
    public abstract Optional<FundId> fromFund();

    /** How much; positive money. */
    public abstract Amount amount();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.designation(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableDesignation.Builder {
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
