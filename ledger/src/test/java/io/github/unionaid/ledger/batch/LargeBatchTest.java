package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Source;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What somebody will do with a batch some day. */
class LargeBatchTest {
    private static final int DAY = Pair.day("2020-02-01");

    private final Ledger ledger = Jiangsu.ledger();
    private final int js = ledger.numberOf(PROVINCE);
    private final int nj = ledger.numberOf(Jiangsu.NANJING);
    private final int relief = ledger.numberOf(RELIEF.id());

    /** Each fourth line raises, pays, arrives, is spent. */
    private EventBatch batch(long high, int lines) {
        EventBatch batch = new EventBatch();
        for (int line = 0; line < lines; line += 4) {
            batch.receipt(high, line, DAY, js, relief, 100, Source.DONATION);
            batch.grantPayment(high, line + 1, DAY, js, nj, relief, 100);
            batch.grantArrival(high, line + 2, DAY, high, line + 1, 100);
            batch.disbursement(high, line + 3, DAY, nj, relief, 100, AidKind.OTHER, 1);
        }
        return batch;
    }

    @Test
    void aMillionLines_areTakenBack_andTaken() {
        int lines = 1_000_000;
        EventBatch batch = batch(7, lines);
        String before = ledger.stateDigest();
        batch.event(spend("refused", XUANWU, RELIEF, 1, "2020-02-01"));
        BatchResult refused = ledger.postAll(batch);
        assertThat(refused.refusals()).containsOnlyKeys(lines);
        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(ledger.view().event(EventId.of(new UUID(7, 0)))).isEmpty();

        BatchResult result = ledger.postEach(batch);

        assertThat(result.recordedCount()).isEqualTo(lines);
        assertThat(result.sequence(0)).isEqualTo(4);
        assertThat(result.sequence(lines - 1)).isEqualTo(lines + 3);
        LedgerView view = ledger.view();
        assertThat(view.sequence()).isEqualTo(lines + 3);
        assertThat(view.event(EventId.of(new UUID(7, lines - 1)))).isPresent();
        assertThat(view.balances(AsOf.LATEST).values())
                .hasSize(6)
                .allMatch(b -> b.debits().plus(b.credits()).minor() % (lines / 4 * 100L) == 0);
    }

    @Test
    void batch_goesToTwoLedgers_andIsAsItWas() {
        EventBatch batch = batch(1, 400);
        Ledger other = Jiangsu.ledger();

        assertThat(ledger.postAll(batch).recordedCount()).isEqualTo(400);
        assertThat(other.postEach(batch).recordedCount()).isEqualTo(400);

        assertThat(other.stateDigest()).isEqualTo(ledger.stateDigest());
        assertThat(batch.size()).isEqualTo(400);
        assertThat(ledger.postAll(batch).recordedCount()).isZero();
    }

    /** The numbers of another ledger are not those of this one. */
    @Test
    void batch_ofAnotherLedger_meansWhatTheNumbersMeanHere() {
        Ledger other = Ledger.inMemory(Jiangsu.options());
        other.postOrThrow(OpenFund.of("f-1", Fund.of("other", "其他资金", GrantKind.OTHER)));
        assertThat(relief).isZero();
        EventBatch batch = new EventBatch().receipt(0, 1, DAY, js, relief, 100, Source.DONATION);
        assertThat(other.postAll(batch).isPosted()).isTrue();

        assertThat(other.view()
                        .transactions()
                        .get(1)
                        .postings()
                        .get(0)
                        .account()
                        .fund())
                .hasToString("other");
    }

    @Test
    void batch_clearedAndFilledAgain_isAnotherBatch() {
        EventBatch batch = new EventBatch();
        for (int round = 0; round < 5; round++) {
            batch.receipt(round, 1, DAY + round, js, relief, 100 + round, Source.DONATION);
            batch.event(raise("r-" + round, PROVINCE, RELIEF, 1, "2020-02-01"));
            assertThat(ledger.postAll(batch).recordedCount()).isEqualTo(2);
            batch.clear();
        }
        assertThat(ledger.view().sequence()).isEqualTo(13);
        assertThat(ledger.view().events().get(11).on().toEpochDay()).isEqualTo(DAY + 4);
    }

