package io.github.unionaid.examples.benchmark.statement;

import io.github.unionaid.examples.benchmark.Machine;
import io.github.unionaid.examples.benchmark.Rounds;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints how long it takes to match two statements of 10,000 lines each, of 100,000 and of 1,000,000, and how much heap the
 * result takes beyond the statements. A first round is checked against what was made, and not counted. Arguments: other
 * sizes.
 */
public final class StatementBenchmark {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_LINES = 2_000_000;
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private final PrintStream out;
    private final int rounds;

    StatementBenchmark(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /** Runs it; a minute. */
    public static void main(String[] args) {
        int[] sizes = new int[args.length];
        for (int i = 0; i < args.length; i++) {
            sizes[i] = Integer.parseInt(args[i]);
        }
        new StatementBenchmark(System.out, ROUNDS).run(WARM_UP_LINES, args.length == 0 ? SIZES : sizes);
    }

    void run(int warmUpLines, int... sizes) {
        out.printf(
                Locale.ROOT,
                "%s; medians of %d rounds [least-most], one thread; each had all matches and differences that were made%n",
                Machine.describe(),
                rounds);
        out.printf(
                Locale.ROOT,
                "%12s %12s %26s %12s %12s %14s%n",
                "lines each",
                "matches",
                "seconds",
                "ns a line",
                "differences",
                "bytes a line");
        for (int size : sizes) {
            row(new LargeBooks(size), warmUpLines);
        }
    }

    private void row(LargeBooks books, int warmUpLines) {
        int lines = books.province.lines().size() + books.city.lines().size();
        for (int done = 0; done < warmUpLines; done += lines) {
            books.check(books.match());
        }
        long before = Machine.usedHeap();
        StatementMatching kept = books.match();
        long bytes = Machine.usedHeap() - before;
        books.check(kept);
        Rounds seconds = new Rounds(rounds);
        for (int round = 0; round < rounds; round++) {
            Machine.collectGarbage();
            long start = System.nanoTime();
            StatementMatching matching = books.match();
            seconds.set(round, (System.nanoTime() - start) / 1e9);
            if (matching.matches().size() != kept.matches().size()) {
                throw new IllegalStateException(matching + " and then " + kept);
            }
        }
        out.printf(
                Locale.ROOT,
                "%,12d %,12d %26s %,12.0f %,12d %,14d%n",
                lines / 2,
                kept.matches().size(),
                seconds.spread("%.3f"),
                seconds.median() * 1e9 / lines,
                kept.differences().size(),
                bytes / lines);
    }
}
