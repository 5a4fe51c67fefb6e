package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reversal waits for what stands on the reversed event, and is told what that is. */
class DependentsTest {
    private final Ledger ledger = ledger();

    @AfterEach
    void booksReconcile() {
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
    }

    @Test
    void reversal_ofANamedEvent_namesTheNamersLatestFirst() {
        grant(100);
        ledger.postOrThrow(arrive("a-2", "g-1", 40, "2020-02-09"));
        ledger.postOrThrow(arrive("a-1", "g-1", 30, "2020-02-05"));

        Refusal refusal = refusal(reverse("x-1", "g-1", "2020-03-01"));

        assertThat(refusal.message()).isEqualTo("g-1 has dependents, to be reversed first: [a-2, a-1]; they name it");
        assertThat(refusal.relatedEvents()).containsExactly(EventId.of("a-2"), EventId.of("a-1"));
        assertThat(refusal.details()).containsExactly(entry("named", "g-1"), entry("dependents", "2"));
    }

    @Test
    void reversal_inReverseOrderOfDependence_isTaken() {
        grant(100);
        ledger.postOrThrow(arrive("a-1", "g-1", 100, "2020-02-05"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 10, "2020-02-06"));
        assertThat(refusal(reverse("x", "a-1", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("d-1"));
        assertThat(refusal(reverse("x", "r-1", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("g-1"));

        ledger.postOrThrow(reverse("x-1", "d-1", "2020-03-01"));
        ledger.postOrThrow(reverse("x-2", "a-1", "2020-03-01"));
        ledger.postOrThrow(reverse("x-3", "g-1", "2020-03-02"));
        ledger.postOrThrow(reverse("x-4", "r-1", "2020-03-03"));
    }

    @Test
    void reversal_ofMoneySpent_namesWhatWasPaidFromItWithUnionFundAndDate() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 40, "2020-02-03"));
        ledger.postOrThrow(spend("d-2", NANJING, RELIEF, 50, "2020-02-02"));

        Refusal refusal = refusal(reverse("x-1", "r-1", "2020-03-01"));

        assertThat(refusal.message())
                .isEqualTo("r-1 has dependents, to be reversed first: [d-2]; without it fund relief of nj would be"
                        + " below zero at the end of 2020-02-02");
        assertThat(refusal.details())
                .containsExactly(
                        entry("named", "r-1"),
                        entry("dependents", "1"),
                        entry("union", "nj"),
                        entry("fund", "relief"),
                        entry("date", "2020-02-02"));
    }

    @Test
    void reversal_moneyCoveredByAnotherReceipt_hasNoDependents() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 100, "2020-02-03"));

        ledger.postOrThrow(reverse("x-1", "r-1", "2020-02-01"));
        assertThat(refusal(reverse("x-2", "r-2", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("d-1"));
    }

    @Test
    void reversal_whatWasPaidBeforeTheMoneyCame_isNoDependent() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 50, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 50, "2020-02-02"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 100, "2020-02-03"));
        ledger.postOrThrow(spend("d-2", NANJING, RELIEF, 100, "2020-02-04"));

        assertThat(refusal(reverse("x", "r-2", "2020-03-01")).relatedEvents()).containsExactly(EventId.of("d-2"));
        ledger.postOrThrow(reverse("x-1", "d-2", "2020-03-01"));
        ledger.postOrThrow(reverse("x-2", "r-2", "2020-03-01"));
    }

    @Test
    void reversal_whatIsReversedAlready_isNoDependent() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 60, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 60, "2020-02-02"));
        ledger.postOrThrow(spend("d-2", NANJING, RELIEF, 100, "2020-02-10"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-11"));

        assertThat(refusal(reverse("x-2", "r-1", "2020-02-12")).relatedEvents()).containsExactly(EventId.of("d-2"));
    }

    @Test
    void reversal_ofAnArrival_namesTheReturnsAndNoOtherArrival() {
        grant(100);
        ledger.postOrThrow(arrive("a-1", "g-1", 60, "2020-02-05"));
        ledger.postOrThrow(arrive("a-2", "g-1", 40, "2020-02-05"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 50, "2020-02-06"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 500, "2020-02-05")); // money is not what is missing

        Refusal refusal = refusal(reverse("x-1", "a-1", "2020-03-01"));

        assertThat(refusal.message())
                .isEqualTo("a-1 has dependents, to be reversed first: [b-1]; without it more would have been returned"
                        + " than arrived by the end of 2020-02-06");
        ledger.postOrThrow(reverse("x-2", "b-1", "2020-03-01"));
        ledger.postOrThrow(reverse("x-3", "a-1", "2020-03-01"));
    }

    @Test
    void reversal_datedBeforeADependentsOwnReversal_saysUntilWhenItStood() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 40, "2020-02-03"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-10"));

        assertThat(refusal(reverse("x-2", "r-1", "2020-02-09")).message())
                .isEqualTo("r-1 has dependents, which stood until 2020-02-10: date the reversal then or later: [d-1];"
                        + " without it fund relief of nj would be below zero at the end of 2020-02-09");
        ledger.postOrThrow(reverse("x-2", "r-1", "2020-02-10"));
    }

    @Test
    void reversal_ofAPaymentDatedBeforeItsArrivalsReversal_saysSoToo() {
        grant(100);
        ledger.postOrThrow(arrive("a-1", "g-1", 100, "2020-02-05"));
        ledger.postOrThrow(reverse("x-1", "a-1", "2020-02-10"));

        assertThat(refusal(reverse("x-2", "g-1", "2020-02-09")).message())
                .isEqualTo("g-1 has dependents, which stood until 2020-02-10: date the reversal then or later: [a-1];"
                        + " without it more would have arrived than was paid by the end of 2020-02-09");
        ledger.postOrThrow(reverse("x-2", "g-1", "2020-02-10"));
    }

    @Test
    void reversal_dependentsReversedOnSeveralDates_saysTheLast() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 40, "2020-02-03"));
        ledger.postOrThrow(spend("d-2", NANJING, RELIEF, 30, "2020-02-04"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-12"));
        ledger.postOrThrow(reverse("x-2", "d-2", "2020-02-10"));

        Refusal refusal = refusal(reverse("x-3", "r-1", "2020-02-09"));

        assertThat(refusal.message())
                .isEqualTo("r-1 has dependents, which stood until 2020-02-12: date the reversal then or later:"
                        + " [d-2, d-1]; without it fund relief of nj would be below zero at the end of 2020-02-09");
        assertThat(refusal(reverse("x-3", "r-1", "2020-02-11")).relatedEvents()).containsExactly(EventId.of("d-1"));
        ledger.postOrThrow(reverse("x-3", "r-1", "2020-02-12"));
    }

    @Test
    void reversal_onlyADayThatIsBelowZeroAnyway_hasNoDependents() {
        paidFromMoneyReversedLater();

        ledger.postOrThrow(reverse("x-3", "r-3", "2020-01-10"));
    }

    @Test
    void reversal_aLaterDayThatItTurnsBelowZero_hasDependents() {
        paidFromMoneyReversedLater();
        ledger.postOrThrow(spend("d-2", NANJING, RELIEF, 1, "2020-01-08"));

        Refusal refusal = refusal(reverse("x-3", "r-3", "2020-01-10"));

        assertThat(refusal.message())
                .isEqualTo("r-3 has dependents, to be reversed first: [d-2, d-1]; without it fund relief of nj would"
                        + " be below zero at the end of 2020-01-08");
        ledger.postOrThrow(reverse("x-2", "d-2", "2020-01-10"));
        ledger.postOrThrow(reverse("x-3", "r-3", "2020-01-10"));
    }

    /** Without what is reversed the fund would be at -49 from the 3rd to the 6th. */
    private void paidFromMoneyReversedLater() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2020-01-01"));
        ledger.postOrThrow(reverse("x-1", "r-1", "2020-01-07"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 50, "2020-01-07"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 50, "2020-01-03"));
        ledger.postOrThrow(raise("r-3", NANJING, RELIEF, 1, "2020-01-02"));
    }

    @Test
    void reversal_manyDependents_namesTwentyAndCountsAll() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 25, "2020-02-01"));
        IntStream.rangeClosed(1, 25)
                .forEach(i -> ledger.postOrThrow(spend("d-" + i, NANJING, RELIEF, 1, "2020-02-02")));

        Refusal refusal = refusal(reverse("x-1", "r-1", "2020-02-03"));

        assertThat(refusal.relatedEvents()).hasSize(20).startsWith(EventId.of("d-25"), EventId.of("d-24"));
        assertThat(refusal.message()).contains("d-6] and 5 more; ");
        assertThat(refusal.details()).containsEntry("dependents", "25");
    }

    @Test
    void arrival_afterAReversedOne_isCoveredOnEveryDay() {
        grant(100);
        ledger.postOrThrow(arrive("a-1", "g-1", 100, "2020-02-05"));
        ledger.postOrThrow(reverse("x-1", "a-1", "2020-02-10"));

        assertThat(refusal(arrive("a-2", "g-1", 100, "2020-02-09")).reason())
                .isEqualTo(RefusalReason.ARRIVAL_EXCEEDS_PAYMENT);
        ledger.postOrThrow(arrive("a-2", "g-1", 100, "2020-02-10"));
    }

    private void grant(long yuan) {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, yuan, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, yuan, "2020-02-03"));
    }

    private Refusal refusal(Event event) {
        return ledger.post(event).refusal().orElseThrow();
    }
}
