package io.github.unionaid.examples.benchmark;

import java.util.Locale;

/** On what a benchmark runs, and what it has taken of the heap. */
public final class Machine {

    private Machine() {}

    /** Returns cores, system, JDK and heap on one line. */
    public static String describe() {
        Runtime machine = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores, %s, %s %s, JDK %s, heap up to %d MiB",
                machine.availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                machine.maxMemory() >> 20);
    }

    /** Returns the bytes of the heap that are in use after garbage collection. */
    @SuppressWarnings("SystemGc") // what is retained is known only after it
    public static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Collects garbage, so that no contender pays for what another has left. */
    @SuppressWarnings("SystemGc") // the point
    public static void collectGarbage() {
        System.gc();
    }
}
