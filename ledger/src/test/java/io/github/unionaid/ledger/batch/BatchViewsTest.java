package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is seen while a batch is taken, by the screen and by the journal: the ledger before it. */
class BatchViewsTest {
    private static final int DAY = Pair.day("2020-02-01");
    private static final Event REFUSED = spend("refused", XUANWU, RELIEF, 1, "2020-02-01");

    private final WatchedJournal journal = new WatchedJournal();
    private final List<LedgerView> seen = new ArrayList<>();
    private final List<EventId> asked = new ArrayList<>();
    private Consumer<Event> screen = e -> {};
    private final Ledger ledger;

    BatchViewsTest() {
        Jiangsu.ledger(journal).close();
        ledger = Ledger.open(journal, CLOCK, event -> {
            asked.add(event.id());
            screen.accept(event);
            return event.id().value().startsWith("no-") ? Optional.of("not wanted") : Optional.empty();
        });
    }

    private EventBatch batch(int lines) {
        EventBatch batch = new EventBatch();
        int js = ledger.numberOf(PROVINCE);
        int relief = ledger.numberOf(RELIEF.id());
        for (int line = 0; line < lines; line++) {
            batch.receipt(0, line, DAY, js, relief, 100, Source.DONATION);
        }
        return batch;
    }

    private static void assertShows(LedgerView view, int lines) {
        assertThat(view.sequence()).isEqualTo(3 + lines);
        assertThat(view.events()).hasSize(3 + lines);
        assertThat(view.transactions()).hasSize(3 + lines);
        assertThat(view.flows()).hasSize(lines);
        assertThat(view.changesAfter(3)).hasSize(lines);
        assertThat(view.balances(AsOf.LATEST)).hasSize(2);
        for (int line = 0; line < 20; line++) {
            assertThat(view.event(EventId.of(Pair.id(line))))
                    .as("line %s", line)
                    .isPresent();
        }
    }

    private static void assertShowsNothing(LedgerView view) {
        assertThat(view.sequence()).isEqualTo(3);
        assertThat(view.events()).hasSize(3);
        assertThat(view.flows()).isEmpty();
        assertThat(view.changesAfter(3)).isEmpty();
        assertThat(view.balances(AsOf.LATEST)).isEmpty();
        for (int line = 0; line < 20; line++) {
            assertThat(view.event(EventId.of(Pair.id(line)))).isEmpty();
        }
    }

    @Test
    void viewsTakenWhileABatchIsTaken_showNothingOfIt() {
        screen = e -> seen.add(ledger.view());
        journal.before = () -> seen.add(ledger.view());

        assertThat(ledger.postAll(batch(20)).isPosted()).isTrue();

        assertThat(seen).hasSize(21).allSatisfy(BatchViewsTest::assertShowsNothing);
        assertShows(ledger.view(), 20);
        seen.forEach(BatchViewsTest::assertShowsNothing);
    }

    @Test
    void viewsTakenWhileABatchIsNotTaken_showNothingOfIt() {
        screen = e -> seen.add(ledger.view());

        assertThat(ledger.postAll(batch(20).event(REFUSED)).isPosted()).isFalse();
        seen.add(ledger.view());

        assertThat(seen).hasSize(22).allSatisfy(BatchViewsTest::assertShowsNothing);
        screen = e -> {};
        assertThat(ledger.postAll(batch(20)).isPosted()).isTrue(); // the same places, filled again
        assertThat(seen).allSatisfy(BatchViewsTest::assertShowsNothing);
        assertShows(ledger.view(), 20);
    }

    @Test
    void viewsTakenInTheAppend_ofABatchTakenLineByLine_showNothingOfIt() {
        journal.before = () -> seen.add(ledger.view());

        assertThat(ledger.postEach(batch(20).event(REFUSED)).recordedCount()).isEqualTo(20);

        assertThat(seen).hasSize(1).allSatisfy(BatchViewsTest::assertShowsNothing);
        assertShows(ledger.view(), 20);
    }

