package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import java.util.List;
import org.immutables.value.Value;

/**
 * Dues of the employer (拨缴经费), paid directly or through the tax office, reach a union's account: a part is its own, the
 * rest it owes to unions above and below it. Immutable and thread-safe.
 *
 * <pre>
 *   2009  Dr 102  Cr 402, 221 &lt;&gt; owed up, 22202 &lt;&gt; owed down
 *   2021  Dr 102  Cr 402, 211 &lt;&gt; owed up, 21202 &lt;&gt; owed down
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
    "owed",
    "means",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("dues-receipt")
@JsonSerialize(as = ImmutableDuesReceipt.class)
@JsonDeserialize(as = ImmutableDuesReceipt.class)
public abstract non-sealed class DuesReceipt implements CashEvent {

    DuesReceipt() {}

    /** Whose books. */
    public abstract UnionId into();

    /** The fund. */
    public abstract FundId fund();

    /** How much in all; positive money. */
    public abstract Amount amount();

    /** What of it is owed to which union above or below; each once, together not more than the amount. */
    public abstract List<Share> owed();

    @Value.Check
    void checkShares() {
        Share.check(id(), owed());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.duesReceipt(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableDuesReceipt.Builder {
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
