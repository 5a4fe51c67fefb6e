package io.github.unionaid.ledger.reconcile;

import com.google.common.primitives.ImmutableIntArray;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.CountedRows;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import java.util.Arrays;

/**
 * Of one fund, the sums of each block of a {@link MovingTree} but the rest, what moved inside it among them, and what
 * moved between a block and another: all that it takes to say what a step changes. Not thread-safe.
 */
final class BlockSums {
    private static final int INT_SENT = Measure.INT_SENT.ordinal();
    private static final int INT_RECEIVED = Measure.INT_RECEIVED.ordinal();

    private final MovingTree tree;
    private final PlaceTable blocks = new PlaceTable(); // those that have anything
    private long[][] sums = new long[1][]; // by place of the block; small at first, for there may be one for each day
    private int[] heads = new int[1]; // its first entry; 0 for none
    private final PlaceTable pairs = new PlaceTable(); // nodes of giver and receiver
    private long[] paid = new long[1]; // by place of the pair
    private long[] arrived = new long[1];
    private int[] next = new int[3]; // by entry: 2 * place + 1 for the giver's block, + 2 for the receiver's

    BlockSums(MovingTree tree) {
        this.tree = tree;
    }

    /** Adds to a sum of what stands at a node. */
    void add(int node, int sum, long minor) {
        addTo(tree.blockOf(node), sum, minor);
    }

    private void addTo(int block, int sum, long minor) {
        if (block != MovingTree.REST) {
            sumsOf(block)[sum] += minor;
        }
    }

    private long[] sumsOf(int block) {
        int place = placeOf(block); // first, for it may make the arrays anew
        return sums[place];
    }

    private int placeOf(int block) {
        int known = blocks.size();
        int place = blocks.placeOf(block);
        if (place == sums.length) {
            sums = Arrays.copyOf(sums, place * 2);
            heads = Arrays.copyOf(heads, place * 2);
        }
        if (place == known) { // a new one
            sums[place] = new long[CountedRows.SUMS];
        }
        return place;
    }

    /** Adds a transfer between two nodes. */
    void transfer(Transfer kind, int giver, int receiver, long minor) {
        int from = tree.blockOf(giver);
        int to = tree.blockOf(receiver);
        addTo(from, kind.ofGiver(), minor);
        addTo(to, kind.ofReceiver(), minor);
        if (from == to) {
            addTo(from, kind.ofAncestor(), minor);
        } else {
            int place = placeOfPair(PlaceTable.key(giver, receiver));
            (kind == Transfer.PAYMENT ? paid : arrived)[place] += minor;
        }
    }

    private int placeOfPair(long pair) {
        int known = pairs.size();
        int place = pairs.placeOf(pair);
        if (place >= paid.length) {
            paid = Arrays.copyOf(paid, paid.length * 2);
            arrived = Arrays.copyOf(arrived, arrived.length * 2);
            next = Arrays.copyOf(next, paid.length * 2 + 1);
        }
        if (place == known) { // a new one
            link(tree.blockOf(giver(place)), 2 * place + 1);
            link(tree.blockOf(receiver(place)), 2 * place + 2);
        }
        return place;
    }

    private void link(int block, int entry) {
        if (block != MovingTree.REST) {
            int place = placeOf(block);
            next[entry] = heads[place];
            heads[place] = entry;
        }
    }

    private int giver(int place) {
        return (int) (pairs.keyAt(place) >>> Integer.SIZE);
    }

    private int receiver(int place) {
        return (int) pairs.keyAt(place);
    }

    /** Adds all of another one of the same tree, so many times; once or minus once. */
    void addAll(BlockSums other, int times) {
        for (int i = 0; i < other.blocks.size(); i++) {
            long[] own = sumsOf((int) other.blocks.keyAt(i));
            for (int sum = 0; sum < own.length; sum++) {
                own[sum] += times * other.sums[i][sum];
            }
        }
        for (int i = 0; i < other.pairs.size(); i++) {
            int place = placeOfPair(other.pairs.keyAt(i));
            paid[place] += times * other.paid[i];
            arrived[place] += times * other.arrived[i];
        }
    }

