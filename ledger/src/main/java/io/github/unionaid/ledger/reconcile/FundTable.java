package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.Measure;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The own figures of one fund by preorder position, and their prefix sums: the figures of a subtree, which is a range
 * of positions, are one subtraction for each measure. Holds the positions that have any figure, and no other.
 */
final class FundTable {
    private static final int MEASURES = Measure.values().length;

    private final int[] positions;
    private final long[][] prefix; // prefix[i]: sum of the first i positions

    private FundTable(SortedMap<Integer, long[]> own) {
        positions = own.keySet().stream().mapToInt(Integer::intValue).toArray();
        prefix = new long[positions.length + 1][];
        prefix[0] = new long[MEASURES];
        int i = 0;
        for (long[] figures : own.values()) {
            long[] sum = prefix[i].clone();
            for (int m = 0; m < MEASURES; m++) {
                sum[m] += figures[m];
            }
            prefix[++i] = sum;
        }
    }

    /** The sum of the own figures at positions from {@code from} to before {@code to}. */
    Figures range(int from, int to) {
        long[] high = prefix[firstAtOrAfter(to)];
        long[] low = prefix[firstAtOrAfter(from)];
        long[] difference = new long[MEASURES];
        Arrays.setAll(difference, m -> high[m] - low[m]);
        return Figures.ofSubtree(difference);
    }

    private int firstAtOrAfter(int position) {
        int at = Arrays.binarySearch(positions, position);
        return at >= 0 ? at : -at - 1;
    }

    /** Collects own figures. */
    static final class Builder {
        private final SortedMap<Integer, long[]> own = new TreeMap<>();

        void add(int position, Measure measure, long fen) {
            own.computeIfAbsent(position, p -> new long[MEASURES])[measure.ordinal()] += fen;
        }

        FundTable build() {
            return new FundTable(own);
        }
    }
}
