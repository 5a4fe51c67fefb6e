package io.github.unionaid.core.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.unionaid.core.region.InvalidCodeException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A division code (行政区划代码) of GB/T 2260: six digits, by convention two each for province, city and county.
 *
 * <p>A code says which place, not whose child: districts of a municipality and counties run by a province have no
 * city above them, so the parent of a union is never derived from the digits. Codes are reused years later for another
 * place; they are an attribute of a union, not its identity. Immutable and thread-safe.
 *
 * <p>{@link #of} and JSON take the six digits and nothing else; {@link #parse} takes what people type and bring.
 *
 * @param value six ASCII digits, the first not 0
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    /** Number of digits of a code. */
    public static final int LENGTH = 6;

    static final String WHAT = "division code";
    static final String LIKE = "expected six digits 0-9, the first not 0, like 320200";
    private static final int PROVINCE_DIGITS = 2;

    /**
     * Checks the code.
     *
     * @throws InvalidCodeException if {@code value} is not six ASCII digits or begins with 0
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (value.length() != LENGTH) {
            throw InvalidCodeException.of(WHAT, value, Reason.LENGTH, LIKE);
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9' || (i == 0 && c == '0')) {
                throw InvalidCodeException.at(i + 1, WHAT, value, Reason.CHARACTER, LIKE);
            }
        }
    }

    /**
     * Returns the code of six digits.
     *
     * @throws InvalidCodeException as the constructor
     */
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /**
     * Reads a code as people write it. Full-width digits, blanks around the code, the apostrophe that marks text in a
     * spreadsheet and a spreadsheet's {@code 320200.0} are understood; so is the twelve-digit statistical code
     * (统计用区划代码) of a province, city or county, {@code 320200000000}, which names the same place.
     *
     * <p>Nothing is guessed. A number that a spreadsheet shortened ({@code 3.202E+05}), letters that look like digits
     * ({@code O I l S Z B}), a missing digit, and the code of a township or village (nine digits, or twelve that do not
     * end in six zeros) are refused, each by name.
     *
     * @throws InvalidCodeException if the text is no code
     */
    public static RegionCode parse(String text) {
        return new RegionCode(RegionText.read(text));
    }

    /**
     * Returns the first two digits, which by convention name the province, autonomous region or municipality; {@code
     * 10} stands for the whole country.
     */
    public String provincePart() {
        return value.substring(0, PROVINCE_DIGITS);
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
