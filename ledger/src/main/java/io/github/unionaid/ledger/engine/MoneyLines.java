package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.EventRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each union has of each fund in money, over time: for each day on which it changes, what it is at the end of that
 * day. The last day stands in the line itself, earlier ones in a chain behind it, the latest first: posting on the last
 * day or after it is O(1), in the past O(changed days after it).
 *
 * <pre>
 *   word 0  balance at the end of the last day
 *        1  last day; first of the chain + 1, or 0 if there is none
 *        2  last day of any posting in the cell; whether reversals or notices have touched the line
 * </pre>
 *
 * <p>A line that a reversal has touched has beside it the line as it would be had the reversed events never been, and
 * one that notices have touched what they promise.
 */
final class MoneyLines {
    private static final int WORDS = 3;
    private static final int BALANCE = 0;
    private static final int DAY_CHAIN = 1;
    private static final int LAST_FLAGS = 2;
    private static final int NEVER = DatedLine.NEVER;
    private static final int NONE = -1;

    /** The line has a {@code standing} or a {@code promised} one beside it. */
    private static final int TOUCHED = 1;

    private final Undo undo;
    private final LongColumn words = new LongColumn(); // by cell
    private final IntColumn days = new IntColumn(); // of the chain
    private final LongColumn balances = new LongColumn(); // of the chain, at the end of the day
    private final IntColumn earlier = new IntColumn(); // of the chain, the next one + 1
    private final Map<Integer, DatedLine> standing = new HashMap<>(); // of cells that reversals have touched
    private final Map<Integer, DatedLine> promised = new HashMap<>();

    MoneyLines(Undo undo) {
        this.undo = undo;
    }

    /** Makes the lines of all cells up to a number. */
    void ensure(int cells) {
        while (words.size() < cells * WORDS) {
            words.add(0);
            words.add(EventRow.word(NEVER, 0));
            words.add(EventRow.word(NEVER, 0));
        }
    }

    /** What is there at the end of the last day. */
    long balance(int cell) {
        return words.get(cell * WORDS + BALANCE);
    }

    /** Whether something has been posted to the money of the cell. */
    boolean isUsed(int cell) {
        return EventRow.upper(words.get(cell * WORDS + DAY_CHAIN)) != NEVER;
    }

    /** Whether reversals or notices have touched the line. */
    boolean isTouched(int cell) {
        return (EventRow.lower(words.get(cell * WORDS + LAST_FLAGS)) & TOUCHED) != 0;
    }

    /** The last day of any posting in a cell, to whatever account. */
    int lastPosting(int cell) {
        return EventRow.upper(words.get(cell * WORDS + LAST_FLAGS));
    }

    /** Notes that something is posted in the cell. */
    void posted(int cell, int day) {
        int at = cell * WORDS + LAST_FLAGS;
        long word = words.get(at);
        if (day > EventRow.upper(word)) {
            undo.set(words, at, EventRow.word(day, EventRow.lower(word)));
        }
    }

    /** Whether the line stays at zero or above at the end of {@code day} and of all days after it, with {@code delta}. */
    boolean covers(int cell, int day, long delta) {
        long balance = balance(cell);
        long dayChain = words.get(cell * WORDS + DAY_CHAIN);
        if (balance + delta < 0) {
            return false;
        }
        if (day >= EventRow.upper(dayChain)) {
            return true;
        }
        for (int node = EventRow.lower(dayChain) - 1; node != NONE; node = earlier.get(node) - 1) {
            if (balances.get(node) + delta < 0) {
                return false;
            }
            if (days.get(node) <= day) {
                return true;
            }
        }
        return delta >= 0; // before the first day there is nothing
    }

    /** Adds {@code delta} from the end of {@code day} on. */
    void post(int cell, int day, long delta) {
        add(cell, day, delta);
        if (isTouched(cell)) {
            DatedLine line = standing.get(cell);
            if (line != null) {
                noteStanding(cell);
                line.add(day, delta);
            }
        }
    }

