package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.options;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.GoodsPurchase;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.journal.Journal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures of the {@link Story}, at hand. */
class TotalsAtHandTest {
    private final Journal journal = Story.journal();
    private final Ledger ledger = Ledger.open(journal, CLOCK);

    @Test
    void story_isWhatWasAddedUpByHand() {
        TotalsAtHand totals = Totals.atHand(ledger.view());

        Figures province = totals.subtree(PROVINCE, RELIEF.id());
        assertThat(province.raised()).isEqualTo(Amount.yuan(1_050));
        assertThat(province.delivered()).isEqualTo(Amount.yuan(30));
        assertThat(province.inTransitInside()).isEqualTo(Amount.yuan(320));
        assertThat(province.held()).isEqualTo(Amount.yuan(700));
        assertThat(province.unexplained()).isEqualTo(Amount.ZERO);
        Figures nanjing = totals.own(NANJING, RELIEF.id());
        assertThat(nanjing.in()).isEqualTo(Amount.yuan(300));
        assertThat(nanjing.out()).isEqualTo(Amount.yuan(180));
        assertThat(nanjing.held()).isEqualTo(Amount.yuan(170));
        assertThat(totals)
                .hasToString("TotalsAtHand{LedgerView{" + ledger.view().ledgerId() + " at 15}}");
        assertLikeAPass(ledger.view());
    }

    @Test
    void whatWasPaidToAGroupAnchoredAtTheGiver_isInsideItsOwnFigures() {
        Figures own = Totals.atHand(ledger.view()).own(PROVINCE, RELIEF.id());

        assertThat(own.sent()).isEqualTo(Amount.yuan(750));
        assertThat(own.out()).isEqualTo(Amount.yuan(600));
        assertThat(own.inTransitInside()).isEqualTo(Amount.yuan(150));
    }

    @Test
    void eachEvent_isInTheFiguresAtOnce() {
        ledger.postOrThrow(raise("r-9", XISHAN, FISCAL, 70, "2020-02-12"));
        assertThat(Totals.atHand(ledger.view()).subtree(WUXI, FISCAL.id()).held())
                .isEqualTo(Amount.yuan(70));
        ledger.postOrThrow(spend("d-9", XISHAN, FISCAL, 20, "2020-02-13"));
        assertThat(Totals.atHand(ledger.view()).subtree(WUXI, FISCAL.id()).held())
                .isEqualTo(Amount.yuan(50));
        assertLikeAPass(ledger.view());
    }

    @Test
    void reversal_takesFiguresBack() {
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-12"));
        ledger.postOrThrow(reverse("x-2", "g-4", "2020-02-12"));
        TotalsAtHand totals = Totals.atHand(ledger.view());

        assertThat(totals.subtree(PROVINCE, RELIEF.id()).delivered()).isEqualTo(Amount.ZERO);
        assertThat(totals.subtree(PROVINCE, RELIEF.id()).inTransitInside()).isEqualTo(Amount.yuan(170));
        assertThat(totals.own(PROVINCE, RELIEF.id()).inTransitInside()).isEqualTo(Amount.ZERO);
        assertLikeAPass(ledger.view());
    }

    @Test
    void goods_countAsTheMoneyPaidForThem() {
        ledger.postOrThrow(GoodsPurchase.builder()
                .id("b-9")
                .into(NANJING)
                .fund(RELIEF.id())
                .goods(Amount.of(Asset.goods("mask-n95", "只"), 500))
                .cost(Amount.yuan(90))
                .aid(AidKind.OTHER)
                .on(day("2020-02-12"))
                .build());
        Figures own = Totals.atHand(ledger.view()).own(NANJING, RELIEF.id());

        assertThat(own.purchased()).isEqualTo(Amount.yuan(90));
        assertThat(own.held()).isEqualTo(Amount.yuan(170 - 90));
        assertThat(own.raised()).as("500 masks are no money").isEqualTo(Amount.yuan(50));
        assertLikeAPass(ledger.view());
    }

