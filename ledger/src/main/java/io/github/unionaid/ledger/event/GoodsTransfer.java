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
 * Goods leave a union's stock for another union; on the way until they arrive. Never on the accounts of grants in 2021.
 * Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 506xx down, 508 else  Cr 141 (this library's rule)     2021  Dr 30101  Cr 141
 * </pre>
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
    "goods",
    "cost",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("goods-transfer")
@JsonSerialize(as = ImmutableGoodsTransfer.class)
@JsonDeserialize(as = ImmutableGoodsTransfer.class)
public abstract non-sealed class GoodsTransfer implements Event {

    GoodsTransfer() {}

    /** Whose stock. */
    public abstract UnionId from();

    /** Any other union. */
    public abstract UnionId to();

    /** The fund. */
    public abstract FundId fund();

    /** How many, of one kind of goods; positive. */
    public abstract Amount goods();

    /** What they had cost; money, zero or more. */
    public abstract Amount cost();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.goodsTransfer(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGoodsTransfer.Builder {
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
