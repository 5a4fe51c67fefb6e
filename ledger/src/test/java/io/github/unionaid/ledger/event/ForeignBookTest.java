package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.lines;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import io.github.unionaid.ledger.reconcile.UnverifiedPair;
import org.junit.jupiter.api.Test;

/** Transfers of which one book is kept here and the other one elsewhere. */
class ForeignBookTest {

    @Test
    void theGiversBookIsKept_itsHalfIsPosted_theRestIsTakenAsTold() {
        Ledger ledger = keeping(PROVINCE);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        transfer(ledger);

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr js 2009:50602 [relief] <> nj 60.00", "Cr js 2009:102 [relief] 60.00");
        assertThat(lines(ledger, "a-1")).isEmpty();
        assertThat(lines(ledger, "b-1")).isEmpty();
        assertThat(lines(ledger, "c-1"))
                .containsExactly("Dr js 2009:102 [relief] 5.00", "Cr js 2009:50602 [relief] <> nj 5.00");
        assertFlows(ledger, 1);
        assertUnverified(ledger, 55);
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);
        assertThat(totals.own(PROVINCE).inTransitOutward()).isEqualTo(Amount.yuan(10));
        assertThat(totals.own(PROVINCE).inTransitInward()).isEqualTo(Amount.yuan(15));
        assertThat(totals.own(PROVINCE).held()).isEqualTo(Amount.yuan(45));
    }

    @Test
    void theReceiversBookIsKept_itsHalfIsPosted_theRestIsTakenAsTold() {
        Ledger ledger = keeping(NANJING);
        transfer(ledger);

        assertThat(lines(ledger, "g-1")).isEmpty();
        assertThat(lines(ledger, "a-1"))
                .containsExactly("Dr nj 2009:102 [relief] 50.00", "Cr nj 2009:40302 [relief] <> js 50.00");
        assertThat(lines(ledger, "b-1"))
                .containsExactly("Dr nj 2009:40302 [relief] <> js 20.00", "Cr nj 2009:102 [relief] 20.00");
        assertThat(lines(ledger, "c-1")).isEmpty();
        assertFlows(ledger, 0);
        assertUnverified(ledger, 30);
        Totals totals = Totals.of(ledger.view(), AsOf.LATEST);
        assertThat(totals.own(NANJING).inTransitInward()).isEqualTo(Amount.yuan(10));
        assertThat(totals.own(NANJING).inTransitOutward()).isEqualTo(Amount.yuan(15));
        assertThat(totals.own(NANJING).held()).isEqualTo(Amount.yuan(30));
    }

    @Test
    void legsTakenAsTold_areStillBoundToWhatTheyName() {
        Ledger ledger = keeping(NANJING);
        transfer(ledger);

        assertThat(reason(ledger, arrive("n", "g-1", 11, "2020-02-07"))).isEqualTo("ARRIVAL_EXCEEDS_PAYMENT");
        assertThat(reason(ledger, giveBack("n", "g-1", 31, "2020-02-07"))).isEqualTo("RETURN_EXCEEDS_ARRIVAL");
        assertThat(reason(ledger, backArrives("n", "b-1", 16, "2020-02-07"))).isEqualTo("ARRIVAL_EXCEEDS_PAYMENT");
        assertThat(reason(ledger, reverse("n", "g-1", "2020-02-07"))).isEqualTo("HAS_DEPENDENTS");
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 30, "2020-02-07"));
        assertThat(reason(ledger, giveBack("n", "g-1", 1, "2020-02-07"))).isEqualTo("FUND_OVERDRAWN");
    }

    @Test
    void legsTakenAsTold_areReversedWithoutPostings() {
        Ledger ledger = keeping(NANJING);
        transfer(ledger);
        for (String id : new String[] {"c-1", "b-1", "a-1", "g-1"}) {
            ledger.postOrThrow(reverse("x-" + id, id, "2020-02-07"));
        }

        assertThat(lines(ledger, "x-c-1")).isEmpty();
        assertThat(lines(ledger, "x-b-1")).hasSize(2);
        assertThat(lines(ledger, "x-a-1")).hasSize(2);
        assertThat(lines(ledger, "x-g-1")).isEmpty();
        assertThat(ledger.view().flows()).hasSize(8);
        assertUnverified(ledger, 0);
    }

    @Test
    void neitherBookIsKept_isRefused() {
        Ledger ledger = keeping(WUXI, XUANWU);

        Refusal refusal = ledger.post(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"))
                .refusal()
                .orElseThrow();

        assertThat(refusal.reason()).isEqualTo(RefusalReason.BOOK_NOT_KEPT);
        assertThat(refusal.message()).isEqualTo("this ledger does not keep the books of js nor those of nj");
        assertThat(reason(ledger, raise("r-1", PROVINCE, RELIEF, 60, "2020-02-02")))
                .isEqualTo("BOOK_NOT_KEPT");
    }

    @Test
    void groupPayment_ofAForeignGiver_isRefusedWhereverTheGroupIsAnchored() {
        Ledger ledger = keeping(NANJING);

        for (Party group : new Party[] {Party.group("各市"), Party.group("各市", PROVINCE), Party.group("各区", NANJING)}) {
            Refusal refusal = ledger.post(payGroup("g-1", PROVINCE, group, RELIEF, 60, "2020-02-02"))
                    .refusal()
                    .orElseThrow();
            assertThat(refusal.reason()).isEqualTo(RefusalReason.BOOK_NOT_KEPT);
            assertThat(refusal.message()).isEqualTo("this ledger does not keep the books of js");
        }
    }

    @Test
    void groupPayment_toAGroupAnchoredElsewhere_isPostedByItsGiver() {
        Ledger ledger = keeping(PROVINCE);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(payGroup("g-1", PROVINCE, Party.group("各区", NANJING), RELIEF, 60, "2020-02-02"));

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr js 2009:50602 [relief] 60.00", "Cr js 2009:102 [relief] 60.00");
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
        assertThat(Reconciliation.of(ledger.view()).unverified()).isEmpty();
    }

    /** Paid 60, of that arrived 50 and paid back 20, of that arrived 5. */
    private static void transfer(Ledger ledger) {
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 50, "2020-02-03"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 20, "2020-02-04"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 5, "2020-02-05"));
    }

    private static void assertFlows(Ledger ledger, int skipped) {
        assertThat(ledger.view().flows().subList(skipped, skipped + 4))
                .extracting(f -> f.kind() + " " + f.amount())
                .containsExactly(
                        FlowKind.PAYMENT + " 60.00",
                        FlowKind.ARRIVAL + " 50.00",
                        FlowKind.PAYMENT + " 20.00",
                        FlowKind.ARRIVAL + " 5.00");
    }

    private static void assertUnverified(Ledger ledger, long yuan) {
        Reconciliation reconciliation = Reconciliation.of(ledger.view());
        assertThat(reconciliation.findings()).isEmpty();
        assertThat(reconciliation.unverified())
                .containsExactly(
                        new UnverifiedPair(TransferKind.GRANT, PROVINCE, NANJING, RELIEF.id(), Amount.yuan(yuan)));
    }

    private static String reason(Ledger ledger, Event event) {
        return ledger.post(event).refusal().orElseThrow().reason().name();
    }
}
