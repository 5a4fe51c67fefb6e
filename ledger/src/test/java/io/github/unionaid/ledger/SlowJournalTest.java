package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers do not wait for a journal that takes its time. */
class SlowJournalTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void view_whileARecordIsBeingAppended_showsTheStateBeforeItAtOnce() throws Exception {
        BlockingJournal journal = new BlockingJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        journal.blocks = true;
        Future<Long> post = threads.submit(() -> ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")));
        assertThat(journal.entered.await(10, SECONDS)).isTrue();

        LedgerView view = threads.submit(ledger::view).get(10, SECONDS);
        String text = threads.submit(ledger::toString).get(10, SECONDS);
        boolean more =
                threads.submit(() -> ledger.awaitAfter(3, Duration.ofMillis(1))).get(10, SECONDS);

        assertThat(post).isNotDone();
        assertThat(view.sequence()).isEqualTo(3);
        assertThat(view.flows()).isEmpty();
        assertThat(more).isFalse();
        assertThat(text).isEqualTo("Ledger{ledger, 3 transactions}");
        journal.released.countDown();
        assertThat(post.get(10, SECONDS)).isEqualTo(4);
        assertThat(ledger.view().sequence()).isEqualTo(4);
        assertThat(view.sequence()).as("of the old view").isEqualTo(3);
    }

    /** Waits in append, once told to, until it is released. */
    private static final class BlockingJournal implements Journal {
        private final InMemoryJournal journal = new InMemoryJournal();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean blocks;

        @Override
        public AppendResult append(long expected, UUID batch, List<byte[]> records) {
            if (blocks) {
                entered.countDown();
                try {
                    if (!released.await(10, SECONDS)) {
                        throw new AssertionError("never released");
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            return journal.append(expected, batch, records);
        }

        @Override
        public void read(long from, RecordReader reader) {
            journal.read(from, reader);
        }

        @Override
        public long durableHead() {
            return journal.durableHead();
        }

        @Override
        public void close() {
            journal.close();
        }
    }
}
