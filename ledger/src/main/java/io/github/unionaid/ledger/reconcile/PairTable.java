package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.CountedRows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What was paid and has arrived between any two positions, of one fund: an open-addressed table by the pair. From it any
 * set of unions knows what moved inside it.
 */
final class PairTable {
    private static final long EMPTY = -1;

    private long[] keys = new long[64]; // giver, receiver
    private long[] paid = new long[64];
    private long[] arrived = new long[64];
    private int size;

    PairTable() {
        Arrays.fill(keys, EMPTY);
    }

    void add(CountedRows.Transfer kind, int giver, int receiver, long minor) {
        int slot = slotOf((long) giver << Integer.SIZE | receiver);
        (kind == CountedRows.Transfer.PAYMENT ? paid : arrived)[slot] += minor;
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        int slot = mix(key) & mask;
        while (keys[slot] != key) {
            if (keys[slot] == EMPTY) {
                if (size >= keys.length / 2) {
                    grow();
                    return slotOf(key);
                }
                keys[slot] = key;
                size++;
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPaid = paid;
        long[] oldArrived = arrived;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        paid = new long[keys.length];
        arrived = new long[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slotOf(oldKeys[i]);
                paid[slot] = oldPaid[i];
                arrived[slot] = oldArrived[i];
            }
        }
    }

    private static int mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32) ^ (int) (h >>> 15);
    }

    /** What was paid and arrived with both ends in a set. O(pairs). */
    long[] inside(BitSet set) {
        long[] inside = new long[2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY && set.get((int) (keys[i] >>> Integer.SIZE)) && set.get((int) keys[i])) {
                inside[0] += paid[i];
                inside[1] += arrived[i];
            }
        }
        return inside;
    }

    /** Looks at one pair. */
    interface PairLook {
        void look(int giver, int receiver, long paid, long arrived);
    }

    /** Every pair, in no order that means anything. */
    void forEach(PairLook look) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY) {
                look.look((int) (keys[i] >>> Integer.SIZE), (int) keys[i], paid[i], arrived[i]);
            }
        }
    }
}
