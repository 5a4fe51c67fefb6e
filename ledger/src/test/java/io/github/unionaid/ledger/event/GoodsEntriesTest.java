package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of goods in both accounting systems: their cost in money, their number against outside. */
class GoodsEntriesTest extends BookStory {

    @ParameterizedTest
    @CsvSource({
        "HARDSHIP,          50204, 50404",
        "WARMTH,            50205, 50405",
        "PROTECTION,        50202, 50402",
        "MEMBER_CONDOLENCE, 50104, 50105",
        "OTHER,             50206, 50406",
        "OUTSIDE_SUPPORT,   508,   510"
    })
    void bought_isAnExpenseOnPurchaseIn2021_andOnIssueIn2009(AidKind aid, String in2009, String in2021) {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        post(buy("b-1", NANJING, RELIEF, masks(7), Amount.yuan(10), aid, "2020-02-02"));
        post(issue("i-1", NANJING, RELIEF, masks(2), Amount.yuan(3), aid, "2020-02-03"));
        post(buy("b-2", NANJING, RELIEF, masks(7), Amount.yuan(10), aid, "2023-02-02"));
        post(issue("i-2", NANJING, RELIEF, masks(2), Amount.yuan(3), aid, "2023-02-03"));

        assertThat(lines("b-1"))
                .containsExactly(
                        "Dr nj 2009:141 [relief] 10.00",
                        "Cr nj 2009:102 [relief] 10.00",
                        "Dr nj 2009:141 [relief] 7 mask-n95@只",
                        "Cr nj 2009:900 [relief] 7 mask-n95@只");
        assertThat(lines("i-1"))
                .containsExactly(
                        "Dr nj 2009:" + in2009 + " [relief] 3.00",
                        "Cr nj 2009:141 [relief] 3.00",
                        "Dr nj 2009:900 [relief] 2 mask-n95@只",
                        "Cr nj 2009:141 [relief] 2 mask-n95@只");
        assertThat(lines("b-2"))
                .containsExactly(
                        "Dr nj 2021:141 [relief] 10.00",
                        "Cr nj 2021:30101 [relief] 10.00",
                        "Dr nj 2021:" + in2021 + " [relief] 10.00",
                        "Cr nj 2021:102 [relief] 10.00",
                        "Dr nj 2021:141 [relief] 7 mask-n95@只",
                        "Cr nj 2021:900 [relief] 7 mask-n95@只");
        assertThat(lines("i-2"))
                .containsExactly(
                        "Dr nj 2021:30101 [relief] 3.00",
                        "Cr nj 2021:141 [relief] 3.00",
                        "Dr nj 2021:900 [relief] 2 mask-n95@只",
                        "Cr nj 2021:141 [relief] 2 mask-n95@只");
    }

