package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Goods of a transfer, or a part of them, reach the other union's stock. Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 141  Cr 403xx from above, 408 else (this library's rule)     2021  Dr 141  Cr 30101
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "transfer",
    "goods",
    "cost",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("goods-arrival")
@JsonSerialize(as = ImmutableGoodsArrival.class)
@JsonDeserialize(as = ImmutableGoodsArrival.class)
public abstract non-sealed class GoodsArrival implements Event {

    GoodsArrival() {}

    /** The transfer. */
    public abstract EventId transfer();

    /** How many arrived; of the same goods, positive, not more than are on the way. */
    public abstract Amount goods();

    /** At what cost they are taken in: that of the giver's voucher and one's own freight; money, zero or more. */
    public abstract Amount cost();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(transfer());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.goodsArrival(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGoodsArrival.Builder {
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
         * Sets transfer.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder transfer(String event) {
            return transfer(EventId.of(event));
        }
    }
}
