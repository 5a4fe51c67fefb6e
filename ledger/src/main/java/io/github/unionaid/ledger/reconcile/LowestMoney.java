package io.github.unionaid.ledger.reconcile;

/**
 * How low each line of money stood at the end of a day, of postings that are taken by ascending days: four words a
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

    LowestMoney(int lines) {
        this.words = new long[Math.multiplyExact(lines, WORDS)];
    }

    /** Adds a posting, of the day of the one before it or of a later one. */
    void add(int line, int day, long minor) {
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

    /** Adds postings of the same days or of later ones. */
    void addAll(LowestMoney later) {
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
