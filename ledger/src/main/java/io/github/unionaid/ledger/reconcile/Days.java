package io.github.unionaid.ledger.reconcile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The effective dates of all transactions side by side, four bytes each, and the order of the dates: if some are backdated,
 * the transactions by day, those of one day in the order of recording.
 */
final class Days {
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    private final int[] days; // by sequence number - 1, since 1970-01-01
    private final int @Nullable [] byDay; // null if that is the order of recording

    /** Of a view. O(transactions). */
    Days(Counted counted) {
        this.days = new int[counted.store.transactionCount()];
        int previous = Integer.MIN_VALUE;
        boolean ascending = true;
        for (int i = 0; i < days.length; i++) {
            days[i] = counted.includes(i + 1) ? counted.store.day(i + 1) : UNCOUNTED;
            if (days[i] != UNCOUNTED) {
                ascending &= days[i] >= previous;
                previous = days[i];
            }
        }
        this.byDay = ascending ? null : sorted();
    }

    /** Counts the transactions of each day, then puts each in its place; those that do not count come last. */
    private int[] sorted() {
        int least = Arrays.stream(days).min().orElse(0);
        int most = Arrays.stream(days).filter(day -> day != UNCOUNTED).max().orElse(least);
        int[] begins = new int[most - least + 3];
        for (int day : days) {
            begins[Math.min(day, most + 1) - least + 1]++;
        }
        for (int day = 1; day < begins.length; day++) {
            begins[day] += begins[day - 1];
        }
        int[] order = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            order[begins[Math.min(days[i], most + 1) - least]++] = i + 1;
        }
        return order;
    }

    /** The transaction at a place in the order of days, from 1. */
    int at(int place) {
        int[] order = byDay;
        return order == null ? place : order[place - 1];
    }

    /** Whether a transaction counts. */
    boolean counts(int sequence) {
        return days[sequence - 1] != UNCOUNTED;
    }

    /** The effective date of a transaction that counts, in days since 1970-01-01. */
    int day(int sequence) {
        return days[sequence - 1];
    }
}
