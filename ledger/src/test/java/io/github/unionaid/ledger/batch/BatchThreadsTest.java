package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers while others post batches: whole batches alone are seen, and what is not taken is never seen. */
@Timeout(60)
class BatchThreadsTest {
    private static final int DAY = Pair.day("2020-02-01");
    private static final int LINES = 40;
    private static final int BATCHES = 150;
    private static final long TAKEN = 100; // fen of each line
    private static final long NOT_TAKEN = 777;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Jiangsu.ledger(journal);
    private final int js = ledger.numberOf(PROVINCE);
    private final int nj = ledger.numberOf(NANJING);
    private final int relief = ledger.numberOf(RELIEF.id());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private EventBatch batch(long high, long fen) {
        EventBatch batch = new EventBatch();
        for (int line = 0; line < LINES; line += 4) {
            batch.receipt(high, line, DAY, js, relief, fen, Source.DONATION);
            batch.grantPayment(high, line + 1, DAY, js, nj, relief, fen);
            batch.grantArrival(high, line + 2, DAY, high, line + 1, fen);
            batch.disbursement(high, line + 3, DAY, nj, relief, fen, AidKind.OTHER, 1);
        }
        return batch;
    }

    /** Batches that are not taken and, under the same ids, batches that are. */
    private void post(long first, int step) {
        for (long high = first; high < BATCHES; high += step) {
            EventBatch refused = batch(high, NOT_TAKEN).event(spend("x", XUANWU, RELIEF, 1, "2020-02-01"));
            assertThat(ledger.postAll(refused).isPosted()).isFalse();
            BatchResult result = ledger.postAll(batch(high, TAKEN));
            assertThat(result.recordedCount()).isEqualTo(LINES);
            assertThat(result.sequence(LINES - 1)).isEqualTo(result.sequence(0) + LINES - 1);
        }
    }

    private static void assertWhole(LedgerView view) {
        assertThat((view.sequence() - 3) % LINES).isZero();
        assertThat(view.flows().stream().map(Flow::amount)).allMatch(a -> a.minor() == TAKEN);
        for (long high = 0; high < BATCHES; high++) {
            boolean first = view.event(EventId.of(new UUID(high, 0))).isPresent();
            boolean last = view.event(EventId.of(new UUID(high, LINES - 1))).isPresent();
            assertThat(last).isEqualTo(first);
        }
        assertThat(Reconciliation.of(view, AsOf.LATEST).findings()).isEmpty();
    }

    @Test
    void views_showWholeBatchesAlone_andNeverChange() throws Exception {
        List<Future<?>> posters = List.of(threads.submit(() -> post(0, 2)), threads.submit(() -> post(1, 2)));
        Future<List<LedgerView>> reader = threads.submit(() -> {
            List<LedgerView> views = new ArrayList<>();
            while (ledger.view().sequence() < 3 + LINES * BATCHES) {
                LedgerView view = ledger.view();
                assertThat((view.sequence() - 3) % LINES).isZero();
                if (views.isEmpty()
                        || view.sequence() >= views.get(views.size() - 1).sequence() + 10 * LINES) {
                    assertWhole(view);
                    views.add(view);
                }
            }
            return views;
        });
        for (Future<?> poster : posters) {
            poster.get(50, SECONDS);
        }
        List<LedgerView> views = reader.get(50, SECONDS);

        LedgerView end = ledger.view();
        for (LedgerView view : views) {
            assertWhole(view);
            assertThat(view.events()).isEqualTo(end.events().subList(0, (int) view.sequence()));
        }
        assertWhole(end);
        assertThat(end.sequence()).isEqualTo(3 + LINES * BATCHES);
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void follower_getsWholeBatchesInOrder() throws Exception {
        Future<Long> follower = threads.submit(() -> {
            long seen = 3;
            while (seen < 3 + LINES * BATCHES) {
                assertThat(ledger.awaitAfter(seen, Duration.ofSeconds(50))).isTrue();
                long now = ledger.view().sequence();
                assertThat(now).isGreaterThan(seen);
                assertThat((now - seen) % LINES).isZero();
                assertThat(ledger.view().changesAfter(seen).get(0).flows())
                        .allMatch(f -> f.amount().minor() == TAKEN);
                seen = now;
            }
            return seen;
        });
        post(0, 1);

        assertThat(follower.get(50, SECONDS)).isEqualTo(3 + LINES * BATCHES);
    }
}
