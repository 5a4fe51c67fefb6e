package io.github.unionaid.ledger.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.unionaid.core.text.ClientText;

/**
 * The id of a fund (专项资金), the caller's own name for it, unique in a ledger.
 * Immutable and thread-safe.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank, no control character
 */
public record FundId(@JsonValue String value) implements Comparable<FundId> {

    /** The most characters of an id. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is blank, too long or has a control character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundId {
        ClientText.check("fund id", value, MAX_LENGTH);
    }

    /**
     * Returns the id.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static FundId of(String value) {
        return new FundId(value);
    }

    /** Ascending by characters. */
    @Override
    public int compareTo(FundId other) {
        return value.compareTo(other.value);
    }

    /** Returns the characters of the id. */
    @Override
    public String toString() {
        return value;
    }
}
