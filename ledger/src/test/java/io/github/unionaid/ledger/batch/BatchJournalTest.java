package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal.AppendResult;
import io.github.unionaid.ledger.journal.JournalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch is one append: all of it is in the journal, or nothing, and a ledger that does not know which stops. */
class BatchJournalTest {
    private static final int DAY = Pair.day("2020-02-01");

    private final WatchedJournal journal = new WatchedJournal();
    private final Ledger ledger = Jiangsu.ledger(journal);

    private EventBatch batch(int lines) {
        EventBatch batch = new EventBatch();
        int js = ledger.numberOf(PROVINCE);
        int relief = ledger.numberOf(RELIEF.id());
        for (int line = 0; line < lines; line++) {
            batch.receipt(0, line, DAY, js, relief, 100, Source.DONATION);
        }
        return batch;
    }

    /** Both ways to take a batch. */
    static Stream<BiFunction<Ledger, EventBatch, BatchResult>> ways() {
        return Stream.of(Ledger::postAll, Ledger::postEach);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void batch_isOneAppend_andWhatRecordsNothingIsNone(BiFunction<Ledger, EventBatch, BatchResult> post) {
        assertThat(journal.appends).hasSize(4);

        assertThat(post.apply(ledger, batch(2_000)).recordedCount()).isEqualTo(2_000);
        assertThat(journal.appends).hasSize(5);
        long head = journal.durableHead();
        assertThat(post.apply(ledger, batch(2_000)).recordedCount()).isZero();
        assertThat(post.apply(ledger, new EventBatch()).recordedCount()).isZero();
        EventBatch refused = new EventBatch().event(spend("d-1", NANJING, RELIEF, 1, "2020-02-01"));
        assertThat(post.apply(ledger, refused).recordedCount()).isZero();
        assertThat(journal.appends).hasSize(5);
        assertThat(journal.durableHead()).isEqualTo(head);
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void batchThatIsNotTaken_writesNothing_andEachWritesTheRest() {
        EventBatch batch = batch(3).event(spend("d-1", NANJING, RELIEF, 1, "2020-02-01"));

        assertThat(ledger.postAll(batch).recordedCount()).isZero();
        assertThat(journal.appends).hasSize(4);
        assertThat(ledger.postEach(batch).recordedCount()).isEqualTo(3);
        assertThat(journal.appends).hasSize(5);
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void journalThatFails_stopsTheLedger_andNothingOfTheBatchIsSeen(BiFunction<Ledger, EventBatch, BatchResult> post) {
        journal.answer = () -> {
            throw new JournalException(4, "the disk is full");
        };
        assertStops(post, "the disk is full");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void journalThatBreaksItsContract_stopsTheLedger(BiFunction<Ledger, EventBatch, BatchResult> post) {
        journal.answer = () -> {
            throw new UncheckedIOException(new IOException("no route to host"));
        };
        assertStops(post, "no route to host");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void journalWrittenBySomeoneElse_stopsTheLedger(BiFunction<Ledger, EventBatch, BatchResult> post) {
        journal.answer = () -> AppendResult.TAKEN;
        assertStops(post, "has been written by someone else");
    }

    private void assertStops(BiFunction<Ledger, EventBatch, BatchResult> post, String why) {
        LedgerView before = ledger.view();

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> post.apply(ledger, batch(20)).isPosted())
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.place()).isEqualTo(4));

        journal.answer = null; // it has recovered, which does not help
        for (LedgerView view : List.of(before, ledger.view())) {
            assertThat(view.sequence()).isEqualTo(3);
            assertThat(view.events()).hasSize(3);
            assertThat(view.flows()).isEmpty();
            assertThat(view.event(EventId.of(Pair.id(0)))).isEmpty();
            assertThat(view.transaction(EventId.of(Pair.id(19)))).isEmpty();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> post.apply(ledger, new EventBatch()).isPosted())
                .withMessageContainingAll("an earlier post failed; open the journal again", why);
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01")));
        assertThat(Ledger.open(journal, CLOCK).view().sequence()).isEqualTo(3);
    }

    /** From an earlier try whose answer was lost: the records are the same, so the state is too. */
    @ParameterizedTest
    @MethodSource("ways")
    void journalThatHasTheBatchAlready_isFine(BiFunction<Ledger, EventBatch, BatchResult> post) {
        InMemoryJournal shared = new InMemoryJournal();
        Ledger first = Jiangsu.ledger(shared);
        Ledger second = Ledger.open(shared, CLOCK);
        EventBatch batch = batch(5);

        assertThat(post.apply(first, batch).recordedCount()).isEqualTo(5);
        assertThat(post.apply(second, batch).recordedCount()).isEqualTo(5);

        assertThat(second.stateDigest()).isEqualTo(first.stateDigest());
        assertThat(Ledger.open(shared, CLOCK).stateDigest()).isEqualTo(first.stateDigest());
    }

    /** One that begins the same and goes on otherwise is another batch. */
    @Test
    void journalThatHasAnotherBatch_isToldFromIt() {
        InMemoryJournal shared = new InMemoryJournal();
        Ledger first = Jiangsu.ledger(shared);
        Ledger second = Ledger.open(shared, CLOCK);

        assertThat(first.postAll(batch(5)).isPosted()).isTrue();
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> second.postAll(batch(6)).isPosted());
        assertThat(second.view().sequence()).isEqualTo(3);
        assertThat(Ledger.open(shared, CLOCK).stateDigest()).isEqualTo(first.stateDigest());
    }
}
