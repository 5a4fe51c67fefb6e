package io.github.unionaid.ledger.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is open in both books with the same amount, not as the same: in another fund, as dues and as a grant, in another
 * year, or sent back by the payer's bank. Nothing but amount and date says so, so it is taken only if neither line has
 * another candidate; what hangs together otherwise is ambiguous. Of one line at most {@value #MOST} others are looked at;
 * where there are more, nothing of that amount is certain. Not thread-safe.
 */
final class Elsewhere {
    private static final int MOST = 256;
    private static final int YEAR = 366; // days

    private final Columns columns;
    private final Explained explained;
    private final List<OwnCorrections.SentBack> sentBack;
    private final Duplicates duplicates;
    private final IntList nodes = new IntList(); // lines, or -1 - i for the i-th that was sent back
    private final IntList edges = new IntList(); // two nodes each

    Elsewhere(Explained explained, List<OwnCorrections.SentBack> sentBack, Duplicates duplicates) {
        this.duplicates = duplicates;
        this.columns = explained.columns;
        this.explained = explained;
        this.sentBack = sentBack;
    }

    void run() {
        PairNumbers cells = new PairNumbers();
        int[] cellOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            boolean left = columns.open[p] > 0 && columns.isInside(p);
            cellOf[p] = left ? cells.of(flow(p), columns.open[p]) : -1;
        }
        Buckets buckets = new Buckets(cellOf, cells.size());
        Map<Integer, List<Integer>> backs = new HashMap<>();
        for (int i = 0; i < sentBack.size(); i++) {
            OwnCorrections.SentBack back = sentBack.get(i);
            int cell = cells.find(flow(back.payment()), back.amount());
            backs.computeIfAbsent(cell, c -> new ArrayList<>()).add(-1 - i);
        }
        for (int c = 0; c < buckets.size(); c++) {
            List<Integer> back = backs.getOrDefault(c, List.of());
            if (buckets.end(c) - buckets.start(c) + back.size() > 1) {
                nodes.clear();
                edges.clear();
                for (int i = buckets.start(c); i < buckets.end(c); i++) {
                    nodes.add(buckets.place(i));
                }
                back.forEach(nodes::add);
                groups(edges());
            }
        }
    }

    private int flow(int p) {
        return columns.keys.get(columns.key[p]).flow();
    }

    private int line(int node) {
        return node < 0 ? sentBack.get(-1 - node).payment() : node;
    }

    /** Finds who is a candidate for whom; returns whether all were looked at. */
    private boolean edges() {
        boolean all = true;
        for (int i = 0; i < nodes.size(); i++) {
            int p = nodes.get(i);
            int end = Math.min(nodes.size(), i + 1 + MOST);
            for (int j = i + 1; j < end; j++) {
                int q = nodes.get(j);
                if (columns.isReceived(line(p)) != columns.isReceived(line(q)) && kind(p, q) != null) {
                    edges.add(i);
                    edges.add(j);
                }
            }
            all &= end == nodes.size()
                    || Math.abs((long) columns.day[line(nodes.get(end))] - columns.day[line(p)]) > YEAR;
        }
        return all;
    }

    /** What two lines are that differ in side and have one amount; null if nothing. */
    private @Nullable DifferenceKind kind(int p, int q) {
        int paid = columns.isReceived(line(p)) ? q : p;
        int arrived = columns.isReceived(line(p)) ? p : q;
        if (arrived < 0) {
            return null;
        }
        int payment = line(paid);
        boolean sameKey = columns.key[payment] == columns.key[arrived];
        int dayPaid = columns.day[payment];
        int dayArrived = columns.day[arrived];
        boolean near = explained.fits(dayPaid, dayArrived);
        if (paid < 0) {
            return sameKey && near ? DifferenceKind.SENT_BACK : null;
        }
        if (sameKey) {
            boolean otherYear = !near
                    && Math.abs((long) dayArrived - dayPaid) <= YEAR
                    && Explained.year(dayPaid) != Explained.year(dayArrived);
            return otherYear ? DifferenceKind.OTHER_YEAR : null;
        }
        DifferenceKind relation = Relation.of(columns, payment, arrived);
        return near && relation != DifferenceKind.OTHER_TRANSFER ? relation : null;
    }

    private void groups(boolean allSeen) {
        if (edges.size() == 0) {
            return;
        }
        DisjointSets sets = new DisjointSets(nodes.size());
        for (int e = 0; e < edges.size(); e += 2) {
            sets.join(edges.get(e), edges.get(e + 1));
        }
        Buckets groups = new Buckets(sets.all(), nodes.size());
        for (int g = 0; g < groups.size(); g++) {
            int count = groups.end(g) - groups.start(g);
            if (count > 1) {
                int p = nodes.get(groups.place(groups.start(g)));
                int q = nodes.get(groups.place(groups.start(g) + 1));
                boolean certain = allSeen && count == 2 && !duplicates.isSuspect(p) && !duplicates.isSuspect(q);
                DifferenceKind kind = certain ? kind(p, q) : null;
                long amount = columns.open[Math.max(p, q)];
                take(groups, g);
                if (kind == null) {
                    explained.differ(DifferenceKind.AMBIGUOUS, explained.net());
                } else {
                    explained.differ(kind, kind == DifferenceKind.SENT_BACK ? -amount : amount);
                }
            }
        }
    }

    private void take(Buckets groups, int group) {
        for (int i = groups.start(group); i < groups.end(group); i++) {
            int node = nodes.get(groups.place(i));
            if (node >= 0) {
                explained.take(node);
            } else {
                explained.show(sentBack.get(-1 - node).payment());
                explained.show(sentBack.get(-1 - node).bounce());
            }
        }
    }
}
