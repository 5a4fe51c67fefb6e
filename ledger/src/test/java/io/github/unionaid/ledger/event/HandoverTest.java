package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A union that is no more hands its books over: on 2021-06-01 锡山 becomes part of 无锡. */
class HandoverTest extends BookStory {
    private static final LocalDate END = LocalDate.of(2021, 6, 1);

    private static RegisterChanges merge() {
        return change("m", "2021-06-01", new UnionChange.Merged(END, XISHAN, List.of(WUXI), WUXI));
    }

    /** The books go to 南京, a part of the union to 无锡. */
    private static RegisterChanges split() {
        return change("m", "2021-06-01", new UnionChange.Split(END, XISHAN, List.of(WUXI, NANJING), NANJING));
    }

    private static String handover(String id, UnionId to, String on) {
        return "handover " + id + " " + on + " from=wx-xs to=" + to;
    }

    @Test
    void everyBalance_inMoneyAndGoods_isOnTheSameAccountOfTheSuccessor() {
        post(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"), raise("r-2", WUXI, RELIEF, 7, "2021-02-01"));
        post(raise("r-3", XISHAN, DUES, 50, "2021-02-01"));
        post(buy("b-1", XISHAN, RELIEF, masks(5), Amount.yuan(10), AidKind.OTHER, "2021-02-02"));
        post("transfer-payment l 2021-02-03 kind=LOAN from=wx-xs to=js fund=dues amount=20.00");
        post("transfer-arrival la 2021-02-04 transfer=l amount=20.00");
        post(merge());
        post(handover("h", WUXI, "2021-06-01"));

        assertThat(lines("h"))
                .hasSize(2 * 8)
                .contains("Cr wx-xs 2009:121 [dues] <> js 20.00", "Dr wx 2009:121 [dues] <> js 20.00");
        assertThat(balances(XISHAN, "2021-06-01")).isEmpty();
        assertThat(balances(WUXI, "2021-06-01"))
                .containsExactlyInAnyOrder(
                        "Dr 2009:102 relief 97.00",
                        "Cr 2009:408 relief 107.00",
                        "Dr 2009:141 relief 10.00",
                        "Dr 2009:141 relief 5_mask-n95@只",
                        "Cr 2009:900 relief 5_mask-n95@只",
                        "Dr 2009:102 dues 30.00",
                        "Cr 2009:408 dues 50.00",
                        "Dr 2009:121 dues 20.00 <> js");
        assertThat(flows("h"))
                .containsExactlyInAnyOrder(
                        "PAYMENT HANDOVER wx-xs > wx 30.00", "ARRIVAL HANDOVER wx-xs > wx 30.00",
                        "PAYMENT HANDOVER wx-xs > wx 90.00", "ARRIVAL HANDOVER wx-xs > wx 90.00",
                        "PAYMENT HANDOVER wx-xs > wx 5 mask-n95@只", "ARRIVAL HANDOVER wx-xs > wx 5 mask-n95@只");
        Figures wuxi = Totals.of(ledger.view(), AsOf.LATEST).own(WUXI);
        assertThat(wuxi.held()).isEqualTo(Amount.yuan(127));
        assertThat(wuxi.raised()).isEqualTo(Amount.yuan(157));

        post(issue("i-1", WUXI, RELIEF, masks(5), Amount.yuan(10), AidKind.OTHER, "2021-06-01"));
        post(spend("d-1", WUXI, RELIEF, 97, "2021-06-01"));
        post(
                "loan-repayment lr 2021-07-01 loan=l amount=20.00",
                "transfer-arrival lra 2021-07-02 transfer=lr amount=20.00");
        assertThat(lines("lra")).containsExactly("Dr wx 2009:102 [dues] 20.00", "Cr wx 2009:121 [dues] <> js 20.00");
        post(close("z-1", "2021-12-31", WUXI));
        assertClosed(WUXI, "2021-12-31");
    }

    @Test
    void beforeTheEnd_ofALivingUnion_orOfOneThatNeverWas_itIsRefused() {
        assertThat(refusal(event(handover("n", WUXI, "2021-06-01"))).reason()).isEqualTo(RefusalReason.UNION_UNKNOWN);
        post(merge());
        assertThat(refusal(event(handover("n", WUXI, "2021-05-31"))).message())
                .isEqualTo("the last day of wx-xs is 2021-05-31; expected a union that is no more on 2021-05-31");
        assertRefused("handover n 2021-06-01 from=nowhere to=wx", RefusalReason.UNION_UNKNOWN);
        assertRefused(handover("n", NOWHERE, "2021-06-01"), RefusalReason.UNION_UNKNOWN);
        assertRefused(handover("n", XISHAN, "2021-06-01"), RefusalReason.UNION_UNKNOWN);
        post(change("m-2", "2021-06-01", new UnionChange.Split(END, XUANWU, List.of(NANJING), XUANWU)));
        assertRefused("handover n 2021-06-01 from=nj-xw to=nj", RefusalReason.UNION_UNKNOWN); // it goes on
        assertTaken(handover("n", WUXI, "2021-06-01"));
        assertTaken(handover("n", WUXI, "2024-06-30"));
    }

    @Test
    void toAStranger_itIsRefused_toASuccessorOfASuccessorTaken() {
        post(merge());
        assertThat(refusal(event(handover("n", NANJING, "2021-06-01"))).message())
                .isEqualTo("nj does not succeed wx-xs; expected one of [wx] or wx, which has its books");
        assertRefused(handover("n", PROVINCE, "2021-06-01"), RefusalReason.PARTY_NOT_ALLOWED);
        post(change(
                "m-2",
                "2021-09-01",
                new UnionChange.Merged(LocalDate.of(2021, 9, 1), WUXI, List.of(NANJING), NANJING)));
        assertTaken(handover("n", WUXI, "2021-08-31"));
        assertRefused(handover("n", NANJING, "2021-08-31"), RefusalReason.PARTY_NOT_ALLOWED);
        assertRefused(handover("n", WUXI, "2021-09-01"), RefusalReason.UNION_UNKNOWN);
        assertTaken(handover("n", NANJING, "2021-09-01"));
    }

    @Test
    void fundByFund_toSeveralSuccessors() {
        post(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"), raise("r-2", XISHAN, DUES, 50, "2021-02-01"));
        post("transfer-payment l 2021-02-03 kind=LOAN from=wx-xs to=js fund=dues amount=50.00"); // no money left
        post("transfer-arrival la 2021-02-04 transfer=l amount=50.00");
        post(split());
        post(handover("h-1", NANJING, "2021-06-01") + " funds=[relief]");
        assertThat(balances(XISHAN, "2021-06-01")).allMatch(b -> b.contains(" dues "));
        post(handover("h-2", WUXI, "2021-06-02") + " funds=[dues,general]"); // debts alone

        assertThat(flows("h-2")).isEmpty();
        assertThat(balances(XISHAN, "2021-06-02")).isEmpty();
        assertThat(balances(NANJING, "2021-06-02"))
                .containsExactlyInAnyOrder("Dr 2009:102 relief 100.00", "Cr 2009:408 relief 100.00");
        assertThat(balances(WUXI, "2021-06-02"))
                .containsExactlyInAnyOrder("Dr 2009:121 dues 50.00 <> js", "Cr 2009:408 dues 50.00");
        assertRefused(handover("n", WUXI, "2021-06-02") + " funds=[none]", RefusalReason.FUND_UNKNOWN);
    }

    @Test
    void debtsAlone_toOneThatHasNotTheBooks_mirrorAsBefore() {
        post(raise("r-1", XISHAN, DUES, 50, "2021-02-01"));
        post("transfer-payment l 2021-02-03 kind=LOAN from=wx-xs to=js fund=dues amount=50.00");
        post("transfer-arrival la 2021-02-04 transfer=l amount=50.00");
        post(split());
        post(handover("h", WUXI, "2021-06-01"));
        assertThat(balances(WUXI, "2021-06-01")).contains("Dr 2009:121 dues 50.00 <> js");
        theBooksHold_onEveryDate_andComeOutOfTheJournalAgain();
    }

    @Test
    void twice_handsOverWhatCameInBetween() {
        post(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"), spend("d-1", XISHAN, RELIEF, 30, "2021-02-02"));
        post(merge());
        post(handover("h-1", WUXI, "2021-06-01"));
        assertRefused(handover("n", WUXI, "2021-06-01"), RefusalReason.PERIOD_CLOSED);
        post(handover("h-2", WUXI, "2021-06-02"));
        assertThat(lines("h-2")).isEmpty();

        post(reverse("x-1", "d-1", "2021-07-01"));
        post(handover("h-3", WUXI, "2021-07-01"));
        assertThat(flows("h-3"))
                .containsExactly("PAYMENT HANDOVER wx-xs > wx 30.00", "ARRIVAL HANDOVER wx-xs > wx 30.00");
        assertThat(balances(XISHAN, "2021-07-01")).isEmpty();
        assertRefused(reverse("n", "h-1", "2021-07-01"), RefusalReason.NOT_REVERSIBLE);
        Refusal refusal = refusal(reverse("n", "r-1", "2021-07-02"));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.HAS_DEPENDENTS);
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("h-1"));
    }

    @Test
    void onADayBeforeALaterOutflow_itLeavesThatCovered() {
        post(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"), merge());
        post(reverse("x-1", "r-1", "2021-07-01"));

        assertRefused(handover("n", WUXI, "2021-06-01"), RefusalReason.FUND_OVERDRAWN);
        assertTaken(handover("n", WUXI, "2021-07-01"));
    }

    @Test
    void whatIsOnTheWayToIt_arrivesAtTheSuccessor() {
        post(raise("r-1", PROVINCE, RELIEF, 100, "2021-02-01"), pay("g-1", PROVINCE, XISHAN, RELIEF, 60, "2021-03-01"));
        post(arrive("a-1", "g-1", 40, "2021-03-02"));
        post("goods-receipt gr 2021-03-01 into=js fund=relief goods=4_mask-n95@只 cost=4.00");
        post("goods-transfer t 2021-03-01 from=js to=wx-xs fund=relief goods=4_mask-n95@只 cost=4.00");
        post(merge());
        post(handover("h", WUXI, "2021-06-01"));
        post(arrive("a-2", "g-1", 20, "2021-06-02"));
        post("goods-arrival ta 2021-06-02 transfer=t goods=4_mask-n95@只 cost=4.00");

        assertThat(balances(WUXI, "2021-06-02"))
                .contains(
                        "Dr 2009:102 relief 60.00",
                        "Dr 2009:141 relief 4.00",
                        "Cr 2009:40302 relief 4.00",
                        "Cr 2009:40302 relief 60.00 <> js");
    }

    @Test
    void goodsOnTheWayToAPartOfTheGiver_arriveAtTheGiver() {
        post("goods-receipt gr 2021-03-01 into=nj fund=relief goods=4_mask-n95@只 cost=4.00");
        post("goods-transfer t 2021-03-01 from=nj to=nj-xw fund=relief goods=4_mask-n95@只 cost=4.00");
        endXuanwu();
        post("goods-arrival ta 2021-06-02 transfer=t goods=4_mask-n95@只 cost=4.00");

        assertThat(lines("ta")).contains("Dr nj 2009:141 [relief] 4.00", "Cr nj 2009:408 [relief] 4.00");
        post(issue("i-1", NANJING, RELIEF, masks(4), Amount.yuan(4), AidKind.OTHER, "2021-06-02"));
        assertThat(refusal(reverse("n", "ta", "2021-06-03")).relatedEvents()).containsExactly(EventId.of("i-1"));
    }

    @Test
    void notices_goOverWithTheMoneyThatTheyBind() {
        Fund bound = bound();
        post(raise("r-1", XUANWU, bound, 100, "2021-02-01"));
        post("grant-notice n-1 2021-02-02 from=nj-xw to=nj-xw-a fund=bound amount=80.00");
        endXuanwu();
        post("handover h 2021-06-01 from=nj-xw to=nj");

        assertThat(flows("h")).contains("NOTICED nj-xw >  -80.00", "NOTICED nj >  80.00");
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(NANJING).noticed()).isEqualTo(Amount.yuan(80));
        assertRefused(spend("n", NANJING, bound, 21, "2021-06-01"), RefusalReason.FUND_COMMITTED);
        assertTaken(spend("n", NANJING, bound, 20, "2021-06-01"));
        post(GrantPayment.builder()
                .id("g-1")
                .from(NANJING)
                .to(PLANT)
                .fund(bound.id())
                .amount(Amount.yuan(50))
                .notice(EventId.of("n-1"))
                .on(END)
                .build());
        post("notice-closure nc 2021-06-02 notice=n-1 amount=30.00 reason=EXPIRED");
        assertTaken(spend("n", NANJING, bound, 50, "2021-06-02"));
    }

    @Test
    void aNoticeThatIsReversedAfterwards_bindsNobody() {
        Fund bound = bound();
        post(raise("r-1", XUANWU, bound, 100, "2021-02-01"));
        post("grant-notice n-1 2021-02-02 from=nj-xw to=nj-xw-a fund=bound amount=80.00");
        endXuanwu();
        post("handover h 2021-06-01 from=nj-xw to=nj");
        post(reverse("x-1", "n-1", "2021-06-02"));

        assertThat(Totals.of(ledger.view(), AsOf.LATEST).own(NANJING).noticed()).isEqualTo(Amount.ZERO);
        assertTaken(spend("n", NANJING, bound, 100, "2021-06-02"));
    }

    @Test
    void aClosureThatIsReversedAfterwards_bindsTheSuccessorIfItHasTheMoney() {
        Fund bound = bound();
        post(raise("r-1", XUANWU, bound, 100, "2021-02-01"));
        post("grant-notice n-1 2021-02-02 from=nj-xw to=nj-xw-a fund=bound amount=80.00");
        post("notice-closure c-1 2021-02-03 notice=n-1 amount=30.00 reason=EXPIRED");
        endXuanwu();
        post("handover h 2021-06-01 from=nj-xw to=nj");
        post(spend("d-1", NANJING, bound, 20, "2021-06-01"));
        assertTaken(spend("n", NANJING, bound, 30, "2021-06-02"));
        post(reverse("x-1", "c-1", "2021-06-02"));

        assertRefused(spend("n", NANJING, bound, 1, "2021-06-02"), RefusalReason.FUND_COMMITTED);
        post(reverse("x-2", "d-1", "2021-06-02"), spend("d-2", NANJING, bound, 20, "2021-06-02"));
    }

    @Test
    void aClosureThatWouldBindMoreThanTheSuccessorHas_isNotReversed() {
        Fund bound = bound();
        post(raise("r-1", XUANWU, bound, 100, "2021-02-01"));
        post("grant-notice n-1 2021-02-02 from=nj-xw to=nj-xw-a fund=bound amount=80.00");
        post("notice-closure c-1 2021-02-03 notice=n-1 amount=30.00 reason=EXPIRED");
        endXuanwu();
        post("handover h 2021-06-01 from=nj-xw to=nj");
        post(spend("d-1", NANJING, bound, 21, "2021-06-01"));

        Refusal refusal = refusal(reverse("x-1", "c-1", "2021-06-02"));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.FUND_COMMITTED);
        assertThat(refusal.details()).containsEntry("union", "nj");
    }

