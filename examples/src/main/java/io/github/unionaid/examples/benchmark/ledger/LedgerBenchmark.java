package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Machine;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints the goals of the ledger, what was measured, and the ratios to what a user would take instead. Options: {@code
 * --only limits|batch|small-batch|objects|views|memory|proof|footprint|growth}, {@code --rounds 5}, and the sizes of {@link
 * Settings}.
 */
public final class LedgerBenchmark {
    private static final double GOAL_LARGE = 40;
    private static final double GOAL_SMALL = 10;

    private final Settings settings;
    private final PrintStream out;
    private final Table table = new Table();

    LedgerBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs everything; most of an hour. */
    public static void main(String[] args) {
        new LedgerBenchmark(Settings.parse(args), System.out).run(24, 96, 512);
    }

    void run(int... limits) {
        PostingRows posting = new PostingRows(settings, table);
        if (settings.has("limits")) {
            MachineLimits.addTo(table, limits);
        }
        if (settings.has("footprint")) {
            FootprintRows.addTo(table, settings.rounds());
        }
        Organisation small = new Organisation(settings.smallUnions());
        if (settings.has("growth")) {
            new GrowthRows(small, settings).addTo(table);
        }
        if (settings.has("small-batch")) {
            posting.batch(small, settings.smallAccounts(), GOAL_SMALL);
        }
        if (settings.has("batch")
                || settings.has("objects")
                || settings.has("views")
                || settings.has("memory")
                || settings.has("proof")) {
            large(posting, new Organisation(settings.unions()));
        }
        out.printf(
                Locale.ROOT,
                "%s; medians of %d interleaved rounds [least-most]; every contender had the same totals and answers%n%s",
                Machine.describe(),
                settings.rounds(),
                table);
    }

    private void large(PostingRows posting, Organisation organisation) {
        if (settings.has("memory")) {
            new MemoryRows(settings, table).run(organisation);
        }
        if (settings.has("batch")) {
            posting.batch(organisation, settings.accounts(), GOAL_LARGE);
        }
        if (settings.has("objects")) {
            posting.objects(organisation, settings.accounts());
        }
        if (settings.has("views")) {
            posting.views(organisation, settings.accounts());
        }
        if (settings.has("proof")) {
            new ProofRows(settings, table).run(organisation);
        }
    }
}
