package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Footprint;
import io.github.unionaid.examples.benchmark.Machine;
import java.util.Locale;

/**
 * What a ledger takes of the heap. Two ledgers of the same unions take equally many transactions, over many accounts and
 * over few: what the one takes more is what accounts take, with the money of each day.
 */
final class MemoryRows {
    private static final int FEWER = 50;

    private final Settings settings;
    private final Table table;

    /** What a ledger took. */
    private record Taken(long bytes, long accounts, long transactions) {}

    MemoryRows(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void run(Organisation organisation) {
        table.head("memory, %,d unions", organisation.size());
        table.atMost("bytes a union, tree with names and ids", "%.0f", Footprint.bytesAUnion(organisation.size()), 400);
        int lines = settings.lines();
        Workload wide = new Workload(organisation, settings.accounts(), 2L * lines, 3);
        Workload narrow = new Workload(organisation, settings.accounts() / FEWER, 2L * lines, 3);
        int transactions = lines + Math.max(wide.setUp().size, narrow.setUp().size);
        Taken few = post(narrow, transactions);
        Taken many = post(wide, transactions);
        double account = (double) (many.bytes() - few.bytes()) / (many.accounts() - few.accounts());
        table.atMost(
                String.format(
                        Locale.ROOT,
                        "bytes an account, %,d beside %,d of as many transactions",
                        many.accounts(),
                        few.accounts()),
                "%.0f",
                account,
                64);
        table.row(
                String.format(Locale.ROOT, "bytes a transaction, all in all, of %,d; journal too", few.transactions()),
                String.format(Locale.ROOT, "%d", few.bytes() / few.transactions()));
    }

    private static Taken post(Workload workload, int transactions) {
        long before = Machine.usedHeap();
        try (BatchPath contender = new BatchPath(workload.organisation(), SqlBooks.BATCH, false)) {
            load(contender, workload, transactions);
            long bytes = Machine.usedHeap() - before;
            return new Taken(bytes, contender.accounts(), contender.view().sequence());
        }
    }

    /** A part at a time, so that the lines themselves take nothing when the heap is looked at. */
    private static void load(Contender contender, Workload workload, int transactions) {
        Lines setUp = workload.setUp();
        contender.posting(setUp, 0, setUp.size).run();
        int left = transactions - setUp.size;
        while (left > 0) {
            int part = Math.min(left, 1 << 16);
            contender.posting(workload.next(part), 0, part).run();
            left -= part;
        }
    }
}