    private Fund bound() {
        Fund bound = Fund.builder()
                .id("bound")
                .name("指标资金")
                .kind(RELIEF.kind())
                .noticesBind(true)
                .build();
        post(OpenFund.of("f-bound", bound));
        return bound;
    }

    private void endXuanwu() {
        post(change(
                "m",
                "2021-06-01",
                new UnionChange.Moved(END, PLANT, NANJING),
                new UnionChange.Merged(END, XUANWU, List.of(NANJING), NANJING)));
    }

    @Test
    void inAClosedPeriod_ofEitherBook_itIsRefused() {
        post(close("z-0", "2021-05-31", XISHAN), merge(), close("z-1", "2021-06-30", WUXI));
        assertThat(refusal(event(handover("n", WUXI, "2021-06-30"))).details()).containsEntry("union", "wx");
        assertTaken(handover("n", WUXI, "2021-07-01"));
    }

    @Test
    void oneHalfKept_postsThatHalf_noneKept_isRefused() {
        Ledger kept = keeping(XISHAN);
        kept.postOrThrow(raise("r-1", XISHAN, RELIEF, 100, "2021-02-01"));
        kept.postOrThrow(merge());
        kept.postOrThrow(event(handover("h", WUXI, "2021-06-01")));
        assertThat(Jiangsu.lines(kept, "h"))
                .containsExactly("Cr wx-xs 2009:102 [relief] 100.00", "Dr wx-xs 2009:408 [relief] 100.00");
        assertThat(Reconciliation.of(kept.view()).findings()).isEmpty();

        Ledger successor = keeping(WUXI);
        successor.postOrThrow(merge());
        successor.postOrThrow(event(handover("h", WUXI, "2021-06-01")));
        assertThat(Jiangsu.lines(successor, "h")).isEmpty(); // it cannot know what it takes over

        Ledger neither = keeping(PROVINCE);
        neither.postOrThrow(merge());
        assertThat(neither.post(event(handover("h", WUXI, "2021-06-01"))).refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.BOOK_NOT_KEPT);
    }
}
