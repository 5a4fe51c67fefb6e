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
 * A count finds more or less of some goods in stock than the books have (盘盈, 盘亏). Immutable and thread-safe.
 *
 * <pre>
 *   more  2009  Dr 141  Cr 408 (this library's rule)     2021  Dr 141  Cr 30101
 *   less  2009  Dr 508  Cr 141 (this library's rule)     2021  Dr 30101  Cr 141
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "book",
    "fund",
    "difference",
    "cost",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("stock-count")
@JsonSerialize(as = ImmutableStockCount.class)
@JsonDeserialize(as = ImmutableStockCount.class)
public abstract non-sealed class StockCount implements Event {

    StockCount() {}

    /** Whose stock. */
    public abstract UnionId book();

    /** The fund. */
    public abstract FundId fund();

    /** How many more than the books have, negative if less; not zero. */
    public abstract Amount difference();

    /** What they cost; money, zero or more. */
    public abstract Amount cost();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.stockCount(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableStockCount.Builder {
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
