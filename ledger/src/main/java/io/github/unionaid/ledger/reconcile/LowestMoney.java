package io.github.unionaid.ledger.reconcile;

/**
 * How low each line of money stood at the end of a day, as long as postings are taken by ascending days: four words a
 * line, 32 bytes.
 *
 * <pre>
 *   word 0  balance                            2  first day; last day
 *        1  lowest at the end of a day          3  1 if it has a posting
 *           before the last
 * </pre>
 *
 * <p>Two of them, of earlier and of later postings, join to one; a day may lie in both.
 */
final class LowestMoney {
    private static final int WORDS = 4;
    private static final int BALANCE = 0;
    private static final int LOWEST = 1;
    private static final int DAYS = 2;
    private static final int USED = 3;

    private final long[] words;
    private int lastDay = Integer.MIN_VALUE;
    private int firstDay = Integer.MAX_VALUE;
    private boolean ascending = true;

    LowestMoney(int lines) {
        this.words = new long[Math.multiplyExact(lines, WORDS)];
    }

    void add(int line, int day, long minor) {
        ascending &= day >= lastDay;
        lastDay = day;
        firstDay = Math.min(firstDay, day);
        int at = line * WORDS;
        if (words[at + USED] == 0) {
            words[at + USED] = 1;
            words[at + LOWEST] = Long.MAX_VALUE;
            words[at + DAYS] = PlaceTable.key(day, day);
        } else if ((int) words[at + DAYS] != day) {
            words[at + LOWEST] = Math.min(words[at + LOWEST], words[at + BALANCE]);
            words[at + DAYS] = PlaceTable.key((int) (words[at + DAYS] >>> Integer.SIZE), day);
        }
        words[at + BALANCE] += minor;
    }

    /** Adds later postings. */
    void addAll(LowestMoney later) {
        ascending &= later.ascending && (later.firstDay == Integer.MAX_VALUE || lastDay <= later.firstDay);
        lastDay = Math.max(lastDay, later.lastDay);
        firstDay = Math.min(firstDay, later.firstDay);
        for (int at = 0; at < words.length; at += WORDS) {
            if (words[at + USED] == 0) {
                System.arraycopy(later.words, at, words, at, WORDS);
            } else if (later.words[at + USED] != 0) {
                join(at, later.words);
            }
        }
    }

    private void join(int at, long[] later) {
        long lowest = words[at + LOWEST];
        int begin = (int) (later[at + DAYS] >>> Integer.SIZE);
        if ((int) words[at + DAYS] != begin) {
            lowest = Math.min(lowest, words[at + BALANCE]);
        }
        if (later[at + LOWEST] != Long.MAX_VALUE) {
            lowest = Math.min(lowest, words[at + BALANCE] + later[at + LOWEST]);
        }
        words[at + LOWEST] = lowest;
        words[at + DAYS] = PlaceTable.key((int) (words[at + DAYS] >>> Integer.SIZE), (int) later[at + DAYS]);
        words[at + BALANCE] += later[at + BALANCE];
    }

    /** Whether all postings came by ascending days, and so what is said here is true. */
    boolean isAscending() {
        return ascending;
    }

    /** Whether a line has a posting. */
    boolean isUsed(int line) {
        return words[line * WORDS + USED] != 0;
    }

    /** The lowest balance of a line at the end of a day; 0 if it has no posting. */
    long lowest(int line) {
        int at = line * WORDS;
        return words[at + USED] == 0 ? 0 : Math.min(words[at + LOWEST], words[at + BALANCE]);
    }
}
