package io.github.unionaid.core.union;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something holds, both ends included. Immutable and thread-safe.
 *
 * @param from the first day; {@link LocalDate#MIN} where there is none
 * @param to the last day, not before the first; {@link LocalDate#MAX} where there is none
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {

    /** Every day. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    /**
     * Checks the order of the days.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Validity {
        checkArgument(!to.isBefore(from), "the last day %s is before the first %s", to, from);
    }

    /** Returns the days from {@code from} on. */
    public static Validity since(LocalDate from) {
        return new Validity(from, LocalDate.MAX);
    }

    /** Whether it holds on that day. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it holds on every day of {@code other}. */
    public boolean encloses(Validity other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The days on which both hold; empty if there are none. */
    public Optional<Validity> intersection(Validity other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Validity(first, last));
    }

    /** Returns {@code always}, {@code since 2019-12-31}, {@code until 2020-12-30} or {@code 2019-12-31 to 2020-12-30}. */
    @Override
    public String toString() {
        if (from.equals(LocalDate.MIN)) {
            return to.equals(LocalDate.MAX) ? "always" : "until " + to;
        }
        return to.equals(LocalDate.MAX) ? "since " + from : from + " to " + to;
    }
}
