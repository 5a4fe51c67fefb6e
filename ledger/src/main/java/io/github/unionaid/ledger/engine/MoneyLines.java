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
 * <p>Lines are numbered from 0 in the order in which a union and a fund first occur together, and have four words each:
 *
 * <pre>
 *   word 0  union; fund             2  last day; first of the chain + 1, or 0 if there is none
 *        1  balance of the last day 3  last day of any posting of the two; their money account used last + 1, negative
 *                                      if reversals or notices have touched the line
 * </pre>
 *
 * <p>A line that a reversal has touched has beside it the line as it would be had the reversed events never been, and
 * one that notices have touched what they promise.
 */
final class MoneyLines extends KeyTable {
    private static final int WORDS = 4;
    private static final int PAIR = 0;
    private static final int BALANCE = 1;
    private static final int DAY_CHAIN = 2;
    private static final int LAST_ACCOUNT = 3;
    private static final int NEVER = DatedLine.NEVER;

    /** In the lower half of a word: there is a {@code standing} or a {@code promised} line beside it. */
    private static final int TOUCHED = Integer.MIN_VALUE;

    private final Undo undo;
    private final LongColumn words = new LongColumn();
    private final IntColumn days = new IntColumn(); // of the chain
    private final LongColumn balances = new LongColumn(); // of the chain, at the end of the day
    private final IntColumn earlier = new IntColumn(); // of the chain, the next one + 1
    private final Map<Integer, DatedLine> standing = new HashMap<>(); // of lines that reversals have touched
    private final Map<Integer, DatedLine> promised = new HashMap<>();

    /** One of the lines beside a line. */
    private record Noted(int line, boolean promised) {}

    MoneyLines(Undo undo) {
        this.undo = undo;
    }

    /** The bytes of so many lines, without their chains. */
    static long bytesFor(long lines) {
        return KeyTable.bytesFor(lines) + LongColumn.bytesFor(lines * WORDS);
    }

    /** The bytes of chains of so many days together. */
    static long bytesForChained(long days) {
        return 2 * IntColumn.bytesFor(days) + LongColumn.bytesFor(days);
    }

    /** The number of a line; {@link #NONE} if there is none. */
    int find(int union, int fund) {
        long pair = EventRow.word(union, fund);
        return find(hash(pair, 0), pair, 0);
    }

    /** The number of a line, a new one if there is none. */
    int number(int union, int fund) {
        int known = find(union, fund);
        if (known != NONE) {
            return known;
        }
        long pair = EventRow.word(union, fund);
        words.add(pair);
        words.add(0);
        words.add(EventRow.word(NEVER, 0));
        words.add(EventRow.word(NEVER, 0));
        added(hash(pair, 0));
        return size() - 1;
    }

    int union(int number) {
        return EventRow.upper(words.get(number * WORDS + PAIR));
    }

    int fund(int number) {
        return EventRow.lower(words.get(number * WORDS + PAIR));
    }

    @Override
    public int size() {
        return words.size() / WORDS;
    }

    @Override
    boolean isKey(int number, long key, long more) {
        return words.get(number * WORDS + PAIR) == key;
    }

    @Override
    int hashOf(int number) {
        return hash(words.get(number * WORDS + PAIR), 0);
    }

    /** What is there at the end of the last day. */
    long balance(int number) {
        return words.get(number * WORDS + BALANCE);
    }

    /** Whether something has been posted to the money. */
    boolean isUsed(int number) {
        return EventRow.upper(words.get(number * WORDS + DAY_CHAIN)) != NEVER;
    }

    private boolean isTouched(int number) {
        return (EventRow.lower(words.get(number * WORDS + LAST_ACCOUNT)) & TOUCHED) != 0;
    }

    /** The last day of any posting of the union in the fund, to whatever account. */
    int lastPosting(int number) {
        return EventRow.upper(words.get(number * WORDS + LAST_ACCOUNT));
    }

    /** Notes that something is posted. */
    void posted(int number, int day) {
        int at = number * WORDS + LAST_ACCOUNT;
        long word = words.get(at);
        if (day > EventRow.upper(word)) {
            undo.set(words, at, EventRow.word(day, EventRow.lower(word)));
        }
    }

