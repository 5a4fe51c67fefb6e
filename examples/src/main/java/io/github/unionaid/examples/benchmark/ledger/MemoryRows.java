package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Footprint;
import java.util.Locale;

/**
 * What a ledger takes of the heap. Two ledgers of the same unions take equally many transactions, over many accounts and
 * over few: what the one takes more is what accounts take, with the money of each day.
 */
final class MemoryRows {
    private static final int FEWER = 50;

    private final Settings settings;
    private final Table table;

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
        HeapTaken few = HeapTaken.of(narrow, transactions);
        HeapTaken many = HeapTaken.of(wide, transactions);
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
        estimates(few, many);
    }

    private void estimates(HeapTaken few, HeapTaken many) {
        both("bytes a transaction", few.bytes(), few.expected(), few.transactions());
        both(
                "bytes of the ledger with more accounts, a transaction",
                many.bytes(),
                many.expected(),
                many.transactions());
        long accounts = many.accounts() - few.accounts();
        long expected = many.expectedOfAccounts() - few.expectedOfAccounts();
        both("bytes an account, with lines and sums", many.bytes() - few.bytes(), expected, accounts);
        expected("bytes an account alone", many.estimate().accountBytes(), many.accounts());
        expected(
                "bytes a line of money",
                many.estimate().lineBytes(),
                many.estimate().lines());
        expected(
                "bytes of sums, a line",
                many.estimate().sumBytes(),
                many.estimate().lines());
        expected("bytes an id", many.estimate().idBytes(), many.transactions());
    }

    private void both(String what, long measured, long expected, long count) {
        table.row(
                "  " + what + ", measured beside estimated",
                String.format(Locale.ROOT, "%.1f, %.1f", (double) measured / count, (double) expected / count));
    }

    private void expected(String what, long expected, long count) {
        table.row("  " + what + ", estimated", String.format(Locale.ROOT, "%.1f", (double) expected / count));
    }
}
