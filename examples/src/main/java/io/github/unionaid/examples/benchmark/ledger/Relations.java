package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Who grants to whom, out of which fund: random unions, mostly granted to by their parent, else by a union further up.
 * As many as it takes until about the wanted number of accounts would be used if each of them were.
 */
final class Relations {
    private static final int FUNDS = FundTerms.ALL.size();

    private final int[] givers;
    private final int[] receivers;
    private final byte[] funds;
    private int size;
    private int accounts;

    Relations(UnionTree tree, int wantedAccounts, long seed) {
        int most = (int) Math.min(wantedAccounts, (long) (tree.size() - 1) * FUNDS);
        givers = new int[most];
        receivers = new int[most];
        funds = new byte[most];
        SplittableRandom random = new SplittableRandom(seed);
        BitSet ofGivers = new BitSet();
        BitSet ofReceivers = new BitSet();
        Set<Long> known = new HashSet<>();
        while (accounts < wantedAccounts && size < most) {
            int receiver = 1 + random.nextInt(tree.size() - 1);
            int giver = giver(tree, receiver, random);
            int fund = random.nextInt(FUNDS);
            givers[size] = giver;
            receivers[size] = receiver;
            funds[size] = (byte) fund;
            size++;
            accounts += count(ofGivers, giver * FUNDS + fund, ofReceivers, receiver * FUNDS + fund);
            if (known.add(((long) giver * FUNDS + fund) * tree.size() + receiver)) {
                accounts += 2; // grants given to the one, grants received from the other
            }
        }
    }

    private static int giver(UnionTree tree, int receiver, SplittableRandom random) {
        int giver = tree.parentPosition(receiver);
        while (giver != 0 && random.nextInt(8) == 0) {
            giver = tree.parentPosition(giver);
        }
        return giver;
    }

    /** New accounts: of a giver its money and its income, of a receiver its money and its aid. */
    private static int count(BitSet ofGivers, int giver, BitSet ofReceivers, int receiver) {
        int count = 0;
        if (!ofGivers.get(giver)) {
            count += ofReceivers.get(giver) ? 1 : 2;
            ofGivers.set(giver);
        }
        if (!ofReceivers.get(receiver)) {
            count += ofGivers.get(receiver) ? 1 : 2;
            ofReceivers.set(receiver);
        }
        return count;
    }

    int size() {
        return size;
    }

    /** How many accounts there are when every relation has been used. */
    int accounts() {
        return accounts;
    }

    int giver(int relation) {
        return givers[relation];
    }

    int receiver(int relation) {
        return receivers[relation];
    }

    int fund(int relation) {
        return funds[relation];
    }
}
