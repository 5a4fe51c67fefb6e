package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Open lines that stand in their book before, with the same key and amount: with the same event, or with the same document
 * not more days apart than money may be on the way. Not thread-safe.
 */
final class Duplicates {
    private final Columns columns;
    private final Explained explained;
    private final Comparator<Integer> order;
    private final BitSet copies = new BitSet();
    private final Map<Integer, Integer> suspects = new LinkedHashMap<>(); // each with the line that it may be a copy of

    Duplicates(Explained explained) {
        this.columns = explained.columns;
        // not the order of the book, so that the same lines in another order say the same
        this.order = Comparator.<Integer>comparingInt(p -> columns.day[p])
                .thenComparing(p -> columns.line(p).id());
        this.explained = explained;
    }

    /** Takes copies of an event, and finds what may be copies by their document. */
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
        suspects.forEach(this::duplicate);
        suspects.clear();
        pass(columns.document, explained.options.transitDays());
    }

    /** Whether a line has the document of another one, which may be chance: a voucher's number begins anew. */
    boolean isSuspect(int p) {
        return suspects.containsKey(p);
    }

    /** What has the document of another one, and is nothing else. */
    void rest() {
        suspects.forEach((copy, first) -> {
            if (isLeft(copy)) {
                duplicate(copy, first);
            }
        });
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
        List<Integer> lines = new ArrayList<>();
        for (int s = 0; s < same.size(); s++) {
            lines.clear();
            for (int i = same.start(s); i < same.end(s); i++) {
                lines.add(same.place(i));
            }
            lines.sort(order);
            for (int i = 1; i < lines.size(); i++) {
                pair(lines.get(i - 1), lines.get(i), days);
            }
        }
    }

    private void pair(int first, int second, int days) {
        if ((long) columns.day[second] - columns.day[first] <= days) {
            if (isLeft(second)) {
                suspects.put(second, first);
            } else if (isLeft(first) && !copies.get(second)) {
                suspects.put(first, second);
            }
        }
    }

    private int sideOfKey(int p) {
        return columns.key[p] * 2 + (columns.isReceived(p) ? 1 : 0);
    }

    private void duplicate(int copy, int first) {
        copies.set(copy);
        explained.take(copy);
        explained.show(first);
        explained.differ(DifferenceKind.DUPLICATE, columns.signed(copy, columns.amount[copy]));
    }
}
