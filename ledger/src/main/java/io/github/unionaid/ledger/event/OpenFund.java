package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.chart.AccountingSystem;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A fund (专项资金) can be used from a date on, in all books. Posts nothing. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "fund", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("open-fund")
@JsonSerialize(as = ImmutableOpenFund.class)
@JsonDeserialize(as = ImmutableOpenFund.class)
public abstract non-sealed class OpenFund implements Event {

    OpenFund() {}

    /** The first day on which the fund may be used; the first day of the books, 2010-01-01, unless set. */
    @Override
    @Value.Default
    public LocalDate on() {
        return AccountingSystem.firstDay();
    }

    /** The fund. */
    public abstract Fund fund();

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.openFund(this);
    }

    /**
     * Returns the opening of a fund for all dates.
     *
     * @throws IllegalArgumentException if {@code id} is not a valid event id
     */
    public static OpenFund of(String id, Fund fund) {
        return builder().id(id).fund(fund).build();
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableOpenFund.Builder {
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
