package io.github.unionaid.ledger.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import org.immutables.value.Value;

/**
 * An entry that no other event makes (记账凭证): lines in one union's books that balance for each fund. A line on a
 * {@linkplain io.github.unionaid.ledger.chart.Chart#entersHeld money account} names its flow. Stock, 141, is left to
 * the events of goods, and accounts that another union's books mirror to those of grants and transfers: 121, 131, 132,
 * 211, 221, 222, 403, 506 in 2009, 131, 132, 211, 212, 403, 508 in 2021, with their details. Immutable and thread-safe.
 */
@Value.Immutable
@JsonPropertyOrder({"type", "id", "on", "dateBasis", "book", "lines", "voucher", "documentHash", "by", "notes"})
@JsonTypeName("journal-entry")
@JsonSerialize(as = ImmutableJournalEntry.class)
@JsonDeserialize(as = ImmutableJournalEntry.class)
public abstract non-sealed class JournalEntry implements Event {

    /** The most lines of one entry. */
    public static final int MAX_LINES = 1_000;

    JournalEntry() {}

    /** Whose books. */
    public abstract UnionId book();

    /** The lines, 1 to {@value #MAX_LINES}, in money, without counterparties. */
    public abstract List<EntryLine> lines();

    @Value.Check
    void checkLines() {
        EntryLine.check(id(), lines());
    }

    @Override
    public final <R> R accept(EventVisitor<R> visitor) {
        return visitor.journalEntry(this);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of the event. Not thread-safe. */
    public static final class Builder extends ImmutableJournalEntry.Builder {
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
