package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Identity;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a book held before the ledger kept it: balances in money and goods, for each fund. */
class OpeningBalanceTest extends BookStory {

    @Test
    void balances_areThoseWritten_andMoneyIsOpeningAndNotRaised() {
        post(opening(
                "o-1",
                NANJING,
                "2020-01-01",
                "Dr 2009:101 relief 5.00",
                "Dr 2009:102 relief 95.00",
                "Cr 2009:231 relief 10.00",
                "Dr 2009:141 relief 20.00",
                "Dr 2009:141 relief 4_mask-n95@只",
                "Cr 2009:331 relief 110.00",
                "Dr 2009:162 dues 7.00",
                "Cr 2009:301 dues 7.00"));

        assertThat(balances(NANJING, "2020-01-01"))
                .containsExactlyInAnyOrder(
                        "Dr 2009:101 relief 5.00",
                        "Dr 2009:102 relief 95.00",
                        "Cr 2009:231 relief 10.00",
                        "Dr 2009:141 relief 20.00",
                        "Dr 2009:141 relief 4_mask-n95@只",
                        "Cr 2009:331 relief 110.00",
                        "Dr 2009:162 dues 7.00",
                        "Cr 2009:301 dues 7.00",
                        "Cr 2009:900 relief 4_mask-n95@只");
        assertThat(flows("o-1")).containsExactly("OPENING  > nj 90.00");
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);
        assertThat(totals.subtree(PROVINCE).opening()).isEqualTo(Amount.yuan(90));
        assertThat(totals.subtree(PROVINCE).raised()).isEqualTo(Amount.ZERO);
        post(issue("i-1", NANJING, RELIEF, masks(4), Amount.yuan(20), AidKind.OTHER, "2020-01-01"));
        post(spend("d-1", NANJING, RELIEF, 90, "2020-01-01"));
        assertThat(refusal(reverse("n", "o-1", "2020-02-01")).relatedEvents()).containsExactly(EventId.of("d-1"));
    }

    @Test
    void openings_ofSeveralDaysAddUp_andCanBeReversed() {
        post(opening("o-1", NANJING, "2020-01-01", "Dr 2009:102 relief 5.00", "Cr 2009:331 relief 5.00"));
        post(opening("o-2", NANJING, "2023-01-01", "Dr 2021:102 relief 7.00", "Cr 2021:32104 relief 7.00"));
        post(reverse("x-1", "o-2", "2023-01-02"));
        post(reverse("x-2", "o-1", "2023-01-02"));

        assertThat(lines("x-1")).containsExactly("Cr nj 2021:102 [relief] 7.00", "Dr nj 2021:32104 [relief] 7.00");
        assertThat(lines("x-2")).containsExactly("Cr nj 2021:102 [relief] 5.00", "Dr nj 2021:32101 [relief] 5.00");
        assertThat(flows("x-1")).containsExactly("OPENING  > nj -7.00");
    }

    @Test
    void oneLineOfGoods_isEnough_andOneOfMoneyNeverBalances() {
        assertTaken(opening("n", NANJING, "2020-01-01", "Dr 2009:141 relief 4_mask-n95@只"));
        assertThat(refusal(opening("n", NANJING, "2020-01-01", "Dr 2009:102 relief 4.00"))
                        .message())
                .isEqualTo("debits less credits of fund relief are 400 fen; expected 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009:401", "2009:40302", "2009:508", "2021:102", "2009:506", "2009:222", "2009:999"})
    void account_thatHoldsNoBalance_isRefused(String account) {
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Dr 2009:102 relief 4.00", "Cr " + account + " relief 4.00"),
                RefusalReason.ACCOUNT_NOT_IN_CHART);
    }

    @Test
    void lines_thatCannotStand_areRefused() {
        String bank = "Dr 2009:102 relief 4.00";
        assertRefused(
                opening("n", NANJING, "2020-01-01", bank + " RAISED", "Cr 2009:331 relief 4.00"),
                RefusalReason.FLOW_NOT_STATED);
        assertRefused(
                opening("n", NANJING, "2020-01-01", bank, "Cr 2009:331 relief 3.99"), RefusalReason.ENTRY_NOT_BALANCED);
        assertRefused(
                opening("n", NANJING, "2020-01-01", bank, "Cr 2009:331 dues 4.00"),
                RefusalReason.ENTRY_NOT_BALANCED); // in all, but not per fund
        assertRefused(opening("n", NANJING, "2020-01-01", bank, "Cr 2009:331 none 4.00"), RefusalReason.FUND_UNKNOWN);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Dr 2009:102 relief 0.00"), RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Dr 2009:102 relief 4_mask-n95@只"), RefusalReason.ASSET_NOT_MONEY);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Cr 2009:141 relief 4_mask-n95@只"), RefusalReason.ASSET_NOT_MONEY);
        assertRefused(
                opening("n", NANJING, "2009-12-31", bank, "Cr 2009:331 relief 4.00"), RefusalReason.DATE_BEFORE_BOOKS);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Cr 2009:102 relief 4.00", "Dr 2009:331 relief 4.00"),
                RefusalReason.FUND_OVERDRAWN);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Cr 2009:231 relief 4.00", "Dr 2009:331 relief 4.00"),
                RefusalReason.FUND_OVERDRAWN);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Cr 2009:141 relief 4.00", "Dr 2009:331 relief 4.00"),
                RefusalReason.STOCK_OVERDRAWN);
        assertRefused(
                opening("n", NANJING, "2020-01-01", "Dr 2009:135 relief 4.00 <> nowhere", "Cr 2009:331 relief 4.00"),
                RefusalReason.UNION_UNKNOWN);
        assertThat(keeping(PROVINCE)
                        .post(opening("n", NANJING, "2020-01-01", bank, "Cr 2009:331 relief 4.00"))
                        .refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
    }

    @Test
    void fund_isOpenOnTheDate() {
        post(OpenFund.builder()
                .id("f-late")
                .fund(Fund.of("late", "来年资金", GrantKind.OTHER))
                .on(LocalDate.of(2020, 1, 2))
                .build());
        String[] lines = {
            "Dr 2009:102 relief 1.00", "Cr 2009:331 relief 1.00", "Dr 2009:162 late 1.00", "Cr 2009:301 late 1.00"
        };
        assertRefused(opening("n", NANJING, "2020-01-01", lines), RefusalReason.FUND_NOT_OPEN);
        assertTaken(opening("n", NANJING, "2020-01-02", lines));
        String[] entry = {"Dr 2009:162 late 1.00", "Cr 2009:301 late 1.00"};
        assertRefused(voucher("n", NANJING, "2020-01-01", entry), RefusalReason.FUND_NOT_OPEN);
        assertTaken(voucher("n", NANJING, "2020-01-02", entry));
    }

    @Test
    void openings_haveOneToAThousandLines() {
        String[] thousand = Stream.concat(
                        Collections.nCopies(999, "Dr 2009:102 relief 1.00").stream(),
                        Stream.of("Cr 2009:331 relief 999.00"))
                .toArray(String[]::new);
        post(opening("o-1", NANJING, "2020-01-01", thousand));
        assertThat(balances(NANJING, "2020-01-01"))
                .containsExactly("Dr 2009:102 relief 999.00", "Cr 2009:331 relief 999.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("n", NANJING, "2020-01-01"))
                .withMessage("n has 0 lines; expected 1 to 1000");
        String[] more = Collections.nCopies(1_001, "Dr 2009:102 relief 1.00").toArray(new String[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("n", NANJING, "2020-01-01", more))
                .withMessage("n has 1001 lines; expected 1 to 1000");
    }

    @Test
    void duesThatWereDue_areSettledByTheNextArrival() {
        post(opening("o-1", PROVINCE, "2020-01-01", "Dr 2009:132 dues 30.00 <> nj", "Cr 2009:331 dues 30.00"));
        post(opening(
                "o-2",
                NANJING,
                "2020-01-01",
                "Dr 2009:102 dues 50.00",
                "Cr 2009:221 dues 40.00 <> js",
                "Cr 2009:331 dues 10.00"));
        post("transfer-payment m 2020-01-02 kind=REMIT from=nj to=js fund=dues amount=40.00");
        post("transfer-arrival ma 2020-01-03 transfer=m amount=40.00");

        assertThat(lines("ma"))
                .containsExactly(
                        "Dr js 2009:102 [dues] 40.00",
                        "Cr js 2009:132 [dues] <> nj 30.00",
                        "Cr js 2009:402 [dues] <> nj 10.00");
        assertThat(balances(NANJING, "2020-01-03")).containsExactly("Dr 2009:102 dues 10.00", "Cr 2009:331 dues 10.00");
        assertThat(refusal(reverse("n", "o-1", "2020-02-01")).relatedEvents()).containsExactly(EventId.of("ma"));
    }

    @Test
    void debtsBetweenTwoBooks_agreeOnceBothAreOpened() {
        post(opening(
                "o-1",
                PROVINCE,
                "2020-01-01",
                "Dr 2009:121 dues 50.00 <> nj",
                "Cr 2009:22201 dues 30.00 <> nj",
                "Cr 2009:331 dues 20.00"));
        assertThat(Reconciliation.of(ledger.view()).findings())
                .extracting(Finding::identity)
                .as("the other book does not have them")
                .containsOnly(Identity.R2);

        post(opening(
                "o-2",
                NANJING,
                "2020-01-01",
                "Cr 2009:211 dues 50.00 <> js",
                "Dr 2009:13101 dues 30.00 <> js",
                "Dr 2009:331 dues 20.00"));
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        post(reverse("x-1", "o-2", "2020-01-02"));
        assertThat(Reconciliation.of(ledger.view()).findings()).hasSize(2);
        post(reverse("x-2", "o-1", "2020-01-02"));
    }
}
