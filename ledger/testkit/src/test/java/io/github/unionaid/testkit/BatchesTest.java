package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which events are rows. */
class BatchesTest {
    private static final UnionId UPPER = UnionId.of("upper");
    private static final UnionId LOWER = UnionId.of("lower");
    private static final Fund FUND = Fund.of("fund", "资金", GrantKind.SPECIAL);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 1);
    private static final EventId ID = EventId.of(new UUID(1, 2));

    private final Ledger ledger = Ledgers.empty(UnionTree.of(List.of(
            Union.builder().id(UPPER).name("上级工会").level(UnionLevel.CITY).build(),
            Union.builder()
                    .id(LOWER)
                    .name("下级工会")
                    .level(UnionLevel.COUNTY)
                    .parent(UPPER)
                    .build())));

    BatchesTest() {
        ledger.postOrThrow(OpenFund.of("f", FUND));
    }

    private boolean isRow(Event event) {
        EventBatch batch = new EventBatch();
        boolean row = Batches.add(event, batch, ledger);
        assertThat(batch.size()).isEqualTo(1);
        assertThat(batch.eventOrNull(0)).isEqualTo(row ? null : event);
        return row;
    }

    private static Receipt.Builder receipt() {
        return Receipt.builder()
                .id(ID)
                .into(UPPER)
                .fund(FUND.id())
                .amount(Amount.fen(1))
                .source(Source.OTHER)
                .on(DAY);
    }

    private static Receipt.Builder receiptOf(UnionId into, FundId fund, Amount amount, LocalDate on) {
        return Receipt.builder()
                .id(ID)
                .into(into)
                .fund(fund)
                .amount(amount)
                .source(Source.OTHER)
                .on(on);
    }

    private static GrantPayment.Builder payment(Party to) {
        return GrantPayment.builder()
                .id(ID)
                .from(UPPER)
                .to(to)
                .fund(FUND.id())
                .amount(Amount.fen(1))
                .on(DAY);
    }

    private static Disbursement.Builder disbursement(Party to) {
        return Disbursement.builder()
                .id(ID)
                .from(UPPER)
                .to(to)
                .fund(FUND.id())
                .amount(Amount.fen(1))
                .on(DAY);
    }

    @Test
    void uuid_isThatOfTheCanonicalTextAlone() {
        UUID uuid = UUID.fromString("123e4567-e89b-12d3-a456-4266141740ab");

        assertThat(Batches.uuid(EventId.of(uuid))).contains(uuid);
        assertThat(Batches.uuid(EventId.of(new UUID(0, 0)))).contains(new UUID(0, 0));
        assertThat(Batches.uuid(EventId.of(new UUID(-1, Long.MIN_VALUE)))).contains(new UUID(-1, Long.MIN_VALUE));
        for (String other : List.of(
                "123E4567-e89b-12d3-a456-4266141740ab",
                "1-2-3-4-5",
                "123e4567-e89b-12d3-a456-4266141740ag",
                "123e4567-e89b-12d3-a456-4266141740a+",
                "123e4567ee89b-12d3-a456-4266141740ab",
                "e1",
                "00000000-0000-00000-0000-00000000000")) {
            assertThat(Batches.uuid(EventId.of(other))).as(other).isEmpty();
        }
    }

    @Test
    void receipt_isARow_ifNothingElseIsSet() {
        assertThat(isRow(receipt().build())).isTrue();
        assertThat(isRow(receipt().voucher("记-1").build())).isFalse();
        assertThat(isRow(receipt().by("会计").build())).isFalse();
        assertThat(isRow(receipt().documentHash("0a".repeat(32)).build())).isFalse();
        assertThat(isRow(receipt().putNote("a", "b").build())).isFalse();
    }

    @Test
    void receipt_ofWhatHasNoNumber_isAnObject() {
        Amount fen = Amount.fen(1);
        assertThat(isRow(receiptOf(LOWER, FUND.id(), Amount.fen(Long.MIN_VALUE), DAY)
                        .build()))
                .isTrue();
        assertThat(isRow(receiptOf(UnionId.of("nobody"), FUND.id(), fen, DAY).build()))
                .isFalse();
        assertThat(isRow(receiptOf(UPPER, FundId.of("none"), fen, DAY).build())).isFalse();
        assertThat(isRow(receiptOf(UPPER, FUND.id(), Amount.of(Asset.goods("mask", "只"), 1), DAY)
                        .build()))
                .isFalse();
        assertThat(isRow(receiptOf(UPPER, FUND.id(), fen, LocalDate.MAX).build()))
                .isFalse();
        assertThat(isRow(receiptOf(UPPER, FUND.id(), fen, LocalDate.ofEpochDay(Integer.MIN_VALUE))
                        .build()))
                .isTrue();
    }

    @Test
    void payment_toAUnionUnderNoNotice_isARow() {
        assertThat(isRow(payment(Party.union(LOWER)).build())).isTrue();
        assertThat(isRow(payment(Party.union(LOWER)).kind(GrantKind.HARDSHIP).build()))
                .isTrue();
        assertThat(isRow(payment(Party.union(LOWER)).notice(ID).build())).isFalse();
        assertThat(isRow(payment(Party.group("下属各工会")).build())).isFalse();
        assertThat(isRow(payment(Party.union(UnionId.of("nobody"))).build())).isFalse();
    }

    @Test
    void disbursement_toPeople_isARow() {
        assertThat(isRow(disbursement(Party.beneficiaries()).build())).isTrue();
        assertThat(isRow(disbursement(Party.beneficiaries(3))
                        .aid(AidKind.OUTSIDE_SUPPORT)
                        .build()))
                .isTrue();
        assertThat(isRow(disbursement(new Party.Beneficiaries(OptionalInt.empty(), Optional.of("list")))
                        .build()))
                .isFalse();
        assertThat(isRow(disbursement(Party.outside("医院")).build())).isFalse();
        assertThat(isRow(disbursement(Party.beneficiaries()).purpose("救助").build()))
                .isFalse();
        assertThat(isRow(disbursement(Party.beneficiaries()).byTreasury(true).build()))
                .isFalse();
        assertThat(isRow(disbursement(Party.beneficiaries()).onCards(true).build()))
                .isFalse();
    }

    @Test
    void arrival_ofWhatHasAUuid_isARow() {
        String id = new UUID(3, 4).toString();
        assertThat(isRow(GrantArrival.of(id, ID.value(), Amount.fen(1), DAY))).isTrue();
        assertThat(isRow(GrantArrival.of(id, "g-1", Amount.fen(1), DAY))).isFalse();
        assertThat(isRow(GrantArrival.of("a-1", ID.value(), Amount.fen(1), DAY)))
                .isFalse();
    }
}
