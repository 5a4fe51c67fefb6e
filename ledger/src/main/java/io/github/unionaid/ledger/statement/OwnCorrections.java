package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a book took back itself: a line that takes back another one of its statement settles with it, wholly or in part, a
 * line that is itself taken back after that. What was taken back after the days compared stands at their end. What was there
 * before them and is taken back in them is set apart, until it is known what the other book has of it. O(lines). Not
 * thread-safe.
 */
final class OwnCorrections {
    /** What the bank sent back. */
    final List<SentBack> sentBack = new ArrayList<>();

    private static final int MOST_LINES = 1_000; // of one event with one union; an event has one or two

    private final Columns columns;
    private final Numbers<EventId> taken = new Numbers<>();
    private int[] target = new int[0]; // of each line, the number of the event that it takes back, or -1
    private int[] event = new int[0]; // of each line, the number of its own event if that is taken back, or -1
    private int[] pending = new int[0]; // by event and statement, how many lines that take it back are not settled yet
    private final List<Crossing> crossings = new ArrayList<>();
    private final Map<Integer, Integer> later = new HashMap<>(); // by what is taken back after the days compared
    private long[] apart = new long[0]; // of each crossing, how much is set apart

    /**
     * A payment, or a part of it, that came back.
     *
     * @param payment its line
     * @param bounce the line that says so
     * @param amount how much came back
     */
    record SentBack(int payment, int bounce, long amount) {}

    /**
     * Two lines of which one takes back the other, one in the days compared and one before them.
     *
     * @param inside that in them
     * @param before that before them
     * @param amount how much of the one that is inside
     */
    private record Crossing(int inside, int before, long amount) {}

    OwnCorrections(Columns columns) {
        this.columns = columns;
    }

    void run() {
        IntList takers = new IntList();
        for (int p = 0; p < columns.size; p++) {
            if (columns.line(p).takesBack().isPresent()) {
                takers.add(p);
            }
        }
        if (takers.size() == 0) {
            return;
        }
        number(takers);
        Buckets lines = new Buckets(event, taken.size() * 2);
        IntList ready = new IntList();
        for (int i = 0; i < takers.size(); i++) {
            if (isFree(takers.get(i))) {
                ready.add(takers.get(i));
            }
        }
        for (int i = 0; i < ready.size(); i++) {
            int taker = ready.get(i);
            int back = target[taker];
            settle(taker, lines, back);
            if (--pending[back] == 0) {
                for (int j = lines.start(back); j < lines.end(back); j++) {
                    if (target[lines.place(j)] >= 0) {
                        ready.add(lines.place(j));
                    }
                }
            }
        }
    }

    private void number(IntList takers) {
        target = new int[columns.size];
        event = new int[columns.size];
        Arrays.fill(target, -1);
        for (int i = 0; i < takers.size(); i++) {
            int p = takers.get(i);
            BookLine line = columns.line(p);
            int number = line.takesBack().map(taken::of).orElseThrow();
            target[p] = number * 2 + (columns.isOfOther(p) ? 1 : 0);
        }
        pending = new int[taken.size() * 2];
        for (int p = 0; p < columns.size; p++) {
            int number = taken.find(columns.line(p).id());
            event[p] = number < 0 ? -1 : number * 2 + (columns.isOfOther(p) ? 1 : 0);
            if (target[p] >= 0) {
                pending[target[p]]++;
            }
        }
    }

    private boolean isFree(int p) {
        return event[p] < 0 || pending[event[p]] == 0;
    }

    private void settle(int taker, Buckets lines, int back) {
        int end = Math.min(lines.end(back), lines.start(back) + MOST_LINES);
        long taking = columns.open[taker];
        for (int i = lines.start(back); i < end && taking != 0; i++) {
            int p = lines.place(i);
            long open = columns.open[p];
            if (columns.key[p] == columns.key[taker]
                    && columns.isReceived(p) == columns.isReceived(taker)
                    && Long.signum(open) == -Long.signum(taking)) {
                long amount = Math.abs(open) < Math.abs(taking) ? open : -taking;
                taking += amount;
                take(p, taker, amount);
            }
        }
    }

    private void take(int p, int taker, long amount) {
        if (isLater(p) != isLater(taker)) {
            if (isLater(taker)) { // it is not known yet
                columns.open[taker] += amount;
                later.put(p, taker);
            }
            return;
        }
        if (columns.isInside(p) == columns.isInside(taker)) {
            columns.open[p] -= amount;
            columns.open[taker] += amount;
        } else if (columns.isInside(taker)) {
            columns.open[p] -= amount;
            crossings.add(new Crossing(taker, p, -amount));
        } else {
            columns.open[taker] += amount;
            crossings.add(new Crossing(p, taker, amount));
        }
        if (columns.isBounce(taker) && amount > 0) {
            sentBack.add(new SentBack(p, taker, amount));
        }
    }

    /** Shows the line that takes back another one after the days compared. */
    void showLater(int p, Explained explained) {
        Integer taker = later.get(p);
        if (taker != null) {
            explained.show(taker);
        }
    }

    private boolean isLater(int p) {
        return columns.day[p] > columns.end;
    }

    /** Sets apart what takes back something of before the days compared. */
    void setApart() {
        apart = new long[crossings.size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = left(crossings.get(i));
            columns.open[crossings.get(i).inside] -= apart[i];
        }
    }

    /** Opens again what was set apart, for the other book may have taken it back too; returns whether there was any. */
    boolean reopen() {
        for (int i = 0; i < apart.length; i++) {
            columns.open[crossings.get(i).inside] += apart[i];
        }
        return apart.length > 0;
    }

    /**
     * What is still open of these settles what the books differed by before the days compared, if that is as much as all of
     * them together; else the other book had it too, and other rules look at them.
     */
    void settleOpenings(Explained explained, Openings openings) {
        long[] sums = new long[columns.keys.size()];
        for (Crossing crossing : crossings) {
            sums[columns.key[crossing.inside]] -= columns.signed(crossing.inside, left(crossing));
        }
        boolean[] fits = new boolean[sums.length];
        for (int k = 0; k < sums.length; k++) {
            long left = openings.left(k);
            boolean less = Long.signum(sums[k]) == Long.signum(left) && Math.abs(sums[k]) <= Math.abs(left);
            fits[k] = less || sums[k] == 0;
        }
        for (Crossing crossing : crossings) {
            long left = left(crossing);
            if (fits[columns.key[crossing.inside]] && left != 0) {
                explained.take(crossing.before, 0);
                explained.take(crossing.inside, left);
                explained.broughtForward();
            }
        }
    }

    /** What is still open of the line, and not more than the other one had. */
    private long left(Crossing crossing) {
        long open = columns.open[crossing.inside];
        if (Long.signum(open) != Long.signum(crossing.amount)) {
            return 0;
        }
        return Math.abs(open) < Math.abs(crossing.amount) ? open : crossing.amount;
    }
}