    /** The money account that was used last; {@link #NONE} if none. */
    int account(int number) {
        return (EventRow.lower(words.get(number * WORDS + LAST_ACCOUNT)) & ~TOUCHED) - 1;
    }

    /** Remembers the money account that is used. */
    void useAccount(int number, int account) {
        int at = number * WORDS + LAST_ACCOUNT;
        long word = words.get(at);
        int touched = EventRow.lower(word) & TOUCHED;
        undo.set(words, at, EventRow.word(EventRow.upper(word), (account + 1) | touched));
    }

    /** Whether the line stays at zero or above at the end of {@code day} and of all days after it, with {@code delta}. */
    boolean covers(int number, int day, long delta) {
        long balance = balance(number);
        long dayChain = words.get(number * WORDS + DAY_CHAIN);
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
    void post(int number, int day, long delta) {
        add(number, day, delta);
        if (isTouched(number)) {
            DatedLine line = standing.get(number);
            if (line != null) {
                noteStanding(number);
                line.add(day, delta);
            }
        }
    }

    /** Takes back on a later day what was posted on another. */
    void reverse(int number, int originalDay, int reversalDay, long delta) {
        DatedLine line = standing.get(number);
        if (line == null) {
            line = actual(number);
            standing.put(number, line);
            undo.note(() -> standing.remove(number));
            touch(number);
        } else {
            noteStanding(number);
        }
        line.add(originalDay, -delta);
        add(number, reversalDay, -delta);
    }

    /** Counts what notices promise. */
    void promise(int number, int day, long delta) {
        DatedLine line = promised.get(number);
        if (line == null) {
            line = new DatedLine();
            promised.put(number, line);
            undo.note(() -> promised.remove(number));
            touch(number);
        } else if (undo.isYetToNote(new Noted(number, true))) {
            DatedLine before = line.copy();
            undo.note(() -> promised.put(number, before));
        }
        line.add(day, delta);
    }

    private void noteStanding(int number) {
        DatedLine line = standing.get(number);
        if (line != null && undo.isYetToNote(new Noted(number, false))) {
            DatedLine before = line.copy();
            undo.note(() -> standing.put(number, before));
        }
    }

    private void touch(int number) {
        int at = number * WORDS + LAST_ACCOUNT;
        long word = words.get(at);
        undo.set(words, at, EventRow.word(EventRow.upper(word), EventRow.lower(word) | TOUCHED));
    }

    private void add(int number, int day, long delta) {
        int at = number * WORDS;
        long[] page = words.page(at); // of all words of the line
        int in = LongColumn.inPage(at);
        long dayChain = page[in + DAY_CHAIN];
        int last = EventRow.upper(dayChain);
        if (day > last) {
            int chain = last == NEVER ? 0 : node(last, page[in + BALANCE], EventRow.lower(dayChain)) + 1;
            undo.set(words, at + DAY_CHAIN, EventRow.word(day, chain));
        } else if (day < last) {
            addBefore(at, dayChain, day, delta);
        }
        page[in + BALANCE] += delta;
    }

    /** Takes off what has been added; the days are taken back by what was noted. */
    void takeOff(int number, long delta) {
        words.plus(number * WORDS + BALANCE, -delta);
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
    FundLine line(int number) {
        if (!isUsed(number) && !isTouched(number)) {
            return null;
        }
        DatedLine actual = actual(number);
        return new FundLine(
                actual, standing.getOrDefault(number, actual), promised.getOrDefault(number, new DatedLine()));
    }

    private DatedLine actual(int number) {
        if (!isUsed(number)) {
            return new DatedLine();
        }
        long dayChain = words.get(number * WORDS + DAY_CHAIN);
        int first = EventRow.lower(dayChain) - 1;
        int length = 1;
        for (int node = first; node != NONE; node = earlier.get(node) - 1) {
            length++;
        }
        int[] ofDays = new int[length];
        long[] ends = new long[length];
        ofDays[--length] = EventRow.upper(dayChain);
        ends[length] = balance(number);
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

    /** Forgets the last lines, and the last of the chains. */
    void truncate(int size, int chained) {
        days.truncate(chained);
        balances.truncate(chained);
        earlier.truncate(chained);
        if (size < size()) {
            words.truncate(size * WORDS);
            refill();
        }
    }
}
