package io.github.unionaid.examples.benchmark.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** What the machine can do at most, in Java: without it no rate means anything. */
final class MachineLimits {
    private static final int STEPS = 4_000_000;

    private MachineLimits() {}

    /** Adds the limits to a table, for arrays of these sizes in MiB. */
    static void addTo(Table table, int... sizes) {
        table.head("limits of the machine, as Java sees them; ours");
        long seen = 0;
        for (int size : sizes) {
            int[] array = cycle((size << 20) / Integer.BYTES);
            chase(array, STEPS / 8); // warms up
            long start = System.nanoTime();
            seen += chase(array, STEPS);
            double load = (System.nanoTime() - start) / (double) STEPS;
            update(array, STEPS / 8);
            start = System.nanoTime();
            update(array, STEPS);
            double update = (System.nanoTime() - start) / (double) STEPS;
            double fill = fill(array);
            table.row(
                    String.format(Locale.ROOT, "%d MiB: dependent random load, independent random update, fill", size),
                    String.format(Locale.ROOT, "%.0f ns, %.1f ns, %.1f GB/s", load, update, fill));
        }
        if (seen < 0) {
            throw new IllegalStateException("a place below zero");
        }
    }

    /** Each place holds the next one; all are on one cycle, in random order. */
    private static int[] cycle(int length) {
        int[] next = new int[length];
        Arrays.setAll(next, i -> i);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = length - 1; i > 0; i--) { // Sattolo's
            int j = random.nextInt(i);
            int other = next[j];
            next[j] = next[i];
            next[i] = other;
        }
        return next;
    }

    private static int chase(int[] next, int steps) {
        int at = 0;
        for (int i = 0; i < steps; i++) {
            at = next[at];
        }
        return at;
    }

    private static void update(int[] array, int steps) {
        long random = 1;
        for (int i = 0; i < steps; i++) {
            random = random * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            array[(int) (((random >>> Integer.SIZE) * array.length) >>> Integer.SIZE)]++;
        }
    }

    private static double fill(int[] array) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Arrays.fill(array, i);
            best = Math.min(best, System.nanoTime() - start);
        }
        return (double) array.length * Integer.BYTES / (double) best;
    }
}
