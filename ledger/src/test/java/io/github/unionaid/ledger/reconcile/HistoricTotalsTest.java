package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.reconcile.Reorganised.JANUARY_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.JUNE_1;
import static io.github.unionaid.ledger.reconcile.Reorganised.MAY_31;
import static io.github.unionaid.ledger.reconcile.Reorganised.YEAR_END;
import static io.github.unionaid.ledger.reconcile.Reorganised.change;
import static io.github.unionaid.ledger.reconcile.Reorganised.found;
import static io.github.unionaid.ledger.reconcile.Reorganised.merge;
import static io.github.unionaid.ledger.reconcile.Reorganised.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.national.NationalUnions;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpenFund;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A period as it was: every day through its own tree. */
class HistoricTotalsTest {
    private static final UnionId XINWU = UnionId.of("wx-xw");

    private static HistoricTotals year(Ledger ledger) {
        return Totals.asItWas(ledger.view(), JANUARY_1, YEAR_END);
    }

    private static void assertWhole(HistoricTotals totals, UnionId... unions) {
        for (UnionId union : unions) {
            assertThat(totals.subtree(union).unexplained())
                    .as("subtree of " + union)
                    .isEqualTo(Amount.ZERO);
            assertThat(totals.own(union).unexplained()).as("own of " + union).isEqualTo(Amount.ZERO);
        }
    }

    @Test
    void aCountyMoves_whatItHeldAndWhatWasOnItsWay_moves() {
        HistoricTotals totals = year(Reorganised.countyMoved());
        HistoricFigures wuxi = totals.subtree(WUXI, RELIEF.id());

        assertThat(wuxi.in()).isEqualTo(Amount.yuan(300));
        assertThat(wuxi.out()).isEqualTo(Amount.ZERO); // the 100 went to its own county
        assertThat(wuxi.delivered()).isEqualTo(Amount.yuan(10));
        assertThat(wuxi.heldAfter()).isEqualTo(Amount.yuan(200));
        assertThat(wuxi.moved()).isEqualTo(Amount.yuan(-90)); // 50 held, 40 on the way
        assertThat(wuxi.moves())
                .extracting(MovedAmount::sentence)
                .containsExactly("On 2021-06-01 锡山区总工会 (wx-xs) came under nj: 无锡市总工会 (wx), for fund relief,"
                        + " has 90.00 less, held or in transit inside.");

        HistoricFigures nanjing = totals.subtree(NANJING);
        assertThat(nanjing.moved()).isEqualTo(Amount.yuan(50));
        assertThat(nanjing.in()).isEqualTo(Amount.yuan(50 + 40));
        assertThat(nanjing.delivered()).isEqualTo(Amount.yuan(20));
        assertThat(nanjing.heldAfter()).isEqualTo(Amount.yuan(120));
        assertThat(nanjing.moves().get(0).sentenceInChinese())
                .isEqualTo("2021-06-01，锡山区总工会（wx-xs）改隶（nj）：南京市总工会（nj），资金（relief）：结存和内部在途划入 50.00元。");

        assertThat(totals.subtree(PROVINCE).moved()).isEqualTo(Amount.ZERO);
        assertThat(totals.own(XISHAN).moves()).isEmpty();
        assertWhole(totals, PROVINCE, WUXI, NANJING, XISHAN, XUANWU);
    }

    @Test
    void aPeriodThatBeginsWithTheMove_beginsWithTheTreeOfTheDayBefore() {
        Ledger ledger = Reorganised.countyMoved();
        HistoricTotals totals = Totals.asItWas(ledger.view(), JUNE_1, YEAR_END);

        assertThat(totals.subtree(WUXI).heldBefore()).isEqualTo(Amount.yuan(250));
        assertThat(totals.subtree(WUXI).inTransitInsideBefore()).isEqualTo(Amount.yuan(40));
        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.yuan(-90));
        assertThat(totals.before().treeOf()).isEqualTo(MAY_31);
        assertWhole(totals, PROVINCE, WUXI, NANJING);

