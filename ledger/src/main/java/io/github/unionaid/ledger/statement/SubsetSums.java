package io.github.unionaid.ledger.statement;

/**
 * In how many ways an amount is the sum of a few of some positive amounts, and of which in any of them. Looks at each choice
 * once, leaving out those that are too large or too small already. Not thread-safe.
 */
final class SubsetSums {
    private final int maxParts;
    private final int[] place;
    private final long[] amount;
    private final long[] rest; // the sum of the amounts from here on
    private int size;
    private int used; // a bit for each amount
    private int count;

    SubsetSums(int maxParts, int maxCandidates) {
        this.maxParts = maxParts;
        place = new int[maxCandidates];
        amount = new long[maxCandidates];
        rest = new long[maxCandidates + 1];
    }

    void clear() {
        size = 0;
    }

    /** Adds an amount; the largest stand first. */
    void add(int p, long value) {
        int i = size++;
        for (; i > 0 && amount[i - 1] < value; i--) {
            amount[i] = amount[i - 1];
            place[i] = place[i - 1];
        }
        amount[i] = value;
        place[i] = p;
    }

    /** In how many ways two or more of the amounts give the total. */
    int count(long total) {
        rest[size] = 0;
        for (int i = size - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + amount[i];
        }
        used = 0;
        count = 0;
        search(0, total, 0, 0);
        return count;
    }

    /** Adds the places of the amounts that are a part in any way. */
    void addUsed(IntList places) {
        for (int i = 0; i < size; i++) {
            if ((used & 1 << i) != 0) {
                places.add(place[i]);
            }
        }
    }

    private void search(int from, long left, int chosen, int bits) {
        if (left == 0) {
            if (chosen > 1) {
                count++;
                used |= bits;
            }
            return;
        }
        int more = maxParts - chosen;
        for (int i = from; i < size && more > 0 && rest[i] >= left; i++) {
            if (amount[i] <= left) {
                if (left / amount[i] > more || (left / amount[i] == more && left % amount[i] != 0)) {
                    return; // this and all that follow are too small
                }
                search(i + 1, left - amount[i], chosen + 1, bits | 1 << i);
            }
        }
    }
}
