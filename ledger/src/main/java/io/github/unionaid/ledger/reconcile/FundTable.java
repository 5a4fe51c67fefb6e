package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The own sums of one fund by preorder position, and their prefix sums: the figures of a subtree, which is a range of
 * positions, are one subtraction for each measure. Holds the positions that have any figure, and the measures that
 * occur; where an eighth of the unions have figures, every position.
 */
final class FundTable {
    /** By measure: 1 for what it was used for or still is, -1 for what came, 0 for what is neither. */
    private static final int[] USES = Arrays.stream(Measure.values())
            .mapToInt(measure -> switch (measure) {
                case DELIVERED, PURCHASED, HELD, SENT -> 1; // out and in transit inside are sent less received
                case OPENING, RAISED, REASSIGNED, RECEIVED -> -1;
                case COMING, INT_SENT, ARRIVED, INT_RECEIVED, UNSTATED, NOTICED -> 0;
            })
            .toArray();

    private static final int DENSE = 8; // one of so many has figures

    private final Asset asset;
    private final int @Nullable [] positions; // ascending; null if every position has a place
    private final long[] @Nullable [] prefix; // by sum, [i]: of the first i places; null if it never occurs

    private FundTable(Asset asset, int @Nullable [] positions, long[] @Nullable [] prefix) {
        this.asset = asset;
        this.positions = positions;
        this.prefix = prefix;
    }

    /** The sum of the own figures at positions from {@code from} to before {@code to}. */
    Figures range(int from, int to) {
        return Figures.ofSubtree(asset, sums(from, to));
    }

    /** The figures of one position alone. */
    Figures own(int position) {
        return Figures.ofUnion(asset, sums(position, position + 1));
    }

    /** The same in an array, by the ordinals of measures and what a union paid to itself. */
    long[] sums(int from, int to) {
        int low = placeOf(from);
        int high = placeOf(to);
        long[] sums = new long[CountedRows.SUMS];
        for (int m = 0; m < sums.length; m++) {
            long[] column = prefix[m];
            sums[m] = column == null ? 0 : column[high] - column[low];
        }
        return sums;
    }

    /** One sum at one position. */
    long own(int sum, int position) {
        return range(sum, position, position + 1);
    }

    /** One sum over a range of positions. */
    long range(int sum, int from, int to) {
        long[] column = prefix[sum];
        return column == null ? 0 : column[placeOf(to)] - column[placeOf(from)];
    }

    /** The prefix sums of one sum; null if it is zero everywhere. */
    long @Nullable [] column(int sum) {
        return prefix[sum];
    }

    /** Whether all sums over a range of positions are zero. */
    boolean isZero(int from, int to) {
        int low = placeOf(from);
        int high = placeOf(to);
        for (long[] column : prefix) {
            if (column != null && column[high] != column[low]) {
                return false;
            }
        }
        return true;
    }

    /** By how much identity R4 fails over a range of positions; as {@link Figures#unexplained}. */
    long unexplained(int from, int to) {
        int low = placeOf(from);
        int high = placeOf(to);
        long net = 0;
        for (int m = 0; m < USES.length; m++) {
            long[] column = prefix[m];
            net += column == null ? 0 : USES[m] * (column[high] - column[low]);
        }
        return net;
    }

    /** Where in a column of {@link #column} a range that begins or ends at a position does. */
    int placeOf(int position) {
        if (positions == null) {
            return position;
        }
        int at = Arrays.binarySearch(positions, position);
        return at >= 0 ? at : -at - 1;
    }

    /** The positions that may have figures, ascending; of {@code size} in all. */
    int[] positions(int size) {
        if (positions != null) {
            return positions.clone();
        }
        int[] all = new int[size];
        Arrays.setAll(all, p -> p);
        return all;
    }

    /** Collects own sums. */
    static final class Builder {
        private final Asset asset;
        private final PositionPlaces places;
        private boolean dense;
        private final long[] @Nullable [] sums = new long[CountedRows.SUMS][]; // by place

        Builder(Asset asset, int size) {
            this.asset = asset;
            this.places = new PositionPlaces(size);
        }

        void add(int position, int sum, long minor) {
            int place = dense ? position : placeOf(position);
            long[] column = sums[sum];
            if (column == null || place >= column.length) {
                column = grown(column, place);
                sums[sum] = column;
            }
            column[place] += minor;
        }

        private int placeOf(int position) {
            int place = places.placeOf(position);
            if (places.size() <= places.positions() / DENSE) {
                return place;
            }
            spread();
            return position;
        }

        private long[] grown(long @Nullable [] column, int place) {
            if (dense) {
                return new long[places.positions()];
            }
            return column == null ? new long[Math.max(16, place + 1)] : Arrays.copyOf(column, place + place / 2 + 1);
        }

        /** From now on the place of a position is the position: one place in memory less to look at. */
        private void spread() {
            for (int m = 0; m < sums.length; m++) {
                long[] column = sums[m];
                if (column != null) {
                    long[] spread = new long[places.positions()];
                    for (int place = 0; place < Math.min(column.length, places.size()); place++) {
                        spread[places.positionAt(place)] = column[place];
                    }
                    sums[m] = spread;
                }
            }
            dense = true;
        }

        /** Adds all that another one has. */
        void addAll(Builder other) {
            for (int m = 0; m < sums.length; m++) {
                long[] column = other.sums[m];
                int count = column == null ? 0 : other.dense ? column.length : other.places.size();
                for (int place = 0; column != null && place < Math.min(count, column.length); place++) {
                    if (column[place] != 0) {
                        add(other.dense ? place : other.places.positionAt(place), m, column[place]);
                    }
                }
            }
        }

        FundTable build() {
            int[] positions = dense ? null : places.ascending();
            long[][] prefix = new long[sums.length][];
            for (int m = 0; m < sums.length; m++) {
                long[] column = sums[m];
                if (column != null) {
                    prefix[m] = prefix(column, positions);
                    sums[m] = null; // as large as what is made of it
                }
            }
            return new FundTable(asset, positions, prefix);
        }

        private long[] prefix(long[] column, int @Nullable [] positions) {
            int count = positions == null ? column.length : positions.length;
            long[] prefix = new long[count + 1];
            for (int i = 0; i < count; i++) {
                int place = positions == null ? i : places.placeOf(positions[i]);
                prefix[i + 1] = prefix[i] + (place < column.length ? column[place] : 0);
            }
            return prefix;
        }
    }
}