    @Test
    void waiting_endsWithABatchThatIsTaken_andNotWithAnother() throws InterruptedException {
        assertThat(ledger.postAll(batch(20).event(REFUSED)).isPosted()).isFalse();
        assertThat(ledger.awaitAfter(3, Duration.ZERO)).isFalse();
        assertThat(ledger.postAll(new EventBatch()).isPosted()).isTrue();
        assertThat(ledger.awaitAfter(3, Duration.ofMillis(1))).isFalse();

        assertThat(ledger.postAll(batch(20)).isPosted()).isTrue();
        assertThat(ledger.awaitAfter(3, Duration.ZERO)).isTrue();
        assertThat(ledger.awaitAfter(22, Duration.ZERO)).isTrue();
        assertThat(ledger.awaitAfter(23, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void screen_isAskedForEachNewLine_onceAndInOrder() {
        ledger.postOrThrow(raise(Pair.id(3), PROVINCE, RELIEF, 1, "2020-02-01"));
        asked.clear();
        EventBatch batch = batch(5).event(raise("no-1", PROVINCE, RELIEF, 1, "2020-02-01"));
        batch.event(raise(Pair.id(0), PROVINCE, RELIEF, 1, "2020-02-01")); // as line 0, known by then

        assertThat(ledger.postEach(batch).refusals().get(5).message()).isEqualTo("not let in: not wanted");
        assertThat(asked)
                .extracting(EventId::value)
                .containsExactly(Pair.id(0), Pair.id(1), Pair.id(2), Pair.id(4), "no-1");
        asked.clear();
        assertThat(ledger.postAll(batch).refusals()).containsOnlyKeys(5);
        assertThat(asked).extracting(EventId::value).containsExactly("no-1");
    }

    @Test
    void screen_seesTheRowAsTheEventThatItIs() {
        List<Event> events = new ArrayList<>();
        screen = events::add;
        assertThat(ledger.postAll(batch(2)).isPosted()).isTrue();

        assertThat(events)
                .containsExactly(
                        raise(Pair.id(0), PROVINCE, RELIEF, 1, "2020-02-01"),
                        raise(Pair.id(1), PROVINCE, RELIEF, 1, "2020-02-01"));
    }

    @Test
    void screen_thatThrows_leavesNothingOfTheBatch_andTheLedgerGoesOn() {
        String before = ledger.stateDigest();
        screen = e -> {
            if (e.id().value().equals(Pair.id(7))) {
                throw new IllegalStateException("no list of users");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postAll(batch(20)).isPosted())
                .withMessage("no list of users");
        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertShowsNothing(ledger.view());

        screen = e -> {};
        assertThat(ledger.postAll(batch(20)).isPosted()).isTrue();
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    /** How many of the lines before it are in the ledger then is not said; that the journal has the same ones is. */
    @Test
    void screen_thatThrows_inABatchTakenLineByLine_leavesLedgerAndJournalTheSame() {
        screen = e -> {
            if (e.id().value().equals(Pair.id(7))) {
                throw new IllegalStateException("no list of users");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postEach(batch(20)).isPosted())
                .withMessage("no list of users");
        screen = e -> {};
        assertThat(Ledger.open(journal.journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
        LedgerView view = ledger.view();
        for (int line = 0; line < 20; line++) {
            EventId id = EventId.of(Pair.id(line));
            assertThat(view.event(id).isPresent()).isEqualTo(view.sequence() > 3 && line < 7);
        }

        assertThat(ledger.postAll(batch(20)).isPosted()).isTrue();
        assertShows(ledger.view(), 20);
        assertThat(Ledger.open(journal.journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void screen_thatPosts_isAnError_andTheLedgerGoesOn() {
        screen = e -> ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1, "2020-02-01"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postAll(batch(2)).isPosted())
                .withMessageContaining("a screen posts to the ledger that asks it, with event r-1");
        screen = e -> assertThat(ledger.postEach(batch(1)).isPosted()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postAll(batch(2)).isPosted())
                .withMessageContaining("a screen posts to the ledger that asks it, with EventBatch{1 lines}");
        screen = e -> {};
        assertShowsNothing(ledger.view());
        assertThat(ledger.postAll(batch(2)).recordedCount()).isEqualTo(2);
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
    }
}
