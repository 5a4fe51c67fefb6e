package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.book.TransferKind.LOAN;
import static io.github.unionaid.ledger.book.TransferKind.PEER;
import static io.github.unionaid.ledger.event.Dealings.DUES;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.repay;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.writeOff;
import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.PERIOD_CLOSED;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans, what is repaid of them, and what the lender gives up. */
class LoanTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01, 2020-05-01, 2009:211, 2009:121",
        "2021-02-01, 2022-05-01, 2021:215, 2021:135",
        "2022-02-01, 2023-05-01, 2021:215, 2021:135"
    })
    void repayment_comesBackToTheLender(String lent, String on, String borrower, String lender) {
        loan(NANJING, lent);
        books.post(repay("lr-1", "l-1", 60, on), get("lra-1", "lr-1", 50, on));
        String system = lender.substring(0, 5);

        assertThat(books.lines("lr-1"))
                .containsExactly("Dr nj " + borrower + " [dues] <> js 60.00", "Cr nj " + system + "102 [dues] 60.00");
        assertThat(books.lines("lra-1"))
                .containsExactly("Dr js " + system + "102 [dues] 50.00", "Cr js " + lender + " [dues] <> nj 50.00");
        assertThat(books.own(NANJING).inTransitOutward()).isEqualTo(Amount.yuan(10));
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(50));
    }

    @ParameterizedTest
    @CsvSource({
        "nj, 2020-02-01, 2020-05-01, 2009:50607, 2009:121, 2009:211, 2009:40307",
        "nj, 2021-02-01, 2022-05-01, 2021:50801, 2021:135, 2021:215, 2021:40301",
        "nj, 2022-02-01, 2023-05-01, 2021:50801, 2021:135, 2021:215, 2021:40301",
        "js, 2020-02-01, 2020-05-01, 2009:508,   2009:121, 2009:211, 2009:408",
        "js, 2021-02-01, 2022-05-01, 2021:510,   2021:135, 2021:215, 2021:408",
        "js, 2023-02-01, 2023-05-01, 2021:510,   2021:135, 2021:215, 2021:408"
    })
    void writeOff_becomesAGrantDown_elseHelpOfAPeer_inBothBooks(
            String to, String lent, String on, String given, String lender, String borrower, String received) {
        UnionId from = to.equals("nj") ? PROVINCE : NANJING;
        books.post(
                dues("r-1", from, 100, lent),
                send(LOAN, "l-1", from, UnionId.of(to), 100, lent),
                get("la-1", "l-1", 100, lent),
                writeOff("lw-1", "l-1", 30, on));

        assertThat(books.lines("lw-1"))
                .containsExactly(
                        "Dr " + from + " " + given + " [dues] <> " + to + " 30.00",
                        "Cr " + from + " " + lender + " [dues] <> " + to + " 30.00",
                        "Dr " + to + " " + borrower + " [dues] <> " + from + " 30.00",
                        "Cr " + to + " " + received + " [dues] <> " + from + " 30.00");
        assertThat(books.ledger().view().flows()).hasSize(3);
        assertThat(books.own(UnionId.of(to)).held()).isEqualTo(Amount.yuan(100));
        books.post(reverse("x-1", "lw-1", "2024-01-01"), repay("lr-1", "l-1", 100, "2024-01-01"));
    }

    @Test
    void writeOff_reversedInTheNextSystem_isTakenBackInBothBooks() {
        loan(NANJING, "2021-02-01");
        books.post(
                writeOff("lw-1", "l-1", 30, "2021-05-01"),
                reverse("x-1", "lw-1", "2022-01-05"),
                dues("r-2", NANJING, 50, "2021-02-01"),
                send(LOAN, "l-2", NANJING, WUXI, 50, "2021-02-01"),
                get("la-2", "l-2", 50, "2021-02-01"),
                writeOff("lw-2", "l-2", 50, "2021-05-01"),
                reverse("x-2", "lw-2", "2022-01-05"));

        assertThat(books.lines("x-1"))
                .containsExactly(
                        "Cr js 2021:50801 [dues] <> nj 30.00",
                        "Dr js 2021:135 [dues] <> nj 30.00",
                        "Cr nj 2021:215 [dues] <> js 30.00",
                        "Dr nj 2021:40301 [dues] <> js 30.00");
        assertThat(books.lines("x-2")).first().isEqualTo("Cr nj 2021:32201 [dues] <> wx 50.00");
        books.takes(repay("n", "l-1", 100, "2022-01-05"));
        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 71, "2022-01-04"), "l-1");
    }

    @Test
    void repaidAndWrittenOff_togetherAreNotMoreThanArrived_onAnyDay() {
        books.post(
                dues("r-1", PROVINCE, 100, "2020-02-01"),
                send(LOAN, "l-1", PROVINCE, NANJING, 100, "2020-02-01"),
                get("la-1", "l-1", 60, "2020-02-05"),
                dues("r-2", NANJING, 100, "2020-02-01"));

        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 61, "2020-02-05"), "l-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, writeOff("n", "l-1", 61, "2020-02-05"), "l-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 1, "2020-02-04"), "l-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, writeOff("n", "l-1", 1, "2020-02-04"), "l-1");
        books.refuses(DATED_BEFORE_NAMED_EVENT, writeOff("n", "l-1", 1, "2020-01-31"), "l-1");
        books.post(repay("lr-1", "l-1", 40, "2020-02-10"));
        assertThat(books.refusal(writeOff("n", "l-1", 21, "2020-02-05")).details())
                .containsExactly(
                        entry("amount", "21.00"),
                        entry("named", "l-1"),
                        entry("left", "20.00"),
                        entry("date", "2020-02-10"));
        books.post(writeOff("lw-1", "l-1", 20, "2020-02-05"));
        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 1, "2020-02-11"), "l-1");

        books.post(bounce("pb-1", "lr-1", 15, "2020-02-12"));
        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 16, "2020-02-12"), "l-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 15, "2020-02-11"), "l-1");
        books.takes(repay("n", "l-1", 15, "2020-02-12"));
        books.takes(writeOff("n", "l-1", 15, "2020-02-12"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, get("n", "lr-1", 26, "2020-02-12"), "lr-1");
        books.takes(get("n", "lr-1", 25, "2020-02-12"));
    }

    @Test
    void repayment_isPaidFromWhatIsHeld() {
        loan(NANJING, "2020-02-01");
        books.post(spend("d-1", NANJING, DUES, 70, "2020-03-01"));

        books.refuses(FUND_OVERDRAWN, repay("n", "l-1", 31, "2020-02-02"));
        books.takes(repay("n", "l-1", 30, "2020-02-02"));
        books.takes(writeOff("n", "l-1", 100, "2020-02-02"));
    }

    @Test
    void repayment_ofWhatIsNoLoan_isUnfit() {
        books.post(
                dues("r-1", NANJING, 100, "2020-02-01"),
                send(PEER, "p-1", NANJING, WUXI, 10, "2020-02-02"),
                get("pa-1", "p-1", 10, "2020-02-02"));
        loan(WUXI, "2020-02-02");

        for (String id : new String[] {"p-1", "pa-1", "la-1", "r-1"}) {
            books.refuses(NAMED_EVENT_UNFIT, repay("n", id, 1, "2020-02-02"), id);
            books.refuses(NAMED_EVENT_UNFIT, writeOff("n", id, 1, "2020-02-02"), id);
        }
        books.refuses(NAMED_EVENT_UNFIT, giveBack("n", "l-1", 1, "2020-02-02"), "l-1");
    }

    @Test
    void reversal_inTheRightOrder() {
        loan(NANJING, "2020-02-01");
        books.post(
                dues("r-2", NANJING, 100, "2020-02-01"),
                writeOff("lw-1", "l-1", 20, "2020-02-10"),
                repay("lr-1", "l-1", 40, "2020-02-11"),
                get("lra-1", "lr-1", 30, "2020-02-12"),
                bounce("pb-1", "lr-1", 10, "2020-02-13"),
                repay("lr-2", "l-1", 50, "2020-02-14"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "l-1", "2020-03-01"), "lr-2", "lr-1", "lw-1", "la-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "lr-1", "2020-03-01"), "pb-1", "lra-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "pb-1", "2020-03-01"), "lr-2", "lw-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "la-1", "2020-03-01"), "lw-1");
        books.post(reverse("x-1", "lr-2", "2020-03-01"), reverse("x-2", "pb-1", "2020-03-01"));
        books.post(reverse("x-3", "lra-1", "2020-03-01"), reverse("x-4", "lr-1", "2020-03-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "la-1", "2020-03-01"), "lw-1");
        books.post(reverse("x-5", "lw-1", "2020-03-02"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "la-1", "2020-03-01"), "lw-1");
        books.post(reverse("x-6", "la-1", "2020-03-02"), reverse("x-7", "l-1", "2020-03-02"));
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(100));
        assertThat(books.own(NANJING).held()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void writeOff_oneBookIsKept_postsThatHalfAlone() {
        Dealings lender = new Dealings(PROVINCE);
        lender.post(dues("r-1", PROVINCE, 100, "2020-02-01"));
        Dealings borrower = new Dealings(NANJING);
        for (Dealings one : new Dealings[] {lender, borrower}) {
            one.post(
                    send(LOAN, "l-1", PROVINCE, NANJING, 100, "2020-02-01"),
                    get("la-1", "l-1", 100, "2020-02-01"),
                    writeOff("lw-1", "l-1", 20, "2020-02-10"),
                    repay("lr-1", "l-1", 40, "2020-02-11"));
            one.refuses(RETURN_EXCEEDS_ARRIVAL, repay("n", "l-1", 41, "2020-02-12"), "l-1");
            one.refuses(BOOK_NOT_KEPT, send(LOAN, "n", WUXI, UnionId.of("wx-xs"), 1, "2020-02-01"));
            one.assertSound();
        }

        assertThat(lender.lines("lw-1"))
                .containsExactly("Dr js 2009:50607 [dues] <> nj 20.00", "Cr js 2009:121 [dues] <> nj 20.00");
        assertThat(borrower.lines("lw-1"))
                .containsExactly("Dr nj 2009:211 [dues] <> js 20.00", "Cr nj 2009:40307 [dues] <> js 20.00");
        assertThat(lender.lines("lr-1")).isEmpty();
        assertThat(borrower.lines("lr-1")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"js", "nj"})
    void writeOff_needsBothBooksOpen(String closed) {
        loan(NANJING, "2020-02-01");
        books.post(PeriodClose.builder()
                .id("z-1")
                .addBooks(UnionId.of(closed))
                .on(day("2020-02-29"))
                .build());

        books.refuses(PERIOD_CLOSED, writeOff("n", "l-1", 1, "2020-02-29"));
        books.takes(writeOff("n", "l-1", 1, "2020-03-01"));
        if (closed.equals("js")) {
            books.takes(repay("n", "l-1", 1, "2020-02-29"));
        } else {
            books.refuses(PERIOD_CLOSED, repay("n", "l-1", 1, "2020-02-29"));
        }
    }

    private void loan(UnionId to, String on) {
        books.post(
                dues("r-0", PROVINCE, 100, on), send(LOAN, "l-1", PROVINCE, to, 100, on), get("la-1", "l-1", 100, on));
    }
}