    @ParameterizedTest
    @CsvSource({"CASH, 101", "QUOTA, 111", "BANK, 102"})
    void bought_throughOtherMeans_isOnTheirAccount(Means means, String number) {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        post("goods-purchase b-1 2020-02-02 into=nj fund=relief goods=1_mask-n95@只 cost=1.00 means=" + means);
        post("goods-purchase b-2 2023-02-02 into=nj fund=relief goods=1_mask-n95@只 cost=1.00 means=" + means);

        assertThat(lines("b-1")).contains("Cr nj 2009:" + number + " [relief] 1.00");
        assertThat(lines("b-2")).contains("Cr nj 2021:" + number + " [relief] 1.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-02, 2009:141, 2009:408, 2009:900, 2009:508",
        "2023-02-02, 2021:141, 2021:30101, 2021:900, 2021:30101"
    })
    void givenAndCounted_isAgainstIncomeExpenseOrTheStocksFund(
            String on, String stock, String more, String outside, String less) {
        post("goods-receipt r-1 " + on + " into=nj fund=relief goods=5_mask-n95@只 cost=4.00");
        post("stock-count k-1 " + on + " book=nj fund=relief difference=3_mask-n95@只 cost=2.00");
        post("stock-count k-2 " + on + " book=nj fund=relief difference=-8_mask-n95@只 cost=6.00");

        assertThat(lines("r-1"))
                .containsExactly(
                        "Dr nj " + stock + " [relief] 4.00",
                        "Cr nj " + more + " [relief] 4.00",
                        "Dr nj " + stock + " [relief] 5 mask-n95@只",
                        "Cr nj " + outside + " [relief] 5 mask-n95@只");
        assertThat(lines("k-1"))
                .containsExactly(
                        "Dr nj " + stock + " [relief] 2.00",
                        "Cr nj " + more + " [relief] 2.00",
                        "Dr nj " + stock + " [relief] 3 mask-n95@只",
                        "Cr nj " + outside + " [relief] 3 mask-n95@只");
        assertThat(lines("k-2"))
                .containsExactly(
                        "Dr nj " + less + " [relief] 6.00",
                        "Cr nj " + stock + " [relief] 6.00",
                        "Dr nj " + outside + " [relief] 8 mask-n95@只",
                        "Cr nj " + stock + " [relief] 8 mask-n95@只");
        assertThat(balances(NANJING, on))
                .noneMatch(b -> b.contains(":141") || b.contains(":30101") || b.contains(":900"));
    }

    @ParameterizedTest
    @CsvSource({
        "nj, nj-xw,   relief,  2020-02-02, 2009:50602, 2009:40302",
        "js, nj-xw-a, general, 2020-02-02, 2009:50607, 2009:40307",
        "nj, js,      relief,  2020-02-02, 2009:508,   2009:408",
        "nj, wx,      relief,  2020-02-02, 2009:508,   2009:408",
        "nj, nj-xw,   relief,  2023-02-02, 2021:30101, 2021:30101",
        "nj, js,      relief,  2023-02-02, 2021:30101, 2021:30101"
    })
    void sent_isNoGrantIn2021_andHasNoCounterparty(
            String from, String to, String fund, String on, String given, String received) {
        String stock = given.substring(0, 5) + "141";
        post("goods-receipt r-1 " + on + " into=" + from + " fund=" + fund + " goods=5_mask-n95@只 cost=4.00");
        post("goods-transfer t-1 " + on + " from=" + from + " to=" + to + " fund=" + fund
                + " goods=5_mask-n95@只 cost=4.00");
        post("goods-arrival a-1 " + on + " transfer=t-1 goods=2_mask-n95@只 cost=1.50");
        post("goods-arrival a-2 " + on + " transfer=t-1 goods=3_mask-n95@只 cost=9.00"); // with freight

        assertThat(lines("t-1").subList(0, 2))
                .containsExactly(
                        "Dr " + from + " " + given + " [" + fund + "] 4.00",
                        "Cr " + from + " " + stock + " [" + fund + "] 4.00");
        assertThat(lines("a-1"))
                .containsExactly(
                        "Dr " + to + " " + stock + " [" + fund + "] 1.50",
                        "Cr " + to + " " + received + " [" + fund + "] 1.50",
                        "Dr " + to + " " + stock + " [" + fund + "] 2 mask-n95@只",
                        "Cr " + to + " " + stock.replace("141", "900") + " [" + fund + "] 2 mask-n95@只");
        assertThat(lines("a-2")).hasSize(4);
        assertThat(flows("t-1")).containsExactly("PAYMENT GOODS " + from + " > " + to + " 5 mask-n95@只");
        assertThat(flows("a-2")).containsExactly("ARRIVAL GOODS " + from + " > " + to + " 3 mask-n95@只");
    }

