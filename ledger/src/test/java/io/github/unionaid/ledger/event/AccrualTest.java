package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.event.Dealings.accrue;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.close;
import static io.github.unionaid.ledger.event.Dealings.notice;
import static io.github.unionaid.ledger.event.Dealings.payUnder;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.DIFFERS_FROM_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NOTICE_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.chart.AccountCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noticed is booked as owed before it is paid; payment and arrival settle that first. */
class AccrualTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 2021-01-10, 2009:50602, 2009:22201, 2009:40302, 2009:22201, 2009:50602, 2009:40302",
        "2021-12-31, 2022-01-10, 2009:50602, 2009:22201, 2009:40302, 2021:21201, 2021:50802, 2021:40302",
        "2022-12-31, 2023-01-10, 2021:50802, 2021:21201, 2021:40302, 2021:21201, 2021:50802, 2021:40302"
    })
    void accruals_areSettledFirst(
            String accrued,
            String paid,
            String given,
            String owed,
            String received,
            String settled,
            String givenLater,
            String receivedLater) {
        story(accrued);
        books.post(
                accrue("na-1", "n-1", PROVINCE, 40, accrued),
                accrue("na-2", "n-1", NANJING, 50, accrued),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 30, paid),
                payUnder("g-2", "n-1", PROVINCE, NANJING, RELIEF, 30, paid),
                arrive("a-1", "g-1", 25, paid),
                arrive("a-2", "g-2", 30, paid));
        String old = accrued.compareTo("2022") < 0 ? "2009:" : "2021:";
        String now = paid.compareTo("2022") < 0 ? "2009:" : "2021:";

        assertThat(books.lines("na-1"))
                .containsExactly("Dr js " + given + " [relief] <> nj 40.00", "Cr js " + owed + " [relief] <> nj 40.00");
        assertThat(books.lines("na-2"))
                .containsExactly(
                        "Dr nj " + old + "13101 [relief] <> js 50.00", "Cr nj " + received + " [relief] <> js 50.00");
        assertThat(books.lines("g-1"))
                .containsExactly("Dr js " + settled + " [relief] <> nj 30.00", "Cr js " + now + "102 [relief] 30.00");
        assertThat(books.lines("g-2"))
                .containsExactly(
                        "Dr js " + settled + " [relief] <> nj 10.00",
                        "Dr js " + givenLater + " [relief] <> nj 20.00",
                        "Cr js " + now + "102 [relief] 30.00");
        assertThat(books.lines("a-1"))
                .containsExactly("Dr nj " + now + "102 [relief] 25.00", "Cr nj " + now + "13101 [relief] <> js 25.00");
        assertThat(books.lines("a-2"))
                .containsExactly(
                        "Dr nj " + now + "102 [relief] 30.00",
                        "Cr nj " + now + "13101 [relief] <> js 25.00",
                        "Cr nj " + receivedLater + " [relief] <> js 5.00");
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(40));
        assertThat(books.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.yuan(5));
    }

    @Test
    void accrual_ofConvertedBooks_isSettledToNothing() {
        story("2021-12-31");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 40, "2021-12-31"),
                PeriodClose.builder()
                        .id("z-1")
                        .addBooks(PROVINCE)
                        .on(day("2021-12-31"))
                        .build(),
                SystemConversion.builder()
                        .id("sc-1")
                        .book(PROVINCE)
                        .on(day("2022-01-01"))
                        .build(),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 40, "2022-01-01"));

        Account owed = Account.of(PROVINCE, AccountCode.parse("2021:21201"), RELIEF.id(), NANJING);
        assertThat(books.ledger().view().balance(owed, AsOf.LATEST).net()).isEqualTo(Amount.ZERO);
        assertThat(books.lines("g-1")).hasSize(2);
    }

    @Test
    void accrual_isOfTheYearEnd_butForTheReceiverBefore2022() {
        story("2020-02-01");

        books.refuses(DATE_NOT_ALLOWED, accrue("n", "n-1", PROVINCE, 1, "2020-12-30"));
        books.takes(accrue("n", "n-1", PROVINCE, 1, "2020-12-31"));
        books.takes(accrue("n", "n-1", NANJING, 1, "2020-02-01"));
        books.takes(accrue("n", "n-1", NANJING, 1, "2021-12-30"));
        books.refuses(DATE_NOT_ALLOWED, accrue("n", "n-1", NANJING, 1, "2022-01-01"));
        books.refuses(DATE_NOT_ALLOWED, accrue("n", "n-1", NANJING, 1, "2022-12-30"));
        books.takes(accrue("n", "n-1", NANJING, 1, "2022-12-31"));
        books.refuses(DATED_BEFORE_NAMED_EVENT, accrue("n", "n-1", NANJING, 1, "2020-01-31"), "n-1");
    }

    @Test
    void accrual_inABookOfNeither_differs_andBelongsToTheYearEndToo() {
        story("2020-02-01");

        books.refuses(DIFFERS_FROM_NAMED_EVENT, accrue("n", "n-1", WUXI, 1, "2020-12-31"), "n-1");
        books.refuses(DATE_NOT_ALLOWED, accrue("n", "n-1", WUXI, 1, "2020-12-30"));
    }

    @ParameterizedTest
    @CsvSource({"js", "nj"})
    void accrued_isNotMoreThanNoticed_andIsNotClosed(String book) {
        story("2020-02-01");
        var id = book.equals("js") ? PROVINCE : NANJING;
        books.refuses(NOTICE_EXCEEDED, accrue("n", "n-1", id, 101, "2020-12-31"), "n-1");
        books.takes(accrue("n", "n-1", id, 100, "2020-12-31"));
        books.post(accrue("na-1", "n-1", id, 60, "2020-12-31"));

        books.refuses(NOTICE_EXCEEDED, accrue("n", "n-1", id, 41, "2020-12-31"), "n-1");
        books.refuses(NOTICE_EXCEEDED, close("n", "n-1", 41, "2021-01-01"), "n-1");
        books.refuses(NOTICE_EXCEEDED, close("n", "n-1", 41, "2020-12-30"), "n-1");
        books.post(close("nc-1", "n-1", 40, "2020-12-30"));
        books.takes(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 60, "2021-01-01"));
        books.refuses(NOTICE_EXCEEDED, payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 61, "2021-01-01"), "n-1");
    }

    @Test
    void paidBeforeTheAccrual_isNotWhatIsAccrued() {
        story("2020-02-01");
        books.post(accrue("na-1", "n-1", PROVINCE, 100, "2020-12-31"));

        Refusal refusal = books.refusal(payUnder("n", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-12-30"));
        assertThat(refusal.reason()).isEqualTo(NOTICE_EXCEEDED);
        assertThat(refusal.details()).contains(entry("left", "0.00"), entry("date", "2020-12-31"));
        books.post(payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 1, "2020-12-31"));
        assertThat(books.lines("g-1")).first().isEqualTo("Dr js 2009:22201 [relief] <> nj 1.00");
    }

    @Test
    void paidInBetween_takesNothingThatALaterPaymentSettled() {
        story("2020-02-01");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 60, "2020-12-31"),
                accrue("na-2", "n-1", NANJING, 60, "2020-12-31"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 50, "2021-03-01"),
                arrive("a-1", "g-1", 50, "2021-03-01"),
                payUnder("g-2", "n-1", PROVINCE, NANJING, RELIEF, 40, "2021-02-01"),
                arrive("a-2", "g-2", 40, "2021-02-01"));

        assertThat(books.lines("g-2"))
                .containsExactly(
                        "Dr js 2009:22201 [relief] <> nj 10.00",
                        "Dr js 2009:50602 [relief] <> nj 30.00",
                        "Cr js 2009:102 [relief] 40.00");
        assertThat(books.lines("a-2"))
                .containsExactly(
                        "Dr nj 2009:102 [relief] 40.00",
                        "Cr nj 2009:13101 [relief] <> js 10.00",
                        "Cr nj 2009:40302 [relief] <> js 30.00");
    }

    @Test
    void arrivedBeforeTheAccrual_isNotWhatIsAccrued() {
        story("2020-02-01");
        books.post(
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-02"),
                accrue("na-1", "n-1", NANJING, 80, "2020-02-10"));

        books.refuses(NOTICE_EXCEEDED, arrive("n", "g-1", 21, "2020-02-09"), "n-1");
        books.post(arrive("a-1", "g-1", 20, "2020-02-09"), arrive("a-2", "g-1", 80, "2020-02-10"));
        assertThat(books.lines("a-1")).last().isEqualTo("Cr nj 2009:40302 [relief] <> js 20.00");
        assertThat(books.lines("a-2")).last().isEqualTo("Cr nj 2009:13101 [relief] <> js 80.00");
    }

    @Test
    void reversal_ofAnAccrual_waitsForThePaymentsThatSettledItAlone() {
        story("2020-02-01");
        books.post(
                payUnder("g-0", "n-1", PROVINCE, NANJING, RELIEF, 20, "2020-06-01"),
                accrue("na-1", "n-1", PROVINCE, 50, "2020-12-31"),
                close("nc-1", "n-1", 5, "2021-01-05"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 30, "2021-02-01"),
                payUnder("g-2", "n-1", PROVINCE, NANJING, RELIEF, 20, "2021-03-01"),
                payUnder("g-3", "n-1", PROVINCE, NANJING, RELIEF, 10, "2021-03-02"));
        assertThat(books.lines("g-3")).first().isEqualTo("Dr js 2009:50602 [relief] <> nj 10.00");

        books.refuses(HAS_DEPENDENTS, reverse("x", "na-1", "2021-04-01"), "g-2", "g-1");
        books.post(reverse("x-2", "g-2", "2021-04-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "na-1", "2021-04-01"), "g-1");
        books.post(reverse("x-1", "g-1", "2021-04-02"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "na-1", "2021-04-01"), "g-1");
        books.post(reverse("x-0", "na-1", "2021-04-02"));

        assertThat(books.lines("x-0"))
                .containsExactly("Cr js 2009:50602 [relief] <> nj 50.00", "Dr js 2009:22201 [relief] <> nj 50.00");
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(65));
        books.takes(close("n", "n-1", 65, "2021-04-02"));
    }

    @Test
    void reversal_ofTheReceiversAccrual_waitsForTheArrivalsThatSettledItAlone() {
        story("2020-02-01");
        books.post(
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-02"),
                arrive("a-0", "g-1", 10, "2020-02-03"),
                accrue("na-1", "n-1", NANJING, 60, "2020-02-10"),
                arrive("a-1", "g-1", 60, "2020-02-12"),
                arrive("a-2", "g-1", 10, "2020-02-13"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "na-1", "2020-03-01"), "a-1");
        books.post(reverse("x-1", "a-1", "2020-03-01"), reverse("x-2", "na-1", "2020-03-01"));
        assertThat(books.lines("x-1"))
                .containsExactly("Cr nj 2009:102 [relief] 60.00", "Dr nj 2009:13101 [relief] <> js 60.00");
        books.post(arrive("a-3", "g-1", 60, "2020-03-02"));
        assertThat(books.lines("a-3")).last().isEqualTo("Cr nj 2009:40302 [relief] <> js 60.00");
    }

    @Test
    void reversal_whereAnotherAccrualStillCoversThePayment_isTaken() {
        story("2020-02-01");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 40, "2020-12-31"),
                accrue("na-2", "n-1", PROVINCE, 50, "2020-12-31"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 50, "2021-02-01"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "na-2", "2021-03-01"), "g-1");
        books.post(reverse("x-1", "na-1", "2021-03-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "na-2", "2021-03-01"), "g-1");
    }

    @Test
    void reversal_inTheNextSystem_goesToItsAccounts() {
        story("2021-02-01");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 40, "2021-12-31"),
                accrue("na-2", "n-1", NANJING, 40, "2021-12-31"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 60, "2021-12-31"),
                arrive("a-1", "g-1", 60, "2021-12-31"),
                reverse("x-1", "a-1", "2022-01-05"),
                reverse("x-2", "g-1", "2022-01-05"),
                reverse("x-3", "na-1", "2022-01-05"),
                reverse("x-4", "na-2", "2022-01-05"));

        assertThat(books.lines("x-1"))
                .containsExactly(
                        "Cr nj 2021:102 [relief] 60.00",
                        "Dr nj 2021:13101 [relief] <> js 40.00",
                        "Dr nj 2021:40302 [relief] <> js 20.00");
        assertThat(books.lines("x-2"))
                .containsExactly(
                        "Cr js 2021:21201 [relief] <> nj 40.00",
                        "Cr js 2021:50802 [relief] <> nj 20.00",
                        "Dr js 2021:102 [relief] 60.00");
        assertThat(books.lines("x-3"))
                .containsExactly("Cr js 2021:50802 [relief] <> nj 40.00", "Dr js 2021:21201 [relief] <> nj 40.00");
        assertThat(books.lines("x-4"))
                .containsExactly("Cr nj 2021:13101 [relief] <> js 40.00", "Dr nj 2021:40302 [relief] <> js 40.00");
    }

    @Test
    void bounce_opensNothingThatWasSettled() {
        story("2020-02-01");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 100, "2020-12-31"),
                accrue("na-2", "n-1", NANJING, 100, "2020-12-31"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2021-02-01"),
                arrive("a-1", "g-1", 60, "2021-02-02"),
                bounce("pb-1", "g-1", 40, "2021-02-03"));
        assertThat(books.lines("pb-1"))
                .containsExactly("Dr js 2009:102 [relief] 40.00", "Cr js 2009:50602 [relief] <> nj 40.00");
        assertThat(books.own(PROVINCE).noticed()).isEqualTo(Amount.yuan(40));
        books.refuses(NOTICE_EXCEEDED, close("n", "n-1", 1, "2021-02-04"), "n-1"); // the receiver still claims it

        books.post(
                payUnder("g-2", "n-1", PROVINCE, NANJING, RELIEF, 40, "2021-02-04"),
                arrive("a-2", "g-2", 40, "2021-02-04"));
        assertThat(books.lines("g-2")).first().isEqualTo("Dr js 2009:50602 [relief] <> nj 40.00");
        assertThat(books.lines("a-2")).last().isEqualTo("Cr nj 2009:13101 [relief] <> js 40.00");
    }

    @Test
    void bounced_mayBeAccruedAgainAtTheNextYearEnd() {
        story("2020-02-01");
        books.post(
                accrue("na-1", "n-1", PROVINCE, 100, "2020-12-31"),
                payUnder("g-1", "n-1", PROVINCE, NANJING, RELIEF, 100, "2021-02-01"),
                bounce("pb-1", "g-1", 40, "2021-02-03"));

        books.refuses(NOTICE_EXCEEDED, accrue("n", "n-1", PROVINCE, 41, "2021-12-31"), "n-1");
        books.post(accrue("na-2", "n-1", PROVINCE, 40, "2021-12-31"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2022-01-01"), "na-2");
    }

    private void story(String on) {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 300, on.substring(0, 4) + "-01-05"),
                notice("n-1", PROVINCE, NANJING, RELIEF, 100, on));
    }
}
