package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/** Places put into buckets, in each in ascending order: O(places + buckets), no comparison. Immutable. */
final class Buckets {
    private final int[] starts;
    private final int[] places;

    /** Puts each place into the bucket that {@code bucketOf} has for it; places with -1 into none. */
    Buckets(int[] bucketOf, int buckets) {
        starts = new int[buckets + 1];
        for (int bucket : bucketOf) {
            if (bucket >= 0) {
                starts[bucket + 1]++;
            }
        }
        for (int b = 0; b < buckets; b++) {
            starts[b + 1] += starts[b];
        }
        places = new int[starts[buckets]];
        int[] next = Arrays.copyOf(starts, buckets);
        for (int place = 0; place < bucketOf.length; place++) {
            if (bucketOf[place] >= 0) {
                places[next[bucketOf[place]]++] = place;
            }
        }
    }

    int size() {
        return starts.length - 1;
    }

    int start(int bucket) {
        return starts[bucket];
    }

    int end(int bucket) {
        return starts[bucket + 1];
    }

    int place(int index) {
        return places[index];
    }
}
