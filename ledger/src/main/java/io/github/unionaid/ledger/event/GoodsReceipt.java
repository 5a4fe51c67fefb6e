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
 * Goods are given to a union by someone outside the tree (接受捐赠物资). Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 141  Cr 408 (this library's rule)     2021  Dr 141  Cr 30101
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
    "goods",
    "cost",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("goods-receipt")
@JsonSerialize(as = ImmutableGoodsReceipt.class)
@JsonDeserialize(as = ImmutableGoodsReceipt.class)
public abstract non-sealed class GoodsReceipt implements Event {

    GoodsReceipt() {}

    /** Whose books. */
    public abstract UnionId into();

    /** The fund. */
    public abstract FundId fund();

    /** How many, of one kind of goods; positive. */
    public abstract Amount goods();

    /** Their value by the papers that came with them; money, zero if there is none. */
    public abstract Amount cost();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.goodsReceipt(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGoodsReceipt.Builder {
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