    /** Takes back on a later day what was posted on another. */
    void reverse(int cell, int originalDay, int reversalDay, long delta) {
        DatedLine line = standing.get(cell);
        if (line == null) {
            line = actual(cell);
            standing.put(cell, line);
            undo.note(() -> standing.remove(cell));
            touch(cell);
        } else {
            noteStanding(cell);
        }
        line.add(originalDay, -delta);
        add(cell, reversalDay, -delta);
    }

    /** Counts what notices promise. */
    void promise(int cell, int day, long delta) {
        DatedLine line = promised.get(cell);
        if (line == null) {
            line = new DatedLine();
            promised.put(cell, line);
            undo.note(() -> promised.remove(cell));
            touch(cell);
        } else if (undo.isNoting()) {
            DatedLine before = line.copy();
            undo.note(() -> promised.put(cell, before));
        }
        line.add(day, delta);
    }

    private void noteStanding(int cell) {
        DatedLine line = standing.get(cell);
        if (line != null && undo.isNoting()) {
            DatedLine before = line.copy();
            undo.note(() -> standing.put(cell, before));
        }
    }

    private void touch(int cell) {
        int at = cell * WORDS + LAST_FLAGS;
        undo.set(words, at, words.get(at) | TOUCHED);
    }

    private void add(int cell, int day, long delta) {
        int at = cell * WORDS;
        long balance = words.get(at + BALANCE);
        long dayChain = words.get(at + DAY_CHAIN);
        int last = EventRow.upper(dayChain);
        if (day > last) {
            int chain = last == NEVER ? 0 : node(last, balance, EventRow.lower(dayChain)) + 1;
            undo.set(words, at + DAY_CHAIN, EventRow.word(day, chain));
        } else if (day < last) {
            addBefore(at, dayChain, day, delta);
        }
        undo.set(words, at + BALANCE, balance + delta);
    }

    private void addBefore(int at, long dayChain, int day, long delta) {
        int later = NONE;
        int node = EventRow.lower(dayChain) - 1;
        while (node != NONE && days.get(node) >= day) {
            undo.set(balances, node, balances.get(node) + delta);
            later = node;
            node = earlier.get(node) - 1;
        }
        if (later != NONE && days.get(later) == day) {
            return;
        }
        int inserted = node(day, (node == NONE ? 0 : balances.get(node)) + delta, node + 1);
        if (later == NONE) {
            undo.set(words, at + DAY_CHAIN, EventRow.word(EventRow.upper(dayChain), inserted + 1));
        } else {
            undo.set(earlier, later, inserted + 1);
        }
    }

    private int node(int day, long balance, int next) {
        days.add(day);
        balances.add(balance);
        earlier.add(next);
        return days.size() - 1;
    }

    /** The line as it is now, for who looks at all of it; null if it has never had anything. O(changed days). */
    @Nullable
    FundLine line(int cell) {
        if (!isUsed(cell) && !isTouched(cell)) {
            return null;
        }
        DatedLine actual = actual(cell);
        return new FundLine(actual, standing.getOrDefault(cell, actual), promised.getOrDefault(cell, new DatedLine()));
    }

    private DatedLine actual(int cell) {
        if (!isUsed(cell)) {
            return new DatedLine();
        }
        long dayChain = words.get(cell * WORDS + DAY_CHAIN);
        int first = EventRow.lower(dayChain) - 1;
        int length = 1;
        for (int node = first; node != NONE; node = earlier.get(node) - 1) {
            length++;
        }
        int[] ofDays = new int[length];
        long[] ends = new long[length];
        ofDays[--length] = EventRow.upper(dayChain);
        ends[length] = balance(cell);
        for (int node = first; node != NONE; node = earlier.get(node) - 1) {
            ofDays[--length] = days.get(node);
            ends[length] = balances.get(node);
        }
        return new DatedLine(ofDays, ends);
    }

    /** How many days all lines together have in their chains. */
    int chained() {
        return days.size();
    }

    /** Forgets the last cells, and the last of the chains. */
    void truncate(int cells, int chained) {
        words.truncate(Math.min(words.size(), cells * WORDS));
        days.truncate(chained);
        balances.truncate(chained);
        earlier.truncate(chained);
    }
}
