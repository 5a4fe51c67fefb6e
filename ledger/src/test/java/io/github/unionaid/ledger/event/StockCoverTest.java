package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Stock by number and by cost: never below nothing on any date, and what stands on what. */
class StockCoverTest extends BookStory {
    private static final Party PEOPLE = Party.beneficiaries();

    private void stock(long number, long yuan, String on) {
        post(raise("r-" + on, NANJING, RELIEF, yuan, on));
        post(buy("b-" + on, NANJING, RELIEF, masks(number), Amount.yuan(yuan), AidKind.OTHER, on));
    }

    private static GoodsIssue issue(String id, long number, String cost, String on) {
        return issue(id, NANJING, RELIEF, masks(number), Amount.parse(cost), AidKind.OTHER, on);
    }

    @Test
    void issue_upToWhatIsThereAndWhatItCost() {
        stock(10, 100, "2020-02-10");

        assertThat(refusal(issue("n", 11, "100.00", "2020-02-11")).message())
                .isEqualTo("takes 11 mask-n95@只 from the stock of mask-n95@只 in fund relief of nj, which holds"
                        + " 10 mask-n95@只 at the end of 2020-02-11");
        Refusal cost = refusal(issue("n", 10, "100.01", "2020-02-11"));
        assertThat(cost.reason()).isEqualTo(RefusalReason.STOCK_OVERDRAWN);
        assertThat(cost.details())
                .containsExactly(
                        entry("union", "nj"),
                        entry("fund", "relief"),
                        entry("amount", "100.01"),
                        entry("held", "100.00"),
                        entry("date", "2020-02-11"));
        assertRefused(issue("n", 1, "0.00", "2020-02-09"), RefusalReason.STOCK_OVERDRAWN);
        assertTaken(issue("n", 10, "0.00", "2020-02-10"));
        assertTaken(issue("n", 1, "100.00", "2020-02-10"));
        post(issue("i-1", 10, "100.00", "2020-02-10"));
        assertRefused(issue("n", 1, "0.00", "2020-02-10"), RefusalReason.STOCK_OVERDRAWN);
    }

    @Test
    void backdatedIssue_isJudgedOnEveryLaterDay() {
        stock(10, 100, "2020-02-10");
        post(issue("i-1", 10, "40.00", "2020-02-20"));
        stock(5, 60, "2020-02-25");

        assertThat(refusal(issue("n", 1, "0.00", "2020-02-15")).details())
                .containsEntry("held", "0 mask-n95@只")
                .containsEntry("date", "2020-02-20");
        assertTaken(issue("n", 5, "120.00", "2020-02-25"));
        assertRefused(issue("n", 5, "120.01", "2020-02-25"), RefusalReason.STOCK_OVERDRAWN);
        assertRefused(issue("n", 6, "0.00", "2020-02-25"), RefusalReason.STOCK_OVERDRAWN);
        post("stock-count k-1 2020-02-12 book=nj fund=relief difference=1_mask-n95@只 cost=0.00");
        post(issue("i-2", 1, "60.00", "2020-02-15"));
        assertRefused(
                "goods-transfer n 2020-02-11 from=nj to=wx fund=relief goods=1_mask-n95@只 cost=0.00",
                RefusalReason.STOCK_OVERDRAWN);
        assertRefused(
                "stock-count n 2020-02-11 book=nj fund=relief difference=-1_mask-n95@只 cost=0.00",
                RefusalReason.STOCK_OVERDRAWN);
    }

    @Test
    void stock_isOfOneUnionOneFundAndOneKind() {
        stock(10, 100, "2020-02-10");

        assertRefused(
                issue("n", XUANWU, RELIEF, masks(1), Amount.ZERO, AidKind.OTHER, "2020-02-11"),
                RefusalReason.STOCK_OVERDRAWN);
        assertRefused(
                issue("n", NANJING, GENERAL, masks(1), Amount.ZERO, AidKind.OTHER, "2020-02-11"),
                RefusalReason.STOCK_OVERDRAWN);
        assertRefused(
                issue("n", NANJING, RELIEF, Amount.parse("1 mask-kn90@只"), Amount.ZERO, AidKind.OTHER, "2020-02-11"),
                RefusalReason.STOCK_OVERDRAWN);
    }

