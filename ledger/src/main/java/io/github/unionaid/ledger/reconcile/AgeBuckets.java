package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranges of age in days (账龄段): each ends with a day of the list, the first begins with day 0, and one without end comes
 * last. Immutable and thread-safe.
 *
 * @param lastDays the last day of each range but the one without end, 0 or more, ascending; 1 to {@value #MAX_BOUNDS}
 */
public record AgeBuckets(List<Integer> lastDays) {

    /** The most ranges that have an end. */
    public static final int MAX_BOUNDS = 20;

    /** 0 to 7 days, 8 to 30, 31 to 90, 91 to 365, and more. */
    public static final AgeBuckets DEFAULT = of(7, 30, 90, 365);

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if there are none or too many, one is negative or not after the one before
     */
    public AgeBuckets {
        lastDays = ImmutableList.copyOf(lastDays);
        checkArgument(
                !lastDays.isEmpty() && lastDays.size() <= MAX_BOUNDS,
                "%s ranges of age with an end; expected 1 to %s",
                lastDays.size(),
                MAX_BOUNDS);
        for (int i = 0; i < lastDays.size(); i++) {
            checkArgument(
                    lastDays.get(i) > (i == 0 ? -1 : lastDays.get(i - 1)),
                    "ranges of age end with days %s; expected 0 or more, ascending",
                    lastDays);
        }
    }

    /**
     * Returns the ranges that end with these days, and the one after them.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static AgeBuckets of(int... lastDays) {
        return new AgeBuckets(Arrays.stream(lastDays).boxed().toList());
    }

    /** How many ranges there are: one more than have an end. */
    public int count() {
        return lastDays.size() + 1;
    }

    /** The index of the range, from 0, that an age of so many days is in. */
    public int indexOf(long ageDays) {
        int index = 0;
        while (index < lastDays.size() && ageDays > lastDays.get(index)) {
            index++;
        }
        return index;
    }

    /**
     * The first day of a range.
     *
     * @throws IndexOutOfBoundsException if there is no such range
     */
    public int firstDay(int index) {
        return checkElementIndex(index, count()) == 0 ? 0 : lastDays.get(index - 1) + 1;
    }
}
