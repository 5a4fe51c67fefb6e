package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Machine;
import io.github.unionaid.examples.benchmark.Rounds;
import java.util.Locale;

/** What a transaction and a view cost while one ledger grows, from ten thousand transactions on. */
final class GrowthRows {
    private static final int PART = 1 << 16;
    private static final int VIEWS = 11;
    private static final int BETWEEN_VIEWS = 1_024;

    private final Organisation organisation;
    private final Settings settings;

    GrowthRows(Organisation organisation, Settings settings) {
        this.organisation = organisation;
        this.settings = settings;
    }

    void addTo(Table table) {
        grow(new Table(), Math.min(settings.growth(), 1_000_000)); // warms up
        grow(table, settings.growth());
    }

    private void grow(Table table, int to) {
        table.head("one ledger that grows, batch path, %,d unions", organisation.size());
        Workload workload = new Workload(organisation, settings.smallAccounts(), to + 100_000L, 3);
        long empty = Machine.usedHeap();
        try (BatchPath ledger = new BatchPath(organisation, SqlBooks.BATCH, false)) {
            Lines setUp = workload.setUp();
            ledger.posting(setUp, 0, setUp.size).run();
            long posted = 0;
            double first = 0;
            for (long mark = Math.min(to, 10_000); mark <= to; mark *= 10) {
                double nanos = post(ledger, workload, mark - posted);
                first = first == 0 ? nanos : first;
                table.row(
                        String.format(Locale.ROOT, "up to %,d: ns a transaction, the last ones; to the first", mark),
                        String.format(Locale.ROOT, "%.0f (%.2f x)", nanos, nanos / first));
                posted = mark + (long) VIEWS * BETWEEN_VIEWS;
                table.row(
                        String.format(Locale.ROOT, "  us a view, after every %,d transactions", BETWEEN_VIEWS),
                        views(ledger, workload).spread("%.1f"));
                if (mark >= 100_000 && mark < to && !hasHeapFor(mark * 10, posted, empty)) {
                    table.row(String.format(Locale.ROOT, "no heap for %,d", mark * 10), "");
                    return;
                }
            }
        }
    }

    private static boolean hasHeapFor(long transactions, long posted, long empty) {
        double each = (double) (Machine.usedHeap() - empty) / posted;
        return empty + each * transactions * 1.5 < Runtime.getRuntime().maxMemory(); // room to copy a column
    }

    private static double post(BatchPath ledger, Workload workload, long count) {
        long nanos = 0;
        for (long left = count; left > 0; left -= PART) {
            int part = (int) Math.min(left, PART);
            Runnable posting = ledger.posting(workload.next(part), 0, part);
            long start = System.nanoTime();
            posting.run();
            nanos += System.nanoTime() - start;
        }
        return (double) nanos / count;
    }

    private static Rounds views(BatchPath ledger, Workload workload) {
        Rounds micros = new Rounds(VIEWS);
        for (int i = 0; i < VIEWS; i++) {
            ledger.posting(workload.next(BETWEEN_VIEWS), 0, BETWEEN_VIEWS).run();
            long start = System.nanoTime();
            long seen = ledger.view().sequence();
            micros.set(i, (System.nanoTime() - start) / 1e3);
            if (seen < BETWEEN_VIEWS) {
                throw new IllegalStateException("a view of " + seen);
            }
        }
        return micros;
    }
}
