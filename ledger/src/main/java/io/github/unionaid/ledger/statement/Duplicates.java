package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.Arrays;

/**
 * Open lines that stand in their book before: with the same key, amount and document not more days apart than money may be on
 * the way, or with the same event. Not thread-safe.
 */
final class Duplicates {
    private final Columns columns;
    private final Explained explained;

    Duplicates(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
    }

    void run() {
        Numbers<EventId> events = new Numbers<>();
        int[] source = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            if (isLeft(p)) {
                events.of(columns.line(p).id());
            }
        }
        if (events.size() == 0) {
            return;
        }
        for (int p = 0; p < columns.size; p++) {
            source[p] = events.find(columns.line(p).id());
        }
        pass(source, Integer.MAX_VALUE);
        pass(columns.document, explained.options.transitDays());
    }

    private boolean isLeft(int p) {
        return columns.open[p] != 0 && columns.open[p] == columns.amount[p] && columns.isInside(p);
    }

    private void pass(int[] source, int days) {
        PairNumbers amounts = new PairNumbers();
        PairNumbers numbers = new PairNumbers();
        for (int p = 0; p < columns.size; p++) {
            if (isLeft(p) && source[p] >= 0) {
                numbers.of(amounts.of(sideOfKey(p), columns.amount[p]), source[p]);
            }
        }
        int[] sameOf = new int[columns.size];
        Arrays.fill(sameOf, -1);
        for (int p = 0; p < columns.size; p++) {
            int number = source[p] < 0 ? -1 : amounts.find(sideOfKey(p), columns.amount[p]);
            sameOf[p] = number < 0 ? -1 : numbers.find(number, source[p]);
        }
        Buckets same = new Buckets(sameOf, numbers.size());
        for (int s = 0; s < same.size(); s++) {
            for (int i = same.start(s) + 1; i < same.end(s); i++) {
                int first = same.place(i - 1);
                int second = same.place(i);
                if ((long) columns.day[second] - columns.day[first] <= days) {
                    if (isLeft(second)) {
                        duplicate(second, first);
                    } else if (isLeft(first)) {
                        duplicate(first, second);
                    }
                }
            }
        }
    }

    private int sideOfKey(int p) {
        return columns.key[p] * 2 + (columns.isReceived(p) ? 1 : 0);
    }

    private void duplicate(int copy, int first) {
        explained.take(copy);
        explained.show(first);
        explained.differ(DifferenceKind.DUPLICATE, columns.signed(copy, columns.amount[copy]));
    }
}
