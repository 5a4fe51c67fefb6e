package io.github.unionaid.ledger.book;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * Which part of a view to look at: what took effect by the end of a date, as far as it was known at a sequence number;
 * both at once. Immutable and thread-safe.
 *
 * @param date the last effective date that counts
 * @param sequence the last sequence number that counts
 */
public record AsOf(LocalDate date, long sequence) {

    /**
     * Checks the sequence number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public AsOf {
        checkArgument(sequence >= 0, "sequence is %s; expected 0 (nothing known) or more", sequence);
    }

    /** Everything the view has. */
    public static final AsOf LATEST = new AsOf(LocalDate.MAX, Long.MAX_VALUE);

    /** Everything effective by the end of {@code date}, as known to the view. */
    public static AsOf date(LocalDate date) {
        return new AsOf(date, Long.MAX_VALUE);
    }

    /**
     * The same date, as known at {@code sequence}: later records are left out, even if backdated.
     *
     * @throws IllegalArgumentException if {@code sequence} is negative
     */
    public AsOf knownAt(long sequence) {
        return new AsOf(date, sequence);
    }

    /** Whether a record counts. */
    public boolean includes(LocalDate effective, long recordedAs) {
        return recordedAs <= sequence && !effective.isAfter(date);
    }
}