    /** What has been recorded stays when the caller writes other lines over the batch. */
    @Test
    void batch_afterThePost_isTheCallersAgain() {
        EventBatch batch = batch(1, 40);
        assertThat(ledger.postAll(batch).isPosted()).isTrue();
        String before = ledger.stateDigest();

        batch.clear();
        for (int line = 0; line < 40; line++) {
            batch.directGrant(9, line, DAY + 9, js, nj, relief, 999);
        }
        assertThat(ledger.stateDigest()).isEqualTo(before);
    }

    @Test
    void emptyBatch_isPosted_andIsNothing() {
        String before = ledger.stateDigest();
        for (BatchResult result : List.of(ledger.postAll(new EventBatch()), ledger.postEach(new EventBatch()))) {
            assertThat(result.isPosted()).isTrue();
            assertThat(result.size()).isZero();
            assertThat(result.recordedCount()).isZero();
            assertThat(result.refusals()).isEmpty();
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> result.sequence(0));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> result.refusal(0));
        }
        assertThat(ledger.stateDigest()).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without checks may do
    void nothing_isNoBatch_andAClosedLedgerTakesNone() {
        assertThatNullPointerException().isThrownBy(() -> ledger.postAll(null).size());
        assertThatNullPointerException().isThrownBy(() -> ledger.postEach(null).size());
        ledger.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postAll(batch(1, 4)).size())
                .withMessage("the ledger is closed");
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.postEach(new EventBatch()).size());
    }

    @Test
    void result_isNotToBeChanged_andStaysAsItIs() {
        EventBatch batch = batch(1, 4).event(spend("refused", XUANWU, RELIEF, 1, "2020-02-01"));
        BatchResult result = ledger.postEach(batch);
        String text = result.toString();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> result.refusals().clear());
        assertThat(ledger.postAll(batch(2, 4)).isPosted()).isTrue();
        assertThat(result).hasToString(text);
        assertThat(text)
                .startsWith("4 lines of 5 posted, 1 refused; the first, line 4: refused refused, FUND_OVERDRAWN");
    }

    @Test
    void twoThreads_postTheSameLines_andEachIsThereOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = threads.submit(() -> postAll(0, true));
            Future<Integer> other = threads.submit(() -> postAll(1, false));
            assertThat(one.get(50, SECONDS) + other.get(50, SECONDS)).isEqualTo(100 * 40);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.view().sequence()).isEqualTo(3 + 100 * 40);
        assertThat(ledger.view().events()).extracting(e -> e.id()).doesNotHaveDuplicates();
    }

    private int postAll(int first, boolean whole) {
        int recorded = 0;
        for (int high = first; high < 100 + first; high++) {
            EventBatch batch = batch(high % 100, 40);
            recorded += (whole ? ledger.postAll(batch) : ledger.postEach(batch)).recordedCount();
        }
        return recorded;
    }

    @Test
    void clock_isAskedOnceForABatch() {
        Deque<Instant> instants = new ArrayDeque<>();
        Ledger timed = Ledger.inMemory(LedgerOptions.of(Jiangsu.REGISTER, instants::pop));
        for (int i = 1; i <= 3; i++) {
            instants.add(Jiangsu.NOW.plusSeconds(i));
        }
        timed.postOrThrow(OpenFund.of("f-1", RELIEF));
        assertThat(timed.postAll(batch(1, 8)).isPosted()).isTrue();
        assertThat(timed.postEach(batch(2, 8)).isPosted()).isTrue();

        assertThat(instants).isEmpty();
        assertThat(timed.view().transactions().subList(1, 9))
                .extracting(Transaction::recordedAt)
                .containsOnly(Jiangsu.NOW.plusSeconds(2));
        assertThat(timed.view().transactions().subList(9, 17))
                .extracting(Transaction::recordedAt)
                .containsOnly(Jiangsu.NOW.plusSeconds(3));
    }
}
