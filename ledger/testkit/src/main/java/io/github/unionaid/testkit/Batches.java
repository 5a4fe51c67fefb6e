package io.github.unionaid.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts events into an {@link EventBatch}: as rows of numbers those that a row says in full, all others as they are. What
 * a ledger makes of the batch is what it would make of the events.
 *
 * <pre>{@code
 * BatchResult result = ledger.postAll(Batches.of(events, ledger));
 * }</pre>
 *
 * <p>A row is an event of one of the types that {@link EventBatch} has a method for, which names unions and funds that
 * the ledger has numbers for, whose id and the id that it names are {@linkplain EventId#of(UUID) those of UUIDs}, and in
 * which nothing is set that the methods cannot say, like a voucher number. A fund that is opened in the same batch has no
 * number yet.
 */
public final class Batches {

    private Batches() {}

    /** Returns a batch of the events, for that ledger as it is now. */
    public static EventBatch of(List<? extends Event> events, Ledger ledger) {
        EventBatch batch = new EventBatch();
        events.forEach(e -> add(e, batch, ledger));
        return batch;
    }

    /**
     * Adds an event to a batch for that ledger as it is now. Returns whether it is a row.
     *
     * @throws IllegalStateException if the batch is full
     */
    @CanIgnoreReturnValue
    public static boolean add(Event event, EventBatch batch, Ledger ledger) {
        boolean row = RowLine.add(event, batch, ledger);
        if (!row) {
            batch.event(event);
        }
        return row;
    }

    /**
     * The UUID that gives an id; empty if none does, since the id is another text, or the text of a UUID written in
     * another way.
     */
    public static Optional<UUID> uuid(EventId id) {
        String text = id.value();
        if (text.length() != 36) { // shorter ones are read too
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(text);
            return EventId.of(uuid).equals(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
