package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What was paid and has arrived between any two positions, of one fund. From it any set of unions knows what moved inside
 * it.
 */
final class PairTable {
    private final PlaceTable pairs = new PlaceTable(); // giver, receiver
    private long[] paid = new long[16];
    private long[] arrived = new long[16];

    void add(Transfer kind, int giver, int receiver, long minor) {
        int place = pairs.placeOf(PlaceTable.key(giver, receiver));
        if (place >= paid.length) {
            paid = Arrays.copyOf(paid, paid.length * 2);
            arrived = Arrays.copyOf(arrived, arrived.length * 2);
        }
        (kind == Transfer.PAYMENT ? paid : arrived)[place] += minor;
    }

    /** What was paid and what arrived with both ends in a set. O(pairs). */
    long[] inside(BitSet set) {
        long[] inside = new long[2];
        forEach((giver, receiver, sent, received) -> {
            if (set.get(giver) && set.get(receiver)) {
                inside[0] += sent;
                inside[1] += received;
            }
        });
        return inside;
    }

    /** Looks at one pair. */
    interface PairLook {
        void look(int giver, int receiver, long paid, long arrived);
    }

    /** Every pair, in the order in which they first dealt with each other. */
    void forEach(PairLook look) {
        for (int place = 0; place < pairs.size(); place++) {
            long key = pairs.keyAt(place);
            look.look((int) (key >>> Integer.SIZE), (int) key, paid[place], arrived[place]);
        }
    }
}
