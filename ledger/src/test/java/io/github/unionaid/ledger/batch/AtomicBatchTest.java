package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.WholeLife;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All lines of a batch or none. */
class AtomicBatchTest {
    private static final String DATE = "2020-02-01";
    private static final int DAY = Pair.day(DATE);
    private static final Event REFUSED = spend("refused", XUANWU, RELIEF, 1, DATE);

    private final Ledger ledger = Jiangsu.ledger();
    private final String before = ledger.stateDigest();

    private static EventBatch batch(List<? extends Event> events) {
        EventBatch batch = new EventBatch();
        events.forEach(batch::event);
        return batch;
    }

    /** Every type of event is taken back, wherever the line is that is refused; and then all of them are taken. */
    @Test
    void everyTypeOfEvent_isTakenBack() {
        List<Event> events = WholeLife.events();
        String whole = WholeLife.ledger(new InMemoryJournal()).stateDigest();
        for (int at = 0; at <= events.size(); at++) {
            Ledger some = Ledger.inMemory(Jiangsu.options());
            int begun = at / 2;
            assertThat(some.postAll(batch(events.subList(0, begun))).isPosted()).isTrue();
            String then = some.stateDigest();
            List<Event> rest = new ArrayList<>(events.subList(begun, events.size()));
            rest.add(at - begun, spend("refused", NANJING, RELIEF, 1, "2009-12-31"));

            BatchResult result = some.postAll(batch(rest));

            assertThat(result.refusals().keySet()).as("line %s", at).containsExactly(at - begun);
            assertThat(result.recordedCount()).isZero();
            assertThat(some.stateDigest()).as("with line %s refused", at).isEqualTo(then);
            if (at % 3 == 0) {
                assertThat(some.postAll(batch(events.subList(begun, events.size())))
                                .isPosted())
                        .isTrue();
            } else {
                events.subList(begun, events.size()).forEach(some::postOrThrow);
            }
            assertThat(some.stateDigest()).as("after line %s was refused", at).isEqualTo(whole);
        }
    }

    @Test
    void everyRefusedLine_isReported_andWhatNamesIt() {
        EventBatch batch = batch(List.of(
                raise("r-1", PROVINCE, RELIEF, 100, DATE),
                pay("g-1", PROVINCE, NANJING, RELIEF, 101, DATE), // more than there is
                arrive("a-1", "g-1", 101, DATE), // names what was refused
                pay("g-1", PROVINCE, NANJING, RELIEF, 60, DATE), // the id is free
                arrive("a-1", "g-1", 60, DATE),
                pay("g-2", PROVINCE, NANJING, RELIEF, 41, DATE), // 40 are left
                raise("r-1", PROVINCE, RELIEF, 100, DATE), // known
                raise("r-1", PROVINCE, RELIEF, 101, DATE)));
        BatchResult result = ledger.postAll(batch);

        assertThat(result.refusals().keySet()).containsExactly(1, 2, 5, 7);
        assertThat(result.refusals().values().stream().map(Refusal::reason))
                .containsExactly(
                        RefusalReason.FUND_OVERDRAWN,
                        RefusalReason.NAMED_EVENT_UNKNOWN,
                        RefusalReason.FUND_OVERDRAWN,
                        RefusalReason.ID_HAS_OTHER_CONTENT);
        for (int line = 0; line < batch.size(); line++) {
            assertThat(result.sequence(line)).isZero();
        }
        assertThat(result.isPosted()).isFalse();
        assertThat(result.recordedCount()).isZero();
        assertThat(result)
                .hasToString("0 lines of 8 posted, 4 refused; the first, line 1: "
                        + result.refusal(1).orElseThrow());
        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(ledger.postEach(batch).refusals()).isEqualTo(result.refusals());
    }

    @Test
    void whatWasKnownBefore_keepsItsNumber_inABatchThatIsNotTaken() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        BatchResult result = ledger.postAll(batch(List.of(
                raise("r-1", PROVINCE, RELIEF, 100, DATE), raise("r-2", PROVINCE, RELIEF, 100, DATE), REFUSED)));

        assertThat(result.sequence(0)).isEqualTo(4);
        assertThat(result.sequence(1)).isZero();
        assertThat(result.sequence(2)).isZero();
    }

    @Test
    void ids_ofABatchThatWasNotTaken_areFree() {
        int js = ledger.numberOf(PROVINCE);
        int relief = ledger.numberOf(RELIEF.id());
        EventBatch rows = new EventBatch();
        for (int line = 0; line < 1_000; line++) {
            rows.receipt(0, line, DAY, js, relief, 100, Source.DONATION);
        }
        rows.event(REFUSED);
        assertThat(ledger.postAll(rows).isPosted()).isFalse();
        assertThat(ledger.stateDigest()).isEqualTo(before);

        EventBatch others = new EventBatch();
        for (int line = 999; line >= 0; line--) {
            others.receipt(0, line, DAY + 1, js, relief, 200, Source.OTHER);
        }
        BatchResult result = ledger.postAll(others);
        assertThat(result.recordedCount()).isEqualTo(1_000);
        assertThat(result.sequence(0)).isEqualTo(4);
        assertThat(ledger.postEach(rows).refusals()).hasSize(1_001);
    }

    /** What stood before a batch that was not taken can be reversed after it, for nothing of the batch stands on it. */
    @Test
    void whatABatchThatWasNotTakenStoodOn_canBeReversed() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, DATE));
        String then = ledger.stateDigest();
        List<Event> more = List.of(
                arrive("a-1", "g-1", 60, DATE),
                spend("d-1", NANJING, RELIEF, 60, DATE),
                reverse("x-1", "d-1", DATE),
                spend("d-2", PROVINCE, RELIEF, 40, DATE),
                REFUSED);
        assertThat(ledger.postAll(batch(more)).isPosted()).isFalse();

        assertThat(ledger.stateDigest()).isEqualTo(then);
        ledger.postOrThrow(reverse("x-1", "g-1", DATE));
        ledger.postOrThrow(spend("d-2", PROVINCE, RELIEF, 100, DATE));
    }

    @Test
    void reversalsInABatchThatWasNotTaken_areNone() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        ledger.postOrThrow(spend("d-1", PROVINCE, RELIEF, 100, DATE));
        String then = ledger.stateDigest();

        assertThat(ledger.postAll(batch(List.of(reverse("x-1", "d-1", DATE), reverse("x-2", "r-1", DATE), REFUSED)))
                        .isPosted())
                .isFalse();
        assertThat(ledger.stateDigest()).isEqualTo(then);
        assertThat(ledger.post(spend("d-2", PROVINCE, RELIEF, 1, DATE)).isPosted())
                .isFalse();
        ledger.postOrThrow(reverse("x-2", "d-1", DATE));
        ledger.postOrThrow(reverse("x-1", "r-1", DATE));
    }

    @Test
    void journal_afterABatchThatWasNotTaken_hasOnlyWhatWasTaken() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger written = Jiangsu.ledger(journal);
        assertThat(written.postAll(batch(List.of(raise("r-1", PROVINCE, RELIEF, 1, DATE), REFUSED)))
                        .isPosted())
                .isFalse();
        written.postOrThrow(raise("r-1", PROVINCE, RELIEF, 2, DATE));
        assertThat(written.postAll(batch(List.of(raise("r-2", PROVINCE, RELIEF, 3, DATE))))
                        .isPosted())
                .isTrue();

        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(written.stateDigest());
    }
}
