package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.Designation;
import io.github.unionaid.ledger.event.Party;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures of the {@link Story}, added up by hand. */
class TotalsTest {
    private final Ledger ledger = Story.ledger();

    @Test
    void seventhOfFebruary_ownFigures() {
        Totals totals = asOf("2020-02-07");

        //                        raised delivered in  out  inside outward inward held
        expect(totals.own(PROVINCE), 1_000, 0, 0, 600, 150, 300, 0, 250);
        expect(totals.own(NANJING), 0, 0, 300, 120, 0, 50, 100, 180);
        expect(totals.own(XUANWU), 0, 0, 70, 0, 0, 0, 250, 70);
        expect(totals.own(WUXI), 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(totals.own(PROVINCE).sent()).isEqualTo(Amount.yuan(750));
        assertThat(totals.own(PROVINCE).get(Measure.ARRIVED)).isEqualTo(Amount.yuan(300));
        assertThat(totals.own(XUANWU).get(Measure.COMING)).isEqualTo(Amount.yuan(320));
    }

    @Test
    void seventhOfFebruary_subtrees() {
        Totals totals = asOf("2020-02-07");

        expect(totals.subtree(PROVINCE), 1_000, 0, 0, 0, 500, 0, 0, 500);
        expect(totals.subtree(NANJING), 0, 0, 300, 0, 50, 0, 300, 250);
        expect(totals.subtree(XUANWU), 0, 0, 70, 0, 0, 0, 250, 70);
        expect(totals.subtree(PLANT), 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(totals.subtree(PROVINCE).sent()).as("the plain sum").isEqualTo(Amount.yuan(870));
        assertThat(totals.subtree(PROVINCE).received()).as("the plain sum").isEqualTo(Amount.yuan(370));
    }

    @Test
    void tenthOfFebruary_aReturnIsOnItsWay() {
        Totals totals = asOf("2020-02-10");

        expect(totals.own(PROVINCE), 1_000, 0, 0, 600, 150, 100, 60, 250);
        expect(totals.own(NANJING), 50, 0, 300, 180, 0, 110, 100, 170);
        expect(totals.own(XUANWU), 0, 30, 270, 0, 0, 0, 50, 240);
        expect(totals.subtree(NANJING), 50, 30, 500, 60, 50, 60, 100, 410);
        expect(totals.subtree(PROVINCE), 1_050, 30, 0, 0, 360, 0, 0, 660);
    }

    @Test
    void latest_aPartOfTheReturnIsThere() {
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);

        expect(totals.own(PROVINCE), 1_000, 0, 40, 600, 150, 100, 20, 290);
        expect(totals.own(NANJING), 50, 0, 300, 180, 0, 70, 100, 170);
        expect(totals.subtree(NANJING), 50, 30, 500, 60, 50, 20, 100, 410);
        expect(totals.subtree(PROVINCE), 1_050, 30, 0, 0, 320, 0, 0, 700);
    }

    @Test
    void over_anySetOfUnions_takesOutWhatMovedAmongThem() {
        Set<UnionId> noCity = Set.of(PROVINCE, XUANWU);
        Totals seventh = asOf("2020-02-07");
        Totals latest = Totals.of(ledger.view(), AsOf.LATEST);

        expect(seventh.over(noCity), 1_000, 0, 70, 400, 350, 100, 50, 320);
        expect(latest.over(noCity), 1_000, 30, 110, 400, 150, 100, 70, 530);
        expect(latest.over(Set.of(NANJING, XUANWU, PLANT)), 50, 30, 500, 60, 50, 20, 100, 410);
        assertThat(latest.over(Set.of(XUANWU))).isEqualTo(latest.own(XUANWU));
        assertThat(latest.over(Set.of(PROVINCE))).isEqualTo(latest.own(PROVINCE));
        assertThat(latest.over(Set.of(NANJING, XUANWU, PLANT), RELIEF.id()))
                .isEqualTo(latest.subtree(NANJING, RELIEF.id()));
        assertThat(latest.over(Set.of())).isEqualTo(Figures.ZERO);
    }

    @Test
    void knownAt_leavesOutWhatCameLater() {
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST.knownAt(6));

        expect(totals.subtree(PROVINCE), 1_000, 0, 0, 0, 100, 0, 0, 900);
    }

