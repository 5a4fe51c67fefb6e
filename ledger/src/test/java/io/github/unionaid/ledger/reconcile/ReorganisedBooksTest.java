package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.reconcile.Reorganised.JANUARY_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.JUNE_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.MAY_31;
import static io.github.unionaid.ledger.reconcile.Reorganised.YEAR_END;
import static io.github.unionaid.ledger.reconcile.Reorganised.change;
import static io.github.unionaid.ledger.reconcile.Reorganised.move;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.EntryLine;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpeningBalance;
import io.github.unionaid.ledger.event.PaymentBounce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the books say after the organisation has changed: handed over, taken back, opened, and of no stated source. */
class ReorganisedBooksTest {
    private static final Asset MASKS = Asset.goods("mask-n95", "只");

    private static Ledger moved() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", move(XISHAN, NANJING, "2021-06-01"));
        return ledger;
    }

    private static HistoricTotals year(Ledger ledger) {
        return Totals.asItWas(ledger.view(), JANUARY_1, YEAR_END);
    }

    private static void assertWhole(HistoricTotals totals) {
        for (UnionId union : List.of(PROVINCE, NANJING, XUANWU, WUXI, XISHAN)) {
            assertThat(totals.subtree(union).unexplained())
                    .as("subtree of " + union)
                    .isEqualTo(Amount.ZERO);
            assertThat(totals.own(union).unexplained()).as("own of " + union).isEqualTo(Amount.ZERO);
        }
    }

    /** 锡山 becomes part of 玄武, which has its books, and of 无锡, to which it hands over what it held. */
    private static Ledger handedToTheOther() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", new UnionChange.Merged(JUNE_1, XISHAN, List.of(XUANWU, WUXI), XUANWU));
        ledger.postOrThrow(Handover.builder()
                .id("h-1")
                .on(day("2021-07-01"))
                .from(XISHAN)
                .to(WUXI)
                .build());
        return ledger;
    }

    @Test
    void aHandoverToAnotherSuccessor_isOutOfTheOneThatHasTheBooks_andInToTheOther() {
        HistoricTotals totals = year(handedToTheOther());

        assertThat(totals.own(XISHAN).moved()).isEqualTo(Amount.yuan(-50));
        assertThat(totals.own(XISHAN).sent()).isEqualTo(Amount.ZERO);
        assertThat(totals.own(XUANWU).moved()).isEqualTo(Amount.yuan(50));
        assertThat(totals.own(XUANWU).out()).isEqualTo(Amount.yuan(50));
        assertThat(totals.own(XUANWU).heldAfter()).isEqualTo(Amount.ZERO);
        assertThat(totals.own(WUXI).in()).isEqualTo(Amount.yuan(300 + 50));
        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.yuan(-90)); // 50 held, 40 on the way
        assertThat(totals.subtree(WUXI).in()).isEqualTo(Amount.yuan(300 + 50));
        assertThat(totals.subtree(WUXI).heldAfter()).isEqualTo(Amount.yuan(250));
        assertThat(totals.subtree(NANJING).out()).isEqualTo(Amount.yuan(50));
        assertWhole(totals);
    }

    @Test
    void aHandover_isPaidByTheOldToTheNew_inTreesThatHaveBoth() {
        LedgerView view = handedToTheOther().view();
        Totals then = Totals.through(view, MAY_31, YEAR_END);
        Totals now = Totals.of(view, YEAR_END);

        assertThat(then.own(XISHAN).sent()).isEqualTo(Amount.yuan(50));
        assertThat(then.own(WUXI).received()).isEqualTo(Amount.yuan(300 + 50));
        assertThat(then.subtree(WUXI).in()).isEqualTo(Amount.yuan(300));
        assertThat(now.own(XUANWU).sent()).isEqualTo(Amount.yuan(50));
        assertThat(now.subtree(WUXI).in()).isEqualTo(Amount.yuan(300 + 50));
        assertThat(now.subtree(PROVINCE)).isEqualTo(then.subtree(PROVINCE));
        assertThat(TreeBridge.between(view, YEAR_END, MAY_31, JUNE_1).parts(WUXI))
                .extracting(BridgePart::sentenceInChinese)
                .containsExactly("2021-06-01，锡山区总工会（wx-xs）并入（nj-xw）、（wx），账簿由（nj-xw）承接：无锡市总工会（wx）含下级，"
                        + "资金（relief）：外部拨入 +50.00元，发放 -10.00元，拨往外部 +100.00元，内部在途 -40.00元，"
                        + "拨往外部在途 +40.00元，到账汇总 -60.00元，拨出汇总 -50.00元。");
    }

    @Test
    void whatWasPaidInside_andIsTakenBackAfterAMove_makesOutAndInNegative() {
        Ledger ledger = moved();
        ledger.postOrThrow(PaymentBounce.builder()
                .id("b-1")
                .payment("g-2")
                .amount(Amount.yuan(40))
                .on(day("2021-07-01"))
                .build());

        assertThat(year(ledger).subtree(WUXI).out()).isEqualTo(Amount.yuan(-40));
        assertThat(year(ledger).subtree(WUXI).heldAfter()).isEqualTo(Amount.yuan(240));
        assertWhole(year(ledger));

        Ledger reversed = moved();
        reversed.postOrThrow(reverse("v-1", "d-1", "2021-07-01"));
        reversed.postOrThrow(reverse("v-2", "a-2", "2021-07-01"));

        assertThat(year(reversed).subtree(NANJING).in()).isEqualTo(Amount.yuan(-60));
        assertThat(year(reversed).subtree(NANJING).heldAfter()).isEqualTo(Amount.ZERO);
        assertWhole(year(reversed));
    }

    @Test
    void movesOfAllFunds_areByDay_thenByFund() {
        Ledger ledger = moved();
        ledger.postOrThrow(raise("r-2", XISHAN, GENERAL, 7, "2021-02-01"));
        change(ledger, "c-2", move(XISHAN, WUXI, "2021-09-01"));

        assertThat(year(ledger).subtree(WUXI).moves())
                .extracting(m -> m.change().on() + " " + m.fund() + " " + m.amount())
                .containsExactly(
                        "2021-06-01 relief -90.00",
                        "2021-06-01 general -7.00",
                        "2021-09-01 relief 90.00",
                        "2021-09-01 general 7.00");
        assertThat(year(ledger).subtree(WUXI).raised()).isEqualTo(Amount.yuan(7));
        assertThat(year(ledger).own(XISHAN).raised()).isEqualTo(Amount.yuan(7));
        assertWhole(year(ledger));
    }

    /** 锡山 has 500 masks when its books begin. */
    @Test
    void goodsThatWereThereAtTheBeginning_remainUnexplained_andNoOthers() {
        Ledger ledger = moved();
        Amount masks = Amount.of(MASKS, 500);
        ledger.postOrThrow(OpeningBalance.builder()
                .id("o-1")
                .book(XISHAN)
                .addLines(EntryLine.debit(AccountCode.parse("2009:141"), RELIEF.id(), masks))
                .on(day("2021-01-05"))
                .build());
        LedgerView view = ledger.view();
        HistoricTotals year = Totals.asItWas(view, JANUARY_1, YEAR_END, MASKS);

        assertThat(year.subtree(WUXI).unexplained()).isEqualTo(masks);
        assertThat(year.subtree(WUXI).moved()).isEqualTo(masks.negated());
        assertThat(year.subtree(NANJING).unexplained().isZero()).isTrue();
        assertThat(year.subtree(NANJING).moved()).isEqualTo(masks);
        HistoricTotals since = Totals.asItWas(view, JUNE_1, YEAR_END, MASKS);
        assertThat(since.subtree(WUXI).unexplained().isZero()).isTrue();
        assertThat(Totals.of(view, YEAR_END, MASKS).subtree(NANJING).unexplained())
                .isEqualTo(masks);
        assertThat(Totals.during(view, JANUARY_1, YEAR_END, MASKS)
                        .subtree(NANJING)
                        .unexplained())
                .isEqualTo(masks);
        assertThat(Totals.during(view, JUNE_1, YEAR_END, MASKS)
                        .subtree(NANJING)
                        .unexplained()
                        .isZero())
                .isTrue();
    }

    /** 5 of its own money, of no stated source, enter one fund of 锡山 and go on to another. */
    @Test
    void aPartOfUnstatedMoneyAlone_saysSo() {
        Ledger ledger = moved();
        ledger.postOrThrow(designation("u-1", GENERAL.id(), "2021-02-01").build());
        ledger.postOrThrow(designation("u-2", RELIEF.id(), "2021-02-02")
                .fromFund(GENERAL.id())
                .build());
        TreeBridge bridge = TreeBridge.between(ledger.view(), YEAR_END, MAY_31, JUNE_1);

        assertThat(bridge.parts(NANJING, GENERAL.id())).singleElement().satisfies(part -> {
            assertThat(part.sentence())
                    .endsWith(" with all below, for fund general: of reassigned from a source not stated +5.00.");
            assertThat(part.sentenceInChinese()).endsWith("含下级，资金（general）：资金间调整中来源未载明 +5.00元。");
        });
        assertThat(bridge.parts(NANJING, RELIEF.id()).get(0).sentence())
                .contains(": reassigned +5.00, in")
                .doesNotContain("not stated");
    }

    private static Designation.Builder designation(String id, FundId into, String on) {
        return Designation.builder()
                .id(id)
                .into(XISHAN)
                .fund(into)
                .amount(Amount.yuan(5))
                .on(day(on));
    }
}
