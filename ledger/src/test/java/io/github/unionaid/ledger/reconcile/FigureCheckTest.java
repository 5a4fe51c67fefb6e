package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.reconcile.Reported.allLevels;
import static io.github.unionaid.ledger.reconcile.Reported.alone;
import static io.github.unionaid.ledger.reconcile.Reported.payment;
import static io.github.unionaid.ledger.reconcile.Reported.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.reconcile.FigureCheck.Measured;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Counting;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Stories of figures that were printed, against ledgers that have something of them. */
class FigureCheckTest {

    private static FigureCheck check(LedgerView view, Reported figure) {
        return figure.check(view);
    }

    private static String phrase(LedgerView view, Reported figure) {
        return figure.phrase(view);
    }

    private static final LedgerView STORY = Story.ledger().view();

    @Test
    void jiangsu_preliminaryTotalOfThreeLevels_isALowerBound_andTheRestIsNobodys() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 3_500_000, "2020-01-26"));
        ledger.postOrThrow(payGroup("js-1", PROVINCE, Party.group("13个设区市总工会"), RELIEF, 3_500_000, "2020-01-27"));

        FigureCheck check = check(
                ledger.view(),
                allLevels("js-total", "js", "2020-02-02", 30_040_000)
                        .printed("3004万元")
                        .status(Status.PRELIMINARY));

        assertThat(check.verdict().difference()).contains(BoundedAmount.atLeast(Amount.yuan(26_540_000)));
        assertThat(check.verdict().reasons())
                .containsExactly(FigureReason.PRELIMINARY, FigureReason.MAY_OVERLAP); // the cities are among them
        assertThat(check.posted()).isEqualTo(Amount.yuan(3_500_000));
        assertThat(check.movedInside()).isEqualTo(Amount.yuan(3_500_000));
        assertThat(check.events()).containsExactly(EventId.of("js-1"));
        assertThat(check)
                .hasToString("js-total js (3004万元, CUMULATIVE_PAID to 2020-02-02): the ledger is short by at least"
                        + " 26540000.00 (preliminary, may overlap), which belongs to nobody by name; paid 3500000.00, of"
                        + " which 3500000.00 went to unions or groups among those it is about; see js-1.");
        assertThat(check.sentenceInChinese())
                .isEqualTo("js-total js（3004万元，截至2020-02-02）：账面短少至少26540000.00元（初步统计、可能重复计算），"
                        + "差额不归于任何单位；账面拨付3500000.00元（其中在所指单位之间或拨给未分配单位3500000.00元）；见js-1。");
        assertThat(phrase(ledger.view(), payment("js-1", "js", "2020-01-27", 3_500_000)))
                .isEqualTo("agrees");
    }

    @Test
    void atLeast_isShortBelow_andConsistentButNotEqualFromThereOn() {
        BoundedAmount fiveMillion = BoundedAmount.atLeast(Amount.yuan(5_000_000));
        for (long paid : new long[] {4_999_999, 5_000_000, 5_000_001}) {
            Ledger ledger = ledger();
            ledger.postOrThrow(raise("r", PROVINCE, RELIEF, 6_000_000, "2020-01-26"));
            ledger.postOrThrow(spend("d", PROVINCE, RELIEF, paid, "2020-01-28"));
            Reported figure =
                    payment("yn-1", "js", "2020-01-28", 0).amount(fiveMillion).printed("500余万");

            assertThat(phrase(ledger.view(), figure))
                    .isEqualTo(
                            paid < 5_000_000
                                    ? "short by at least 1.00 (a bound)"
                                    : "consistent, not to be called equal: a bound");
            assertThat(phrase(ledger.view(), figure.status(Status.DECIDED)))
                    .isEqualTo("cannot be compared: decided, not paid, a bound");
        }
    }

    @Test
    void atMostAndAbout_sayWhatTheyExclude() {
        Reported province = alone("f", "js", "2020-02-12"); // 750 were paid

        assertThat(phrase(STORY, province.amount(BoundedAmount.atMost(Amount.yuan(749)))))
                .isEqualTo("over by at least 1.00 (a bound)");
        assertThat(phrase(STORY, province.amount(BoundedAmount.atMost(Amount.yuan(750)))))
                .isEqualTo("consistent, not to be called equal: a bound");
        assertThat(phrase(STORY, province.amount(BoundedAmount.about(Amount.yuan(9_999)))))
                .isEqualTo("consistent, not to be called equal: a bound");
    }

    @Test
    void union_paidWhatItGrantedAndDelivered_toTheDay() {
        assertThat(phrase(STORY, alone("f", "js", "2020-02-12").yuan(750))).isEqualTo("agrees");
        assertThat(phrase(STORY, alone("f", "js", "2020-02-06").yuan(750))).isEqualTo("short by 150.00");
        assertThat(phrase(STORY, alone("f", "js", "2020-02-12").yuan(700))).isEqualTo("over by 50.00");
        assertThat(phrase(STORY, alone("f", "nj-xw", "2020-02-12").yuan(30))).isEqualTo("agrees");
        assertThat(phrase(STORY, alone("f", "wx", "2020-02-12").yuan(0))).isEqualTo("agrees");
        assertThat(phrase(
                        STORY,
                        alone("f", "nj", "2020-02-12") // what it gave back is not paid
                                .yuan(120)))
                .isEqualTo("agrees");
    }

    @Test
    void severalUnions_mayCountTwiceWhatMovedAmongThem_unlessTheCountingIsStated() {
        Reported all = allLevels("f", "js", "2020-02-12", 0); // 900 in all, 870 of them among them

        assertThat(phrase(STORY, all.yuan(901))).isEqualTo("short by at least 1.00 (may overlap)");
        assertThat(phrase(STORY, all.yuan(29))).isEqualTo("over by at least 1.00 (may overlap)");
        for (long between : new long[] {30, 400, 900}) {
            assertThat(phrase(STORY, all.yuan(between))).isEqualTo("consistent, not to be called equal: may overlap");
        }
        assertThat(phrase(STORY, all.yuan(900).counting(Counting.PLAIN_SUM))).isEqualTo("agrees");
        assertThat(phrase(STORY, all.yuan(30).counting(Counting.ONCE))).isEqualTo("agrees");
        assertThat(phrase(STORY, all.yuan(31))).isEqualTo("short by 1.00");
    }

    @Test
    void levels_countAlone_withFurtherUnionsBesides() {
        Reported cities = alone("f", "js", "2020-02-12").levels(UnionLevel.CITY).yuan(120);

        assertThat(phrase(STORY, cities)).isEqualTo("agrees");
        FigureCheck withCounty = check(STORY, cities.further(XUANWU).counting(Counting.PLAIN_SUM));
        assertThat(withCounty.verdict()).hasToString("over by 30.00");
        assertThat(withCounty.movedInside()).isEqualTo(Amount.yuan(120)); // nj to nj-xw
    }

    @Test
    void subtree_mayLeaveLevelsOut_soTheLedgerIsNeverOver() {
        Reported subtree = alone("f", "js", "2020-02-12").subtree();

        assertThat(phrase(STORY, subtree.yuan(901))).isEqualTo("short by at least 1.00 (levels not printed)");
        assertThat(phrase(STORY, subtree.yuan(900)))
                .isEqualTo("consistent, not to be called equal: levels not printed");
        assertThat(phrase(STORY, subtree.yuan(1))).isEqualTo("consistent, not to be called equal: levels not printed");
    }

    @Test
    void raised_isWhatCameFromOutside() {
        FigureCheck check =
                check(STORY, allLevels("gz-total", "js", "2020-02-12", 1_050).what(What.CUMULATIVE_RAISED));

        assertThat(check.verdict()).hasToString("agrees");
        assertThat(check.measured()).isEqualTo(Measured.RAISED);
        assertThat(phrase(STORY, allLevels("f", "js", "2020-02-07", 1_050).what(What.CUMULATIVE_RAISED)))
                .isEqualTo("short by 50.00");
    }

    @Test
    void raisedAndPaid_isHeldAgainstBoth_andTheDifferenceIsTold() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", WUXI, RELIEF, 90, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", WUXI, RELIEF, 10, "2020-02-02"));
        ledger.postOrThrow(spend("d-1", WUXI, RELIEF, 100, "2020-02-02"));
        Reported figure = payment("xa-1", "wx", "2020-02-02", 100).what(What.RAISED_AND_PAID);

        FigureCheck check = check(ledger.view(), figure);

        assertThat(check.measured()).isEqualTo(Measured.RAISED);
        assertThat(check.verdict()).hasToString("short by 90.00");
        assertThat(check(ledger.view(), figure.yuan(10)).measured()).isEqualTo(Measured.PAID);
        assertThat(phrase(ledger.view(), figure)).isEqualTo("over by 90.00");
    }

    @Test
    void eventWithoutDate_isPossiblyThereOnEarlierDays() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", WUXI, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(spend("d-1", WUXI, RELIEF, 20, "2020-01-30"));
        ledger.postOrThrow(undated("d-2", 5, "2020-02-05"));
        LedgerView view = ledger.view();

        FigureCheck before = check(view, alone("f", "wx", "2020-01-31").yuan(24));
        assertThat(before.verdict()).hasToString("consistent, not to be called equal: undated");
        assertThat(before.posted()).isEqualTo(Amount.yuan(20));
        assertThat(before.possibly()).isEqualTo(Amount.yuan(5));
        assertThat(before.possibleEvents()).containsExactly(EventId.of("d-2"));
        assertThat(before.sentence()).contains("paid 20.00, and possibly 5.00 that is undated; see d-1, d-2.");
        assertThat(phrase(view, alone("f", "wx", "2020-01-31").yuan(26))).isEqualTo("short by at least 1.00 (undated)");
        assertThat(phrase(view, alone("f", "wx", "2020-01-31").yuan(19))).isEqualTo("over by at least 1.00 (undated)");
        assertThat(phrase(view, alone("f", "wx", "2020-02-05").yuan(25))).isEqualTo("agrees");
        assertThat(phrase(view, payment("f", "wx", "2020-01-30", 5)))
                .isEqualTo("consistent, not to be called equal: undated");
        assertThat(phrase(view, payment("f", "wx", "2020-01-30", 26))).isEqualTo("short by at least 1.00 (undated)");
    }

    private static Disbursement undated(String id, long yuan, String by) {
        return Disbursement.builder()
                .id(id)
                .from(WUXI)
                .to(Party.beneficiaries())
                .fund(RELIEF.id())
                .amount(Amount.yuan(yuan))
                .on(day(by))
                .dateBasis(DateBasis.NOT_AFTER)
                .build();
    }

    @Test
    void undatedFigure_agreesWithTheOnlyEventThereIs_andIsLeftOpenAmongSeveral() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", WUXI, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(undated("d-1", 10, "2020-02-05"));
        Reported figure = payment("jx-1", "wx", "2020-02-05", 10).when(When.UNDATED);

        assertThat(phrase(ledger.view(), figure)).isEqualTo("agrees");
        assertThat(phrase(ledger.view(), figure.yuan(11))).isEqualTo("short by at least 1.00 (undated)");
        assertThat(phrase(ledger.view(), figure.yuan(9))).isEqualTo("consistent, not to be called equal: undated");
        ledger.postOrThrow(spend("d-2", WUXI, RELIEF, 10, "2020-01-21"));
        assertThat(phrase(ledger.view(), figure.yuan(10))).isEqualTo("consistent, not to be called equal: undated");
        assertThat(phrase(ledger.view(), figure.what(What.CUMULATIVE_PAID).yuan(99)))
                .isEqualTo("consistent, not to be called equal: undated");
    }

    @Test
    void occasion_agreesWithAnEventOfTheDay_orAllOfThemTogether() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 30, "2020-01-27"));
        ledger.postOrThrow(pay("g-2", PROVINCE, WUXI, RELIEF, 20, "2020-01-27"));
        ledger.postOrThrow(pay("g-3", PROVINCE, WUXI, RELIEF, 7, "2020-01-28"));
        LedgerView view = ledger.view();

        assertThat(phrase(view, payment("f", "js", "2020-01-27", 30))).isEqualTo("agrees");
        assertThat(phrase(view, payment("f", "js", "2020-01-27", 50))).isEqualTo("agrees");
        assertThat(phrase(view, payment("f", "js", "2020-01-27", 40)))
                .isEqualTo("consistent, not to be called equal: may overlap");
        assertThat(phrase(view, payment("f", "js", "2020-01-27", 57)))
                .isEqualTo("short by at least 7.00 (may overlap)");
        assertThat(phrase(view, payment("f", "js", "2020-01-28", 6))).isEqualTo("over by 1.00");
        assertThat(phrase(view, payment("f", "js", "2020-01-29", 6))).isEqualTo("short by 6.00");
    }

    @Test
    void whatWasTakenBackTheSameDay_isNoOccasion() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 30, "2020-01-27"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-01-27"));
        ledger.postOrThrow(pay("g-2", PROVINCE, WUXI, RELIEF, 20, "2020-01-27"));
        ledger.postOrThrow(PaymentBounce.builder()
                .id("b-1")
                .payment("g-2")
                .amount(Amount.yuan(5))
                .on(day("2020-01-28"))
                .build());
        LedgerView view = ledger.view();

        assertThat(phrase(view, payment("f", "js", "2020-01-27", 30))).isEqualTo("short by 10.00");
        assertThat(phrase(view, payment("f", "js", "2020-01-27", 20))).isEqualTo("agrees");
        assertThat(phrase(view, alone("f", "js", "2020-01-27").yuan(20))).isEqualTo("agrees");
        assertThat(phrase(view, alone("f", "js", "2020-01-28").yuan(15))).isEqualTo("agrees");
    }

    @Test
    void whatBouncedTheSameDay_isTakenOffItsOccasion() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(pay("g-1", PROVINCE, WUXI, RELIEF, 20, "2020-01-27"));
        ledger.postOrThrow(PaymentBounce.builder()
                .id("b-1")
                .payment("g-1")
                .amount(Amount.yuan(5))
                .on(day("2020-01-27"))
                .build());

        FigureCheck check = check(ledger.view(), payment("f", "js", "2020-01-27", 15));

        assertThat(check.verdict()).hasToString("agrees");
        assertThat(check.events()).containsExactly(EventId.of("g-1"));
        assertThat(phrase(ledger.view(), payment("f", "js", "2020-01-27", 20))).isEqualTo("short by 5.00");
    }

    @Test
    void booksKeptElsewhere_mayHaveMore() {
        Ledger ledger = keeping(NANJING);
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 30, "2020-01-27"));
        LedgerView view = ledger.view();

        assertThat(phrase(view, alone("f", "nj", "2020-02-01").yuan(31))).isEqualTo("short by 1.00");
        assertThat(phrase(view, allLevels("f", "nj", "2020-02-01", 31)))
                .isEqualTo("consistent, not to be called equal: books kept elsewhere");
        assertThat(phrase(view, allLevels("f", "nj", "2020-02-01", 29)))
                .isEqualTo("over by at least 1.00 (books kept elsewhere)");
    }

    @Test
    void funds_canBeLookedAtAlone() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", WUXI, RELIEF, 100, "2020-01-20"));
        ledger.postOrThrow(raise("r-2", WUXI, GENERAL, 100, "2020-01-20"));
        ledger.postOrThrow(spend("d-1", WUXI, RELIEF, 30, "2020-01-27"));
        ledger.postOrThrow(spend("d-2", WUXI, GENERAL, 5, "2020-01-27"));
        ReportedFigures figures = together(alone("f", "wx", "2020-02-01").yuan(30));

        assertThat(figures.against(ledger.view()).get(0).verdict()).hasToString("over by 5.00");
        assertThat(figures.against(ledger.view(), Set.of(RELIEF.id())).get(0).verdict())
                .hasToString("agrees");
        assertThat(figures.against(ledger.view(), Set.<FundId>of()).get(0).verdict())
                .hasToString("short by 30.00");
    }

    @Test
    void whatHasNoMoneyOrNoAmount_isNotCompared_butWhatIsPostedIsShown() {
        Reported rooms = payment("nb-1", "nj", "2020-02-05", 0);

        assertThat(phrase(STORY, rooms.what(What.IN_KIND_USE))).isEqualTo("cannot be compared: no money");
        FigureCheck noAmount = check(STORY, alone("wx-1", "nj", "2020-02-12"));
        assertThat(noAmount.verdict()).hasToString("cannot be compared: no amount printed");
        assertThat(noAmount.posted()).isEqualTo(Amount.yuan(120));
        assertThat(noAmount.sentence())
                .isEqualTo("wx-1 nj (CUMULATIVE_PAID to 2020-02-12): the ledger cannot be compared: no amount printed;"
                        + " paid 120.00; see g-2.");
    }

    @Test
    void subtreeOfOneUnion_leavesNoLevelOut() {
        assertThat(phrase(STORY, alone("f", "wx-xs", "2020-02-12").subtree().yuan(0)))
                .isEqualTo("agrees");
    }

    @Test
    void ledgerOfOtherUnions_isRefused() {
        Union plant = Union.of(UnionId.of("wx-a"), "西方厂工会", UnionLevel.GRASSROOTS, WUXI);
        UnionRegister more = REGISTER.with(new UnionChange.Founded(day("2020-01-01"), plant));
        Ledger ledger = Ledger.inMemory(LedgerOptions.of(more, CLOCK));
        ledger.postOrThrow(OpenFund.of("f-relief", RELIEF));
        ledger.postOrThrow(raise("r-1", plant.id(), RELIEF, 100, "2020-01-20"));
        ReportedFigures figures = together(alone("f", "wx", "2020-02-01")
                .subtree()
                .what(What.CUMULATIVE_RAISED)
                .yuan(100));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.against(ledger.view()))
                .withMessageContaining("is of wx-a, which the unions of the figures on 2020-02-20 do not have");
        ReportedFigures ofTheLedger = ReportedFigures.of(more, Reported.LAST, figures.figures());
        assertThat(ofTheLedger.against(ledger.view()).get(0).posted()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void manyEvents_areCounted_andTheFirstAreListed() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", WUXI, RELIEF, 10_000, "2020-01-20"));
        for (int i = 1; i <= FigureCheck.MAX_EVENTS + 1; i++) { // on two days by turns
            ledger.postOrThrow(spend("d-" + i, WUXI, RELIEF, 1, "2020-01-2" + (1 + i % 2)));
        }

        List<FigureCheck> checks = together(
                        alone("to-21", "wx", "2020-01-21").yuan(500),
                        alone("to-22", "wx", "2020-01-22").yuan(1_001))
                .against(ledger.view());

        assertThat(checks.get(0).eventCount()).isEqualTo(500);
        assertThat(checks.get(0).events()).hasSize(500);
        assertThat(checks.get(1).verdict()).hasToString("agrees");
        assertThat(checks.get(1).eventCount()).isEqualTo(1_001);
        assertThat(checks.get(1).events())
                .hasSize(FigureCheck.MAX_EVENTS)
                .startsWith(EventId.of("d-1"), EventId.of("d-2"), EventId.of("d-3"))
                .endsWith(EventId.of("d-1000"));
        assertThat(checks.get(1).sentence()).endsWith("d-9, d-10 and 991 more.");
        assertThat(checks.get(1).sentenceInChinese()).endsWith("d-9、d-10等共1001笔。");
    }
}
