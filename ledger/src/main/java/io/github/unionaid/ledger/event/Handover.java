package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A union that is no more hands its books over to a successor (移交): every balance of its books, in money and goods,
 * goes to the same account of the successor; from 2022 on a balance that was not {@linkplain SystemConversion
 * converted} goes to the account of the system of 2021. What it holds is then a transfer that has arrived. What it has
 * noticed and not paid goes to the union that has its {@linkplain io.github.unionaid.core.union.UnionRegister#booksOf
 * books}, whichever successor gets the balances. Books handed over with all funds are closed to that date; what comes
 * into them later, by a reversal, can be handed over again. Cannot be reversed. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "from", "to", "funds", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("handover")
@JsonSerialize(as = ImmutableHandover.class)
@JsonDeserialize(as = ImmutableHandover.class)
public abstract non-sealed class Handover implements Event {

    Handover() {}

    /** The union that is no more on the date. */
    public abstract UnionId from();

    /** One of those that succeed it, or the one that has its books, on the date. */
    public abstract UnionId to();

    /** Which funds; all if empty. */
    @Value.NaturalOrder
    public abstract SortedSet<FundId> funds();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.handover(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableHandover.Builder {
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
