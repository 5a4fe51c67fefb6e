package io.github.unionaid.ledger.book;

import io.github.unionaid.ledger.chart.AccountingSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one event did to the books: the entries (分录) of every book it touched, which balance in each of them, per fund.
 * Immutable and thread-safe.
 */
@Value.Immutable
public abstract class Transaction {

    Transaction() {}

    /** The place in the journal, from 1, without gaps. */
    public abstract long sequence();

    /** The client's id of the event. */
    public abstract EventId event();

    /** The effective date. */
    public abstract LocalDate date();

    /** What is known of the date. */
    public abstract DateBasis dateBasis();

    /** When the ledger recorded it, by the clock it was given. */
    public abstract Instant recordedAt();

    /** The event that this one takes back, for a reversal (冲销). */
    public abstract Optional<EventId> reverses();

    /** The lines; empty for an event that posts nothing. */
    public abstract List<Posting> postings();

    /** The accounting system in force on the date. */
    public final AccountingSystem system() {
        return AccountingSystem.on(date());
    }

    /** Returns sequence, event and date, and one line for each posting. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#" + sequence() + " " + event() + " " + date());
        postings().forEach(p -> text.append("\n  ").append(p));
        return text.toString();
    }

    /** Returns a builder; all but {@code reverses} and {@code postings} must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Transaction}. Not thread-safe. */
    public static final class Builder extends ImmutableTransaction.Builder {
        Builder() {}
    }
}
