package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/**
 * The rule of amount and date. Payments and arrivals of one key and amount are the two sides of a graph; an arrival within
 * the days of a payment is an edge. On both sides the days ascend and every line has the same number of days, so the
 * neighbours of a line are a range, whose ends ascend too. Then
 *
 * <ul>
 *   <li>to take for each payment the first arrival that is free gives a matching of the most lines;
 *   <li>a line that some such matching leaves out is one from which a left-out line of its side is reached by going
 *       back and forth over edges outside the matching and in it (Dulmage and Mendelsohn). These lines are ambiguous, their
 *       neighbours are needed by all of them, and which are left over is not said;
 *   <li>what is neither has the k-th payment with the k-th arrival in one of the matchings; two pairs that follow each
 *       other can change partners if each payment is near enough to the other's arrival, and what can change partners is
 *       matched as a group.
 * </ul>
 *
 * <p>Lines without a neighbour are left to other rules. Near-linear in the lines. Not thread-safe.
 */
final class AmountAndDate {
    private final Columns columns;
    private final Explained explained;
    private final Excess excess;
    private Side paid = new Side(16);
    private Side arrived = new Side(16);
    private MatchRule rule = MatchRule.AMOUNT_AND_DATE;

    AmountAndDate(Explained explained, Excess excess) {
        this.columns = explained.columns;
        this.explained = explained;
        this.excess = excess;
    }

    /** One side of a graph: its lines by day, and of each the range of its neighbours and its partner. */
    private static final class Side {
        final int[] place;
        final int[] from;
        final int[] to;
        final int[] mate;
        final boolean[] isSpare;
        final boolean[] isNeeded;
        int size;

        Side(int capacity) {
            place = new int[capacity];
            from = new int[capacity];
            to = new int[capacity];
            mate = new int[capacity];
            isSpare = new boolean[capacity];
            isNeeded = new boolean[capacity];
        }

        void reset() {
            Arrays.fill(mate, 0, size, -1);
            Arrays.fill(isSpare, 0, size, false);
            Arrays.fill(isNeeded, 0, size, false);
        }
    }

    /** All open lines, by key and amount. */
    void run() {
        PairNumbers cells = new PairNumbers();
        int[] cellOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            cellOf[p] = columns.open[p] == 0 ? -1 : cells.of(columns.key[p], columns.open[p]);
        }
        run(MatchRule.AMOUNT_AND_DATE, cellOf, cells.size());
    }

    /**
     * The lines of each cell, which are of one key and amount. What is ambiguous is a difference by the rule of amount and
     * date, and left open by others.
     */
    void run(MatchRule by, int[] cellOf, int cells) {
        rule = by;
        Buckets buckets = new Buckets(cellOf, cells);
        for (int c = 0; c < buckets.size(); c++) {
            if (buckets.end(c) - buckets.start(c) > 1) {
                fill(buckets, c);
                if (paid.size > 0 && arrived.size > 0) {
                    cell();
                }
            }
        }
    }

    private void fill(Buckets buckets, int cell) {
        int count = buckets.end(cell) - buckets.start(cell);
        if (count > paid.place.length) {
            paid = new Side(count * 2);
            arrived = new Side(count * 2);
        }
        paid.size = 0;
        arrived.size = 0;
        for (int i = buckets.start(cell); i < buckets.end(cell); i++) {
            Side side = columns.isReceived(buckets.place(i)) ? arrived : paid;
            side.place[side.size++] = buckets.place(i);
        }
    }

    private void cell() {
        paid.reset();
        arrived.reset();
        ranges(paid, arrived, explained.options.daysBefore(), explained.options.transitDays());
        ranges(arrived, paid, explained.options.transitDays(), explained.options.daysBefore());
        int next = 0;
        for (int i = 0; i < paid.size; i++) {
            next = Math.max(next, paid.from[i]);
            if (next < paid.to[i]) {
                paid.mate[i] = next;
                arrived.mate[next++] = i;
            }
        }
        boolean spare = reach(paid, arrived);
        spare |= reach(arrived, paid);
        pairs();
        if (spare && rule == MatchRule.AMOUNT_AND_DATE) {
            groups(paid, arrived);
            groups(arrived, paid);
        }
    }

    /** The neighbours of a line are those from {@code before} days earlier to {@code after} days later. */
    private void ranges(Side side, Side facing, int before, int after) {
        int from = 0;
        int to = 0;
        for (int i = 0; i < side.size; i++) {
            long day = columns.day[side.place[i]];
            while (from < facing.size && columns.day[facing.place[from]] < day - before) {
                from++;
            }
            to = Math.max(to, from);
            while (to < facing.size && columns.day[facing.place[to]] <= day + after) {
                to++;
            }
            side.from[i] = from;
            side.to[i] = to;
        }
    }

    /** Marks what some matching leaves out on a side, and who is needed by those; returns whether there are any. */
    private static boolean reach(Side side, Side facing) {
        int[] queue = new int[side.size];
        int tail = 0;
        for (int i = 0; i < side.size; i++) {
            if (side.mate[i] < 0 && side.from[i] < side.to[i]) {
                queue[tail++] = i;
                side.isSpare[i] = true;
            }
        }
        if (tail == 0) {
            return false;
        }
        int[] skip = new int[facing.size + 1];
        Arrays.setAll(skip, j -> j);
        int head = 0;
        while (head < tail) {
            int i = queue[head++];
            for (int j = free(skip, side.from[i]); j < side.to[i]; j = free(skip, j)) {
                facing.isNeeded[j] = true;
                skip[j] = j + 1;
                int mate = facing.mate[j];
                if (mate >= 0 && !side.isSpare[mate]) {
                    side.isSpare[mate] = true;
                    queue[tail++] = mate;
                }
            }
        }
        return true;
    }

    /** The first from {@code j} on that was not reached yet. */
    private static int free(int[] skip, int j) {
        int end = j;
        while (skip[end] != end) {
            end = skip[end];
        }
        for (int k = j; skip[k] != k; ) {
            int next = skip[k];
            skip[k] = end;
            k = next;
        }
        return end;
    }

    private void pairs() {
        int last = -1;
        for (int i = 0; i < paid.size; i++) {
            int j = paid.mate[i];
            if (j < 0 || paid.isSpare[i] || paid.isNeeded[i]) {
                continue;
            }
            boolean changeable = last >= 0 && paid.to[last] > j && paid.from[i] <= paid.mate[last];
            if (last >= 0 && !changeable) {
                explained.match(rule);
            }
            explained.take(paid.place[i]);
            explained.take(arrived.place[j]);
            last = i;
        }
        if (last >= 0) {
            explained.match(rule);
        }
    }

    /** Spare lines that need the same ones belong together. */
    private void groups(Side side, Side facing) {
        int end = -1;
        int needed = 0;
        for (int i = 0; i < side.size; i++) {
            if (!side.isSpare[i]) {
                continue;
            }
            if (end >= 0 && side.from[i] >= end) {
                excess.end();
                end = -1;
            }
            if (end < 0) {
                needed = side.from[i];
            }
            end = Math.max(end, side.to[i]);
            excess.spare(side.place[i]);
            for (needed = Math.max(needed, side.from[i]); needed < side.to[i]; needed++) {
                excess.needed(facing.place[needed]);
            }
        }
        if (end >= 0) {
            excess.end();
        }
    }
}