    @Test
    void reversal_in2022OfGoodsOf2021_isOnTheNewAccounts() {
        post(raise("r-1", NANJING, RELIEF, 100, "2021-02-01"));
        post(buy("b-1", NANJING, RELIEF, masks(7), Amount.yuan(10), AidKind.OTHER, "2021-02-02"));
        post(issue("i-1", NANJING, RELIEF, masks(2), Amount.yuan(3), AidKind.WARMTH, "2021-02-03"));
        post("goods-transfer t-1 2021-02-03 from=nj to=nj-xw fund=relief goods=5_mask-n95@只 cost=4.00");
        post(close("z-1", "2021-12-31", NANJING));
        post("system-conversion v-1 2022-01-01 book=nj");
        post(reverse("x-1", "t-1", "2022-02-01"), reverse("x-2", "i-1", "2022-02-01"));
        post(reverse("x-3", "b-1", "2022-02-01"));

        assertThat(lines("x-1"))
                .containsExactly(
                        "Cr nj 2021:50802 [relief] 4.00",
                        "Dr nj 2021:141 [relief] 4.00",
                        "Cr nj 2021:30101 [relief] 4.00",
                        "Dr nj 2021:32101 [relief] 4.00",
                        "Cr nj 2021:900 [relief] 5 mask-n95@只",
                        "Dr nj 2021:141 [relief] 5 mask-n95@只");
        assertThat(lines("x-2"))
                .startsWith("Cr nj 2021:32101 [relief] 3.00", "Dr nj 2021:141 [relief] 3.00")
                .hasSize(6);
        assertThat(lines("x-3"))
                .startsWith("Cr nj 2021:141 [relief] 10.00", "Dr nj 2021:30101 [relief] 10.00")
                .hasSize(6);
        assertThat(balances(NANJING, "2022-02-01"))
                .noneMatch(b -> b.contains(":141") || b.contains(":30101") || b.contains(":900"));
    }

    @Test
    void goodsForAnOutsideBody_areSupportOfIt_unlessSaidOtherwise() {
        GoodsIssue issue = issue("i-1", NANJING, RELIEF, masks(1), Amount.yuan(1), AidKind.WARMTH, "2020-02-02");
        GoodsIssue.Builder hospital = GoodsIssue.builder()
                .id("i-2")
                .from(issue.from())
                .to(Party.outside("市第一医院"))
                .fund(issue.fund())
                .goods(issue.goods())
                .cost(issue.cost())
                .on(issue.on());

        assertThat(hospital.build().aid()).isEqualTo(AidKind.OUTSIDE_SUPPORT);
        assertThat(issue.aid()).isEqualTo(AidKind.WARMTH);
    }

    @Test
    void goodsOfNoCost_haveNoLineOfMoney() {
        post("goods-receipt r-1 2020-02-02 into=nj fund=relief goods=5_mask-n95@只 cost=0.00");
        post("goods-transfer t-1 2020-02-02 from=nj to=nj-xw fund=relief goods=5_mask-n95@只 cost=0.00");
        post("goods-arrival a-1 2020-02-02 transfer=t-1 goods=5_mask-n95@只 cost=0.00");
        post(issue("i-1", XUANWU, RELIEF, masks(4), Amount.ZERO, AidKind.OTHER, "2020-02-02"));
        post("stock-count k-1 2020-02-02 book=nj-xw fund=relief difference=-1_mask-n95@只 cost=0.00");

        for (String event : new String[] {"r-1", "t-1", "a-1", "i-1", "k-1"}) {
            assertThat(lines(event)).hasSize(2).allMatch(l -> l.endsWith("mask-n95@只"));
        }
    }

