package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for what is recorded next. */
@Timeout(60)
class AwaitTest {
    private static final Duration LONG = Duration.ofSeconds(Long.MAX_VALUE);

    private final Ledger ledger = ledger();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    @Test
    void await_whatIsThere_returnsAtOnce() throws InterruptedException {
        assertThat(ledger.awaitAfter(0, LONG)).isTrue();
        assertThat(ledger.awaitAfter(2, Duration.ZERO)).isTrue();
        assertThat(ledger.awaitAfter(2, Duration.ofSeconds(Long.MIN_VALUE))).isTrue();
    }

    @Test
    void await_whatDoesNotCome_returnsWhenTheTimeIsOver() throws InterruptedException {
        assertThat(ledger.awaitAfter(3, Duration.ofMillis(1))).isFalse();
        assertThat(ledger.awaitAfter(3, Duration.ZERO)).isFalse();
        assertThat(ledger.awaitAfter(3, Duration.ofSeconds(Long.MIN_VALUE))).isFalse();
        assertThat(ledger.awaitAfter(Long.MAX_VALUE, Duration.ofNanos(1))).isFalse();
    }

    @Test
    void await_aPost_wakesEveryWaiter_andTheViewHasIt() throws Exception {
        FutureTask<Long> first =
                waiting(() -> ledger.awaitAfter(3, LONG) ? ledger.view().sequence() : -1);
        FutureTask<Long> second =
                waiting(() -> ledger.awaitAfter(3, LONG) ? ledger.view().sequence() : -1);

        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThat(first.get(30, SECONDS)).isEqualTo(4);
        assertThat(second.get(30, SECONDS)).isEqualTo(4);
    }

    @Test
    void await_whatRecordsNothing_wakesNobody() throws Exception {
        FutureTask<Boolean> waiter = waiting(() -> ledger.awaitAfter(4, LONG));

        assertThat(ledger.post(spend("d-1", NANJING, RELIEF, 1, "2020-02-01")).isPosted())
                .isFalse();
        assertThat(ledger.dryRun(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01"))
                        .isAccepted())
                .isTrue();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01"));
        assertThat(ledger.post(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01")).wasAlreadyPosted())
                .isTrue();

        assertThat(ledger.awaitAfter(4, Duration.ofMillis(20))).isFalse();
        assertThat(waiter).isNotDone();
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 1, "2020-02-01"));
        assertThat(waiter.get(30, SECONDS)).isTrue();
    }

    @Test
    void await_interrupted_throws() throws Exception {
        FutureTask<Boolean> waiter = waiting(() -> ledger.awaitAfter(3, LONG));
        threads.get(0).interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiter.get(30, SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> ledger.awaitAfter(0, LONG));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void close_wakesWaiters_andWhatHadBeenRecordedIsStillThere() throws Exception {
        FutureTask<Boolean> waiter = waiting(() -> ledger.awaitAfter(3, LONG));

        ledger.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiter.get(30, SECONDS))
                .withCauseInstanceOf(IllegalStateException.class)
                .withMessageEndingWith("the ledger is closed, and has recorded nothing after 3");
        assertThatIllegalStateException().isThrownBy(() -> ledger.awaitAfter(3, LONG));
        assertThatIllegalStateException().isThrownBy(() -> ledger.awaitAfter(3, Duration.ZERO));
        assertThat(ledger.awaitAfter(2, LONG)).isTrue();
    }

    @Test
    void await_afterOpening_knowsWhatTheJournalHas() throws InterruptedException {
        InMemoryJournal journal = new InMemoryJournal();
        Jiangsu.ledger(journal).postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        Ledger opened = Ledger.open(journal, Jiangsu.CLOCK);

        assertThat(opened.awaitAfter(3, Duration.ZERO)).isTrue();
        assertThat(opened.awaitAfter(4, Duration.ZERO)).isFalse();
    }

    @Test
    void await_aNegativeNumber_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.awaitAfter(-1, LONG))
                .withMessage("waiting for what comes after sequence -1; expected 0 or more");
    }

    /** No wait here ends by time: one lost wake-up, and both wait for each other for ever. */
    @Test
    void posters_whoTakeTurns_missNoPostOfTheOther() throws Exception {
        FutureTask<Boolean> one = start(() -> takeTurns(4, 1000));
        FutureTask<Boolean> other = start(() -> takeTurns(5, 1000));

        assertThat(one.get(30, SECONDS)).isTrue();
        assertThat(other.get(30, SECONDS)).isTrue();
        assertThat(ledger.view().sequence()).isEqualTo(1000);
    }

    private boolean takeTurns(long first, long last) throws InterruptedException {
        boolean inTurn = true;
        for (long mine = first; mine <= last; mine += 2) {
            inTurn &= ledger.awaitAfter(mine - 2, LONG);
            inTurn &= ledger.postOrThrow(raise("r-" + mine, PROVINCE, RELIEF, 1, "2020-02-01")) == mine;
        }
        return inTurn;
    }

    @Test
    void followers_seeEverythingOnceAndInOrder() throws Exception {
        int last = 503;
        List<FutureTask<List<Long>>> followers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            followers.add(start(() -> follow(last)));
        }
        for (int i = 0; i < 500; i++) {
            ledger.postOrThrow(raise("r-" + i, PROVINCE, RELIEF, 1, "2020-02-01"));
        }

        for (FutureTask<List<Long>> follower : followers) {
            assertThat(follower.get(30, SECONDS))
                    .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    private List<Long> follow(long last) throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < last) {
            if (!ledger.awaitAfter(seen.size(), LONG)) {
                throw new AssertionError("no time was set");
            }
            ledger.view().changesAfter(seen.size()).forEach(c -> seen.add(c.sequence()));
        }
        return seen;
    }

    private <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        return task;
    }

    /** Returns once the work waits. */
    private <T> FutureTask<T> waiting(Callable<T> work) throws InterruptedException {
        FutureTask<T> task = start(work);
        while (threads.get(threads.size() - 1).getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        return task;
    }
}
