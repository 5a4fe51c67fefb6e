package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/**
 * What both books know by the same document. Numbers of vouchers are each book's own and begin anew, so two may be the same
 * by chance: the amounts must be too, and the dates near. Not thread-safe.
 */
final class ByDocument {
    private final Columns columns;
    private final Explained explained;
    private final Portion portion;

    ByDocument(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
        this.portion = new Portion(explained);
    }

    /** First all lines of a document together, then line by line. */
    void run(AmountAndDate graph) {
        PairNumbers numbers = new PairNumbers();
        int[] cellOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            cellOf[p] = isOpen(p) ? numbers.of(columns.document[p], columns.key[p]) : -1;
        }
        Buckets cells = new Buckets(cellOf, numbers.size());
        for (int c = 0; c < cells.size(); c++) {
            if (cells.end(c) - cells.start(c) > 1 && portion.fill(cells, c) && portion.isEven() && portion.isNear()) {
                portion.takeAll();
                explained.match(MatchRule.DOCUMENT);
            }
        }
        PairNumbers exact = new PairNumbers();
        for (int p = 0; p < columns.size; p++) {
            cellOf[p] = isOpen(p) ? exact.of(cellOf[p], columns.open[p]) : -1;
        }
        graph.run(MatchRule.DOCUMENT, cellOf, exact.size());
    }

    private boolean isOpen(int p) {
        return columns.open[p] != 0 && columns.document[p] >= 0;
    }

    /** Documents that have one open line in each book: the same late, in another place or with another amount. */
    void elsewhere() {
        PairNumbers numbers = new PairNumbers();
        int[] flowOf = new int[columns.size];
        Arrays.fill(flowOf, -1);
        for (int p = 0; p < columns.size; p++) {
            if (isOpen(p) && columns.isInside(p)) {
                flowOf[p] = numbers.of(
                        columns.document[p], columns.keys.get(columns.key[p]).flow());
            }
        }
        Buckets flows = new Buckets(flowOf, numbers.size());
        for (int f = 0; f < flows.size(); f++) {
            if (flows.end(f) - flows.start(f) == 2 && portion.fill(flows, f)) {
                pair(portion.firstPaid(), portion.firstArrived());
            }
        }
    }

    private void pair(int paid, int arrived) {
        boolean sameKey = columns.key[paid] == columns.key[arrived];
        boolean near = explained.fits(columns.day[paid], columns.day[arrived]);
        if (portion.isEven() && sameKey) {
            portion.takeAll();
            explained.match(MatchRule.DOCUMENT);
        } else if (near && portion.isEven()) {
            portion.takeAll();
            explained.differ(Relation.of(columns, paid, arrived), Math.abs(columns.amount[paid]));
        } else if (near && sameKey) {
            portion.takeAll();
            explained.differ(DifferenceKind.AMOUNT_DIFFERS, explained.net());
        }
    }
}
