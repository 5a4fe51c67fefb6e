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
 * A union buys goods for its stock (购入库存物品). Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 141  Cr 102
 *   2021  Dr 141  Cr 30101, and Dr 50x  Cr 102      50x by the kind of aid
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
    "aid",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("goods-purchase")
@JsonSerialize(as = ImmutableGoodsPurchase.class)
@JsonDeserialize(as = ImmutableGoodsPurchase.class)
public abstract non-sealed class GoodsPurchase implements CashEvent {

    GoodsPurchase() {}

    /** Whose books. */
    public abstract UnionId into();

    /** The fund. */
    public abstract FundId fund();

    /** How many, of one kind of goods; positive. */
    public abstract Amount goods();

    /** What they cost; positive money. */
    public abstract Amount cost();

    /** What they are for, which decides the expense; {@link AidKind#OTHER} unless set. */
    @Value.Default
    public AidKind aid() {
        return AidKind.OTHER;
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.goodsPurchase(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGoodsPurchase.Builder {
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
