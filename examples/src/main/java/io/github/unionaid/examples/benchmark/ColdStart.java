package io.github.unionaid.examples.benchmark;

import io.github.unionaid.core.national.NationalUnions;
import java.time.LocalDate;
import java.util.Locale;

/** How long a program that has just started waits for the national tree; a fresh JVM measures it once. */
public final class ColdStart {

    private ColdStart() {}

    /** Prints the time of the first call, and that of the first tree of another day. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        NationalUnions.register();
        long read = System.nanoTime();
        NationalUnions.asOf(LocalDate.of(2020, 2, 5));
        long built = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "national register read in %d ms, tree of another day in %d ms%n",
                (read - start) / 1_000_000,
                (built - read) / 1_000_000);
    }
}
