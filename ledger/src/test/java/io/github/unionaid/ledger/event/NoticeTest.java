package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.event.Dealings.accrue;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.close;
import static io.github.unionaid.ledger.event.Dealings.notice;
import static io.github.unionaid.ledger.event.Dealings.payUnder;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_REVERSED;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_MONEY;
import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DIFFERS_FROM_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.NOTICE_EXCEEDED;
import static io.github.unionaid.ledger.event.RefusalReason.PERIOD_CLOSED;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.GrantKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noticed, paid under a notice, and closed. */
class NoticeTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({"2020, 2009:50602, 2009:40302, 2009:102", "2023, 2021:50802, 2021:40302, 2021:102"})
    void notice_postsNothing_andIsShownUntilPaidOrClosed(String year, String given, String received, String bank) {
        books.post(notice("n-1", PROVINCE, NANJING, RELIEF, 100, year + "-02-01"));
        assertThat(books.lines("n-1")).isEmpty();
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(100));
        assertThat(books.own(NANJING).noticed()).isEqualTo(Amount.ZERO);

        books.post(
                raise("r-1", PROVINCE, RELIEF, 100, year + "-02-02"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 40, year + "-02-02"),
                arrive("a-1", "g-1", 30, year + "-02-03"),
                close("nc-1", "n-1", 25, year + "-02-04"),
                bounce("pb-1", "g-1", 10, year + "-02-05"));

        assertThat(books.lines("g-1"))
                .containsExactly("Dr js " + given + " [relief] <> nj 40.00", "Cr js " + bank + " [relief] 40.00");
        assertThat(books.lines("a-1"))
                .containsExactly("Dr nj " + bank + " [relief] 30.00", "Cr nj " + received + " [relief] <> js 30.00");
        assertThat(books.lines("nc-1")).isEmpty();
        assertThat(books.ledger().view().flows())
                .filteredOn(f -> f.kind() == FlowKind.NOTICED)
                .extracting(Flow::amount)
                .containsExactly(Amount.yuan(100), Amount.yuan(-40), Amount.yuan(-25), Amount.yuan(10));
        assertThat(books.own(PROVINCE, year + "-02-02").noticed()).isEqualTo(Amount.yuan(60));
        assertThat(books.own(PROVINCE, year + "-02-04").noticed()).isEqualTo(Amount.yuan(35));
        assertThat(books.totals().subtree(PROVINCE).noticed()).isEqualTo(Amount.yuan(45));
        assertThat(books.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.ZERO);
    }

    @Test
    void paidAndClosed_togetherAreNotMoreThanNoticed() {
        story();
        books.post(payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-10"));

        books.refuses(NOTICE_EXCEEDED, close("n", "n-1", 41, "2020-02-10"), "n-1");
        books.refuses(NOTICE_EXCEEDED, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 41, "2020-02-10"), "n-1");
        books.takes(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 40, "2020-02-10"));
        books.post(close("nc-1", "n-1", 40, "2020-02-10"));
        books.refuses(NOTICE_EXCEEDED, close("n", "n-1", 1, "2020-02-11"), "n-1");
        books.refuses(NOTICE_EXCEEDED, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-11"), "n-1");
        books.takes(pay("n", PROVINCE, NANJING, RELIEF, 1, "2020-02-11"));
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.ZERO);
    }

    @Test
    void backdated_itIsTheLaterDayThatRefuses() {
        story();
        books.post(payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-10"));

        assertThat(books.refusal(close("n", "n-1", 41, "2020-02-05")).details())
                .containsExactly(
                        entry("amount", "41.00"),
                        entry("named", "n-1"),
                        entry("left", "40.00"),
                        entry("date", "2020-02-10"));
        books.takes(close("n", "n-1", 40, "2020-02-05"));
        books.takes(close("n", "n-1", 40, "2020-02-01"));
        books.refuses(DATED_BEFORE_NAMED_EVENT, close("n", "n-1", 40, "2020-01-31"), "n-1");
        books.refuses(
                DATED_BEFORE_NAMED_EVENT, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-01-31"), "n-1");
    }

    @Test
    void aPaymentTakenBack_isPromisedAgainFromThatDay() {
        story();
        books.post(
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-10"),
                reverse("x-1", "g-1", "2020-02-20"));

        books.refuses(NOTICE_EXCEEDED, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-19"));
        books.takes(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-20"));
        assertThat(books.own(PROVINCE, "2020-02-19").noticed()).isEqualTo(Amount.ZERO);
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(100));
    }

    @ParameterizedTest
    @CsvSource({"false, 2009:50605, 2009:40305", "true, 2009:50605, 2009:40305"})
    void payment_isOfTheKindNoticed_saidOrNot(boolean said, String given, String received) {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"),
                with(notice("n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"), "kind", GrantKind.WARMTH));
        Event payment = payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02");
        books.post(said ? with(payment, "kind", GrantKind.WARMTH) : payment);
        books.post(arrive("a-1", "g-1", 60, "2020-02-03"));

        assertThat(books.lines("g-1")).first().isEqualTo("Dr js " + given + " [relief] <> nj 60.00");
        assertThat(books.lines("a-1")).last().isEqualTo("Cr nj " + received + " [relief] <> js 60.00");
        books.refuses(
                DIFFERS_FROM_NAMED_EVENT,
                with(
                        payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-02"),
                        "kind",
                        GrantKind.SPECIAL), // the fund's own
                "n-1");
    }

    @Test
    void payment_toAnyoneElse_differs() {
        story();
        books.post(raise("r-2", NANJING, RELIEF, 100, "2020-02-01"));

        for (Event other : new Event[] {
            payUnder("n", "n-1", PROVINCE, XUANWU, RELIEF, 1, "2020-02-10"),
            payUnder("n", "n-1", PROVINCE, WUXI, RELIEF, 1, "2020-02-10"),
            payUnder("n", "n-1", NANJING, XUANWU, RELIEF, 1, "2020-02-10"),
            payUnder("n", "n-1", PROVINCE, NANJING, GENERAL, 1, "2020-02-10"),
            to(Party.group("各市")),
            to(Party.group("各区", NANJING)),
            to(Party.beneficiaries(3))
        }) {
            books.refuses(DIFFERS_FROM_NAMED_EVENT, other, "n-1");
        }
        books.takes(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-10"));
    }

    private static Event to(Party party) {
        return with(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-10"), "to", party);
    }

    @Test
    void notice_ofWhatNobodyCouldPay_isRefused() {
        books.refuses(GIVER_IS_RECEIVER, notice("n", NANJING, NANJING, RELIEF, 1, "2020-02-01"));
        books.refuses(GIVER_NOT_ABOVE_RECEIVER, notice("n", NANJING, PROVINCE, RELIEF, 1, "2020-02-01"));
        books.refuses(GIVER_NOT_ABOVE_RECEIVER, notice("n", WUXI, XUANWU, RELIEF, 1, "2020-02-01"));
        books.refuses(UNION_UNKNOWN, notice("n", PROVINCE, NOWHERE, RELIEF, 1, "2020-02-01"));
        books.refuses(AMOUNT_NOT_POSITIVE, notice("n", PROVINCE, PLANT, RELIEF, 0, "2020-02-01"));
        books.refuses(AMOUNT_NOT_POSITIVE, notice("n", PROVINCE, PLANT, RELIEF, -1, "2020-02-01"));
        books.refuses(
                ASSET_NOT_MONEY,
                with(notice("n", PROVINCE, PLANT, RELIEF, 1, "2020-02-01"), "amount", Amount.parse("3 mask@只")));
        books.takes(notice("n", PROVINCE, PLANT, FISCAL, 1, "2020-02-01"));
    }

    @Test
    void closure_ofSomethingElse_isUnfit() {
        story();
        books.post(pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));

        books.refuses(NAMED_EVENT_UNFIT, close("n", "g-1", 1, "2020-02-10"), "g-1");
        books.refuses(NAMED_EVENT_UNFIT, accrue("n", "g-1", NANJING, 1, "2020-02-10"), "g-1");
        books.refuses(NAMED_EVENT_UNFIT, payUnder("n", "g-1", PROVINCE, NANJING, RELIEF, 1, "2020-02-10"), "g-1");
        books.refuses(NAMED_EVENT_UNFIT, arrive("n", "n-1", 1, "2020-02-10"), "n-1");
    }

    @Test
    void reversal_ofANotice_waitsForAllThatNamesIt() {
        story();
        books.post(
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 40, "2020-02-10"),
                close("nc-1", "n-1", 10, "2020-02-11"),
                accrue("na-1", "n-1", NANJING, 20, "2020-02-09"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "n-1", "2020-03-01"), "nc-1", "g-1", "na-1");
        books.post(
                reverse("x-1", "nc-1", "2020-03-01"),
                reverse("x-2", "g-1", "2020-03-01"),
                reverse("x-3", "na-1", "2020-03-01"),
                reverse("x-4", "n-1", "2020-03-01"));
        assertThat(books.lines("x-1")).isEmpty();
        assertThat(books.lines("x-4")).isEmpty();
        assertThat(books.own(PROVINCE, "2020-02-29").noticed()).isEqualTo(Amount.yuan(50));
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.ZERO);
        books.refuses(ALREADY_REVERSED, close("n", "n-1", 1, "2020-03-02"), "n-1", "x-4");
    }

    @Test
    void reversal_ofABounce_waitsForWhatWasPromisedOrPaidAfterItAlone() {
        story();
        books.post(
                raise("r-2", NANJING, RELIEF, 100, "2020-02-01"),
                accrue("na-1", "n-1", NANJING, 60, "2020-02-09"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-10"),
                arrive("a-1", "g-1", 60, "2020-02-11"),
                bounce("pb-1", "g-1", 40, "2020-02-12"),
                close("nc-1", "n-1", 15, "2020-02-13"),
                payUnder("g-2", "n-1", PROVINCE, NANJING, RELIEF, 25, "2020-02-14"),
                raise("r-3", PROVINCE, RELIEF, 100, "2020-02-01"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-03-01"), "g-2", "nc-1");
        books.post(reverse("x-1", "g-2", "2020-03-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-03-01"), "nc-1");
        books.post(reverse("x-2", "nc-1", "2020-03-02"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-03-01"), "nc-1");
        books.post(reverse("x-3", "pb-1", "2020-03-02"));
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.ZERO);
        assertThat(books.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.yuan(40));
    }

    @Test
    void closedPeriods_areThoseOfTheGiver() {
        story();
        books.post(PeriodClose.builder()
                .id("z-1")
                .addBooks(NANJING)
                .on(day("2020-02-28"))
                .build());
        books.takes(notice("n", PROVINCE, NANJING, RELIEF, 1, "2020-02-28"));
        books.takes(close("n", "n-1", 1, "2020-02-28"));
        books.refuses(PERIOD_CLOSED, accrue("n", "n-1", NANJING, 1, "2020-02-28"));
        books.takes(accrue("n", "n-1", NANJING, 1, "2020-02-29"));
        books.post(PeriodClose.builder()
                .id("z-2")
                .addBooks(PROVINCE)
                .on(day("2020-02-28"))
                .build());
        books.refuses(PERIOD_CLOSED, notice("n", PROVINCE, NANJING, RELIEF, 1, "2020-02-28"));
        books.refuses(PERIOD_CLOSED, close("n", "n-1", 1, "2020-02-28"));
        books.takes(close("n", "n-1", 1, "2020-02-29"));
    }

    @Test
    void onlyTheGiverIsKept_theNoticeCountsAndTheReceiverAccruesNothing() {
        Dealings giver = new Dealings(PROVINCE);
        noticeAndPayment(giver, true);

        assertThat(giver.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(40));
        assertThat(giver.lines("g-1")).hasSize(2);
        assertThat(giver.lines("a-1")).isEmpty();
        giver.refuses(BOOK_NOT_KEPT, accrue("n", "n-1", NANJING, 1, "2020-12-31"));
        giver.takes(accrue("n", "n-1", PROVINCE, 40, "2020-12-31"));
        giver.refuses(BOOK_NOT_KEPT, notice("n", WUXI, NANJING, RELIEF, 1, "2020-02-01"));
        giver.assertSound();
    }

    @Test
    void onlyTheReceiverIsKept_theNoticeIsTakenAsTold() {
        Dealings receiver = new Dealings(NANJING);
        noticeAndPayment(receiver, false);

        assertThat(receiver.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(40));
        assertThat(receiver.lines("g-1")).isEmpty();
        assertThat(receiver.lines("a-1")).hasSize(2);
        receiver.refuses(BOOK_NOT_KEPT, accrue("n", "n-1", PROVINCE, 1, "2020-12-31"));
        receiver.takes(accrue("n", "n-1", NANJING, 50, "2020-02-04"));
        receiver.refuses(NOTICE_EXCEEDED, accrue("n", "n-1", NANJING, 51, "2020-02-04"));
        receiver.refuses(NOTICE_EXCEEDED, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 41, "2020-02-04"));
        receiver.assertSound();
    }

    private static void noticeAndPayment(Dealings books, boolean giversMoney) {
        if (giversMoney) {
            books.post(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        }
        books.post(
                notice("n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"),
                arrive("a-1", "g-1", 50, "2020-02-03"));
    }

    private void story() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 200, "2020-02-01"),
                raise("r-g", PROVINCE, GENERAL, 200, "2020-02-01"),
                notice("n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"));
    }
}
