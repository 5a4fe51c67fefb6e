package io.github.unionaid.ledger.statement;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One payment that is the sum of several arrivals, or one arrival of several payments, of the same key and within the days.
 * A sum is taken only if there is no other for its line and none of its parts is in one for another line; what hangs
 * together and can be read in more than one way is ambiguous. So is a sum one of whose lines might be in another that was
 * not looked for, where there are too many candidates. Not thread-safe.
 */
final class BySum {
    private final Columns columns;
    private final Explained explained;
    private final int maxParts;
    private final int maxCandidates;
    private final SubsetSums sums;
    private final IntList totals = new IntList(); // the lines that are sums
    private final IntList counts = new IntList(); // of each, in how many ways
    private final IntList parts = new IntList(); // of each, all lines of any of these ways
    private final IntList partEnds = new IntList();
    private final IntList side = new IntList();
    private final IntList facing = new IntList();
    private final BitSet unsure = new BitSet(); // lines that might be in a sum that was not looked for

    BySum(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
        this.maxParts = explained.options.maxParts();
        this.maxCandidates = explained.options.maxCandidates();
        this.sums = new SubsetSums(maxParts, maxCandidates);
    }

    void run() {
        if (maxParts < 2) {
            return;
        }
        int[] keyOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            keyOf[p] = columns.open[p] > 0 ? columns.key[p] : -1;
        }
        Buckets buckets = new Buckets(keyOf, columns.keys.size());
        for (int k = 0; k < buckets.size(); k++) {
            sums(buckets, k, false);
            sums(buckets, k, true);
        }
        if (totals.size() > 0) {
            together();
        }
    }

    private void sums(Buckets buckets, int key, boolean received) {
        side.clear();
        facing.clear();
        for (int i = buckets.start(key); i < buckets.end(key); i++) {
            (columns.isReceived(buckets.place(i)) == received ? side : facing).add(buckets.place(i));
        }
        int before = received ? explained.options.transitDays() : explained.options.daysBefore();
        int after = received ? explained.options.daysBefore() : explained.options.transitDays();
        int from = 0;
        int to = 0;
        int marked = 0;
        for (int i = 0; i < side.size(); i++) {
            long day = columns.day[side.get(i)];
            while (from < facing.size() && columns.day[facing.get(from)] < day - before) {
                from++;
            }
            to = Math.max(to, from);
            while (to < facing.size() && columns.day[facing.get(to)] <= day + after) {
                to++;
            }
            if (to - from >= 2 && to - from <= maxCandidates) {
                sum(side.get(i), from, to);
            } else if (to - from > maxCandidates) {
                unsure.set(side.get(i));
                for (marked = Math.max(marked, from); marked < to; marked++) {
                    unsure.set(facing.get(marked));
                }
            }
        }
    }

    private void sum(int total, int from, int to) {
        sums.clear();
        for (int j = from; j < to; j++) {
            sums.add(facing.get(j), columns.open[facing.get(j)]);
        }
        int ways = sums.count(columns.open[total]);
        if (ways > 0) {
            totals.add(total);
            counts.add(ways);
            sums.addUsed(parts);
            partEnds.add(parts.size());
        }
    }

    /** Puts together what shares a line, and looks at each such group by itself. */
    private void together() {
        Numbers<Integer> used = new Numbers<>();
        for (int t = 0; t < totals.size(); t++) {
            used.of(totals.get(t));
        }
        for (int i = 0; i < parts.size(); i++) {
            used.of(parts.get(i));
        }
        DisjointSets sets = new DisjointSets(used.size());
        int[] place = new int[used.size()];
        int[] sumsOf = new int[used.size()];
        int[] ways = new int[used.size()];
        boolean[] isUnsure = new boolean[used.size()];
        for (int t = 0; t < totals.size(); t++) {
            int line = used.of(totals.get(t));
            place[line] = totals.get(t);
            for (int i = t == 0 ? 0 : partEnds.get(t - 1); i < partEnds.get(t); i++) {
                int part = used.of(parts.get(i));
                place[part] = parts.get(i);
                sets.join(line, part);
            }
        }
        for (int t = 0; t < totals.size(); t++) {
            int set = sets.of(used.of(totals.get(t)));
            sumsOf[set]++;
            ways[set] = Math.max(ways[set], counts.get(t));
        }
        for (int line = 0; line < place.length; line++) {
            isUnsure[sets.of(line)] |= unsure.get(place[line]);
        }
        Buckets groups = new Buckets(sets.all(), used.size());
        for (int g = 0; g < groups.size(); g++) {
            if (groups.end(g) > groups.start(g)) {
                group(groups, g, place, sumsOf[g] == 1 && ways[g] == 1 && !isUnsure[g]);
            }
        }
    }

    private void group(Buckets groups, int group, int[] place, boolean certain) {
        int paid = 0;
        int count = groups.end(group) - groups.start(group);
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            lines[i] = place[groups.place(groups.start(group) + i)];
            paid += columns.isReceived(lines[i]) ? 0 : 1;
        }
        Arrays.sort(lines);
        for (int p : lines) {
            explained.take(p);
        }
        if (certain) {
            explained.match(paid == 1 ? MatchRule.ONE_TO_MANY : MatchRule.MANY_TO_ONE);
        } else {
            explained.differ(DifferenceKind.AMBIGUOUS, explained.net());
        }
    }
}
