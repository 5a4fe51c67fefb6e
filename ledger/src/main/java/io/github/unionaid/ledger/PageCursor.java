package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page begins, and what was known when the first page was asked for. A caller takes it from {@link Page#next} and
 * gives it back with the same question, to the same view or to a later one of the same ledger: what has been posted since
 * stays out of every page. Immutable and thread-safe.
 *
 * @param knownAt the last sequence number that counts
 * @param sequence the transaction at which the page begins, 1 to {@code knownAt}
 * @param line which line of it comes first, from 0
 */
public record PageCursor(long knownAt, long sequence, int line) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,9})");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code sequence} is outside its range or {@code line} is negative
     */
    public PageCursor {
        checkArgument(
                sequence >= 1 && sequence <= knownAt,
                "page begins at sequence %s; expected 1 to %s, what is known",
                sequence,
                knownAt);
        checkArgument(line >= 0, "page begins at line %s; expected 0 or more", line);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    public static PageCursor parse(String text) {
        Matcher m = TEXT.matcher(text);
        checkArgument(m.matches(), "not a page cursor: '%s'; expected one like 120-57-0", text);
        return new PageCursor(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)), Integer.parseInt(m.group(3)));
    }

    /** Returns a text without blanks that fits in a link, like {@code 120-57-0}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return knownAt + "-" + sequence + "-" + line;
    }
}