    /** Takes what a step changes. */
    interface Taker {
        /** By how much the sums of the subtree of a node change; what moved inside are its {@code INT} measures. */
        void subtree(int node, long[] sums);

        /** By how much the sums of a union's own change; what moved inside is what it paid to itself. */
        default void own(int node, long[] sums) {
            // for who asks for subtrees alone
        }
    }

    /** Gives what the last step of the tree changes, but nothing where that is zero. */
    void give(MovingTree.Step step, Taker taker) {
        if (step.blocks().stream().anyMatch(block -> blocks.find(block) >= 0)) {
            new Change(step).give(taker);
        }
    }

    /** What one step changes: the same of all that moves, and beside it what that has moved to and from who stays. */
    private final class Change {
        private final MovingTree.Step step;
        private final long[] moving = new long[CountedRows.SUMS]; // inside included
        private final long[][] losing; // by place on its side, paid and arrived to and from those below
        private final long[][] gaining;
        private final long[] withHost = new long[2]; // and to and from those that stay with the host

        Change(MovingTree.Step step) {
            this.step = step;
            this.losing = new long[step.losing().length()][2];
            this.gaining = new long[step.gaining().length()][2];
        }

        void give(Taker taker) {
            step.blocks().forEach(block -> {
                int place = blocks.find(block);
                if (place >= 0) {
                    sum(place);
                }
            });
            side(step.losing(), losing, -1, taker);
            side(step.gaining(), gaining, 1, taker);
            if (step.guest() >= 0) {
                int sign = step.comes() ? 1 : -1;
                own(step.guest(), sign, new long[2], taker);
                own(step.host(), -sign, withHost, taker);
            }
        }

        private void sum(int ofBlock) {
            for (int sum = 0; sum < moving.length; sum++) {
                moving[sum] += sums[ofBlock][sum];
            }
            for (int entry = heads[ofBlock]; entry != 0; entry = next[entry]) {
                int place = (entry - 1) / 2;
                boolean gives = entry % 2 == 1;
                int other = gives ? receiver(place) : giver(place);
                if (!tree.moves(tree.blockOf(other))) {
                    cross(other, place);
                } else if (gives) { // both move: once
                    moving[INT_SENT] += paid[place];
                    moving[INT_RECEIVED] += arrived[place];
                }
            }
        }

        private void cross(int other, int place) {
            int mark = tree.markAbove(other);
            if (mark > 0) {
                add(losing[mark - 1], place);
            } else if (mark < 0) {
                add(gaining[-mark - 1], place);
            }
            if (step.guest() >= 0 && tree.shownAbove(other) == step.host()) {
                add(withHost, place);
            }
        }

        private void add(long[] to, int place) {
            to[0] += paid[place];
            to[1] += arrived[place];
        }

        /** What is inside a union's subtree is inside that of the one above it too. */
        private void side(ImmutableIntArray nodes, long[][] crossing, int sign, Taker taker) {
            long paidBelow = 0;
            long arrivedBelow = 0;
            for (int i = 0; i < nodes.length(); i++) {
                paidBelow += crossing[i][0];
                arrivedBelow += crossing[i][1];
                long[] change = moving.clone();
                change[INT_SENT] += paidBelow;
                change[INT_RECEIVED] += arrivedBelow;
                if (signed(change, sign)) {
                    taker.subtree(nodes.get(i), change);
                }
            }
        }

        private void own(int node, int sign, long[] withOthers, Taker taker) {
            long[] change = moving.clone();
            change[Transfer.PAYMENT.toItself()] = moving[INT_SENT] + withOthers[0];
            change[Transfer.ARRIVAL.toItself()] = moving[INT_RECEIVED] + withOthers[1];
            if (signed(change, sign)) {
                taker.own(node, change);
            }
        }
    }

    /** Gives the numbers the sign; returns whether one is not zero. */
    private static boolean signed(long[] numbers, int sign) {
        boolean any = false;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= sign;
            any |= numbers[i] != 0;
        }
        return any;
    }
}