        HistoricTotals since = Totals.asItWas(ledger.view(), JUNE_1.plusDays(1), YEAR_END);
        assertThat(since.subtree(WUXI).heldBefore()).isEqualTo(Amount.yuan(200));
        assertThat(since.subtree(WUXI).moves()).isEmpty();
        assertWhole(since, PROVINCE, WUXI, NANJING);
    }

    @Test
    void withoutChanges_itIsTheOrdinaryPeriod() {
        Ledger ledger = Reorganised.january();
        LocalDate from = day("2021-01-12");
        HistoricFigures was = Totals.asItWas(ledger.view(), from, YEAR_END).subtree(WUXI);
        PeriodFigures is = Totals.during(ledger.view(), from, YEAR_END).subtree(WUXI);

        assertThat(was.before()).isEqualTo(is.before());
        assertThat(was.after()).isEqualTo(is.after());
        assertThat(was.sent()).isEqualTo(is.sent());
        assertThat(was.received()).isEqualTo(is.received());
        assertThat(was.moved()).isEqualTo(Amount.ZERO);
    }

    @Test
    void thereAndBack_whatMovedCancelsOut_asLongAsNothingHappens() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", move(XISHAN, NANJING, "2021-06-01"));
        change(ledger, "c-2", move(XISHAN, WUXI, "2021-09-01"));
        HistoricTotals totals = year(ledger);

        assertThat(totals.subtree(WUXI).moves())
                .extracting(MovedAmount::amount)
                .containsExactly(Amount.yuan(-90), Amount.yuan(90));
        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.ZERO);
        assertThat(totals.subtree(WUXI).after())
                .isEqualTo(Totals.during(ledger.view(), JANUARY_1, YEAR_END)
                        .after()
                        .subtree(WUXI));
        assertWhole(totals, PROVINCE, WUXI, NANJING);
    }

    /** 锡山 becomes part of 无锡; only weeks later it hands its books over, which is then inside 无锡. */
    @Test
    void aMerger_movesOnItsDay_theHandoverMovesNothing() {
        Ledger ledger = Reorganised.january();
        change(ledger, "c-1", merge(XISHAN, WUXI, "2021-06-01"));
        ledger.postOrThrow(Handover.builder()
                .id("h-1")
                .on(day("2021-07-01"))
                .from(XISHAN)
                .to(WUXI)
                .build());
        HistoricTotals totals = year(ledger);

        assertThat(totals.own(XISHAN).moved()).isEqualTo(Amount.yuan(-50));
        assertThat(totals.own(XISHAN).heldAfter()).isEqualTo(Amount.ZERO);
        assertThat(totals.own(XISHAN).in()).isEqualTo(Amount.yuan(60));
        assertThat(totals.own(WUXI).moved()).isEqualTo(Amount.yuan(90)); // and the 40 are now on the way to itself
        assertThat(totals.own(WUXI).inTransitInsideAfter()).isEqualTo(Amount.yuan(40));
        assertThat(totals.own(WUXI).out()).isEqualTo(Amount.yuan(100));
        assertThat(totals.subtree(WUXI).moves()).isEmpty();
        assertWhole(totals, PROVINCE, WUXI, XISHAN);
    }

    /** 锡山 and 玄武 become 新吴 together. */
    @Test
    void aNewUnion_beginsWithWhatItIsBrought() {
        Ledger ledger = Reorganised.january();
        ledger.postOrThrow(raise("r-2", XUANWU, RELIEF, 5, "2021-02-01"));
        change(
                ledger,
                "c-1",
                found(XINWU, "新吴区总工会", WUXI, "2021-06-01"),
                move(UnionId.of("nj-xw-a"), XINWU, "2021-06-01"),
                merge(XISHAN, XINWU, "2021-06-01"),
                merge(XUANWU, XINWU, "2021-06-01"));
        ledger.postOrThrow(raise("r-3", XINWU, RELIEF, 3, "2021-07-01"));
        HistoricTotals totals = year(ledger);

        assertThat(totals.subtree(XINWU).heldBefore()).isEqualTo(Amount.ZERO);
        assertThat(totals.subtree(XINWU).moves())
                .extracting(MovedAmount::amount)
                .containsExactlyInAnyOrder(Amount.yuan(5), Amount.yuan(50));
        assertThat(totals.subtree(XINWU).raised()).isEqualTo(Amount.yuan(3));
        assertThat(totals.subtree(XUANWU).raised()).isEqualTo(Amount.yuan(5));
        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.yuan(5));
        assertWhole(totals, PROVINCE, WUXI, NANJING, XISHAN, XUANWU, XINWU);
    }

    @Test
    void aBackdatedEvent_countsThroughTheTreeOfItsDay() {
        Ledger ledger = Reorganised.countyMoved();
        ledger.postOrThrow(raise("r-9", XISHAN, RELIEF, 8, "2021-05-31"));
        HistoricTotals totals = year(ledger);

        assertThat(totals.subtree(WUXI).raised()).isEqualTo(Amount.yuan(8));
        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.yuan(-98));
        HistoricTotals known = Totals.asItWas(
                ledger.view(), JANUARY_1, YEAR_END.knownAt(ledger.view().sequence() - 1));
        assertThat(known.subtree(WUXI).moved()).isEqualTo(Amount.yuan(-90));
        assertWhole(totals, PROVINCE, WUXI, NANJING);
        assertWhole(known, PROVINCE, WUXI, NANJING);
    }

    @Test
    void allDates_fromTheBeginning() {
        HistoricTotals totals = Totals.asItWas(Reorganised.countyMoved().view(), LocalDate.MIN, AsOf.LATEST);

        assertThat(totals.subtree(WUXI).moved()).isEqualTo(Amount.yuan(-90));
        assertThat(totals.subtree(WUXI).before()).isEqualTo(Figures.ZERO);
        assertWhole(totals, PROVINCE, WUXI, NANJING);
    }

    /** The national register begins at the end of 2018; at the end of 2020 公主岭 moves and 港闸 becomes part of 崇川. */
    @Test
    void aPeriodThatBeginsBeforeTheRegister_beginsWithItsFirstTree() {
        UnionId gangzha = UnionId.of("cn-320611");
        UnionId nantong = UnionId.of("cn-320600");
        LedgerOptions options = LedgerOptions.of(NationalUnions.register(), Jiangsu.CLOCK);
        Ledger ledger = Ledger.inMemory(options);
        ledger.postOrThrow(OpenFund.of("f", RELIEF));
        ledger.postOrThrow(raise("r-1", gangzha, RELIEF, 7, "2020-12-30"));
        HistoricTotals totals = Totals.asItWas(ledger.view(), LocalDate.of(2018, 1, 1), AsOf.LATEST);

        assertThat(totals.before().treeOf()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(totals.subtree(gangzha).moved()).isEqualTo(Amount.yuan(-7));
        assertThat(totals.own(UnionId.of("cn-320602")).moved()).isEqualTo(Amount.yuan(7));
        assertThat(totals.subtree(nantong).moves()).isEmpty();
        assertWhole(totals, gangzha, nantong);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Totals.asItWas(ledger.view(), LocalDate.of(2018, 1, 1), AsOf.date(LocalDate.of(2018, 6, 30))))
                .withMessageContaining("has no tree of 2018-06-30");
    }

    @Test
    void daysInTheWrongOrder_andAUnionOfNoDay_areRefused() {
        Ledger ledger = Reorganised.countyMoved();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Totals.asItWas(ledger.view(), JUNE_1, AsOf.date(MAY_31)))
                .withMessage("period from 2021-06-01 to 2021-05-31; expected days in order");
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> year(ledger).subtree(NOWHERE));
    }

    @Test
    void movedAmount_roundTrip_isEqual() throws JsonProcessingException {
        ObjectMapper mapper = UnionaidJson.mapper();
        MovedAmount moved =
                year(Reorganised.countyMoved()).subtree(WUXI).moves().get(0);

        assertThat(mapper.readValue(mapper.writeValueAsString(moved), MovedAmount.class))
                .isEqualTo(moved);
        assertThat(year(Reorganised.countyMoved()).subtree(WUXI))
                .isEqualTo(year(Reorganised.countyMoved()).subtree(WUXI))
                .hasSameHashCodeAs(year(Reorganised.countyMoved()).subtree(WUXI));
    }
}