    @Test
    void flows_countGoodsApartFromMoney() {
        post(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        post(buy("b-1", NANJING, RELIEF, masks(7), Amount.yuan(10), AidKind.OTHER, "2020-02-02"));
        post(issue("i-1", NANJING, RELIEF, masks(2), Amount.yuan(3), AidKind.OTHER, "2020-02-03"));
        post("stock-count k-1 2020-02-04 book=nj fund=relief difference=3_mask-n95@只 cost=2.00");
        post("stock-count k-2 2020-02-04 book=nj fund=relief difference=-1_mask-n95@只 cost=2.00");
        post("goods-receipt r-2 2020-02-04 into=nj fund=relief goods=12.5_rice@千克/1 cost=4.00");
        post(reverse("x-1", "i-1", "2020-02-05"));

        assertThat(flows("b-1")).containsExactly("PURCHASED nj >  10.00", "RAISED  > nj 7 mask-n95@只");
        assertThat(flows("i-1")).containsExactly("DELIVERED nj >  2 mask-n95@只");
        assertThat(flows("k-1")).containsExactly("RAISED  > nj 3 mask-n95@只");
        assertThat(flows("k-2")).containsExactly("PURCHASED nj >  1 mask-n95@只");
        assertThat(flows("r-2")).containsExactly("RAISED  > nj 12.5 rice@千克/1");
        assertThat(flows("x-1")).containsExactly("DELIVERED nj >  -2 mask-n95@只");
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);
        assertThat(totals.own(NANJING).raised()).isEqualTo(Amount.yuan(100));
        assertThat(totals.own(NANJING).purchased()).isEqualTo(Amount.yuan(10));
        assertThat(totals.own(NANJING).delivered()).isEqualTo(Amount.ZERO);
        assertThat(totals.own(NANJING).held()).isEqualTo(Amount.yuan(90));
    }

    @Test
    void serviceUse_postsNothing_andIsRaisedAndDelivered() {
        ServiceUse use = ServiceUse.builder()
                .id("u-1")
                .from(NANJING)
                .to(Party.outside("医疗队"))
                .fund(RELIEF.id())
                .amount(Amount.parse("6 room-night@间夜"))
                .on(Jiangsu.day("2020-02-02"))
                .build();
        post(use);
        assertThat(lines("u-1")).isEmpty();
        assertThat(flows("u-1")).containsExactly("RAISED  > nj 6 room-night@间夜", "DELIVERED nj >  6 room-night@间夜");

        post(reverse("x-1", "u-1", "2020-02-03"));
        assertThat(lines("x-1")).isEmpty();
        assertThat(flows("x-1")).containsExactly("RAISED  > nj -6 room-night@间夜", "DELIVERED nj >  -6 room-night@间夜");
    }

    @Test
    void goods_betweenAKeptAndAForeignBook_arePostedInTheKeptOne() {
        Ledger kept = keeping(XUANWU);
        kept.postOrThrow(
                event("goods-transfer t-1 2020-02-02 from=nj to=nj-xw fund=relief goods=5_mask-n95@只 cost=4.00"));
        kept.postOrThrow(event("goods-arrival a-1 2020-02-03 transfer=t-1 goods=5_mask-n95@只 cost=4.00"));
        kept.postOrThrow(
                event("goods-transfer t-2 2020-02-04 from=nj-xw to=wx fund=relief goods=5_mask-n95@只 cost=4.00"));
        kept.postOrThrow(event("goods-arrival a-2 2020-02-05 transfer=t-2 goods=4_mask-n95@只 cost=4.00"));

        assertThat(Jiangsu.lines(kept, "t-1")).isEmpty();
        assertThat(Jiangsu.lines(kept, "a-1")).hasSize(4);
        assertThat(Jiangsu.lines(kept, "t-2")).hasSize(4);
        assertThat(Jiangsu.lines(kept, "a-2")).isEmpty();
        assertThat(kept.post(event("goods-arrival a-3 2020-02-05 transfer=t-2 goods=2_mask-n95@只 cost=4.00"))
                        .refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.ARRIVAL_EXCEEDS_PAYMENT);
        for (String event : new String[] {
            "goods-receipt n 2020-02-02 into=nj fund=relief goods=5_mask-n95@只 cost=4.00",
            "goods-transfer n 2020-02-02 from=nj to=wx fund=relief goods=5_mask-n95@只 cost=4.00",
            "stock-count n 2020-02-02 book=nj fund=relief difference=5_mask-n95@只 cost=4.00"
        }) {
            assertThat(kept.post(event(event)).refusal()).map(Refusal::reason).contains(RefusalReason.BOOK_NOT_KEPT);
        }
    }
}
