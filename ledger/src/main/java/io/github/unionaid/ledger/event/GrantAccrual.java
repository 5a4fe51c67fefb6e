package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is noticed and not yet paid, or has not yet arrived, is booked as owed (计提) in one of the two books: at year end
 * in either, in 2009 in the receiver's at any time. The payment and the arrival then settle what was accrued first. An
 * accrual can be reversed while nothing has settled it; a part of one cannot be taken back or closed. Immutable and thread-safe.
 *
 * <pre>
 *   giver's book     2009  Dr 506xx &lt;&gt; Cr 22201 &lt;&gt;     2021  Dr 508xx &lt;&gt; Cr 21201 &lt;&gt;
 *   receiver's book  2009  Dr 13101 &lt;&gt; Cr 403xx &lt;&gt;     2021  Dr 13101 &lt;&gt; Cr 403xx &lt;&gt;
 * </pre>
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "notice",
    "book",
    "amount",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("grant-accrual")
@JsonSerialize(as = ImmutableGrantAccrual.class)
@JsonDeserialize(as = ImmutableGrantAccrual.class)
public abstract non-sealed class GrantAccrual implements Event {

    GrantAccrual() {}

    /** The notice. */
    public abstract EventId notice();

    /** In whose book: the giver or the receiver of the notice. */
    public abstract UnionId book();

    /**
     * How much; positive money, not more than is noticed and not yet closed, paid or arrived, or accrued in that book.
     */
    public abstract Amount amount();

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(notice());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.grantAccrual(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableGrantAccrual.Builder {
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
         * Sets notice.
         *
         * @throws IllegalArgumentException if it is not a valid event id
         */
        public Builder notice(String event) {
            return notice(EventId.of(event));
        }
    }
}
