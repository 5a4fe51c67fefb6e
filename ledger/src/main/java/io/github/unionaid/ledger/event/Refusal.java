package io.github.unionaid.ledger.event;

import io.github.unionaid.ledger.book.EventId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Why an event was refused, with every value that decided it. Immutable and thread-safe. */
@Value.Immutable
public abstract class Refusal implements Serializable {
    private static final long serialVersionUID = 1L;

    Refusal() {}

    /** The reason. */
    public abstract RefusalReason reason();

    /** The refused event. */
    public abstract EventId event();

    /** One sentence with the values and what was expected. */
    public abstract String message();

    /** The values by name ({@code date}, {@code union}, {@code fund}, {@code amount} ...), as text, in a fixed order. */
    public abstract Map<String, String> details();

    /** Other events that decided it: the dependents of one to be reversed, the named one. */
    public abstract List<EventId> relatedEvents();

    /** Returns event, reason and message on one line. */
    @Override
    public String toString() {
        return event() + " refused, " + reason() + ": " + message();
    }

    /** Returns a builder; reason, event and message must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the attributes of a {@link Refusal}. Not thread-safe. */
    public static final class Builder extends ImmutableRefusal.Builder {
        Builder() {}
    }
}
