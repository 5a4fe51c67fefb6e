package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The stable, opaque identity of a union. It outlives names, division codes and parents; nothing is derived from its
 * characters. Immutable and thread-safe.
 *
 * @param value 1 to {@value #MAX_LENGTH} of {@code A-Z a-z 0-9 . _ : -}, beginning with a letter or digit
 */
public record UnionId(@JsonValue String value) implements Comparable<UnionId>, Serializable {

    /** The most characters of an id. */
    public static final int MAX_LENGTH = 64;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is empty, too long or has another character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnionId {
        checkArgument(
                isValid(value),
                "not a union id: '%s'; expected 1 to %s of A-Z a-z 0-9 . _ : - beginning with a letter or digit",
                value,
                MAX_LENGTH);
    }

    /**
     * Returns the id.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static UnionId of(String value) {
        return new UnionId(value);
    }

    private static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && isLetterOrDigit(value.charAt(0))
                && value.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '_' || c == ':' || c == '-');
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Ascending by characters. */
    @Override
    public int compareTo(UnionId other) {
        return value.compareTo(other.value);
    }

    /** Returns the characters of the id. */
    @Override
    public String toString() {
        return value;
    }
}
