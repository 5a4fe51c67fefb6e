package io.github.unionaid.ledger.engine;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * A balance over time: for each day on which it changes, what it is at the end of that day. Adding at the end is O(1),
 * adding in the past is O(changed days after it).
 */
final class DatedLine {
    /** No day. */
    static final int NEVER = Integer.MIN_VALUE;

    private int[] days;
    private long[] balances;
    private int size;

    DatedLine() {
        this(new int[4], new long[4]);
        size = 0;
    }

    /** Takes days in ascending order with their balances, and the arrays over. */
    DatedLine(int[] days, long[] balances) {
        this.days = days;
        this.balances = balances;
        this.size = days.length;
    }

    DatedLine copy() {
        return new DatedLine(Arrays.copyOf(days, size), Arrays.copyOf(balances, size));
    }

    /** Adds {@code delta} from the end of {@code day} on. */
    void add(int day, long delta) {
        int at = Arrays.binarySearch(days, 0, size, day);
        if (at < 0) {
            at = -at - 1;
            insert(at, day);
        }
        for (int i = at; i < size; i++) {
            balances[i] += delta;
        }
    }

    /** The first day from {@code day} on at whose end the balance with {@code delta} would be below zero. */
    int firstBelowZero(int day, long delta) {
        return firstDay(day, balance -> balance + delta < 0);
    }

    /** As {@link #firstBelowZero}, leaving out days at whose end the balance is below zero already. */
    int firstTurnedBelowZero(int day, long delta) {
        return firstDay(day, balance -> balance >= 0 && balance + delta < 0);
    }

    private int firstDay(int day, LongPredicate condition) {
        if (condition.test(balanceOn(day))) {
            return day;
        }
        int at = Arrays.binarySearch(days, 0, size, day);
        for (int i = at < 0 ? -at - 1 : at + 1; i < size; i++) {
            if (condition.test(balances[i])) {
                return days[i];
            }
        }
        return NEVER;
    }

    /** The balance at the end of {@code day}. */
    long balanceOn(int day) {
        int at = Arrays.binarySearch(days, 0, size, day);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 0 : balances[last];
    }

    /** The least balance at the end of {@code day} or of any day after it. */
    long leastFrom(int day) {
        long least = balanceOn(day);
        for (int i = size - 1; i >= 0 && days[i] > day; i--) {
            least = Math.min(least, balances[i]);
        }
        return least;
    }

    /** This line less another one. O(changed days of both). */
    DatedLine minus(DatedLine other) {
        DatedLine difference = new DatedLine();
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            int day = Math.min(
                    i < size ? days[i] : Integer.MAX_VALUE, j < other.size ? other.days[j] : Integer.MAX_VALUE);
            i += i < size && days[i] == day ? 1 : 0;
            j += j < other.size && other.days[j] == day ? 1 : 0;
            long balance = (i == 0 ? 0 : balances[i - 1]) - (j == 0 ? 0 : other.balances[j - 1]);
            difference.append(day, balance);
        }
        return difference;
    }

    /** Ends with a balance on a day after all others. */
    private void append(int day, long balance) {
        insert(size, day);
        balances[size - 1] = balance;
    }

    int size() {
        return size;
    }

    int day(int index) {
        return days[index];
    }

    long balance(int index) {
        return balances[index];
    }

    private void insert(int at, int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2 + 4);
            balances = Arrays.copyOf(balances, size * 2 + 4);
        }
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(balances, at, balances, at + 1, size - at);
        days[at] = day;
        balances[at] = at == 0 ? 0 : balances[at - 1];
        size++;
    }
}
