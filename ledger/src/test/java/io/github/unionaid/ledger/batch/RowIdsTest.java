package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.batch.Pair.day;
import static io.github.unionaid.ledger.batch.Pair.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Source;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The id of a row is that of the UUID, whoever gives it. */
class RowIdsTest {
    private static final String DATE = "2020-02-01";
    private static final int DAY = day(DATE);

    private final Pair pair = new Pair();

    private void receipt(long high, long low, long fen) {
        pair.batch.receipt(high, low, DAY, pair.js, pair.relief, fen, Source.DONATION);
    }

    @Test
    void ids_ofAllBits_areOthers() {
        long[] halves = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x0123_4567_89ab_cdefL};
        for (long high : halves) {
            for (long low : halves) {
                receipt(high, low, 100);
            }
        }
        BatchResult result = pair.ledger.postAll(pair.batch);

        assertThat(result.recordedCount()).isEqualTo(36);
        for (int line = 0; line < 36; line++) {
            UUID id = new UUID(halves[line / 6], halves[line % 6]);
            assertThat(pair.ledger.view().events().get(line + 3).id()).isEqualTo(EventId.of(id));
            assertThat(pair.ledger.view().event(EventId.of(id.toString()))).isPresent();
        }
        assertThat(pair.ledger.postAll(pair.batch).recordedCount()).isZero();
    }

    private static Receipt raised(long id, long fen) {
        return Receipt.builder()
                .id(id(id))
                .into(PROVINCE)
                .fund(RELIEF.id())
                .amount(Amount.fen(fen))
                .source(Source.DONATION)
                .on(Jiangsu.day(DATE))
                .build();
    }

    @Test
    void row_afterAnEventOfItsId_isKnownOrRefused() {
        pair.post(raised(0, 100));
        receipt(0, 0, 100);
        receipt(0, 0, 101);

        BatchResult result = pair.same(raised(0, 100), raised(0, 101));
        assertThat(result.recordedCount()).isZero();
        assertThat(result.sequence(0)).isEqualTo(4);
        assertThat(result.sequence(1)).isZero();
        assertThat(result.refusal(1).orElseThrow().reason()).isEqualTo(RefusalReason.ID_HAS_OTHER_CONTENT);
        assertThat(result.refusal(1).orElseThrow().message())
                .isEqualTo("posted before as transaction 4 with 'amount' 1.00, now 1.01");
    }

    @Test
    void event_afterARowOfItsId_isKnownOrRefused() {
        receipt(0, 1, 100);
        pair.same(raised(1, 100));

        assertThat(pair.ledger.post(raised(1, 100)).wasAlreadyPosted()).isTrue();
        pair.post(raised(1, 100));
        pair.post(raised(1, 101));
        pair.post(pay(id(1), PROVINCE, NANJING, RELIEF, 1, DATE));
        pair.post(raise(id(1).toUpperCase(Locale.ROOT), PROVINCE, RELIEF, 1, DATE)); // the same, it has no letter
    }

    @Test
    void otherContent_isToldByEveryWord() {
        receipt(0, 1, 10_000);
        pair.batch.grantPayment(0, 2, DAY, pair.js, pair.nj, pair.relief, 100);
        pair.batch.grantArrival(0, 3, DAY, 0, 2, 50);
        pair.batch.disbursement(0, 4, DAY, pair.js, pair.relief, 100, AidKind.OTHER, 3);
        assertThat(pair.ledger.postAll(pair.batch).isPosted()).isTrue();
        pair.batch.clear();
        String before = pair.ledger.stateDigest();

        pair.batch.receipt(0, 1, DAY + 1, pair.js, pair.relief, 10_000, Source.DONATION);
        pair.batch.receipt(0, 1, DAY, pair.nj, pair.relief, 10_000, Source.DONATION);
        pair.batch.receipt(0, 1, DAY, pair.js, pair.general, 10_000, Source.DONATION);
        pair.batch.receipt(0, 1, DAY, pair.js, pair.relief, 10_000, Source.INTEREST);
        receipt(0, 1, 10_000);
        pair.batch.means(Means.CASH);
        receipt(0, 1, 10_000);
        pair.batch.dateBasis(DateBasis.NOT_AFTER);
        pair.batch.grantPayment(0, 2, DAY, pair.js, pair.wx, pair.relief, 100);
        pair.batch.grantPayment(0, 2, DAY, pair.js, pair.nj, pair.relief, 100).kind(GrantKind.SPECIAL);
        pair.batch.directGrant(0, 2, DAY, pair.js, pair.nj, pair.relief, 100);
        pair.batch.grantArrival(0, 3, DAY, 0, 1, 50);
        pair.batch.grantArrival(0, 3, DAY, 7, 7, 50);
        pair.batch.grantReturn(0, 3, DAY, 0, 2, 50);
        pair.batch.disbursement(0, 4, DAY, pair.js, pair.relief, 100, AidKind.OTHER, 4);
        pair.batch.disbursement(0, 4, DAY, pair.js, pair.relief, 100, AidKind.OTHER, 0);
        pair.batch.disbursement(0, 4, DAY, pair.js, pair.relief, 100, AidKind.WARMTH, 3);
        BatchResult result = pair.ledger.postEach(pair.batch);

        assertThat(result.refusals()).hasSize(pair.batch.size());
        assertThat(result.refusals().values()).allMatch(r -> r.reason() == RefusalReason.ID_HAS_OTHER_CONTENT);
        assertThat(result.refusals().values().stream().map(r -> r.details().get("field")))
                .containsExactly(
                        "on",
                        "into",
                        "fund",
                        "source",
                        "means",
                        "dateBasis",
                        "to",
                        "kind",
                        "type",
                        "payment",
                        "payment",
                        "type",
                        "to",
                        "to",
                        "aid");
        assertThat(pair.ledger.stateDigest()).isEqualTo(before);
    }

    @Test
    void idTwiceInABatch_isKnownOrRefused() {
        receipt(0, 1, 100);
        receipt(0, 1, 100);
        pair.batch.event(raised(1, 100));
        receipt(0, 1, 200);
        pair.batch.event(raised(1, 200));
        BatchResult result = pair.same(raised(1, 100), raised(1, 100), raised(1, 100), raised(1, 200), raised(1, 200));
        assertThat(result.recordedCount()).isEqualTo(1);
        assertThat(result.sequence(2)).isEqualTo(4);

        receipt(0, 2, -1); // refused: its id is free for the next line
        receipt(0, 2, 5);
        assertThat(pair.same(raised(2, -1), raised(2, 5)).sequence(1)).isEqualTo(5);
    }

    @Test
    void namedEvent_mayStandBefore_notBehind() {
        receipt(0, 1, 100_00);
        pair.batch.grantArrival(0, 3, DAY, 0, 2, 60_00);
        pair.batch.grantPayment(0, 2, DAY, pair.js, pair.nj, pair.relief, 60_00);
        pair.batch.grantArrival(0, 4, DAY, 0, 2, 60_00);
        pair.batch.grantArrival(0, 5, DAY, 0, 5, 60_00);

        BatchResult result = pair.same(
                raise(id(1), PROVINCE, RELIEF, 100, DATE),
                arrive(id(3), id(2), 60, DATE),
                pay(id(2), PROVINCE, NANJING, RELIEF, 60, DATE),
                arrive(id(4), id(2), 60, DATE),
                arrive(id(5), id(5), 60, DATE));
        assertThat(result.refusals().keySet()).containsExactly(1, 4);
        assertThat(result.refusal(1).orElseThrow().reason()).isEqualTo(RefusalReason.NAMED_EVENT_UNKNOWN);
    }

    @Test
    void namedEvent_ofATextId_isNamedByAnEvent() {
        pair.post(raise("r-1", PROVINCE, RELIEF, 100, DATE));
        pair.post(pay("g-1", PROVINCE, NANJING, RELIEF, 60, DATE));
        pair.batch.event(arrive(id(1), "g-1", 20, DATE));
        pair.batch.grantArrival(0, 2, DAY, 0, 1, 20_00);
        pair.batch.event(arrive("a-1", "g-1", 20, DATE));
        pair.batch.grantArrival(0, 0, DAY, 0, 0, 20_00);

        BatchResult result = pair.same(
                arrive(id(1), "g-1", 20, DATE),
                arrive(id(2), id(1), 20, DATE),
                arrive("a-1", "g-1", 20, DATE),
                arrive(id(0), id(0), 20, DATE));
        assertThat(result.refusal(1).orElseThrow().reason()).isEqualTo(RefusalReason.NAMED_EVENT_UNFIT);
        assertThat(result.refusal(3).orElseThrow().reason()).isEqualTo(RefusalReason.NAMED_EVENT_UNKNOWN);
        assertThat(result.recordedCount()).isEqualTo(2);
    }
}
