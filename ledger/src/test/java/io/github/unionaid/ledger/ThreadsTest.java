package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads at one ledger: the same events, their own, more than the fund holds, and an end in the middle of it. */
class ThreadsTest {
    private static final int THREADS = 6;
    private static final int ROUNDS = 300;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Jiangsu.ledger(new OpenJournal(journal));
    private final Map<String, Long> answers = new ConcurrentHashMap<>(); // sequence numbers by id

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void posts_ofManyThreads_areTakenOneByOne() throws Exception {
        run(ROUNDS, () -> {});

        List<Event> events = ledger.view().events();
        assertThat(events).hasSizeGreaterThan(3 + ROUNDS + THREADS * ROUNDS);
        assertAllHolds();
    }

    @Test
    void close_whilePostsGoOn_endsThemBetweenTwoEvents() throws Exception {
        CountDownLatch half = new CountDownLatch(THREADS * ROUNDS / 2);
        run(Integer.MAX_VALUE, half::countDown, () -> {
            assertThat(half.await(20, SECONDS)).isTrue();
            ledger.close();
            long last = ledger.view().sequence();
            assertThatIllegalStateException()
                    .isThrownBy(() -> ledger.postOrThrow(raise("late", PROVINCE, RELIEF, 1, "2020-02-01")))
                    .withMessage("the ledger is closed");
            assertThat(ledger.view().sequence()).isEqualTo(last);
        });

        assertAllHolds();
    }

    private void run(int rounds, Runnable eachRound) throws Exception {
        run(rounds, eachRound, () -> {});
    }

    private void run(int rounds, Runnable eachRound, Step meanwhile) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            running.add(threads.submit(() -> work(thread, rounds, eachRound)));
        }
        meanwhile.run();
        for (Future<?> future : running) {
            future.get(60, SECONDS);
        }
    }

    /** Until the ledger is closed or the rounds are over. */
    private void work(int thread, int rounds, Runnable eachRound) {
        LedgerView before = ledger.view();
        try {
            for (int i = 0; i < rounds; i++) {
                post(raise("all-" + i, PROVINCE, RELIEF, 1, "2020-02-01"));
                post(raise("own-" + thread + "-" + i, PROVINCE, RELIEF, 1, "2020-02-01"));
                post(spend("spent-" + thread + "-" + i, PROVINCE, RELIEF, 5, "2020-02-02"));
                LedgerView view = ledger.view();
                assertThat(view.sequence()).isGreaterThanOrEqualTo(before.sequence());
                assertThat(view.event(
                                view.events().get((int) view.sequence() - 1).id()))
                        .isPresent();
                before = view;
                eachRound.run();
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the ledger is closed");
        }
        assertPrefix(before);
    }

    private void post(Event event) {
        PostResult result = ledger.post(event);
        if (result.refusal().isPresent()) {
            assertThat(result.refusal().get().reason()).isEqualTo(RefusalReason.FUND_OVERDRAWN);
            return;
        }
        Long told = answers.putIfAbsent(event.id().value(), result.sequence());
        assertThat(told == null || told == result.sequence())
                .as("%s told as %s", event, told)
                .isTrue();
        assertThat(ledger.view().event(event.id())).contains(event);
    }

    /** What a view shows is how the ledger begins, whatever it shows later. */
    private void assertPrefix(LedgerView view) {
        List<Event> now = ledger.view().events();
        assertThat(view.events()).isEqualTo(now.subList(0, (int) view.sequence()));
        for (int i = 0; i < now.size(); i++) {
            assertThat(view.event(now.get(i).id()).isPresent()).isEqualTo(i < view.sequence());
        }
    }

    private void assertAllHolds() {
        LedgerView view = ledger.view();
        answers.forEach((id, sequence) -> assertThat(
                        view.events().get(Math.toIntExact(sequence) - 1).id().value())
                .isEqualTo(id));
        assertThat(view.events())
                .hasSize(answers.size() + 3)
                .extracting(Event::id)
                .doesNotHaveDuplicates();
        assertThat(Reconciliation.of(view).holds()).isTrue();
        assertThat(Ledger.open(journal, Jiangsu.CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    /** What may fail. */
    private interface Step {
        void run() throws Exception;
    }
}
