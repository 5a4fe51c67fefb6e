package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Ledger ledger = ledger();

    @Test
    void post_newEvent_givesTheNextSequenceNumber() {
        PostResult result = ledger.post(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThat(result.isPosted()).isTrue();
        assertThat(result.isAccepted()).isTrue();
        assertThat(result.wasAlreadyPosted()).isFalse();
        assertThat(result.sequence()).isEqualTo(4);
        assertThat(result.refusal()).isEmpty();
        assertThat(result).hasToString("posted as 4");
        assertThat(ledger).hasToString("Ledger{ledger, 4 transactions}");
    }

    @Test
    void post_refused_hasNoSequenceNumberAndSaysWhy() {
        PostResult result = ledger.post(spend("d-1", NANJING, RELIEF, 1, "2020-02-01"));

        assertThat(result.isPosted()).isFalse();
        assertThat(result.isAccepted()).isFalse();
        assertThat(result.wasAlreadyPosted()).isFalse();
        assertThat(result).asString().startsWith("d-1 refused, FUND_OVERDRAWN: takes 1.00 from fund relief of nj");
        assertThatIllegalStateException().isThrownBy(result::sequence).withMessage(result.toString());
    }

    @Test
    void postOrThrow_refused_throwsWithTheRefusal() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 1, "2020-02-01")))
                .withMessageStartingWith("d-1 refused, FUND_OVERDRAWN: ")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RefusalReason.FUND_OVERDRAWN))
                .satisfies(e -> assertThat(e.event()).isEqualTo(EventId.of("d-1")))
                .satisfies(e -> assertThat(e.refusal().reason()).isEqualTo(e.reason()));
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"}) // what a caller without null checks can do
    void post_null_isRefusedAtOnceAndTheLedgerStaysUsable() {
        String digest = ledger.stateDigest();

        assertThatNullPointerException()
                .isThrownBy(() -> ledger.post(null).isPosted())
                .withMessage("event");
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.postOrThrow(null))
                .withMessage("event");
        assertThatNullPointerException()
                .isThrownBy(() -> ledger.dryRun(null).isPosted())
                .withMessage("event");
        assertThat(ledger.stateDigest()).isEqualTo(digest);
        assertThat(ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .isEqualTo(4);
    }

    @Test
    void clock_thatThrows_recordsNothingAndTheLedgerStaysUsable() {
        AtomicBoolean broken = new AtomicBoolean();
        InMemoryJournal journal = new InMemoryJournal();
        Ledger timed = Ledger.create(journal, LedgerOptions.of(Jiangsu.REGISTER, () -> {
            if (broken.get()) {
                throw new IllegalStateException("no time");
            }
            return Jiangsu.NOW;
        }));
        timed.postOrThrow(OpenFund.of("f-relief", RELIEF));
        String digest = timed.stateDigest();
        broken.set(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> timed.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .withMessage("no time");
        assertThat(timed.stateDigest()).isEqualTo(digest);
        assertThat(journal.durableHead()).isEqualTo(2);
        broken.set(false);
        assertThat(timed.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .isEqualTo(2);
    }

    @Test
    void dryRun_changesNothingAndPredictsTheSequenceNumber() {
        String digest = ledger.stateDigest();

        PostResult predicted = ledger.dryRun(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThat(predicted.isPosted()).isFalse();
        assertThat(predicted.isAccepted()).isTrue();
        assertThat(predicted.wasAlreadyPosted()).isFalse();
        assertThat(predicted.refusal()).isEmpty();
        assertThat(predicted.sequence()).isEqualTo(4);
        assertThat(predicted).hasToString("would be posted as 4");
        assertThat(ledger.stateDigest()).isEqualTo(digest);
        assertThat(ledger.dryRun(spend("d-1", PROVINCE, RELIEF, 1, "2020-02-01"))
                        .isAccepted())
                .as("nothing was raised")
                .isFalse();
        assertThat(ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .isEqualTo(predicted.sequence());
        PostResult known = ledger.dryRun(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        assertThat(known.wasAlreadyPosted()).isTrue();
        assertThat(known.isPosted()).isTrue();
        assertThat(known.isAccepted()).isTrue();
        assertThat(known).hasToString("already posted as 4");
    }

    @Test
    void close_refusesFurtherUse_butViewsWork() {
        ledger.close();
        ledger.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.post(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"))
                        .isPosted())
                .withMessage("the ledger is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.dryRun(OpenFund.of("f-1", RELIEF)).isPosted());
        assertThat(ledger.view().sequence()).isEqualTo(3);
    }

    @Test
    void digest_sameEventsInAnotherLedger_isTheSame_inAnotherOrderIsNot() {
        Ledger other = ledger();
        assertThat(other.stateDigest()).isEqualTo(ledger.stateDigest()).matches("[0-9a-f]{64}");

        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 100, "2020-02-01"));
        other.postOrThrow(raise("r-2", NANJING, RELIEF, 100, "2020-02-01"));
        other.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThat(other.stateDigest()).isNotEqualTo(ledger.stateDigest());
    }

    @Test
    void journal_thatThrows_stopsTheLedger() {
        FailingJournal journal = new FailingJournal(() -> {
            throw new JournalException(4, "disk full");
        });
        Ledger failing = Jiangsu.ledger(journal);
        journal.fails = true;

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> failing.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .withMessage("journal record 4: disk full");
        assertStopped(failing, journal, "journal record 4: disk full");
    }

    @Test
    void journal_thatThrowsAnythingElse_stopsTheLedgerToo() {
        FailingJournal journal = new FailingJournal(() -> {
            throw new UncheckedIOException(new IOException("no route to host"));
        });
        Ledger failing = Jiangsu.ledger(journal);
        journal.fails = true;

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> failing.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .withMessageContaining("no route to host")
                .withCauseInstanceOf(UncheckedIOException.class);
        assertStopped(failing, journal, "no route to host");
    }

    @Test
    void journal_writtenBySomeoneElse_stopsTheLedger() {
        FailingJournal journal = new FailingJournal(() -> Journal.AppendResult.TAKEN);
        Ledger failing = Jiangsu.ledger(journal);
        journal.fails = true;

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> failing.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .withMessage("journal record 4: has been written by someone else");
        assertStopped(failing, journal, "has been written by someone else");
    }

    @Test
    void journal_thatHadTheRecordAlready_isFine() {
        FailingJournal journal = new FailingJournal(() -> Journal.AppendResult.ALREADY_THERE);
        Ledger sure = Jiangsu.ledger(journal);
        journal.fails = true;

        assertThat(sure.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01")))
                .isEqualTo(4);
    }

    @Test
    void journal_ofTwoLedgers_theSecondWriterLearnsIt() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger first = Jiangsu.ledger(journal);
        Ledger second = Ledger.open(journal, Jiangsu.CLOCK);
        first.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> second.postOrThrow(raise("r-2", PROVINCE, RELIEF, 100, "2020-02-01")))
                .satisfies(e -> assertThat(e.place()).isEqualTo(4));
        assertThat(Ledger.open(journal, Jiangsu.CLOCK).stateDigest()).isEqualTo(first.stateDigest());
    }

    @Test
    void journal_refusedEventAndDryRun_writeNothing() {
        FailingJournal journal = new FailingJournal(() -> {
            throw new AssertionError("appended");
        });
        Ledger quiet = Jiangsu.ledger(journal);
        journal.fails = true;

        assertThat(quiet.post(pay("g-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-01"))
                        .isPosted())
                .isFalse();
        assertThat(quiet.dryRun(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01")).isAccepted())
                .isTrue();
        assertThat(quiet.post(OpenFund.of("f-relief", RELIEF)).wasAlreadyPosted())
                .isTrue();
    }

    /** Stopped for good, even though the journal has recovered; and it closes the journal. */
    private static void assertStopped(Ledger stopped, FailingJournal journal, String why) {
        journal.fails = false;
        assertThatIllegalStateException()
                .isThrownBy(() -> stopped.postOrThrow(raise("r-2", PROVINCE, RELIEF, 100, "2020-02-01")))
                .withMessageContainingAll("an earlier post failed; open the journal again", why)
                .withCauseInstanceOf(JournalException.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> stopped.dryRun(raise("r-2", PROVINCE, RELIEF, 100, "2020-02-01"))
                        .isPosted());
        assertThat(stopped.view().sequence()).isEqualTo(3);
        assertThat(stopped.view().funds()).hasSize(3);
        stopped.close();
        assertThat(journal.closed).isTrue();
    }

    /** Fails on appending, once told to. */
    private static final class FailingJournal implements Journal {
        private final InMemoryJournal journal = new InMemoryJournal();
        private final Supplier<AppendResult> failure;
        private boolean fails;
        private boolean closed;

        FailingJournal(Supplier<AppendResult> failure) {
            this.failure = failure;
        }

        @Override
        public AppendResult append(long expected, UUID batch, List<byte[]> records) {
            return fails ? failure.get() : journal.append(expected, batch, records);
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
            closed = true;
        }
    }
}
