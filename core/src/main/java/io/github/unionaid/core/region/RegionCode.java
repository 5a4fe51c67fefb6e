package io.github.unionaid.core.region;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A division code (行政区划代码) of GB/T 2260: six digits, by convention two each for province, city and county.
 *
 * <p>A code says which place, not whose child: districts of a municipality and counties run by a province have no
 * city above them, so the parent of a union is never derived from the digits. Codes are reused years later for another
 * place; they are an attribute of a union, not its identity. Immutable and thread-safe.
 *
 * @param value six ASCII digits, the first not 0
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    /** Number of digits of a code. */
    public static final int LENGTH = 6;

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if {@code value} is not six ASCII digits or begins with 0
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        checkArgument(
                isSixDigits(value) && value.charAt(0) != '0',
                "not a division code: '%s'; expected six digits 0-9, the first not 0, like 320200",
                value);
    }

    private static boolean isSixDigits(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the code of six digits.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** Whether the digits are the same; said here, since that of records is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionCode that && value.equals(that.value);
    }

    /** That of the digits. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Ascending by digits. */
    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the six digits. */
    @Override
    public String toString() {
        return value;
    }
}