    @Test
    void sameCode_inOtherUnits_isOtherGoods_alsoInTheBalances() {
        post("goods-receipt r-1 2020-02-10 into=nj fund=relief goods=5_mask-n95@只 cost=5.00");
        post("goods-receipt r-2 2020-02-10 into=nj fund=relief goods=7_mask-n95@箱 cost=70.00");
        post("goods-receipt r-3 2020-02-10 into=nj fund=relief goods=7.5_mask-n95@箱/1 cost=75.00");

        assertThat(balances(NANJING, "2020-02-10"))
                .containsExactlyInAnyOrder(
                        "Dr 2009:141 relief 150.00",
                        "Dr 2009:141 relief 5_mask-n95@只",
                        "Dr 2009:141 relief 7_mask-n95@箱",
                        "Dr 2009:141 relief 7.5_mask-n95@箱/1",
                        "Cr 2009:408 relief 150.00",
                        "Cr 2009:900 relief 5_mask-n95@只",
                        "Cr 2009:900 relief 7_mask-n95@箱",
                        "Cr 2009:900 relief 7.5_mask-n95@箱/1");
        post(close("z-1", "2021-12-31", NANJING));
        post("system-conversion v-1 2022-01-01 book=nj");
        assertThat(balances(NANJING, "2022-01-01"))
                .containsExactlyInAnyOrder(
                        "Dr 2021:141 relief 150.00",
                        "Dr 2021:141 relief 5_mask-n95@只",
                        "Dr 2021:141 relief 7_mask-n95@箱",
                        "Dr 2021:141 relief 7.5_mask-n95@箱/1",
                        "Cr 2021:30101 relief 150.00",
                        "Cr 2021:900 relief 5_mask-n95@只",
                        "Cr 2021:900 relief 7_mask-n95@箱",
                        "Cr 2021:900 relief 7.5_mask-n95@箱/1");
    }

    @Test
    void arrivals_togetherAndByDate_areNotMoreThanWasSent() {
        stock(10, 100, "2020-02-10");
        post("goods-transfer t-1 2020-02-11 from=nj to=nj-xw fund=relief goods=10_mask-n95@只 cost=100.00");
        post("goods-arrival a-1 2020-02-13 transfer=t-1 goods=6_mask-n95@只 cost=500.00");
        post("goods-arrival a-2 2020-02-20 transfer=t-1 goods=3_mask-n95@只 cost=0.00");
        post(reverse("x-1", "a-2", "2020-02-22"));

        assertRefused(
                "goods-arrival n 2020-02-10 transfer=t-1 goods=1_mask-n95@只 cost=0.00",
                RefusalReason.DATED_BEFORE_NAMED_EVENT);
        assertRefused(
                "goods-arrival n 2020-02-13 transfer=t-1 goods=2_mask-n95@只 cost=0.00",
                RefusalReason.ARRIVAL_EXCEEDS_PAYMENT); // on the 20th
        assertTaken("goods-arrival n 2020-02-13 transfer=t-1 goods=1_mask-n95@只 cost=0.00");
        assertTaken("goods-arrival n 2020-02-22 transfer=t-1 goods=4_mask-n95@只 cost=0.00");
        assertThat(refusal(event("goods-arrival n 2020-02-22 transfer=t-1 goods=5_mask-n95@只 cost=0.00"))
                        .message())
                .isEqualTo("amount is 5 mask-n95@只; of t-1 4 mask-n95@只 is in transit on 2020-02-22");
        assertRefused(
                "goods-arrival n 2020-02-22 transfer=t-1 goods=1_mask-n95@箱 cost=0.00",
                RefusalReason.DIFFERS_FROM_NAMED_EVENT);
        assertRefused(
                "goods-arrival n 2020-02-22 transfer=t-1 goods=1_mask-kn90@只 cost=0.00",
                RefusalReason.DIFFERS_FROM_NAMED_EVENT);
        assertRefused(
                "goods-arrival n 2020-02-22 transfer=b-2020-02-10 goods=1_mask-n95@只 cost=0.00",
                RefusalReason.NAMED_EVENT_UNFIT);
        assertRefused("grant-arrival n 2020-02-22 payment=t-1 amount=1.00", RefusalReason.NAMED_EVENT_UNFIT);
        assertRefused("transfer-arrival n 2020-02-22 transfer=t-1 amount=1.00", RefusalReason.NAMED_EVENT_UNFIT);
        assertRefused("payment-bounce n 2020-02-22 payment=t-1 amount=1.00", RefusalReason.NAMED_EVENT_UNFIT);
    }

