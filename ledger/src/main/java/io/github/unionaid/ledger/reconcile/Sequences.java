package io.github.unionaid.ledger.reconcile;

import java.util.Arrays;

/** A list of sequence numbers. */
final class Sequences {
    private int[] numbers = new int[16];
    private int size;

    void add(int sequence) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = sequence;
    }

    void addAll(Sequences others) {
        for (int i = 0; i < others.size; i++) {
            add(others.numbers[i]);
        }
    }

    /** All of them, in the order of recording. */
    int[] ascending() {
        int[] ascending = Arrays.copyOf(numbers, size);
        Arrays.sort(ascending);
        return ascending;
    }
}
