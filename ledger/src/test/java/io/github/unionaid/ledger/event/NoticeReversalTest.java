package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices and accruals taken back, where what stood on them was taken back on a later day, or replaced. */
class NoticeReversalTest {
    private final Ledger ledger = Jiangsu.ledger();

    @BeforeEach
    void notice() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(NANJING)
                .to(XUANWU)
                .fund(RELIEF.id())
                .amount(Amount.yuan(10))
                .on(day("2020-01-20"))
                .build());
    }

    @Test
    void aNotice_notBeforeTheReceiversAccrualWasTakenBack() {
        ledger.postOrThrow(accrue("na-1", XUANWU, 10, "2020-02-01"));
        ledger.postOrThrow(reverse("x-1", "na-1", "2020-02-20"));

        Refusal refusal =
                ledger.post(reverse("x-2", "n-1", "2020-02-10")).refusal().orElseThrow();
        assertThat(refusal.reason()).isEqualTo(RefusalReason.HAS_DEPENDENTS);
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("na-1"));
        assertThat(refusal.message()).contains("2020-02-20: date the reversal then or later");
        ledger.postOrThrow(reverse("x-2", "n-1", "2020-02-20"));
    }

    @Test
    void anAccrual_whoseSettledPartAnotherHasReplaced() {
        ledger.postOrThrow(accrue("na-1", XUANWU, 4, "2020-01-20"));
        ledger.postOrThrow(GrantPayment.builder()
                .id("g-1")
                .from(NANJING)
                .to(XUANWU)
                .fund(RELIEF.id())
                .amount(Amount.yuan(4))
                .notice("n-1")
                .on(day("2020-01-20"))
                .build());
        ledger.postOrThrow(arrive("a-1", "g-1", 4, "2020-01-27"));
        assertThat(ledger.post(reverse("x-1", "na-1", "2020-06-22"))
                        .refusal()
                        .orElseThrow()
                        .relatedEvents())
                .containsExactly(EventId.of("a-1"));

        ledger.postOrThrow(accrue("na-2", XUANWU, 4, "2020-05-14"));
        assertThat(ledger.post(reverse("x-1", "na-1", "2020-05-13")).isPosted()).isFalse();
        ledger.postOrThrow(reverse("x-1", "na-1", "2020-06-22"));
    }

    private static GrantAccrual accrue(String id, UnionId book, long yuan, String on) {
        return GrantAccrual.builder()
                .id(id)
                .notice("n-1")
                .book(book)
                .amount(Amount.yuan(yuan))
                .on(day(on))
                .build();
    }
}
