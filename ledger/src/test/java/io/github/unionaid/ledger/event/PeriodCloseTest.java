package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Fund;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A close carries every income and expense to the result, and at the end of a year of 2021 the result forward. */
class PeriodCloseTest extends BookStory {

    @ParameterizedTest
    @CsvSource({
        "relief,  2020-06-30, 2009:331",
        "general, 2020-12-31, 2009:331",
        "fiscal,  2021-12-31, 2009:331",
        "relief,  2023-06-30, 2021:32103",
        "general, 2023-06-30, 2021:32203",
        "fiscal,  2023-06-30, 2021:33103",
        "relief,  2023-12-31, 2021:32104",
        "general, 2023-12-31, 2021:32205",
        "fiscal,  2023-12-31, 2021:33104"
    })
    void close_carriesEachFundToItsResult(String fundId, String on, String result) {
        Fund fund = fundId.equals("relief") ? RELIEF : fundId.equals("general") ? GENERAL : FISCAL;
        String bank = result.substring(0, 5) + "102";
        post(raise("r-1", NANJING, fund, 100, on));
        post(spend("d-1", NANJING, fund, 30, on));
        post(pay("g-1", NANJING, XUANWU, fund, 20, on));
        post(close("z-1", on, NANJING));

        assertThat(balances(NANJING, on))
                .containsExactlyInAnyOrder(
                        "Dr " + bank + " " + fundId + " 50.00", "Cr " + result + " " + fundId + " 50.00");
    }

