package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.book.TransferKind.PASSDOWN;
import static io.github.unionaid.ledger.book.TransferKind.REMIT;
import static io.github.unionaid.ledger.event.Dealings.due;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.share;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ASSET_NOT_MONEY;
import static io.github.unionaid.ledger.event.RefusalReason.BOOK_NOT_KEPT;
import static io.github.unionaid.ledger.event.RefusalReason.DATE_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.DIRECTION_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.SHARES_EXCEED_AMOUNT;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dues received, reported, sent up and passed down: a part is a union's own, the rest it owes to others. */
class DuesTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({"2020-02-01, 2009:402, 2009:221, 2009:22202", "2023-02-01, 2021:402, 2021:211, 2021:21202"})
    void receipt_isSharedUpAndDown(String on, String own, String up, String down) {
        books.post(dues("q-1", NANJING, 100, on, share(PROVINCE, 20), share(XUANWU, 15), share(PLANT, 5)));
        books.post(dues("q-2", NANJING, 20, on, share(PROVINCE, 20)));

        String bank = "Dr nj " + own.substring(0, 5) + "102 [dues] ";
        assertThat(books.lines("q-1"))
                .containsExactly(
                        bank + "100.00",
                        "Cr nj " + own + " [dues] 60.00",
                        "Cr nj " + up + " [dues] <> js 20.00",
                        "Cr nj " + down + " [dues] <> nj-xw 15.00",
                        "Cr nj " + down + " [dues] <> nj-xw-a 5.00");
        assertThat(books.lines("q-2")).containsExactly(bank + "20.00", "Cr nj " + up + " [dues] <> js 20.00");
        assertThat(books.own(NANJING).raised()).isEqualTo(Amount.yuan(120));
        assertThat(books.own(PROVINCE).raised()).isEqualTo(Amount.ZERO);
    }

    @Test
    void receipt_sharesOfOthers_areWithinTheAmountAndTheLine() {
        String on = "2020-02-01";
        books.refuses(SHARES_EXCEED_AMOUNT, dues("n", NANJING, 100, on, share(PROVINCE, 60), share(XUANWU, 41)));
        books.takes(dues("n", NANJING, 100, on, share(PROVINCE, 60), share(XUANWU, 40)));
        books.refuses(
                SHARES_EXCEED_AMOUNT,
                dues("n", NANJING, 100, on, share(PROVINCE, 100), new Share(XUANWU, Amount.fen(1))));
        books.refuses(
                SHARES_EXCEED_AMOUNT,
                dues(
                        "n",
                        NANJING,
                        100,
                        on,
                        new Share(PROVINCE, Amount.fen(Long.MAX_VALUE)),
                        new Share(XUANWU, Amount.fen(Long.MAX_VALUE))));
        books.refuses(GIVER_IS_RECEIVER, dues("n", NANJING, 100, on, share(NANJING, 1)));
        books.refuses(DIRECTION_NOT_ALLOWED, dues("n", NANJING, 100, on, share(WUXI, 1)));
        books.refuses(DIRECTION_NOT_ALLOWED, dues("n", NANJING, 100, on, share(XISHAN, 1)));
        books.refuses(UNION_UNKNOWN, dues("n", NANJING, 100, on, share(NOWHERE, 1)));
        books.refuses(AMOUNT_NOT_POSITIVE, dues("n", NANJING, 100, on, share(PROVINCE, 0)));
        books.refuses(AMOUNT_NOT_POSITIVE, dues("n", NANJING, 100, on, share(PROVINCE, -1)));
        books.refuses(ASSET_NOT_MONEY, dues("n", NANJING, 100, on, new Share(PROVINCE, Amount.parse("3 mask@只"))));
        books.refuses(SOURCE_CONTRADICTS_FUND, with(dues("n", NANJING, 100, on), "fund", FISCAL.id()));
    }

    @Test
    void shares_standOnceEach_andAreNotMoreThanAHundred() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dues("n", NANJING, 9, "2020-02-01", share(PROVINCE, 1), share(PROVINCE, 1)));
        Share[] hundred = IntStream.range(0, 100)
                .mapToObj(i -> share(UnionId.of("u" + i), 1))
                .toArray(Share[]::new);
        assertThat(due("n", NANJING, PROVINCE, 9, "2020-02-01", hundred).owed()).hasSize(100);
        Share[] more = IntStream.range(0, 101)
                .mapToObj(i -> share(UnionId.of("u" + i), 1))
                .toArray(Share[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> get("n", "p-1", 9, "2020-02-01", more));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31, 2009:132, 2009:13102, 2009:402, 2009:221, 2009:22202",
        "2022-12-31, 2021:132, 2021:13102, 2021:402, 2021:211, 2021:21202"
    })
    void accrual_ofWhatOthersReported(
            String on, String fromBelow, String fromAbove, String own, String up, String down) {
        books.post(
                due("qa-1", NANJING, XUANWU, 100, on, share(PROVINCE, 30)),
                due("qa-2", NANJING, PROVINCE, 50, on, share(XUANWU, 20), share(PLANT, 10)),
                due("qa-3", PROVINCE, PLANT, 10, on));

        assertThat(books.lines("qa-1"))
                .containsExactly(
                        "Dr nj " + fromBelow + " [dues] <> nj-xw 100.00",
                        "Cr nj " + own + " [dues] <> nj-xw 70.00",
                        "Cr nj " + up + " [dues] <> js 30.00");
        assertThat(books.lines("qa-2"))
                .containsExactly(
                        "Dr nj " + fromAbove + " [dues] <> js 50.00",
                        "Cr nj " + own + " [dues] <> js 20.00",
                        "Cr nj " + down + " [dues] <> nj-xw 20.00",
                        "Cr nj " + down + " [dues] <> nj-xw-a 10.00");
        assertThat(books.lines("qa-3")).hasSize(2);
        assertThat(books.own(NANJING).raised()).isEqualTo(Amount.ZERO);
    }

    @Test
    void accrual_hasItsDayAndItsDirection() {
        books.takes(due("n", NANJING, XUANWU, 1, "2021-12-30"));
        books.refuses(DATE_NOT_ALLOWED, due("n", NANJING, XUANWU, 1, "2022-01-01"));
        books.refuses(DATE_NOT_ALLOWED, due("n", NANJING, PROVINCE, 1, "2022-12-30"));
        books.takes(due("n", NANJING, PROVINCE, 1, "2022-12-31"));
        books.refuses(GIVER_IS_RECEIVER, due("n", NANJING, NANJING, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, due("n", NANJING, WUXI, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, due("n", NANJING, XISHAN, 1, "2020-02-01"));
        books.refuses(DIRECTION_NOT_ALLOWED, due("n", NANJING, XUANWU, 9, "2020-02-01", share(PLANT, 1)));
        books.refuses(DIRECTION_NOT_ALLOWED, due("n", NANJING, PROVINCE, 9, "2020-02-01", share(PROVINCE, 1)));
        books.refuses(GIVER_IS_RECEIVER, due("n", NANJING, PROVINCE, 9, "2020-02-01", share(NANJING, 1)));
        books.takes(due("n", NANJING, XUANWU, 9, "2020-02-01", share(PROVINCE, 9)));
        books.refuses(SHARES_EXCEED_AMOUNT, due("n", NANJING, XUANWU, 9, "2020-02-01", share(PROVINCE, 10)));
        books.refuses(SOURCE_CONTRADICTS_FUND, with(due("n", NANJING, XUANWU, 1, "2020-02-01"), "fund", FISCAL.id()));
        Dealings elsewhere = new Dealings(XUANWU);
        elsewhere.refuses(BOOK_NOT_KEPT, due("n", NANJING, XUANWU, 1, "2020-02-01"));
        elsewhere.takes(due("n", XUANWU, NANJING, 1, "2020-02-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-31, 2020-06-10, 2009:132, 2009:13102, 2009:402, 2009:221, 2009:22202",
        "2022-12-31, 2023-01-10, 2021:132, 2021:13102, 2021:402, 2021:211, 2021:21202"
    })
    void arrival_settlesWhatIsAccruedFirst_andSharesTheRest(
            String accrued, String on, String fromBelow, String fromAbove, String own, String up, String down) {
        books.post(
                dues("q-1", XUANWU, 300, accrued),
                dues("q-2", PROVINCE, 300, accrued),
                due("qa-1", NANJING, XUANWU, 100, accrued, share(PROVINCE, 30)),
                due("qa-2", NANJING, PROVINCE, 100, accrued),
                send(REMIT, "m-1", XUANWU, NANJING, 60, on),
                send(REMIT, "m-2", XUANWU, NANJING, 90, on),
                send(PASSDOWN, "w-1", PROVINCE, NANJING, 150, on),
                get("ma-1", "m-1", 60, on));
        books.refuses(SHARES_EXCEED_AMOUNT, get("n", "m-2", 90, on, share(PROVINCE, 51)));
        books.refuses(DIRECTION_NOT_ALLOWED, get("n", "m-2", 90, on, share(XUANWU, 1)));
        books.refuses(DIRECTION_NOT_ALLOWED, get("n", "w-1", 150, on, share(PROVINCE, 1)));
        books.refuses(SHARES_EXCEED_AMOUNT, get("n", "w-1", 150, on, share(XUANWU, 51)));
        books.post(get("ma-2", "m-2", 90, on, share(PROVINCE, 20)), get("wa-1", "w-1", 150, on, share(XUANWU, 50)));

        String bank = "Dr nj " + own.substring(0, 5) + "102 [dues] ";
        assertThat(books.lines("ma-1"))
                .containsExactly(bank + "60.00", "Cr nj " + fromBelow + " [dues] <> nj-xw 60.00");
        assertThat(books.lines("ma-2"))
                .containsExactly(
                        bank + "90.00",
                        "Cr nj " + fromBelow + " [dues] <> nj-xw 40.00",
                        "Cr nj " + own + " [dues] <> nj-xw 30.00",
                        "Cr nj " + up + " [dues] <> js 20.00");
        assertThat(books.lines("wa-1"))
                .containsExactly(
                        bank + "150.00",
                        "Cr nj " + fromAbove + " [dues] <> js 100.00",
                        "Cr nj " + down + " [dues] <> nj-xw 50.00");
        assertThat(books.own(NANJING).held()).isEqualTo(Amount.yuan(300));
    }

    @Test
    void arrival_settlesOnlyWhatThatUnionOwes() {
        books.post(
                dues("q-1", XUANWU, 100, "2020-01-31"),
                dues("q-2", PLANT, 100, "2020-01-31"),
                due("qa-1", NANJING, PLANT, 100, "2020-01-31"),
                send(REMIT, "m-1", XUANWU, NANJING, 50, "2020-02-01"),
                send(REMIT, "m-2", PLANT, NANJING, 100, "2020-02-01"),
                get("ma-1", "m-1", 50, "2020-02-02", share(PROVINCE, 50)),
                get("ma-2", "m-2", 100, "2020-02-02"));

        assertThat(books.lines("ma-1")).last().isEqualTo("Cr nj 2009:221 [dues] <> js 50.00");
        assertThat(books.lines("ma-2")).last().isEqualTo("Cr nj 2009:132 [dues] <> nj-xw-a 100.00");
    }

    @Test
    void arrival_beforeTheAccrualOrInBetween_settlesWhatIsOpenFromThenOn() {
        books.post(
                dues("q-1", XUANWU, 300, "2020-01-01"),
                send(REMIT, "m-1", XUANWU, NANJING, 300, "2020-02-01"),
                due("qa-1", NANJING, XUANWU, 100, "2020-02-10"),
                get("ma-1", "m-1", 70, "2020-03-01"),
                get("ma-2", "m-1", 50, "2020-02-09"),
                get("ma-3", "m-1", 50, "2020-02-10"));

        assertThat(books.lines("ma-1")).last().isEqualTo("Cr nj 2009:132 [dues] <> nj-xw 70.00");
        assertThat(books.lines("ma-2")).last().isEqualTo("Cr nj 2009:402 [dues] <> nj-xw 50.00");
        assertThat(books.lines("ma-3"))
                .containsExactly(
                        "Dr nj 2009:102 [dues] 50.00",
                        "Cr nj 2009:132 [dues] <> nj-xw 30.00",
                        "Cr nj 2009:402 [dues] <> nj-xw 20.00");
    }

    @Test
    void reversal_ofAnAccrual_waitsForTheArrivalsThatSettledIt() {
        books.post(
                dues("q-1", XUANWU, 300, "2020-01-01"),
                send(REMIT, "m-1", XUANWU, NANJING, 300, "2020-02-01"),
                get("ma-0", "m-1", 10, "2020-02-02"),
                due("qa-1", NANJING, XUANWU, 100, "2020-02-10"),
                get("ma-1", "m-1", 70, "2020-03-01"),
                get("ma-2", "m-1", 70, "2020-03-02"),
                get("ma-3", "m-1", 10, "2020-03-03"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "qa-1", "2020-04-01"), "ma-1");
        books.post(reverse("x-1", "ma-1", "2020-04-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "qa-1", "2020-04-01"), "ma-2");
        books.post(reverse("x-2", "ma-2", "2020-04-01"), reverse("x-3", "qa-1", "2020-04-01"));

        assertThat(books.lines("x-2"))
                .containsExactly(
                        "Cr nj 2009:102 [dues] 70.00",
                        "Dr nj 2009:132 [dues] <> nj-xw 30.00",
                        "Dr nj 2009:402 [dues] <> nj-xw 40.00");
        assertThat(books.own(NANJING).held()).isEqualTo(Amount.yuan(20));
        books.post(get("ma-4", "m-1", 100, "2020-04-02"));
        assertThat(books.lines("ma-4")).last().isEqualTo("Cr nj 2009:402 [dues] <> nj-xw 100.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void arrival_inTheNextSystem_settlesWhetherTheBooksAreConvertedOrNot(boolean converted) {
        books.post(
                dues("q-1", XUANWU, 100, "2021-12-31"),
                send(REMIT, "m-1", XUANWU, NANJING, 100, "2021-12-31"),
                due("qa-1", NANJING, XUANWU, 100, "2021-12-31"));
        if (converted) {
            convert();
        }
        books.post(get("ma-1", "m-1", 100, "2022-01-05"));

        assertThat(books.lines("ma-1"))
                .containsExactly("Dr nj 2021:102 [dues] 100.00", "Cr nj 2021:132 [dues] <> nj-xw 100.00");
    }

    private void convert() {
        books.post(
                PeriodClose.builder()
                        .id("z-1")
                        .addBooks(NANJING)
                        .on(day("2021-12-31"))
                        .build(),
                SystemConversion.builder()
                        .id("sc-1")
                        .book(NANJING)
                        .on(day("2022-01-01"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void accrual_reversedInTheNextSystem_isTakenBackWhetherTheBooksAreConvertedOrNot(boolean converted) {
        books.post(
                due("qa-1", NANJING, XUANWU, 100, "2021-12-31"),
                due("qa-2", NANJING, XUANWU, 50, "2021-12-31", share(PROVINCE, 50)),
                due("qa-3", NANJING, PROVINCE, 10, "2021-06-30"));
        if (converted) {
            convert();
        }
        books.post(
                reverse("x-1", "qa-1", "2022-01-05"),
                reverse("x-2", "qa-2", "2022-01-05"),
                reverse("x-3", "qa-3", "2022-01-06"));

        assertThat(books.lines("x-1"))
                .containsExactly("Cr nj 2021:132 [dues] <> nj-xw 100.00", "Dr nj 2021:32201 [dues] <> nj-xw 100.00");
        assertThat(books.lines("x-2"))
                .containsExactly("Cr nj 2021:132 [dues] <> nj-xw 50.00", "Dr nj 2021:211 [dues] <> js 50.00");
        assertThat(books.lines("x-3")).first().isEqualTo("Cr nj 2021:13102 [dues] <> js 10.00");
        books.post(due("qa-4", NANJING, XUANWU, 5, "2022-12-31"), reverse("x-4", "qa-4", "2023-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"true, 2021-12-31", "false, 2021-12-31", "true, 2022-02-01"})
    void accrual_reversedInTheNextSystem_waitsForWhatSettledItInEither(boolean converted, String arrived) {
        books.post(
                dues("q-1", XUANWU, 100, "2021-12-31"),
                send(REMIT, "m-1", XUANWU, NANJING, 100, "2021-12-31"),
                due("qa-1", NANJING, XUANWU, 100, "2021-12-31"));
        Event arrival = get("ma-1", "m-1", 60, arrived);
        if (arrived.equals("2021-12-31")) {
            books.post(arrival);
        }
        if (converted) {
            convert();
        }
        if (!arrived.equals("2021-12-31")) {
            books.post(arrival);
        }

        books.refuses(HAS_DEPENDENTS, reverse("x", "qa-1", "2022-03-01"), "ma-1");
        books.post(reverse("x-1", "ma-1", "2022-03-01"));
        books.refuses(HAS_DEPENDENTS, reverse("x", "qa-1", "2022-02-28"), "ma-1");
        books.post(reverse("x-2", "qa-1", "2022-03-01"));
    }

    @Test
    void receipt_reversedInTheNextSystem_goesWhereItsAccountsWent() {
        books.post(
                dues("q-1", NANJING, 100, "2021-12-01", share(PROVINCE, 30), share(XUANWU, 20)),
                reverse("x-1", "q-1", "2022-01-05"));

        assertThat(books.lines("x-1"))
                .containsExactly(
                        "Cr nj 2021:102 [dues] 100.00",
                        "Dr nj 2021:32201 [dues] 50.00",
                        "Dr nj 2021:211 [dues] <> js 30.00",
                        "Dr nj 2021:21202 [dues] <> nj-xw 20.00");
    }

    @Test
    void oneBookIsKept_duesArePostedThereAlone_andAreNoPair() {
        Dealings upper = new Dealings(NANJING);
        upper.post(
                due("qa-1", NANJING, XUANWU, 40, "2020-02-01"),
                send(REMIT, "m-1", XUANWU, NANJING, 100, "2020-02-02"),
                get("ma-1", "m-1", 100, "2020-02-03", share(PROVINCE, 60)));
        assertThat(upper.lines("m-1")).isEmpty();
        assertThat(upper.lines("ma-1")).hasSize(3);
        upper.assertSound();

        Dealings lower = new Dealings(XUANWU);
        lower.post(
                dues("q-1", XUANWU, 100, "2020-02-01", share(NANJING, 100)),
                send(REMIT, "m-1", XUANWU, NANJING, 100, "2020-02-02"),
                get("ma-1", "m-1", 100, "2020-02-03", share(PROVINCE, 60)));
        assertThat(lower.lines("m-1")).hasSize(2);
        assertThat(lower.lines("ma-1")).isEmpty();
        lower.assertSound();
    }
}
