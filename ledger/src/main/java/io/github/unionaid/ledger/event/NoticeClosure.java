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
 * What is left of a notice, or a part of it, will not be paid: it was cancelled or has expired. Nothing expires by itself.
 * Posts nothing. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({
    "type",
    "id",
    "on",
    "dateBasis",
    "notice",
    "amount",
    "reason",
    "voucher",
    "documentHash",
    "by",
    "notes"
})
@JsonTypeName("notice-closure")
@JsonSerialize(as = ImmutableNoticeClosure.class)
@JsonDeserialize(as = ImmutableNoticeClosure.class)
public abstract non-sealed class NoticeClosure implements Event {

    NoticeClosure() {}

    /** The notice. */
    public abstract EventId notice();

    /** How much of it; positive, not more than is noticed, not yet paid, and not accrued. */
    public abstract Amount amount();

    /** Why; {@link ClosureReason#CANCELLED} unless set. */
    @Value.Default
    public ClosureReason reason() {
        return ClosureReason.CANCELLED;
    }

    @Override
    public final Optional<EventId> refersTo() {
        return Optional.of(notice());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.noticeClosure(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableNoticeClosure.Builder {
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
