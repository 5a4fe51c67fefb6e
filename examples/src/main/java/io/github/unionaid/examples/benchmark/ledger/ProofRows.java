package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.examples.benchmark.Rounds;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReconciliationOptions;
import java.sql.SQLException;
import java.util.Locale;

/** Totals of all subtrees and all identities but deriving again, beside DuckDB, on one thread and on two. */
final class ProofRows {
    private static final int PART = 1 << 16;
    private static final double[] GOALS = {5, 8}; // on one thread, on two

    private final Settings settings;
    private final Table table;

    ProofRows(Settings settings, Table table) {
        this.settings = settings;
        this.table = table;
    }

    void run(Organisation organisation) {
        int transactions = settings.proofPostings() / 2;
        Workload workload = new Workload(organisation, settings.accounts(), transactions + 1L, 3);
        try (BatchPath ledger = new BatchPath(organisation, SqlBooks.BATCH, false);
                DuckDbProof duckDb = new DuckDbProof(organisation)) {
            take(workload.setUp(), ledger, duckDb);
            for (long left = transactions; left > 0; left -= PART) {
                take(workload.next((int) Math.min(left, PART)), ledger, duckDb);
            }
            duckDb.ready();
            rows(organisation, ledger.view(), duckDb);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void take(Lines lines, BatchPath ledger, DuckDbProof duckDb) throws SQLException {
        ledger.posting(lines, 0, lines.size).run();
        duckDb.add(lines);
    }

    private void rows(Organisation organisation, LedgerView view, DuckDbProof duckDb) throws SQLException {
        table.head(
                "totals of all subtrees and identities R1 to R6 (without deriving again), %,d transactions, %,d unions",
                view.sequence(), organisation.size());
        for (int threads = 1; threads <= GOALS.length; threads++) {
            Rounds ours = new Rounds(settings.rounds());
            Rounds theirs = new Rounds(settings.rounds());
            duckDb.threads(threads);
            for (int round = -1; round < settings.rounds(); round++) { // the first warms up, and is compared
                long start = System.nanoTime();
                Reconciliation reconciliation = Reconciliation.of(
                        view,
                        ReconciliationOptions.builder()
                                .threads(threads)
                                .derivesAgain(false)
                                .build());
                double seconds = (System.nanoTime() - start) / 1e9;
                start = System.nanoTime();
                ProofAnswer answer = duckDb.run();
                double duckDbSeconds = (System.nanoTime() - start) / 1e9;
                if (round >= 0) {
                    ours.set(round, seconds);
                    theirs.set(round, duckDbSeconds);
                } else if (!answer.equals(ProofAnswer.of(reconciliation))) {
                    throw new IllegalStateException("DuckDB finds " + answer + ", the ledger "
                            + ProofAnswer.of(reconciliation) + ", " + reconciliation);
                }
            }
            String on = String.format(Locale.ROOT, ", %d thread%s: seconds", threads, threads == 1 ? "" : "s");
            table.row("reconciliation" + on, ours.spread("%.2f"));
            table.row("DuckDB" + on, theirs.spread("%.2f"));
            table.atLeast("  times as fast as it", "%.1f x", theirs.ratioTo(ours), GOALS[threads - 1]);
        }
    }
}
