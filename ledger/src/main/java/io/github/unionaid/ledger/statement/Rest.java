package io.github.unionaid.ledger.statement;

/** What no rule explains: on the way, sent back, another amount, or missing in the other book. Not thread-safe. */
final class Rest {
    private final Columns columns;
    private final Explained explained;
    private final ByReference references;
    private final OwnCorrections corrections;

    Rest(Explained explained, ByReference references, OwnCorrections corrections) {
        this.columns = explained.columns;
        this.explained = explained;
        this.references = references;
        this.corrections = corrections;
    }

    void run(Openings openings) {
        for (int p = 0; p < columns.size; p++) {
            if (columns.open[p] != 0 && columns.isInside(p)) {
                DifferenceKind kind = kind(p);
                explained.take(p);
                references.showCounterparts(p);
                corrections.showLater(p, explained);
                explained.differ(kind, explained.net());
            }
        }
        for (int key = 0; key < columns.keys.size(); key++) {
            if (openings.left(key) != 0) {
                explained.openingDiffers(key, openings.left(key));
            }
        }
    }

    private DifferenceKind kind(int p) {
        if (columns.isBounce(p)) {
            return DifferenceKind.SENT_BACK;
        }
        if (explained.mayBeOnTheWay(p)) {
            return DifferenceKind.IN_TRANSIT;
        }
        boolean partly = columns.open[p] != columns.amount[p] && references.hasCounterpart(p);
        return partly ? DifferenceKind.AMOUNT_DIFFERS : explained.upper.missingAt(p);
    }
}
