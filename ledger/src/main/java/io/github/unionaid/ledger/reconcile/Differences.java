package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** The transactions in which two sides of an identity differ, net and gross: errors that cancel out stay visible. */
final class Differences {
    private final List<Long> sequences = new ArrayList<>();
    private long net;
    private long gross;

    /** Takes in one transaction's difference, if there is one. */
    void add(long sequence, long difference) {
        if (difference != 0) {
            sequences.add(sequence);
            net += difference;
            gross += Math.abs(difference);
        }
    }

    boolean isEmpty() {
        return sequences.isEmpty();
    }

    long net() {
        return net;
    }

    long gross() {
        return gross;
    }

    List<Long> sequences() {
        return ImmutableList.copyOf(sequences);
    }
}
