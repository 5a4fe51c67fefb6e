package io.github.unionaid.ledger.statement;

import java.util.Arrays;

/**
 * What is found, as columns of numbers, until somebody asks for it as objects: groups of lines with a code and an amount,
 * and how they bear on the sums of keys. Not thread-safe.
 */
final class Groups {
    private byte[] codes = new byte[16];
    private long[] amounts = new long[16];
    private int[] ends = new int[16];
    private int[] partEnds = new int[16];
    private int size;

    private final IntList lines = new IntList();
    private final IntList partKeys = new IntList();
    private long[] partAmounts = new long[16];

    /** Adds a line to the group that is being made; a candidate is one that only bears on it. */
    void line(int place, boolean candidate) {
        lines.add(place << 1 | (candidate ? 1 : 0));
    }

    /** Adds to the group that is being made how it bears on the sums of a key. */
    void part(int key, long amount) {
        int begin = size == 0 ? 0 : partEnds[size - 1];
        for (int i = begin; i < partKeys.size(); i++) {
            if (partKeys.get(i) == key) {
                partAmounts[i] += amount;
                return;
            }
        }
        if (partKeys.size() == partAmounts.length) {
            partAmounts = Arrays.copyOf(partAmounts, partAmounts.length * 2);
        }
        partAmounts[partKeys.size()] = amount;
        partKeys.add(key);
    }

    /** Ends the group that is being made. */
    void end(int code, long amount) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            partEnds = Arrays.copyOf(partEnds, size * 2);
        }
        codes[size] = (byte) code;
        amounts[size] = amount;
        ends[size] = lines.size();
        partEnds[size++] = partKeys.size();
    }

    int size() {
        return size;
    }

    int code(int group) {
        return codes[group];
    }

    long amount(int group) {
        return amounts[group];
    }

    int lineBegin(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }

    int lineEnd(int group) {
        return ends[group];
    }

    int place(int index) {
        return lines.get(index) >>> 1;
    }

    boolean isCandidate(int index) {
        return (lines.get(index) & 1) != 0;
    }

    int partBegin(int group) {
        return group == 0 ? 0 : partEnds[group - 1];
    }

    int partEnd(int group) {
        return partEnds[group];
    }

    int partKey(int index) {
        return partKeys.get(index);
    }

    long partAmount(int index) {
        return partAmounts[index];
    }
}
