package io.github.unionaid.ledger.batch;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Funds and unions of a batch that was not taken are not there, nor are their numbers or what is known of them. */
class TakenBackNumbersTest {
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

    @Test
    void fund_ofABatchThatWasNotTaken_hasNoNumber() {
        Fund one = Fund.of("one", "一号资金", GrantKind.OTHER);
        Fund other = Fund.of("other", "二号资金", GrantKind.OTHER);
        assertThat(ledger.postAll(batch(List.of(
                                OpenFund.of("f-1", one),
                                OpenFund.of("f-2", other),
                                raise("r-1", PROVINCE, other, 100, DATE),
                                direct("g-1", PROVINCE, NANJING, other, 50, DATE),
                                REFUSED)))
                        .refusals())
                .containsOnlyKeys(4);

        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(ledger.view().funds()).hasSize(3);
        for (Fund fund : List.of(one, other)) {
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.numberOf(fund.id()));
        }
        ledger.postOrThrow(OpenFund.of("f-2", other));
        ledger.postOrThrow(OpenFund.of("f-1", one));
        assertThat(ledger.numberOf(other.id())).isEqualTo(3);
        assertThat(ledger.numberOf(one.id())).isEqualTo(4);
        EventBatch rows = new EventBatch();
        rows.receipt(0, 1, DAY, ledger.numberOf(PROVINCE), 4, 100, Source.DONATION);
        assertThat(ledger.postAll(rows).isPosted()).isTrue();
        assertThat(ledger.view()
                        .transactions()
                        .get(5)
                        .postings()
                        .get(0)
                        .account()
                        .fund())
                .isEqualTo(one.id());
    }

    private static UnionChange founded(UnionId id) {
        return new UnionChange.Founded(
                day("2020-01-01"),
                Union.builder()
                        .id(id)
                        .name("新吴区总工会")
                        .level(UnionLevel.COUNTY)
                        .parent(Jiangsu.WUXI)
                        .build());
    }

    @Test
    void union_ofABatchThatWasNotTaken_isNotThere() {
        UnionId one = UnionId.of("wx-1");
        UnionId other = UnionId.of("wx-2");
        RegisterChanges changes = changes("c-1", founded(one), founded(other));
        assertThat(ledger.postAll(batch(List.of(changes, raise("r-1", other, RELIEF, 100, "2020-02-01"), REFUSED)))
                        .refusals())
                .containsOnlyKeys(2);

        assertThat(ledger.stateDigest()).isEqualTo(before);
        assertThat(ledger.view().register()).isEqualTo(Jiangsu.REGISTER);
        assertThatExceptionOfType(UnknownUnionException.class).isThrownBy(() -> ledger.numberOf(one));
        assertThat(ledger.post(raise("r-1", other, RELIEF, 100, "2020-02-01"))
                        .refusal()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RefusalReason.UNION_UNKNOWN);
        ledger.postOrThrow(changes("c-1", founded(other)));
        assertThat(ledger.numberOf(other)).isEqualTo(6);
        EventBatch rows = new EventBatch();
        rows.receipt(0, 1, Pair.day("2020-06-30"), 6, ledger.numberOf(RELIEF.id()), 100, Source.DONATION);
        assertThat(ledger.postAll(rows).isPosted()).isTrue();
    }

    private static RegisterChanges changes(String id, UnionChange... changes) {
        return RegisterChanges.builder()
                .id(id)
                .on(day("2020-01-01"))
                .addChanges(changes)
                .build();
    }

    /** The number that the next fund gets says nothing of the one that had it. */
    @Test
    void terms_ofAFundThatWasTakenBack_areForgotten() {
        Fund plain = Fund.of("plain", "一般资金", GrantKind.OTHER);
        Fund strict = Fund.builder()
                .id("strict")
                .name("专用资金")
                .kind(GrantKind.SPECIAL)
                .addPurposes("慰问")
                .until(day("2020-06-30"))
                .build();
        for (List<Fund> order : List.of(List.of(plain, strict), List.of(strict, plain))) {
            Ledger some = Jiangsu.ledger();
            assertThat(some.postAll(batch(List.of(OpenFund.of("f-1", order.get(0)), REFUSED)))
                            .isPosted())
                    .isFalse();
            some.postOrThrow(OpenFund.of("f-1", order.get(1)));
            int js = some.numberOf(PROVINCE);
            EventBatch rows = new EventBatch();
            rows.receipt(0, 1, DAY, js, 3, 100, Source.DONATION);
            rows.receipt(0, 2, Pair.day("2020-07-01"), js, 3, 100, Source.DONATION);
            rows.disbursement(0, 3, DAY, js, 3, 50, AidKind.OTHER, 0);

            assertThat(some.postEach(rows).refusals().values().stream()
                            .map(Refusal::reason)
                            .toList())
                    .isEqualTo(
                            order.get(1).equals(plain)
                                    ? List.of()
                                    : List.of(RefusalReason.FUND_PERIOD_OVER, RefusalReason.PURPOSE_NOT_ALLOWED));
        }
    }
}
