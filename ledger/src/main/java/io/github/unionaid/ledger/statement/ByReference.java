package io.github.unionaid.ledger.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What both books know by the same reference. That is certain, so it is looked at whatever the dates are, and a part of a
 * payment may have arrived. What then is open under the reference in another fund or as another kind of dealing is the
 * same in another place. Not thread-safe.
 */
final class ByReference {
    private static final int MOST_SHOWN = 64;

    private final Columns columns;
    private final Explained explained;
    private final int[] cellOf;
    private final Buckets cells;
    private final Portion portion;
    private final byte[] sidesOf; // of each cell, 1 if there are payments and 2 if there are arrivals

    ByReference(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
        this.portion = new Portion(explained);
        PairNumbers numbers = new PairNumbers();
        cellOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            cellOf[p] = columns.reference[p] < 0 ? -1 : numbers.of(columns.reference[p], columns.key[p]);
        }
        cells = new Buckets(cellOf, numbers.size());
        sidesOf = new byte[numbers.size()];
        for (int p = 0; p < columns.size; p++) {
            if (cellOf[p] >= 0) {
                sidesOf[cellOf[p]] |= (byte) (columns.isReceived(p) ? 2 : 1);
            }
        }
    }

    void run() {
        for (int c = 0; c < cells.size(); c++) {
            if (cells.end(c) - cells.start(c) > 1 && portion.fill(cells, c)) {
                if (portion.isEven()) {
                    portion.takeAll();
                    explained.match(MatchRule.REFERENCE);
                } else if (!portion.hasNegative()) {
                    if (!portion.duplicate()) {
                        portion.takeLess();
                    }
                    explained.match(MatchRule.REFERENCE);
                }
            }
        }
    }

    /** What the payer's bank sent back and the receiver still has; returns what nobody has under the reference. */
    List<OwnCorrections.SentBack> sentBack(List<OwnCorrections.SentBack> sentBack) {
        List<OwnCorrections.SentBack> rest = new ArrayList<>();
        List<Integer> arrivals = new ArrayList<>();
        for (OwnCorrections.SentBack back : sentBack) {
            int cell = cellOf[back.payment()];
            arrivals.clear();
            for (int i = start(cell); i < shownEnd(cell); i++) {
                int p = cells.place(i);
                if (columns.isReceived(p) && columns.isInside(p) && columns.open[p] > 0) {
                    arrivals.add(p);
                }
            }
            // first what is as much, then the earliest
            arrivals.sort(Comparator.<Integer, Boolean>comparing(p -> columns.open[p] != back.amount())
                    .thenComparing(portion.order()));
            long left = back.amount();
            for (int p : arrivals) {
                long amount = Math.min(left, columns.open[p]);
                if (amount > 0) {
                    left -= amount;
                    explained.take(p, amount);
                    explained.show(back.payment());
                    explained.show(back.bounce());
                    explained.differ(DifferenceKind.SENT_BACK, -amount);
                }
            }
            if (left > 0) {
                rest.add(new OwnCorrections.SentBack(back.payment(), back.bounce(), left));
            }
        }
        return rest;
    }

    /** What is open under a reference on both sides, in different places. */
    void elsewhere() {
        PairNumbers numbers = new PairNumbers();
        int[] flowOf = new int[columns.size];
        Arrays.fill(flowOf, -1);
        for (int p = 0; p < columns.size; p++) {
            if (columns.open[p] != 0 && columns.isInside(p) && columns.reference[p] >= 0) {
                int flow = columns.keys.get(columns.key[p]).flow();
                flowOf[p] = numbers.of(columns.reference[p], flow);
            }
        }
        Buckets flows = new Buckets(flowOf, numbers.size());
        for (int f = 0; f < flows.size(); f++) {
            if (flows.end(f) - flows.start(f) > 1 && portion.fill(flows, f) && !portion.hasNegative()) {
                int paid = portion.firstPaid();
                int arrived = portion.firstArrived();
                if (columns.key[paid] != columns.key[arrived]) {
                    long amount = portion.takeLess();
                    explained.differ(Relation.of(columns, paid, arrived), amount);
                }
            }
        }
    }

    /** Whether the other book has lines of the same key under the reference of a line. */
    boolean hasCounterpart(int p) {
        return cellOf[p] >= 0 && sidesOf[cellOf[p]] == 3;
    }

    /** Shows the lines that the other book has under the reference of a line. */
    void showCounterparts(int p) {
        if (hasCounterpart(p)) {
            for (int i = start(cellOf[p]); i < shownEnd(cellOf[p]); i++) {
                int q = cells.place(i);
                if (columns.isReceived(q) != columns.isReceived(p)) {
                    explained.show(q);
                }
            }
        }
    }

    private int start(int cell) {
        return cell < 0 ? 0 : cells.start(cell);
    }

    /** A reference has a few lines; should it have thousands, the first are shown. */
    private int shownEnd(int cell) {
        return cell < 0 ? 0 : Math.min(cells.end(cell), cells.start(cell) + MOST_SHOWN);
    }
}
