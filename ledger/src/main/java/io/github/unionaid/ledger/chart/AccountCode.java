package io.github.unionaid.ledger.chart;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The number of an account (科目编号) in one accounting system: 211 is 借入款 in that of 2009 and 应付上级经费 in that
 * of 2021, so a number never stands without its system. Says nothing about whether the chart has it. Immutable and
 * thread-safe.
 *
 * @param system whose number it is
 * @param number three digits, or more for a detail account
 */
public record AccountCode(AccountingSystem system, String number) implements Comparable<AccountCode> {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{2,8}");
    private static final Comparator<AccountCode> ORDER =
            Comparator.comparing(AccountCode::system).thenComparing(AccountCode::number);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not three to nine digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public AccountCode {
        checkArgument(NUMBER.matcher(number).matches(), "not an account number: '%s'; expected 3 to 9 digits", number);
    }

    /**
     * Returns the code of a number in a system.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static AccountCode of(AccountingSystem system, String number) {
        return new AccountCode(system, number);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountCode parse(String text) {
        int colon = text.indexOf(':');
        return Arrays.stream(AccountingSystem.values())
                .filter(s -> colon > 0 && text.substring(0, colon).equals(s.year()))
                .findFirst()
                .map(s -> new AccountCode(s, text.substring(colon + 1)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "not an account code: '" + text + "'; expected system and number like 2009:50602"));
    }

    /** The first-level account: the first three digits. */
    public String firstLevel() {
        return number.substring(0, 3);
    }

    /** By system, then number. */
    @Override
    public int compareTo(AccountCode other) {
        return ORDER.compare(this, other);
    }

    /** Returns system and number: {@code 2009:50602}. */
    @Override
    @JsonValue
    public String toString() {
        return system.year() + ":" + number;
    }
}
