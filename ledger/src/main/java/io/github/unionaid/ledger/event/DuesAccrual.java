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
 * Dues that another union has reported and not yet sent are booked as due (应收下级经费, 应收上级转拨经费): by the upper union on the
 * report of the lower one, or by the lower on the notice of the upper one. In 2021 at year end alone. Posts in the
 * books of the one to whom they are due. Immutable and thread-safe.
 *
 * <pre>
 *   from below  2009  Dr 132 &lt;&gt;   Cr 402 &lt;&gt;, 221 &lt;&gt;     2021  Dr 132 &lt;&gt;   Cr 402 &lt;&gt;, 211 &lt;&gt;
 *   from above  2009  Dr 13102 &lt;&gt; Cr 402 &lt;&gt;, 22202 &lt;&gt;   2021  Dr 13102 &lt;&gt; Cr 402 &lt;&gt;, 21202 &lt;&gt;
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "book",
    "from",
    "fund",
    "amount",
    "owed",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("dues-accrual")
@JsonSerialize(as = ImmutableDuesAccrual.class)
@JsonDeserialize(as = ImmutableDuesAccrual.class)
public abstract non-sealed class DuesAccrual implements Event {

    DuesAccrual() {}

    /** To whom the dues are due. */
    public abstract UnionId book();

    /** Who is to send them: a union above or below. */
    public abstract UnionId from();

    /** The fund. */
    public abstract FundId fund();

    /** How much; positive money. */
    public abstract Amount amount();

    /**
     * What of it is owed on to which union: of dues from below to unions above the book, from above to unions below it;
     * each once, together not more than the amount.
     */
    public abstract List<Share> owed();

    @Value.Check
    void checkShares() {
        Share.check(id(), owed());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.duesAccrual(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableDuesAccrual.Builder {
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