    @Test
    void reversal_ofAPurchase_namesWhatWasIssuedCountedAndSentFromIt() {
        stock(10, 100, "2020-02-10");
        post(issue("i-1", 4, "40.00", "2020-02-11"));
        post("stock-count k-1 2020-02-12 book=nj fund=relief difference=-1_mask-n95@只 cost=10.00");
        post("goods-transfer t-1 2020-02-13 from=nj to=nj-xw fund=relief goods=5_mask-n95@只 cost=50.00");

        Refusal refusal = refusal(reverse("n", "b-2020-02-10", "2020-03-01"));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.HAS_DEPENDENTS);
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("i-1"));
        assertThat(refusal.message()).contains("would be below zero at the end of 2020-02-11");
        post(reverse("x-1", "i-1", "2020-03-01"));
        assertThat(refusal(reverse("n", "b-2020-02-10", "2020-03-01")).relatedEvents())
                .containsExactly(EventId.of("k-1"));
        post(reverse("x-2", "k-1", "2020-03-01"));
        assertThat(refusal(reverse("n", "b-2020-02-10", "2020-03-01")).relatedEvents())
                .containsExactly(EventId.of("t-1"));
        post(reverse("x-3", "t-1", "2020-03-01"));
        assertRefused(reverse("n", "b-2020-02-10", "2020-02-29"), RefusalReason.HAS_DEPENDENTS);
        post(reverse("x-4", "b-2020-02-10", "2020-03-01"));
        assertThat(balances(NANJING, "2020-03-01"))
                .containsExactly("Dr 2009:102 relief 100.00", "Cr 2009:408 relief 100.00");
    }

    @Test
    void reversal_whereTheCostAloneLacksCover_hasDependentsToo() {
        post("goods-receipt r-1 2020-02-10 into=nj fund=relief goods=10_mask-n95@只 cost=100.00");
        post("goods-receipt r-2 2020-02-10 into=nj fund=relief goods=10_mask-n95@只 cost=0.00");
        post(issue("i-1", 1, "100.00", "2020-02-11"));

        assertThat(refusal(reverse("n", "r-1", "2020-03-01")).message())
                .isEqualTo("r-1 has dependents, to be reversed first: [i-1]; without it the cost of the stock in fund"
                        + " relief of nj would be below zero at the end of 2020-02-11");
        post(reverse("x-1", "r-2", "2020-03-01"));
    }

    @Test
    void reversal_ofATransferAndOfAnArrival_namesWhatStandsOnThem() {
        stock(10, 100, "2020-02-10");
        post("goods-transfer t-1 2020-02-11 from=nj to=nj-xw fund=relief goods=10_mask-n95@只 cost=100.00");
        post("goods-arrival a-1 2020-02-13 transfer=t-1 goods=6_mask-n95@只 cost=60.00");
        post(issue("i-1", XUANWU, RELIEF, masks(6), Amount.yuan(10), AidKind.OTHER, "2020-02-14"));

        assertThat(refusal(reverse("n", "t-1", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("a-1"));
        assertThat(refusal(reverse("n", "a-1", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("i-1"));
        assertThat(refusal(reverse("n", "b-2020-02-10", "2020-03-01")).relatedEvents())
                .containsExactly(EventId.of("t-1"));
        post(reverse("x-1", "i-1", "2020-03-01"), reverse("x-2", "a-1", "2020-03-01"));
        post(reverse("x-3", "t-1", "2020-03-01"));
        assertRefused(
                "goods-arrival n 2020-03-01 transfer=t-1 goods=1_mask-n95@只 cost=0.00", RefusalReason.ALREADY_REVERSED);
        assertThat(balances(XUANWU, "2020-03-01")).isEmpty();
        assertTaken(issue("n", 10, "100.00", "2020-03-01"));
        assertRefused(issue("n", 1, "0.00", "2020-02-29"), RefusalReason.STOCK_OVERDRAWN); // it was on the way
    }

    @Test
    void purchase_overdrawsTheFundBeforeAnythingElse() {
        post(raise("r-1", NANJING, RELIEF, 10, "2020-02-10"));

        assertRefused(
                buy("n", NANJING, RELIEF, masks(1), Amount.parse("10.01"), AidKind.OTHER, "2020-02-10"),
                RefusalReason.FUND_OVERDRAWN);
        assertRefused(
                buy("n", NANJING, RELIEF, masks(1), Amount.yuan(1), AidKind.OTHER, "2020-02-09"),
                RefusalReason.FUND_OVERDRAWN);
        assertTaken(buy("n", NANJING, RELIEF, masks(1), Amount.yuan(10), AidKind.OTHER, "2020-02-10"));
    }

    @Test
    void purchaseAndFreeEntry_leaveWhatNoticesBind() {
        Fund bound = Fund.builder()
                .id("bound")
                .name("指标资金")
                .kind(RELIEF.kind())
                .noticesBind(true)
                .build();
        post(OpenFund.of("f-bound", bound));
        post(raise("r-1", NANJING, bound, 100, "2020-02-10"));
        post("grant-notice n-1 2020-02-10 from=nj to=nj-xw fund=bound amount=80.00");

        assertTaken(buy("n", NANJING, bound, masks(1), Amount.yuan(20), AidKind.OTHER, "2020-02-10"));
        assertRefused(
                buy("n", NANJING, bound, masks(1), Amount.parse("20.01"), AidKind.OTHER, "2020-02-10"),
                RefusalReason.FUND_COMMITTED);
        assertTaken(
                voucher("n", NANJING, "2020-02-10", "Cr 2009:102 bound 20.00 PURCHASED", "Dr 2009:507 bound 20.00"));
        assertRefused(
                voucher("n", NANJING, "2020-02-10", "Cr 2009:102 bound 20.01 PURCHASED", "Dr 2009:507 bound 20.01"),
                RefusalReason.FUND_COMMITTED);
        assertTaken("goods-receipt n 2020-02-10 into=nj fund=bound goods=1_mask-n95@只 cost=500.00");
    }

    @Test
    void amounts_thatNoStockCanHave_areRefused() {
        for (long number : new long[] {0, -1, Long.MIN_VALUE}) {
            assertRefused(
                    buy("n", NANJING, RELIEF, masks(number), Amount.yuan(1), AidKind.OTHER, "2020-02-10"),
                    RefusalReason.AMOUNT_NOT_POSITIVE);
            assertRefused(issue("n", number, "0.00", "2020-02-10"), RefusalReason.AMOUNT_NOT_POSITIVE);
        }
        assertRefused(
                buy("n", NANJING, RELIEF, masks(1), Amount.ZERO, AidKind.OTHER, "2020-02-10"),
                RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=5_mask-n95@只 cost=-0.01",
                RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=5_mask-n95@只 cost=1_egg@个",
                RefusalReason.ASSET_NOT_MONEY);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=5.00 cost=1.00", RefusalReason.ASSET_NOT_GOODS);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=5.00 cost=1_egg@个",
                RefusalReason.ASSET_NOT_MONEY);
        assertRefused(
                "stock-count n 2020-02-10 book=nj fund=relief difference=0_mask-n95@只 cost=1.00",
                RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(
                "stock-count n 2020-02-10 book=nj fund=relief difference=-1_mask-n95@只 cost=-1.00",
                RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(
                "stock-count n 2020-02-10 book=nj fund=relief difference=-1.00 cost=1.00",
                RefusalReason.ASSET_NOT_GOODS);
    }

    @Test
    void aCountOfTheLeastNumberThereIs_isRefusedLikeAnyOther() {
        assertThat(refusal(StockCount.builder()
                                .id("n")
                                .book(NANJING)
                                .fund(RELIEF.id())
                                .difference(masks(Long.MIN_VALUE))
                                .cost(Amount.ZERO)
                                .on(LocalDate.of(2020, 2, 10))
                                .build())
                        .reason())
                .isIn(RefusalReason.STOCK_OVERDRAWN, RefusalReason.TOTAL_OVERFLOW);
    }

    @Test
    void goods_uptoWhatSumsCanHold() {
        long most = Long.MAX_VALUE / 16 / 2; // each stands on two sides
        post("goods-receipt r-1 2020-02-10 into=nj fund=relief goods=" + most + "_mask-n95@只 cost=0.00");
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=1_mask-n95@只 cost=0.00",
                RefusalReason.TOTAL_OVERFLOW);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=1_egg@个 cost=0.00", RefusalReason.TOTAL_OVERFLOW);
        assertRefused(
                "goods-receipt n 2020-02-10 into=nj fund=relief goods=" + Long.MAX_VALUE
                        + "_egg@个 cost=92233720368547758.07",
                RefusalReason.TOTAL_OVERFLOW);
        assertRefused(issue("n", Long.MAX_VALUE, "92233720368547758.07", "2020-02-10"), RefusalReason.STOCK_OVERDRAWN);
        assertThat(ledger.view().balances(AsOf.LATEST)).hasSize(2);
    }

    @Test
    void fundsOfGoods_haveTheirLastDayPurposesAndSource() {
        Fund masks = Fund.builder()
                .id("masks")
                .name("防护物资")
                .kind(RELIEF.kind())
                .addPurposes("物资")
                .until(LocalDate.of(2020, 3, 31))
                .build();
        post(OpenFund.of("f-masks", masks));
        post(raise("r-1", NANJING, masks, 100, "2020-03-01"));
        String count = "stock-count %s %s book=nj fund=masks difference=%s_mask-n95@只 cost=0.00";
        post("goods-receipt g-1 2020-03-31 into=nj fund=masks goods=50_mask-n95@只 cost=1.00");
        post("goods-transfer t-1 2020-03-31 from=nj to=nj-xw fund=masks goods=5_mask-n95@只 cost=0.00");

        assertTaken(buy("n", NANJING, masks, masks(1), Amount.yuan(1), AidKind.OTHER, "2020-03-31"));
        for (Event late : new Event[] {
            buy("n", NANJING, masks, masks(1), Amount.yuan(1), AidKind.OTHER, "2020-04-01"),
            event("goods-receipt n 2020-04-01 into=nj fund=masks goods=50_mask-n95@只 cost=1.00"),
            event("goods-transfer n 2020-04-01 from=nj to=nj-xw fund=masks goods=5_mask-n95@只 cost=0.00"),
            issued(masks, "物资", PEOPLE, "2020-04-01")
        }) {
            assertRefused(late, RefusalReason.FUND_PERIOD_OVER);
        }
        post("goods-arrival a-1 2020-04-01 transfer=t-1 goods=5_mask-n95@只 cost=0.00");
        post(event(count.formatted("k-1", "2020-04-01", "-1")), event(count.formatted("k-2", "2020-04-01", "1")));
        assertTaken(issued(masks, "物资", PEOPLE, "2020-03-31"));
        assertThat(refusal(issued(masks, "慰问", PEOPLE, "2020-03-31")).reason())
                .isEqualTo(RefusalReason.PURPOSE_NOT_ALLOWED);
        assertRefused(
                "goods-receipt n 2020-03-01 into=nj fund=fiscal goods=50_mask-n95@只 cost=1.00",
                RefusalReason.SOURCE_CONTRADICTS_FUND);
        assertRefused(
                "goods-transfer n 2020-03-01 from=nj to=nj fund=masks goods=5_mask-n95@只 cost=0.00",
                RefusalReason.GIVER_IS_RECEIVER);
        for (Party party : new Party[] {Party.union(XUANWU), Party.group("各区总工会")}) {
            assertRefused(issued(masks, "物资", party, "2020-03-31"), RefusalReason.PARTY_NOT_ALLOWED);
        }
    }

    private static GoodsIssue issued(Fund fund, String purpose, Party to, String on) {
        return GoodsIssue.builder()
                .id("n")
                .from(NANJING)
                .to(to)
                .fund(fund.id())
                .goods(masks(1))
                .cost(Amount.ZERO)
                .purpose(purpose)
                .on(LocalDate.parse(on))
                .build();
    }

    @Test
    void serviceUse_hasTheRulesOfADelivery_andNoStock() {
        assertTaken(use(PEOPLE, "1 room-night@间夜", "2020-03-01"));
        assertRefused(use(PEOPLE, "1.00", "2020-03-01"), RefusalReason.ASSET_NOT_GOODS);
        assertRefused(use(PEOPLE, "0 room-night@间夜", "2020-03-01"), RefusalReason.AMOUNT_NOT_POSITIVE);
        assertRefused(use(Party.union(XUANWU), "1 room-night@间夜", "2020-03-01"), RefusalReason.PARTY_NOT_ALLOWED);
        assertRefused(use(Party.group("各区"), "1 room-night@间夜", "2020-03-01"), RefusalReason.PARTY_NOT_ALLOWED);
        assertRefused(use(PEOPLE, "1 room-night@间夜", "2009-12-31"), RefusalReason.DATE_BEFORE_BOOKS);
    }

    private static ServiceUse use(Party to, String amount, String on) {
        return ServiceUse.builder()
                .id("n")
                .from(NANJING)
                .to(to)
                .fund(RELIEF.id())
                .amount(Amount.parse(amount))
                .on(LocalDate.parse(on))
                .build();
    }
}
