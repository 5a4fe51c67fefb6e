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

    /** By sum, its word among those that occur often, or below 0. */
    private static final int[] WORDS = words();

    private static final int DENSE = 8; // one of so many has figures

    private final Asset asset;
    private final int @Nullable [] positions; // ascending; null if every position has a place
    private final long[] @Nullable [] prefix; // by sum, [i]: of the first i places; null if it never occurs

    private static int[] words() {
        int[] words = new int[CountedRows.SUMS];
        Arrays.fill(words, -1);
        Measure[] often = {
            Measure.SENT,
            Measure.INT_SENT,
            Measure.COMING,
            Measure.RECEIVED,
            Measure.ARRIVED,
            Measure.INT_RECEIVED,
            Measure.RAISED,
            Measure.DELIVERED
        };
        for (int word = 0; word < often.length; word++) {
            words[often[word].ordinal()] = word;
        }
        return words;
    }

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

    /** By the ordinals of measures and what a union paid to itself. */
    private long[] sums(int from, int to) {
        int low = placeOf(from);
        int high = placeOf(to);
        long[] sums = new long[CountedRows.SUMS];
        for (int m = 0; m < sums.length; m++) {
            long[] column = prefix[m];
            sums[m] = column == null ? 0 : column[high] - column[low];
        }
        return sums;
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

    /** Collects own sums: those that occur often side by side, one place in memory for a union, the others by sum. */
    static final class Builder {
        private static final int OFTEN = 8; // SENT to RAISED and DELIVERED, in one word each

        private final Asset asset;
        private final PositionPlaces places;
        private boolean dense;
        private long[] often = {}; // by place
        private final long[] @Nullable [] seldom = new long[CountedRows.SUMS][]; // by sum, then by place

        Builder(Asset asset, int size) {
            this.asset = asset;
            this.places = new PositionPlaces(size);
        }

        void add(int position, int sum, long minor) {
            int place = dense ? position : placeOf(position);
            int word = WORDS[sum];
            if (word >= 0) {
                int at = place * OFTEN + word;
                if (at >= often.length) {
                    often = grown(often, place, OFTEN);
                }
                often[at] += minor;
            } else {
                addSeldom(place, sum, minor);
            }
        }

        private void addSeldom(int place, int sum, long minor) {
            long[] column = seldom[sum];
            if (column == null || place >= column.length) {
                column = grown(column == null ? new long[0] : column, place, 1);
                seldom[sum] = column;
            }
            column[place] += minor;
        }

        private int placeOf(int position) {
            int place = places.placeOf(position);
            if (places.size() <= places.positions() / DENSE) {
                return place;
            }
            often = spread(often, OFTEN);
            for (int sum = 0; sum < seldom.length; sum++) {
                long[] column = seldom[sum];
                seldom[sum] = column == null ? null : spread(column, 1);
            }
            dense = true;
            return position;
        }

        private long[] grown(long[] column, int place, int words) {
            long size = dense ? places.positions() : Math.max(16, place + place / 2 + 1L);
            return Arrays.copyOf(column, Math.toIntExact(size * words));
        }

        /** From now on the place of a position is the position: one place in memory less to look at. */
        private long[] spread(long[] column, int words) {
            long[] spread = new long[Math.multiplyExact(places.positions(), words)];
            int count = Math.min(column.length / words, places.size());
            for (int place = 0; place < count; place++) {
                System.arraycopy(column, place * words, spread, places.positionAt(place) * words, words);
            }
            return spread;
        }

        /** Adds all that another one has. */
        void addAll(Builder other) {
            int count = other.dense ? other.places.positions() : other.places.size();
            for (int place = 0; place < count; place++) {
                for (int sum = 0; sum < CountedRows.SUMS; sum++) {
                    long own = other.own(sum, place);
                    if (own != 0) {
                        add(other.dense ? place : other.places.positionAt(place), sum, own);
                    }
                }
            }
        }

        private long own(int sum, int place) {
            if (WORDS[sum] >= 0) {
                int at = place * OFTEN + WORDS[sum];
                return at < often.length ? often[at] : 0;
            }
            long[] column = seldom[sum];
            return column == null || place >= column.length ? 0 : column[place];
        }

        FundTable build() {
            int[] positions = dense ? null : places.ascending();
            int[] order = new int[positions == null ? places.positions() : positions.length];
            Arrays.setAll(order, i -> positions == null ? i : places.placeOf(positions[i]));
            long[] @Nullable [] prefix = new long[CountedRows.SUMS][];
            for (int sum = 0; sum < prefix.length; sum++) {
                prefix[sum] = prefix(sum, order);
            }
            return new FundTable(asset, positions, prefix);
        }

        /** Null if all are zero. */
        private long @Nullable [] prefix(int sum, int[] order) {
            long[] prefix = null;
            long soFar = 0;
            for (int i = 0; i < order.length; i++) {
                long own = own(sum, order[i]);
                if (own != 0 && prefix == null) {
                    prefix = new long[order.length + 1];
                }
                soFar += own;
                if (prefix != null) {
                    prefix[i + 1] = soFar;
                }
            }
            return prefix;
        }
    }
}
