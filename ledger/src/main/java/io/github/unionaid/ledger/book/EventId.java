package io.github.unionaid.ledger.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.unionaid.core.text.ClientText;
import java.io.Serializable;
import java.util.UUID;

/**
 * The client's id of an event: the caller's own name for it, unique in a ledger, by which a repeated post is recognised.
 * Immutable and thread-safe.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank, no control character
 */
public record EventId(@JsonValue String value) implements Comparable<EventId>, Serializable {

    /** The most characters of an id. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is blank, too long or has a control character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        ClientText.check("event id", value, MAX_LENGTH);
    }

    /**
     * Returns the id.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static EventId of(String value) {
        return new EventId(value);
    }

    /**
     * Returns the id that a UUID of 128 bits gives: its text of 36 characters, hexadecimal digits in lower case and four
     * hyphens, like {@code 123e4567-e89b-12d3-a456-426614174000}. Other UUIDs give other ids; {@link #of(String)} of that
     * text gives an equal one.
     */
    public static EventId of(UUID value) {
        return new EventId(value.toString());
    }

    /** Ascending by characters. */
    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    /** Returns the characters of the id. */
    @Override
    public String toString() {
        return value;
    }
}
