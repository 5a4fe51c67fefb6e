package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import org.immutables.value.Value;

/**
 * Money from outside the tree enters a fund in a union's books (收入). Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 102  Cr 404 fiscal, 401 fees, 405 employer, 408 else
 *   2021  Dr 102  Cr 40401 / 40402 fiscal, 401 fees, 405 employer, 408 else
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
    "amount",
    "source",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("receipt")
@JsonSerialize(as = ImmutableReceipt.class)
@JsonDeserialize(as = ImmutableReceipt.class)
public abstract non-sealed class Receipt implements CashEvent {

    Receipt() {}

    /** Whose books. */
    public abstract UnionId into();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /** Where it comes from; must agree with the fund's source class. */
    public abstract Source source();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.receipt(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableReceipt.Builder {
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
