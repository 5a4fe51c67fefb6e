package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Opens closed books again, from its date on (反结账). The entries of the close stay; the next close carries over what came
 * after. Cannot be reversed: close again. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "books", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("period-reopening")
@JsonSerialize(as = ImmutablePeriodReopening.class)
@JsonDeserialize(as = ImmutablePeriodReopening.class)
public abstract non-sealed class PeriodReopening implements Event {

    PeriodReopening() {}

    /** Whose books; 1 to {@value PeriodClose#MAX_BOOKS}, each closed on the date. */
    @Value.NaturalOrder
    public abstract SortedSet<UnionId> books();

    @Value.Check
    void checkBooks() {
        PeriodClose.checkBooks(id(), books());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.periodReopening(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutablePeriodReopening.Builder {
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
