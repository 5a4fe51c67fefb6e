package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

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
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) { // no stream: millions of ids, and a quick start
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Whether the characters are the same; said here, since that of records is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnionId that && value.equals(that.value);
    }

    /** That of the characters. */
    @Override
    public int hashCode() {
        return value.hashCode();
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
