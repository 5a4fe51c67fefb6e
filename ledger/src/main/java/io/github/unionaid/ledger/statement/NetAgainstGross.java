package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.TransferKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A remittance and a grant back in one book, and in the other what is left of the larger of them, all within the days that
 * money may be on the way. Only what no other reading shares is taken as that; else it is ambiguous. Not thread-safe.
 */
final class NetAgainstGross {
    private final Columns columns;
    private final Explained explained;
    private final PairNumbers cells = new PairNumbers();
    private final List<int[]> found = new ArrayList<>(); // the net line, the larger, the smaller

    NetAgainstGross(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
    }

    void run() {
        int[] cellOf = new int[columns.size];
        int[] keyOf = new int[columns.size];
        boolean any = false;
        for (int p = 0; p < columns.size; p++) {
            cellOf[p] = isLeft(p) ? cells.of(place(p, columns.keys.get(columns.key[p])), columns.open[p]) : -1;
            keyOf[p] = cellOf[p] < 0 ? -1 : columns.key[p] * 2 + (columns.isOfOther(p) ? 1 : 0);
            any |= cellOf[p] >= 0;
        }
        if (!any) {
            return;
        }
        Buckets byAmount = new Buckets(cellOf, cells.size());
        Buckets byKey = new Buckets(keyOf, columns.keys.size() * 2);
        for (int key = 0; key < columns.keys.size(); key++) {
            for (int ofOther = 0; ofOther < 2; ofOther++) {
                search(byKey, key * 2 + ofOther, key * 2 + 1 - ofOther, byAmount);
            }
        }
        together();
    }

    private boolean isLeft(int p) {
        TransferKind kind = columns.keys.get(columns.key[p]).transfer();
        return columns.open[p] > 0 && columns.isInside(p) && (kind == TransferKind.REMIT || kind == TransferKind.GRANT);
    }

    /** A number for each statement, way, asset and kind. */
    private int place(int p, Keys.Key key) {
        return key.flow() * 4 + (key.transfer() == TransferKind.GRANT ? 2 : 0) + (columns.isOfOther(p) ? 1 : 0);
    }

    private void search(Buckets byKey, int netCell, int grossCell, Buckets byAmount) {
        int from = byKey.start(grossCell);
        for (int i = byKey.start(netCell); i < byKey.end(netCell); i++) {
            int net = byKey.place(i);
            while (from < byKey.end(grossCell) && !isNear(net, byKey.place(from)) && isBefore(byKey.place(from), net)) {
                from++;
            }
            int last = Math.min(byKey.end(grossCell), from + explained.options.maxCandidates());
            for (int j = from; j < last && isNear(net, byKey.place(j)); j++) {
                int larger = byKey.place(j);
                if (columns.open[larger] > columns.open[net]) {
                    smaller(net, larger, byAmount);
                }
            }
        }
    }

    private boolean isBefore(int p, int q) {
        return columns.day[p] < columns.day[q];
    }

    private boolean isNear(int p, int q) {
        return Math.abs((long) columns.day[p] - columns.day[q]) <= explained.options.transitDays();
    }

    private void smaller(int net, int larger, Buckets byAmount) {
        int opposite = place(larger, columns.keys.get(columns.key[larger])) ^ 6; // the other way, the other kind
        int cell = cells.find(opposite, columns.open[larger] - columns.open[net]);
        if (cell < 0) {
            return;
        }
        int last = Math.min(byAmount.end(cell), firstNear(larger, byAmount, cell) + explained.options.maxCandidates());
        for (int i = firstNear(larger, byAmount, cell); i < last && isNear(larger, byAmount.place(i)); i++) {
            found.add(new int[] {net, larger, byAmount.place(i)});
        }
    }

    /** The first of a cell whose date is not too early; there may be none. */
    private int firstNear(int p, Buckets buckets, int cell) {
        int from = buckets.start(cell);
        int to = buckets.end(cell);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isBefore(buckets.place(middle), p) && !isNear(p, buckets.place(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void together() {
        Numbers<Integer> used = new Numbers<>();
        found.forEach(f -> {
            used.of(f[0]);
            used.of(f[1]);
            used.of(f[2]);
        });
        DisjointSets sets = new DisjointSets(used.size());
        int[] place = new int[used.size()];
        for (int[] lines : found) {
            for (int p : lines) {
                place[used.of(p)] = p;
                sets.join(used.of(p), used.of(lines[0]));
            }
        }
        int[] ways = new int[used.size()];
        long[] amount = new long[used.size()];
        for (int[] lines : found) {
            int set = sets.of(used.of(lines[0]));
            ways[set]++;
            amount[set] = columns.open[lines[2]];
        }
        Buckets groups = new Buckets(sets.all(), used.size());
        for (int g = 0; g < groups.size(); g++) {
            if (groups.end(g) > groups.start(g)) {
                for (int i = groups.start(g); i < groups.end(g); i++) {
                    explained.take(place[groups.place(i)]);
                }
                boolean certain = ways[g] == 1;
                explained.differ(
                        certain ? DifferenceKind.NET_AGAINST_GROSS : DifferenceKind.AMBIGUOUS,
                        certain ? amount[g] : explained.net());
            }
        }
    }
}
