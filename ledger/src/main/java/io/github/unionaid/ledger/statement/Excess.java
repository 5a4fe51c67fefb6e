package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.HashSet;
import java.util.Set;

/**
 * Where one book has more lines of a key and amount than the other, near enough to each other that nothing says which of
 * them are left over. How much is, is known. Not thread-safe.
 */
final class Excess {
    /** Groups that may have been on the way before the days compared; the amount is that of each of their lines. */
    final Groups claims = new Groups();

    private final Columns columns;
    private final Explained explained;
    private final IntList spare = new IntList();
    private final IntList needed = new IntList();

    Excess(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
    }

    /** Adds a line that may be left over. */
    void spare(int p) {
        spare.add(p);
    }

    /** Adds a line of the other book that is the same as one of those. */
    void needed(int p) {
        needed.add(p);
    }

    /** Ends the group that was added line by line. */
    void end() {
        boolean inside = false;
        boolean allInside = true;
        boolean onTheWay = true;
        boolean early = true;
        for (int i = 0; i < spare.size(); i++) {
            int p = spare.get(i);
            inside |= columns.isInside(p);
            allInside &= columns.isInside(p);
            onTheWay &= explained.mayBeOnTheWay(p);
            early &= columns.isReceived(p) && columns.day[p] < columns.start + explained.options.transitDays();
        }
        if (!inside) {
            takeAll();
            explained.match(MatchRule.AMOUNT_AND_DATE);
        } else if (!allInside) {
            differ(DifferenceKind.AMBIGUOUS);
        } else if (hasOneSource()) {
            differ(DifferenceKind.DUPLICATE);
        } else if (onTheWay && !hasCopies()) {
            differ(DifferenceKind.IN_TRANSIT);
        } else if (early) {
            claim();
        } else {
            differ(DifferenceKind.AMBIGUOUS);
        }
        spare.clear();
        needed.clear();
    }

    private void takeAll() {
        for (int i = 0; i < spare.size(); i++) {
            explained.take(spare.get(i));
        }
        for (int i = 0; i < needed.size(); i++) {
            explained.takeCandidate(needed.get(i));
        }
    }

    private void differ(DifferenceKind kind) {
        takeAll();
        explained.differ(kind, explained.net());
    }

    /** Sets the lines apart until it is known what else may have been on the way. */
    private void claim() {
        long amount = columns.open[spare.get(0)];
        for (int i = 0; i < spare.size(); i++) {
            claims.line(spare.get(i), false);
            columns.open[spare.get(i)] = 0;
        }
        for (int i = 0; i < needed.size(); i++) {
            claims.line(needed.get(i), true);
            columns.open[needed.get(i)] = 0;
        }
        claims.end(0, amount);
    }

    /** Whether all that may be left over have one document, or one event. */
    private boolean hasOneSource() {
        int first = spare.get(0);
        boolean document = columns.document[first] >= 0;
        boolean event = true;
        for (int i = 1; i < spare.size() && (document || event); i++) {
            int p = spare.get(i);
            document &= columns.document[p] == columns.document[first];
            event &= columns.line(p).id().equals(columns.line(first).id());
        }
        return document || event;
    }

    /** Whether two that may be left over have the same event. */
    private boolean hasCopies() {
        Set<EventId> events = new HashSet<>();
        for (int i = 0; i < spare.size(); i++) {
            if (!events.add(columns.line(spare.get(i)).id())) {
                return true;
            }
        }
        return false;
    }

    /** Takes what was set apart. */
    void take(int claim) {
        for (int i = claims.lineBegin(claim); i < claims.lineEnd(claim); i++) {
            int p = claims.place(i);
            columns.open[p] = claims.amount(claim);
            if (claims.isCandidate(i)) {
                explained.takeCandidate(p);
            } else {
                explained.take(p);
            }
        }
    }

    /** How much more the receiver has than the payer in what was set apart. */
    long claimed(int claim) {
        long count = 0;
        for (int i = claims.lineBegin(claim); i < claims.lineEnd(claim); i++) {
            int p = claims.place(i);
            count += columns.isInside(p) ? (columns.isReceived(p) ? 1 : -1) : 0;
        }
        return count * claims.amount(claim);
    }

    int keyOfClaim(int claim) {
        return columns.key[claims.place(claims.lineBegin(claim))];
    }
}