    @Test
    void funds_areThoseThatHadBeenOpened() {
        assertThat(Totals.of(ledger.view(), AsOf.LATEST).funds())
                .containsExactly(RELIEF.id(), GENERAL.id(), FISCAL.id());
        assertThat(Totals.of(ledger.view(), AsOf.LATEST.knownAt(2)).funds()).containsExactly(RELIEF.id(), GENERAL.id());
        assertThat(Totals.of(ledger.view(), AsOf.LATEST.knownAt(0)).funds()).isEmpty();
    }

    @Test
    void unexplained_ofBooksThatWereAltered_isWhatTheyHoldTooLittle() {
        Ledger altered = new JournalCopy(Story.journal())
                .edit(
                        Story.ARRIVAL_AT_NANJING,
                        record -> record.get("postings").forEach(line -> ((ObjectNode) line).put("amount", "290.00")))
                .open();
        Totals totals = Totals.of(altered.view(), AsOf.LATEST);

        assertThat(totals.own(NANJING).unexplained()).isEqualTo(Amount.yuan(-10));
        assertThat(totals.subtree(PROVINCE).unexplained()).isEqualTo(Amount.yuan(-10));
        assertThat(totals.own(PROVINCE).unexplained()).isEqualTo(Amount.ZERO);
    }

    @Test
    void group_anchoredBelowTheGiver_isOnItsWayThere() {
        Party group = new Party.UnsplitGroup("南京各区总工会", Optional.of(NANJING));
        ledger.postOrThrow(payGroup("g-9", PROVINCE, group, RELIEF, 10, "2020-02-12"));
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);

        assertThat(totals.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.yuan(110));
        assertThat(totals.subtree(NANJING).inTransitInward()).isEqualTo(Amount.yuan(110));
        assertThat(totals.subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.yuan(330));
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
    }

    @Test
    void funds_standApartAndAddUp() {
        ledger.postOrThrow(raise("r-9", NANJING, FISCAL, 7, "2020-02-12"));
        ledger.postOrThrow(Designation.builder()
                .id("s-1")
                .into(NANJING)
                .fund(GENERAL.id())
                .fromFund(RELIEF.id())
                .amount(Amount.yuan(20))
                .on(day("2020-02-12"))
                .build());
        ledger.postOrThrow(Designation.builder()
                .id("s-2")
                .into(NANJING)
                .fund(GENERAL.id())
                .amount(Amount.yuan(5))
                .on(day("2020-02-12"))
                .build());
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);

        assertThat(totals.own(NANJING, RELIEF.id()).reassigned()).isEqualTo(Amount.yuan(-20));
        assertThat(totals.own(NANJING, GENERAL.id()).reassigned()).isEqualTo(Amount.yuan(25));
        assertThat(totals.own(NANJING).reassigned()).isEqualTo(Amount.yuan(5));
        assertThat(totals.own(NANJING).unstated()).isEqualTo(Amount.yuan(5));
        assertThat(totals.own(NANJING).held()).isEqualTo(Amount.yuan(170 + 7 + 5));
        assertThat(totals.own(NANJING).raised()).isEqualTo(Amount.yuan(57));
        assertThat(totals.own(WUXI, FISCAL.id())).isEqualTo(Figures.ZERO).hasToString("Figures{}");
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
    }

    @Test
    void reversal_takesFiguresBackOnItsDate() {
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-12"));
        ledger.postOrThrow(reverse("x-2", "g-4", "2020-02-12"));

        expect(asOf("2020-02-11").subtree(PROVINCE), 1_050, 30, 0, 0, 320, 0, 0, 700);
        expect(asOf("2020-02-12").subtree(PROVINCE), 1_050, 0, 0, 0, 170, 0, 0, 880);
    }

    @Test
    void unknownUnion_isNamed() {
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);

        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> totals.own(NOWHERE))
                .withMessageContaining("nowhere");
    }

    private Totals asOf(String date) {
        return Totals.of(ledger.view(), AsOf.date(day(date)));
    }

    private static void expect(
            Figures figures,
            long raised,
            long delivered,
            long in,
            long out,
            long inside,
            long outward,
            long inward,
            long held) {
        assertThat(new Amount[] {
                    figures.raised(),
                    figures.delivered(),
                    figures.in(),
                    figures.out(),
                    figures.inTransitInside(),
                    figures.inTransitOutward(),
                    figures.inTransitInward(),
                    figures.held()
                })
                .as("raised, delivered, in, out, in transit inside, outward, inward, held")
                .extracting(a -> a.minor() / 100)
                .containsExactly(raised, delivered, in, out, inside, outward, inward, held);
        assertThat(figures.unexplained()).isEqualTo(Amount.ZERO);
    }
}
