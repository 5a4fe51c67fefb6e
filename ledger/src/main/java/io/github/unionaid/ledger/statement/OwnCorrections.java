package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a book took back itself: a line that takes back another one of its statement settles with it, wholly or in part, a
 * line that is itself taken back after that. O(lines). Not thread-safe.
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

    /**
     * A payment, or a part of it, that came back.
     *
     * @param payment its line
     * @param bounce the line that says so
     * @param amount how much came back
     */
    record SentBack(int payment, int bounce, long amount) {}

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
        for (int i = lines.start(back); i < end && columns.open[taker] != 0; i++) {
            int p = lines.place(i);
            long open = columns.open[p];
            long taking = columns.open[taker];
            if (columns.key[p] == columns.key[taker]
                    && columns.isReceived(p) == columns.isReceived(taker)
                    && Long.signum(open) == -Long.signum(taking)) {
                long amount = Math.abs(open) < Math.abs(taking) ? open : -taking;
                columns.open[p] -= amount;
                columns.open[taker] += amount;
                if (columns.isBounce(taker) && amount > 0) {
                    sentBack.add(new SentBack(p, taker, amount));
                }
            }
        }
    }
}
