package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.JournalEntry;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Source;
import org.junit.jupiter.api.Test;

/** What was taken back does not count where things are counted up to a limit. */
class TakenBackLimitsTest {
    private static final String DATE = "2020-02-01";
    private static final int DAY = Pair.day(DATE);
    private static final int LEGS = 10_000;
    private static final long MOST = Long.MAX_VALUE / 32; // on each side
    private static final Event REFUSED = spend("refused", XUANWU, RELIEF, 1, DATE);

    private final Ledger ledger = Jiangsu.ledger();
    private final int js = ledger.numberOf(PROVINCE);
    private final int relief = ledger.numberOf(RELIEF.id());

    /** Arrivals of one fen of the payment with the id (0, 1). */
    private static EventBatch arrivals(int count) {
        EventBatch batch = new EventBatch();
        for (int i = 0; i < count; i++) {
            batch.grantArrival(1, i, DAY, 0, 1, 1);
        }
        return batch;
    }

    private Refusal arrivalBeyond() {
        BatchResult result = ledger.postEach(new EventBatch().grantArrival(2, 0, DAY, 0, 1, 1));
        return result.refusal(0).orElseThrow();
    }

    @Test
    void legsOfAGrant() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, DATE));
        EventBatch payment = new EventBatch();
        payment.grantPayment(0, 1, DAY, js, ledger.numberOf(NANJING), relief, 1_000_00);
        assertThat(ledger.postAll(payment).isPosted()).isTrue();

        for (int i = 0; i < 3; i++) {
            assertThat(ledger.postAll(arrivals(10).event(REFUSED)).refusals()).containsOnlyKeys(10);
        }
        assertThat(ledger.postAll(arrivals(LEGS)).isPosted()).isTrue();
        assertThat(arrivalBeyond().reason()).isEqualTo(RefusalReason.LIMIT_EXCEEDED);
    }

    @Test
    void legsOfANotice_thoseOfItsPaymentsIncluded() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, DATE));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(500))
                .on(day(DATE))
                .build());
        ledger.postOrThrow(GrantPayment.builder()
                .id(Pair.id(1))
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(500))
                .notice("n-1")
                .on(day(DATE))
                .build());

        for (int i = 0; i < 3; i++) {
            assertThat(ledger.postAll(arrivals(10).event(REFUSED)).refusals()).containsOnlyKeys(10);
        }
        assertThat(ledger.postAll(arrivals(LEGS - 1)).isPosted()).isTrue();
        assertThat(arrivalBeyond().reason()).isEqualTo(RefusalReason.LIMIT_EXCEEDED);
        assertThat(arrivalBeyond().relatedEvents()).containsExactly(EventId.of("n-1"));
    }

    @Test
    void everythingEverPosted() {
        EventBatch batch = new EventBatch().receipt(0, 1, DAY, js, relief, MOST, Source.OTHER);
        for (int i = 0; i < 40; i++) {
            assertThat(ledger.postAll(batch.event(REFUSED)).isPosted()).isFalse();
            batch.clear();
            batch.receipt(0, 1, DAY, js, relief, MOST, Source.OTHER);
        }
        assertThat(ledger.postAll(batch).isPosted()).isTrue();
        assertThat(ledger.post(raise("r-1", PROVINCE, RELIEF, 1, DATE)).isPosted())
                .isFalse();
    }

    private static EntryLine line(String code, Side side) {
        EntryLine.Builder line = EntryLine.builder()
                .code(AccountCode.parse(code))
                .fund(RELIEF.id())
                .side(side)
                .amount(Amount.fen(MOST));
        return (side == Side.DEBIT ? line.flow(FlowKind.RAISED) : line).build();
    }

    @Test
    void everythingEverWritten() {
        JournalEntry entry = JournalEntry.builder()
                .id("j-1")
                .book(PROVINCE)
                .addLines(line("2009:102", Side.DEBIT), line("2009:408", Side.CREDIT))
                .on(day(DATE))
                .build();
        for (int i = 0; i < 40; i++) {
            assertThat(ledger.postAll(new EventBatch().event(entry).event(REFUSED))
                            .refusals())
                    .containsOnlyKeys(1);
        }
        assertThat(ledger.postAll(new EventBatch().event(entry)).isPosted()).isTrue();
    }
}
