package io.github.unionaid.core.region;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A text is no {@link RegionCode} or no {@link CreditCode}; says what is wrong, where, and what should stand there. */
public final class InvalidCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final String text;
    private final Reason reason;
    private final int position;
    private final @Nullable Character expected;

    private InvalidCodeException(
            String what, String text, Reason reason, int position, @Nullable Character expected, String message) {
        super("not a " + what + ": '" + shortened(text) + "'; " + message);
        this.text = text;
        this.reason = reason;
        this.position = position;
        this.expected = expected;
    }

    static InvalidCodeException of(String what, String text, Reason reason, String message) {
        return new InvalidCodeException(what, text, reason, 0, null, message);
    }

    static InvalidCodeException at(int position, String what, String text, Reason reason, String message) {
        return new InvalidCodeException(what, text, reason, position, null, message);
    }

    static InvalidCodeException expecting(
            char expected, int position, String what, String text, Reason reason, String message) {
        return new InvalidCodeException(what, text, reason, position, expected, message);
    }

    /** The text as it was passed, in full; the message shortens a very long one. */
    public String text() {
        return text;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /**
     * The place of the wrong character, from 1, in the code without blanks, separators and decimals; empty where no
     * single character is wrong.
     */
    public OptionalInt position() {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /**
     * The character that should stand at {@link #position}: certain for the check character as long as all others are
     * right, a guess for a look-alike; empty where there is nothing to guess from.
     */
    public Optional<Character> expected() {
        return Optional.ofNullable(expected);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    /** What can be wrong with a code. */
    public enum Reason {
        /** Too few or too many characters. */
        LENGTH,
        /** A character that cannot stand at its place. */
        CHARACTER,
        /** A letter that no code has at its place, written for the digit or letter that it looks like: O for 0. */
        LOOK_ALIKE,
        /** The check character does not follow from the others: a typing error in one of them, or no code at all. */
        CHECK,
        /** A spreadsheet took the code for a number and its digits are lost; only the source of the data has them. */
        DAMAGED,
        /** A code of a place below the county, of which no six digits are kept: a township or a village. */
        BELOW_COUNTY
    }
}