    @Test
    void anOldView_keepsItsFigures() {
        LedgerView before = ledger.view();
        TotalsAtHand held = Totals.atHand(before);
        Figures province = held.subtree(PROVINCE, RELIEF.id());
        Fund late = Fund.of("late", "后来的专项资金", GrantKind.SPECIAL);
        ledger.postOrThrow(OpenFund.of("f-late", late));
        ledger.postOrThrow(raise("r-8", NANJING, late, 8, "2020-02-12"));
        ledger.postOrThrow(raise("r-9", WUXI, RELIEF, 100, "2020-02-12"));
        ledger.postOrThrow(pay("g-9", WUXI, XISHAN, RELIEF, 60, "2020-02-13"));
        ledger.postOrThrow(arrive("a-9", "g-9", 10, "2020-02-14"));
        Party group = new Party.UnsplitGroup("无锡各区总工会", Optional.of(WUXI));
        ledger.postOrThrow(payGroup("g-10", WUXI, group, RELIEF, 5, "2020-02-14"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-15"));

        assertThat(held.subtree(PROVINCE, RELIEF.id())).isEqualTo(province);
        for (int i = 0; i < 1_000; i++) { // so often that a pass becomes the better answer
            assertThat(held.subtree(PROVINCE, RELIEF.id())).isEqualTo(province);
        }
        assertThat(held.own(WUXI, RELIEF.id())).isEqualTo(Figures.ZERO);
        assertThat(held.subtree(PROVINCE, late.id())).isEqualTo(Figures.ZERO);
        assertLikeAPass(before);
        assertLikeAPass(ledger.view());
    }

    @Test
    void aViewOfTheBeginning_isEmptyWhateverWasPosted() {
        Ledger fresh = Ledger.inMemory(options());
        LedgerView empty = fresh.view();
        fresh.postOrThrow(OpenFund.of("f", RELIEF));
        fresh.postOrThrow(raise("r", PROVINCE, RELIEF, 1, "2020-02-01"));

        assertThat(Totals.atHand(empty).subtree(PROVINCE, RELIEF.id())).isEqualTo(Figures.ZERO);
        assertThat(Totals.atHand(fresh.view()).own(PROVINCE, RELIEF.id()).raised())
                .isEqualTo(Amount.yuan(1));
    }

    @Test
    void aUnionThatMoved_countsWhereItStands_andWhereItStoodInAnOldView() {
        LedgerView before = ledger.view();
        ledger.postOrThrow(change(new UnionChange.Moved(day("2021-06-01"), XUANWU, WUXI)));
        TotalsAtHand totals = Totals.atHand(ledger.view());

        // nj-xw holds 240: 70 of nj's 120, js's 200, less 30 spent
        assertThat(totals.subtree(WUXI, RELIEF.id()).held()).isEqualTo(Amount.yuan(240));
        assertThat(totals.subtree(WUXI, RELIEF.id()).in()).isEqualTo(Amount.yuan(270));
        assertThat(totals.subtree(NANJING, RELIEF.id()).held()).isEqualTo(Amount.yuan(170));
        assertThat(totals.subtree(NANJING, RELIEF.id()).out()).isEqualTo(Amount.yuan(180));
        assertThat(totals.subtree(PROVINCE, RELIEF.id()).get(Measure.INT_SENT))
                .isEqualTo(totals.subtree(PROVINCE, RELIEF.id()).sent());
        assertThat(Totals.atHand(before).subtree(NANJING, RELIEF.id()).held()).isEqualTo(Amount.yuan(410));
        ledger.postOrThrow(raise("r-9", XUANWU, RELIEF, 10, "2021-06-02"));
        assertThat(Totals.atHand(ledger.view()).subtree(WUXI, RELIEF.id()).held())
                .isEqualTo(Amount.yuan(250));
        assertLikeAPass(before);
        assertLikeAPass(ledger.view());
    }

    @Test
    void aUnionThatIsNoMore_countsAtTheOneThatHasItsBooks() {
        ledger.postOrThrow(change(
                new UnionChange.Moved(day("2021-06-01"), PLANT, NANJING),
                new UnionChange.Merged(day("2021-06-01"), XUANWU, List.of(NANJING), NANJING)));
        TotalsAtHand totals = Totals.atHand(ledger.view());

        // paid by nj to nj-xw: 120, of which 70 arrived; both ends are nj's now
        assertThat(totals.own(NANJING, RELIEF.id()).held()).isEqualTo(Amount.yuan(410));
        assertThat(totals.own(NANJING, RELIEF.id()).out()).isEqualTo(Amount.yuan(60));
        assertThat(totals.own(NANJING, RELIEF.id()).inTransitInside()).isEqualTo(Amount.yuan(50));
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> totals.own(XUANWU, RELIEF.id()))
                .withMessageContaining("nj-xw");
        assertLikeAPass(ledger.view());
    }

    @Test
    void anOpenedJournal_hasThemAtHand() {
        ledger.postOrThrow(change(new UnionChange.Moved(day("2021-06-01"), XUANWU, WUXI)));
        ledger.postOrThrow(raise("r-9", XUANWU, RELIEF, 10, "2021-06-02"));

        assertLikeAPass(Ledger.open(journal, CLOCK).view());
    }

    @Test
    void unknownUnion_isNamed_anUnknownFundIsNothing() {
        TotalsAtHand totals = Totals.atHand(ledger.view());

        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> totals.subtree(NOWHERE, RELIEF.id()))
                .withMessageContaining("nowhere");
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> totals.own(UnionId.of("nobody"), RELIEF.id()))
                .withMessageContaining("nobody");
        Fund never = Fund.of("never", "没有的资金", GrantKind.OTHER);
        assertThat(totals.subtree(PROVINCE, never.id())).isEqualTo(Figures.ZERO);
        assertThat(totals.own(WUXI, GENERAL.id())).isEqualTo(Figures.ZERO);
    }

    private static RegisterChanges change(UnionChange... changes) {
        return RegisterChanges.builder()
                .id("m-1")
                .on(day("2021-06-01"))
                .addChanges(changes)
                .build();
    }

    private static void assertLikeAPass(LedgerView view) {
        Totals expected = Totals.of(view, AsOf.LATEST);
        for (Union union : expected.tree().unions()) {
            for (Fund fund : view.funds()) {
                TotalsAtHand atHand = Totals.atHand(view); // a new one, which has not turned to a pass
                assertThat(atHand.own(union.id(), fund.id()))
                        .as("%s, %s", union, fund)
                        .isEqualTo(expected.own(union.id(), fund.id()));
                assertThat(atHand.subtree(union.id(), fund.id()))
                        .as("the subtree of %s, %s", union, fund)
                        .isEqualTo(expected.subtree(union.id(), fund.id()));
            }
        }
    }
}