    @Test
    void close_listsEachAccountByFundAndCounterparty() {
        post(raise("r-1", NANJING, RELIEF, 100, "2023-02-01"), raise("r-2", NANJING, GENERAL, 8, "2023-02-01"));
        post(pay("g-1", NANJING, XUANWU, RELIEF, 20, "2023-03-01"));
        post(spend("d-1", NANJING, RELIEF, 30, "2023-03-02"));
        post(spend("d-2", NANJING, RELIEF, 1, "2024-01-01")); // after
        post(close("z-1", "2023-12-31", NANJING));

        assertThat(lines("z-1"))
                .containsExactly(
                        "Dr nj 2021:408 [general] 8.00",
                        "Cr nj 2021:32203 [general] 8.00",
                        "Dr nj 2021:408 [relief] 100.00",
                        "Cr nj 2021:32103 [relief] 100.00",
                        "Cr nj 2021:50406 [relief] 30.00",
                        "Dr nj 2021:32103 [relief] 30.00",
                        "Cr nj 2021:50802 [relief] <> nj-xw 20.00",
                        "Dr nj 2021:32103 [relief] 20.00",
                        "Dr nj 2021:32103 [relief] 50.00",
                        "Cr nj 2021:32104 [relief] 50.00",
                        "Dr nj 2021:32203 [general] 8.00",
                        "Cr nj 2021:32205 [general] 8.00");
        assertThat(flows("z-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"relief, 32103", "general, 32203", "fiscal, 33103"})
    void stabilisation_goesTo32203_whateverTheFund(String fund, String result) {
        post(voucher(
                "j-1",
                PROVINCE,
                "2023-03-01",
                "Dr 2021:341 " + fund + " 9.00",
                "Cr 2021:411 " + fund + " 9.00",
                "Dr 2021:521 " + fund + " 4.00",
                "Cr 2021:341 " + fund + " 4.00",
                "Dr 2021:102 " + fund + " 1.00 RAISED",
                "Cr 2021:407 " + fund + " 1.00"));
        post(close("z-1", "2023-03-31", PROVINCE));
        assertThat(balances(PROVINCE, "2023-03-31"))
                .contains("Cr 2021:" + result + " " + fund + " " + (fund.equals("general") ? "6.00" : "1.00"))
                .filteredOn(b -> b.contains("32203"))
                .singleElement()
                .isEqualTo("Cr 2021:32203 " + fund + " " + (fund.equals("general") ? "6.00" : "5.00"));
        post(close("z-2", "2023-12-31", PROVINCE));
        assertThat(balances(PROVINCE, "2023-12-31"))
                .contains("Cr 2021:32205 " + fund + " " + (fund.equals("general") ? "6.00" : "5.00"))
                .noneMatch(b -> b.contains("2021:32203") || b.contains("2021:" + result));
    }

    @Test
    void adjustmentsAndMovesWithinTheUnit_areCarriedForwardOn31DecemberAlone() {
        for (Fund fund : new Fund[] {RELIEF, GENERAL, FISCAL}) {
            post(raise("r-" + fund.id(), PROVINCE, fund, 100, "2022-02-01"));
            post(pay("g-" + fund.id(), PROVINCE, NANJING, fund, 50, "2022-03-01"));
            post(arrive("a-" + fund.id(), "g-" + fund.id(), 50, "2022-03-02"));
        }
        post(close("z-1", "2022-12-31", PROVINCE, NANJING));
        for (Fund fund : new Fund[] {RELIEF, GENERAL, FISCAL}) {
            post(giveBack("b-" + fund.id(), "g-" + fund.id(), 7, "2023-03-01"));
            post(backArrives("c-" + fund.id(), "b-" + fund.id(), 7, "2023-03-02"));
        }
        post("designation s-1 2023-03-03 into=nj fund=general fromFund=relief amount=3.00");
        post("designation s-2 2023-03-03 into=nj fund=general amount=2.00");
        post(close("z-2", "2023-06-30", PROVINCE, NANJING));
        assertThat(balances(NANJING, "2023-06-30"))
                .contains(
                        "Dr 2021:32101 relief 7.00 <> js", "Dr 2021:32201 general 7.00 <> js",
                        "Dr 2021:33101 fiscal 7.00 <> js", "Dr 2021:32102 relief 3.00")
                .filteredOn(b -> b.contains("32202"))
                .containsExactly("Cr 2021:32202 general 5.00"); // moved and of a source that is not stated

        post(close("z-3", "2023-12-31", PROVINCE, NANJING));
        assertThat(balances(NANJING, "2023-12-31"))
                .containsExactlyInAnyOrder(
                        "Dr 2021:102 relief 40.00", "Cr 2021:32104 relief 40.00",
                        "Dr 2021:102 general 48.00", "Cr 2021:32205 general 48.00",
                        "Dr 2021:102 fiscal 43.00", "Cr 2021:33104 fiscal 43.00");
        assertThat(balances(PROVINCE, "2023-12-31"))
                .containsExactlyInAnyOrder(
                        "Dr 2021:102 relief 57.00", "Cr 2021:32104 relief 57.00",
                        "Dr 2021:102 general 57.00", "Cr 2021:32205 general 57.00",
                        "Dr 2021:102 fiscal 57.00", "Cr 2021:33104 fiscal 57.00");
    }

    @Test
    void batch_closesEveryBookByItself_alsoOneWithNothingInIt() {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"), raise("r-2", WUXI, RELIEF, 7, "2020-02-01"));
        post(close("z-1", "2020-12-31", NANJING, WUXI, PROVINCE));

        assertThat(lines("z-1"))
                .containsExactly(
                        "Dr nj 2009:408 [relief] 100.00", "Cr nj 2009:331 [relief] 100.00",
                        "Dr wx 2009:408 [relief] 7.00", "Cr wx 2009:331 [relief] 7.00");
        assertThat(refusal(raise("n", PROVINCE, RELIEF, 1, "2020-12-31")).reason())
                .isEqualTo(RefusalReason.PERIOD_CLOSED);
        assertTaken(raise("n", XUANWU, RELIEF, 1, "2020-12-31"));
    }

    @Test
    void close_ofABookThatIsClosedUnknownOrForeign_isRefusedForAll() {
        post(close("z-1", "2020-06-30", NANJING));

        Refusal refusal = refusal(close("n", "2020-06-30", WUXI, NANJING));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.PERIOD_CLOSED);
        assertThat(refusal.details())
                .containsExactly(
                        entry("union", "nj"), entry("date", "2020-06-30"), entry("closedThrough", "2020-06-30"));
        assertRefused(close("n", "2020-07-01", NOWHERE, NANJING), RefusalReason.UNION_UNKNOWN);
        assertTaken(close("n", "2020-07-01", WUXI, NANJING));
        Ledger kept = keeping(NANJING);
        assertThat(kept.post(close("n", "2020-06-30", NANJING, WUXI)).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
        assertRefused(reverse("n", "z-1", "2020-07-01"), RefusalReason.NOT_REVERSIBLE);
    }

    @Test
    void close_isOfOneToTenThousandBooks() {
        UnionId[] many = IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> UnionId.of("u-" + i))
                .toArray(UnionId[]::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> close("n", "2020-06-30", many))
                .withMessage("n is for 10001 books; expected 1 to 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> close("n", "2020-06-30"));
        assertThatIllegalArgumentException().isThrownBy(() -> reopen("n", "2020-06-30", many));
        assertThatIllegalArgumentException().isThrownBy(() -> reopen("n", "2020-06-30"));
        assertThat(close("n", "2020-06-30", List.of(many).subList(1, 10_001).toArray(new UnionId[0]))
                        .books())
                .hasSize(10_000);
    }

    @Test
    void aClosedPeriod_takesNoEventOfAnyKind_andTheRefusalNamesTheBook() {
        namedEvents();
        post(close("z-1", "2022-03-31", NANJING));

        assertThat(kindsIn(NANJING, "2022-03-31")).allSatisfy(event -> {
            Refusal refusal = refusal(event);
            assertThat(refusal.reason()).as(refusal.toString()).isEqualTo(RefusalReason.PERIOD_CLOSED);
            assertThat(refusal.details()).as(event.toString()).containsEntry("union", "nj");
        });
        assertThat(kindsIn(NANJING, "2022-04-01").stream()
                        .map(e -> ledger.dryRun(e).refusal())
                        .filter(r -> r.isPresent() && r.get().reason() == RefusalReason.PERIOD_CLOSED))
                .isEmpty();
        assertTaken(pay("n", PROVINCE, NANJING, RELIEF, 1, "2022-03-31")); // in the books of js alone
        assertTaken(arrive("n", "g-down", 1, "2022-03-31"));
        assertTaken("grant-accrual n 2021-12-31 notice=n-down book=nj-xw amount=1.00");
        assertTaken(OpenFund.builder()
                .id("n")
                .fund(Fund.of("new", "新资金", GENERAL.kind()))
                .on(LocalDate.of(2022, 3, 31))
                .build());
        assertTaken(reopen("n", "2022-03-31", NANJING));
    }

    /** What the events of {@link #kindsIn} name; in 2021, all in the books of nj or to them. */
    private void namedEvents() {
        post(raise("r-js", PROVINCE, RELIEF, 1_000, "2021-02-01"), raise("r-nj", NANJING, RELIEF, 1_000, "2021-02-01"));
        post(raise("r-nd", NANJING, DUES, 1_000, "2021-02-01"), raise("r-xd", XUANWU, DUES, 1_000, "2021-02-01"));
        post(pay("g-up", PROVINCE, NANJING, RELIEF, 100, "2021-02-02"), arrive("a-up", "g-up", 50, "2021-02-02"));
        post(pay("g-down", NANJING, XUANWU, RELIEF, 100, "2021-02-02"), arrive("a-down", "g-down", 50, "2021-02-02"));
        post(giveBack("b-down", "g-down", 10, "2021-02-03"));
        post(payGroup("g-group", NANJING, Party.group("各区总工会"), RELIEF, 100, "2021-02-03"));
        post(opening("o-nj", NANJING, "2021-02-03", "Dr 2009:162 relief 1.00", "Cr 2009:301 relief 1.00"));
        post(voucher("j-nj", NANJING, "2021-02-03", "Dr 2009:135 relief 1.00", "Cr 2009:225 relief 1.00"));
        post(direct("dg-nj", PROVINCE, NANJING, RELIEF, 1, "2021-02-03"));
        post("grant-notice n-down 2021-02-03 from=nj to=nj-xw fund=relief amount=10.00");
        post("transfer-payment l-1 2021-02-03 kind=LOAN from=nj to=wx fund=dues amount=10.00");
        post("transfer-arrival la-1 2021-02-03 transfer=l-1 amount=10.00");
        post("transfer-payment l-2 2021-02-03 kind=LOAN from=nj-xw to=nj fund=dues amount=10.00");
        post("transfer-arrival la-2 2021-02-03 transfer=l-2 amount=9.00");
        post("goods-receipt gr-1 2021-02-03 into=nj-xw fund=relief goods=9_mask-n95@只 cost=9.00");
        post("goods-receipt gr-2 2021-02-03 into=nj fund=relief goods=9_mask-n95@只 cost=9.00");
        post("goods-transfer gt-1 2021-02-03 from=nj-xw to=nj fund=relief goods=9_mask-n95@只 cost=9.00");
    }

    private List<Event> kindsIn(UnionId book, String on) {
        return List.of(
                        raise("n", book, RELIEF, 1, on),
                        event("dues-receipt n " + on + " into=nj fund=dues amount=1.00"),
                        event("dues-accrual n 2021-12-31 book=nj from=nj-xw fund=dues amount=1.00"),
                        event("designation n " + on + " into=nj fund=relief fromFund=dues amount=1.00"),
                        event("grant-notice n " + on + " from=nj to=nj-xw fund=relief amount=1.00"),
                        event("notice-closure n " + on + " notice=n-down amount=1.00 reason=CANCELLED"),
                        event("grant-accrual n 2021-12-31 notice=n-down book=nj amount=1.00"),
                        pay("n", book, XUANWU, RELIEF, 1, on),
                        arrive("n", "g-up", 1, on),
                        event("allotment n " + on + " payment=g-group to=nj-xw amount=1.00"),
                        direct("n", PROVINCE, book, RELIEF, 1, on),
                        direct("n", book, XUANWU, RELIEF, 1, on),
                        giveBack("n", "g-up", 1, on),
                        backArrives("n", "b-down", 1, on),
                        event("payment-bounce n " + on + " payment=g-down amount=1.00"),
                        event("transfer-payment n " + on + " kind=PEER from=nj to=wx fund=dues amount=1.00"),
                        event("transfer-arrival n " + on + " transfer=l-2 amount=1.00"),
                        event("loan-repayment n " + on + " loan=l-2 amount=1.00"),
                        event("loan-write-off n " + on + " loan=l-1 amount=1.00"), // the lender's
                        event("loan-write-off n " + on + " loan=l-2 amount=1.00"), // the borrower's
                        spend("n", book, RELIEF, 1, on),
                        buy("n", book, RELIEF, masks(1), Amount.yuan(1), AidKind.OTHER, on),
                        event("goods-receipt n " + on + " into=nj fund=relief goods=9_mask-n95@只 cost=9.00"),
                        event("goods-transfer n " + on + " from=nj to=wx fund=relief goods=1_mask-n95@只 cost=0.00"),
                        event("goods-arrival n " + on + " transfer=gt-1 goods=1_mask-n95@只 cost=0.00"),
                        issue("n", book, RELIEF, masks(1), Amount.ZERO, AidKind.OTHER, on),
                        event("stock-count n " + on + " book=nj fund=relief difference=1_mask-n95@只 cost=0.00"),
                        ServiceUse.builder()
                                .id("n")
                                .from(book)
                                .to(Party.beneficiaries())
                                .fund(RELIEF.id())
                                .amount(Amount.parse("1 hour@小时"))
                                .on(LocalDate.parse(on))
                                .build(),
                        opening("n", book, on, "Dr 2021:102 relief 1.00", "Cr 2021:32104 relief 1.00"),
                        voucher("n", book, on, "Dr 2021:101 relief 1.00", "Cr 2021:102 relief 1.00"),
                        close("n", on, WUXI, book),
                        event("system-conversion n 2022-01-01 book=nj"),
                        reverse("n", "r-nj", on),
                        reverse("n", "o-nj", on),
                        reverse("n", "j-nj", on),
                        reverse("n", "dg-nj", on), // the receiver's half
                        reverse("n", "g-down", on),
                        reverse("n", "a-up", on))
                .stream()
                .filter(e -> e.on().isAfter(LocalDate.of(2022, 3, 31)) || on.equals("2022-03-31"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30, 2020-07-01, 2020-12-31, 2009:331", "2023-12-31, 2024-01-01, 2024-03-31, 2021:32104"})
    void reversal_ofWhatIsClosed_isDatedAfter_andTheNextCloseCarriesIt(
            String on, String after, String next, String result) {
        post(raise("r-1", NANJING, RELIEF, 100, on), raise("r-2", NANJING, RELIEF, 10, on));
        post(close("z-1", on, NANJING));
        assertRefused(reverse("n", "r-2", on), RefusalReason.PERIOD_CLOSED);
        post(reverse("x-1", "r-2", after));
        assertThat(lines("x-1").get(1)).startsWith("Dr nj ").contains(":408 ");
        post(close("z-2", next, NANJING));

        assertClosed(NANJING, next);
        String bank = result.substring(0, 5) + "102";
        assertThat(balances(NANJING, next)).first().isEqualTo("Dr " + bank + " relief 100.00");
    }

    @Test
    void reopened_isOpenFromItsDate_andTheNextCloseBooksTheDifference() {
        post(raise("r-1", NANJING, RELIEF, 100, "2023-02-01"), spend("d-1", NANJING, RELIEF, 30, "2023-03-01"));
        post(close("z-1", "2023-06-30", NANJING), close("z-2", "2023-12-31", NANJING));
        post(reopen("o-1", "2023-12-01", NANJING));

        assertThat(lines("o-1")).isEmpty();
        assertRefused(raise("n", NANJING, RELIEF, 1, "2023-11-30"), RefusalReason.PERIOD_CLOSED);
        assertRefused(reopen("n", "2023-12-01", NANJING), RefusalReason.PERIOD_NOT_CLOSED);
        assertTaken(reopen("n", "2023-11-30", NANJING));
        post(raise("r-2", NANJING, RELIEF, 5, "2023-12-01"), raise("r-3", NANJING, GENERAL, 1, "2024-01-01"));
        assertRefused(reverse("n", "o-1", "2023-12-31"), RefusalReason.NOT_REVERSIBLE);
        post(close("z-3", "2023-12-31", NANJING));

        assertThat(lines("z-3"))
                .containsExactly(
                        "Dr nj 2021:408 [relief] 5.00",
                        "Cr nj 2021:32103 [relief] 5.00",
                        "Dr nj 2021:32103 [relief] 5.00",
                        "Cr nj 2021:32104 [relief] 5.00");
        assertThat(balances(NANJING, "2023-12-31"))
                .containsExactly("Dr 2021:102 relief 75.00", "Cr 2021:32104 relief 75.00");
    }

    @Test
    void reopened_atAnEarlierDayThanTheCloses_isRightAgainOnceAllAreClosedAgain() {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        post(close("z-1", "2020-06-30", NANJING), close("z-2", "2020-12-31", NANJING));
        post(reopen("o-1", "2020-03-01", NANJING));
        post(raise("r-2", NANJING, RELIEF, 5, "2020-03-01"));
        post(close("z-3", "2020-06-30", NANJING));
        assertClosed(NANJING, "2020-06-30");
        assertThat(lines("z-3")).containsExactly("Dr nj 2009:408 [relief] 5.00", "Cr nj 2009:331 [relief] 5.00");
        post(close("z-4", "2020-12-31", NANJING));
        assertThat(lines("z-4")).isEmpty();
        assertClosed(NANJING, "2020-12-31");
    }

    @Test
    void reopening_ofBooksOfWhichOneIsOpen_isRefusedForAll() {
        post(close("z-1", "2020-06-30", NANJING, PROVINCE), close("z-2", "2020-03-31", WUXI));

        Refusal refusal = refusal(reopen("n", "2020-06-30", NANJING, WUXI));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.PERIOD_NOT_CLOSED);
        assertThat(refusal.message())
                .isEqualTo("the books of wx are closed to 2020-03-31; expected closed to 2020-06-30 or later");
        assertThat(refusal(reopen("n", "2020-06-30", NANJING, XUANWU)).message())
                .startsWith("the books of nj-xw have never been closed");
        assertRefused(reopen("n", "2020-07-01", NANJING), RefusalReason.PERIOD_NOT_CLOSED);
        assertRefused(reopen("n", "2020-06-30", NOWHERE), RefusalReason.UNION_UNKNOWN);
        post(reopen("o-1", "2020-03-31", NANJING, WUXI));
        assertTaken(raise("n", WUXI, RELIEF, 1, "2020-03-31"));
        assertRefused(raise("n", WUXI, RELIEF, 1, "2020-03-30"), RefusalReason.PERIOD_CLOSED);
        assertRefused(raise("n", PROVINCE, RELIEF, 1, "2020-06-30"), RefusalReason.PERIOD_CLOSED);
        assertThat(keeping(NANJING).post(reopen("n", "2020-03-31", WUXI)).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
    }
}
