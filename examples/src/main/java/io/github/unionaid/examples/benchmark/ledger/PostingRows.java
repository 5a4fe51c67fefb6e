package io.github.unionaid.examples.benchmark.ledger;

import com.sun.management.ThreadMXBean;
import io.github.unionaid.examples.benchmark.Rounds;
import io.github.unionaid.examples.benchmark.ledger.Duel.Entrant;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rate of posting, beside the peers. */
final class PostingRows {
    private static final int BATCH = 8_192;
    private static final int BATCH_OF_VIEWS = 4_096; // 8,192 postings

    private final Settings settings;
    private final Table table;

    PostingRows(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    /** Batches of rows. */
    void batch(Organisation organisation, int wantedAccounts, double goal) {
        Entrant ours = new Entrant("batch path", settings.lines(), o -> new BatchPath(o, BATCH, false));
        Entrant plain = new Entrant("plain Java", settings.lines(), PlainJava::byNumber);
        int sqlLines = Math.min(settings.lines(), settings.sqlLines());
        Entrant sqlite = new Entrant("SQLite in memory, one thread", sqlLines, SqliteBooks::of);
        Entrant duckDb = new Entrant("DuckDB in memory, two threads", sqlLines, DuckDbBooks::of);
        Duel duel = new Duel(workload(organisation, wantedAccounts, settings.lines()), settings.lines());
        Map<String, Rounds> rates = duel.run(List.of(ours, plain, sqlite, duckDb), settings.rounds());
        table.head(
                "batch path, %,d unions, %,d accounts at the end, %,d lines after %,d receipts; batches of %,d",
                organisation.size(), duel.accounts(ours), settings.lines(), duel.receipts(), BATCH);
        Rounds rate = rates(rates, ours);
        table.row("lines a second", rate.spread("%,.0f"));
        table.row("postings a second", String.format(Locale.ROOT, "%,.0f", 2 * rate.median()));
        table.row(
                "plain Java, every union above updated: lines a second",
                rates(rates, plain).spread("%,.0f"));
        table.atLeast("  times as fast as it", "%.1f x", rate.ratioTo(rates(rates, plain)), goal);
        for (Entrant peer : List.of(sqlite, duckDb)) {
            table.row(
                    String.format(Locale.ROOT, "%s, %,d lines: lines a second", peer.name(), peer.lines()),
                    rates(rates, peer).spread("%,.0f"));
            table.row("  times as fast as it", times(rate.ratioTo(rates(rates, peer))));
        }
    }

    /** Objects, which all get ready-made. */
    void objects(Organisation organisation, int wantedAccounts) {
        Entrant ours = new Entrant("object path", settings.objectLines(), ObjectPath::new);
        Entrant plain = new Entrant("plain Java", settings.objectLines(), PlainJava::byId);
        Workload workload = workload(organisation, wantedAccounts, settings.objectLines());
        Duel duel = new Duel(workload, settings.objectLines());
        Map<String, Rounds> rates = duel.run(List.of(ours, plain), settings.rounds());
        table.head(
                "object path, %,d unions, %,d accounts at the end, %,d events after %,d receipts; events made before",
                organisation.size(), duel.accounts(ours), settings.objectLines(), duel.receipts());
        table.row("events a second", rates(rates, ours).spread("%,.0f"));
        table.row(
                "plain Java, every union above updated: events a second",
                rates(rates, plain).spread("%,.0f"));
        table.atLeast("  times as fast as it", "%.1f x", rates(rates, ours).ratioTo(rates(rates, plain)), 2);
        allocation(organisation, wantedAccounts);
    }

    private void allocation(Organisation organisation, int wantedAccounts) {
        int lines = settings.objectLines();
        Workload workload = workload(organisation, wantedAccounts, lines);
        try (Contender contender = new ObjectPath(organisation)) {
            Lines setUp = workload.setUp();
            contender.posting(setUp, 0, setUp.size).run();
            Runnable posting = contender.posting(workload.next(lines), 0, lines);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            posting.run();
            long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            table.atMost("bytes allocated an event beyond it", "%.0f", (double) bytes / lines, 400);
            table.row("  the same for a payment and its arrival", String.format(Locale.ROOT, "%d", 2 * bytes / lines));
        }
    }

    /** What views cost those who post. */
    void views(Organisation organisation, int wantedAccounts) {
        Entrant without = new Entrant("without", settings.lines(), o -> new BatchPath(o, BATCH_OF_VIEWS, false));
        Entrant with = new Entrant("with", settings.lines(), o -> new BatchPath(o, BATCH_OF_VIEWS, true));
        Duel duel = new Duel(workload(organisation, wantedAccounts, settings.lines()), settings.lines());
        Map<String, Rounds> rates = duel.run(List.of(without, with), settings.rounds());
        table.head("views, batch path, %,d unions, %,d accounts", organisation.size(), duel.accounts(with));
        table.row("postings a second without views", times2(rates(rates, without)));
        table.row("postings a second, a view after each 8,192", times2(rates(rates, with)));
        table.atMost("  times as long", "%.2f x", rates(rates, without).ratioTo(rates(rates, with)), 2);
    }

    private static Workload workload(Organisation organisation, int wantedAccounts, int lines) {
        return new Workload(organisation, wantedAccounts, lines, 3);
    }

    private static Rounds rates(Map<String, Rounds> rates, Entrant entrant) {
        return Objects.requireNonNull(rates.get(entrant.name()));
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f x", ratio);
    }

    private static String times2(Rounds rate) {
        return String.format(Locale.ROOT, "%,.0f", 2 * rate.median());
    }
}
