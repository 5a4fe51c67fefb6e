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
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.event.Dealings.allot;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.RefusalReason.AMOUNT_NOT_POSITIVE;
import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.DATED_BEFORE_NAMED_EVENT;
import static io.github.unionaid.ledger.event.RefusalReason.DIRECTION_NOT_ALLOWED;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_IS_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.GIVER_NOT_ABOVE_RECEIVER;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;
import static io.github.unionaid.ledger.event.RefusalReason.UNION_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paid to a group turns out to be for its unions. */
class AllotmentTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01, 2020-02-05, 2009:50602, 2009:102, 2009:40302",
        "2020-02-01, 2021-02-05, 2009:50602, 2009:102, 2009:40302",
        "2021-12-31, 2022-01-01, 2021:50802, 2021:102, 2021:40302",
        "2022-12-31, 2023-01-01, 2021:50802, 2021:102, 2021:40302"
    })
    void allotment_namesTheUnion_andItsShareArrives(
            String paid, String on, String given, String bank, String received) {
        story(paid);
        books.post(allot("t-1", "g-1", WUXI, 120, on), arrive("a-1", "t-1", 100, on));

        assertThat(books.lines("t-1"))
                .containsExactly("Dr js " + given + " [relief] <> wx 120.00", "Cr js " + given + " [relief] 120.00");
        assertThat(books.lines("a-1"))
                .containsExactly("Dr wx " + bank + " [relief] 100.00", "Cr wx " + received + " [relief] <> js 100.00");
        Figures wuxi = books.own(WUXI);
        assertThat(wuxi.inTransitInward()).isEqualTo(Amount.yuan(20));
        assertThat(wuxi.in()).isEqualTo(Amount.yuan(100));
        assertThat(books.totals().subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.yuan(200));
        assertThat(books.own(PROVINCE).sent()).isEqualTo(Amount.yuan(300));
        assertThat(books.own(PROVINCE).out()).isEqualTo(Amount.yuan(120));
    }

    @Test
    void allotment_keepsTheKindOfThePayment() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 300, "2020-02-01"),
                with(payGroup("g-1", PROVINCE, Party.group("各市"), RELIEF, 300, "2020-02-01"), "kind", GrantKind.WARMTH),
                allot("t-1", "g-1", NANJING, 100, "2020-02-01"),
                arrive("a-1", "t-1", 100, "2020-02-01"));

        assertThat(books.lines("t-1"))
                .containsExactly("Dr js 2009:50605 [relief] <> nj 100.00", "Cr js 2009:50605 [relief] 100.00");
        assertThat(books.lines("a-1")).last().isEqualTo("Cr nj 2009:40305 [relief] <> js 100.00");
    }

    @Test
    void allotted_isNotMoreThanTheGroupHas_onAnyDay() {
        story("2020-02-01");
        books.post(allot("t-1", "g-1", WUXI, 200, "2020-02-10"));

        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, allot("n", "g-1", NANJING, 101, "2020-02-11"), "g-1");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, allot("n", "g-1", NANJING, 101, "2020-02-05"), "g-1");
        books.takes(allot("n", "g-1", NANJING, 100, "2020-02-05"));
        books.takes(allot("n", "g-1", NANJING, 100, "2020-02-01"));
        books.refuses(DATED_BEFORE_NAMED_EVENT, allot("n", "g-1", NANJING, 100, "2020-01-31"), "g-1");
        books.refuses(AMOUNT_NOT_POSITIVE, allot("n", "g-1", NANJING, 0, "2020-02-05"));

        books.post(bounce("pb-1", "g-1", 60, "2020-02-12"));
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, allot("n", "g-1", NANJING, 41, "2020-02-05"), "g-1");
        books.takes(allot("n", "g-1", NANJING, 40, "2020-02-05"));
        assertThat(state("g-1")).isEqualTo(new GrantState(Amount.yuan(40), Amount.ZERO, Amount.ZERO, Amount.ZERO));
        assertThat(state("t-1").inTransit()).isEqualTo(Amount.yuan(200));
    }

    @Test
    void arrival_namesTheAllotmentAndNotTheGroup() {
        story("2020-02-01");
        books.post(allot("t-1", "g-1", WUXI, 120, "2020-02-05"));

        books.refuses(NAMED_EVENT_UNFIT, arrive("n", "g-1", 1, "2020-02-06"), "g-1");
        books.refuses(DATED_BEFORE_NAMED_EVENT, arrive("n", "t-1", 1, "2020-02-04"), "t-1");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, arrive("n", "t-1", 121, "2020-02-05"), "t-1");
        books.takes(arrive("n", "t-1", 120, "2020-02-05"));
        books.refuses(NAMED_EVENT_UNFIT, allot("n", "t-1", WUXI, 1, "2020-02-06"), "t-1");
    }

    @Test
    void allotment_ofAGrantToAUnion_isUnfit() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 300, "2020-02-01"),
                pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"),
                direct("g-2", PROVINCE, NANJING, RELIEF, 100, "2020-02-01"));

        books.refuses(NAMED_EVENT_UNFIT, allot("n", "g-1", NANJING, 1, "2020-02-02"), "g-1");
        books.refuses(NAMED_EVENT_UNFIT, allot("n", "g-2", NANJING, 1, "2020-02-02"), "g-2");
    }

    @Test
    void allotment_goesToAUnionWhereTheGroupIs() {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"),
                payGroup("g-1", PROVINCE, Party.group("各区", NANJING), RELIEF, 100, "2020-02-01"));

        books.refuses(GIVER_IS_RECEIVER, allot("n", "g-1", PROVINCE, 1, "2020-02-02"));
        books.refuses(DIRECTION_NOT_ALLOWED, allot("n", "g-1", WUXI, 1, "2020-02-02"));
        books.refuses(DIRECTION_NOT_ALLOWED, allot("n", "g-1", XISHAN, 1, "2020-02-02"));
        books.refuses(UNION_UNKNOWN, allot("n", "g-1", NOWHERE, 1, "2020-02-02"));
        books.post(
                allot("t-1", "g-1", NANJING, 10, "2020-02-02"),
                allot("t-2", "g-1", XUANWU, 20, "2020-02-02"),
                allot("t-3", "g-1", PLANT, 30, "2020-02-02"));
        assertThat(books.totals().subtree(NANJING).inTransitInward()).isEqualTo(Amount.yuan(100));
        assertThat(books.totals().subtree(XUANWU).inTransitInward()).isEqualTo(Amount.yuan(50));
        assertThat(books.own(PLANT).inTransitInward()).isEqualTo(Amount.yuan(30));
    }

    @Test
    void allotment_ofALowerGiver_staysBelowIt() {
        books.post(
                raise("r-1", NANJING, RELIEF, 100, "2020-02-01"),
                payGroup("g-1", NANJING, Party.group("各区"), RELIEF, 100, "2020-02-01"));

        books.refuses(GIVER_NOT_ABOVE_RECEIVER, allot("n", "g-1", PROVINCE, 1, "2020-02-02"));
        books.refuses(GIVER_NOT_ABOVE_RECEIVER, allot("n", "g-1", XISHAN, 1, "2020-02-02"));
        books.takes(allot("n", "g-1", PLANT, 1, "2020-02-02"));
    }

    @Test
    void reversal_inTheRightOrder() {
        story("2020-02-01");
        books.post(
                allot("t-1", "g-1", WUXI, 120, "2020-02-05"),
                allot("t-2", "g-1", NANJING, 80, "2020-02-06"),
                arrive("a-1", "t-1", 100, "2020-02-07"));

        books.refuses(HAS_DEPENDENTS, reverse("x", "g-1", "2020-03-01"), "t-2", "t-1");
        books.refuses(HAS_DEPENDENTS, reverse("x", "t-1", "2020-03-01"), "a-1");
        books.post(reverse("x-1", "a-1", "2020-03-01"), reverse("x-2", "t-1", "2020-03-02"));
        assertThat(books.lines("x-2"))
                .containsExactly("Cr js 2009:50602 [relief] <> wx 120.00", "Dr js 2009:50602 [relief] 120.00");
        books.refuses(ARRIVAL_EXCEEDS_PAYMENT, allot("n", "g-1", NANJING, 101, "2020-03-01"), "g-1");
        books.takes(allot("n", "g-1", NANJING, 220, "2020-03-02"));
        books.post(reverse("x-3", "t-2", "2020-03-02"), reverse("x-4", "g-1", "2020-03-02"));
        assertThat(books.totals().subtree(PROVINCE).inTransitInside()).isEqualTo(Amount.ZERO);
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(300));
    }

    @Test
    void reversal_inTheNextSystem_keepsTheGroupWithoutCounterparty() {
        story("2021-12-01");
        books.post(
                allot("t-1", "g-1", WUXI, 120, "2021-12-05"),
                reverse("x-1", "t-1", "2022-01-01"),
                reverse("x-2", "g-1", "2022-01-01"));

        assertThat(books.lines("x-1"))
                .containsExactly("Cr js 2021:50802 [relief] <> wx 120.00", "Dr js 2021:50802 [relief] 120.00");
        assertThat(books.lines("x-2"))
                .containsExactly("Cr js 2021:50802 [relief] 300.00", "Dr js 2021:102 [relief] 300.00");
    }

    @Test
    void anAllottedShare_isReturnedLikeAGrant() {
        story("2020-02-01");
        books.post(allot("t-1", "g-1", WUXI, 120, "2020-02-05"), arrive("a-1", "t-1", 100, "2020-02-07"));

        books.refuses(NAMED_EVENT_UNFIT, giveBack("n", "g-1", 1, "2020-02-08"), "g-1");
        books.refuses(RETURN_EXCEEDS_ARRIVAL, giveBack("n", "t-1", 101, "2020-02-08"), "t-1");
        books.post(giveBack("b-1", "t-1", 30, "2020-02-08"));
        assertThat(books.lines("b-1"))
                .containsExactly("Dr wx 2009:40302 [relief] <> js 30.00", "Cr wx 2009:102 [relief] 30.00");
        books.refuses(HAS_DEPENDENTS, reverse("x", "a-1", "2020-03-01"), "b-1");
        assertThat(state("t-1"))
                .isEqualTo(new GrantState(Amount.yuan(120), Amount.yuan(100), Amount.yuan(30), Amount.ZERO));
    }

    @Test
    void onlyTheGiverIsKept_itsHalfIsPosted() {
        Dealings giver = new Dealings(PROVINCE);
        giver.post(
                raise("r-1", PROVINCE, RELIEF, 300, "2020-02-01"),
                payGroup("g-1", PROVINCE, Party.group("各市"), RELIEF, 300, "2020-02-01"),
                allot("t-1", "g-1", WUXI, 120, "2020-02-05"),
                arrive("a-1", "t-1", 100, "2020-02-07"));

        assertThat(giver.lines("t-1")).hasSize(2);
        assertThat(giver.lines("a-1")).isEmpty();
        assertThat(Reconciliation.of(giver.ledger().view()).unverified())
                .singleElement()
                .matches(p -> p.lower().equals(WUXI) && p.booked().equals(Amount.yuan(120)));
        giver.assertSound();
    }

    private void story(String on) {
        books.post(
                raise("r-1", PROVINCE, RELIEF, 300, on),
                payGroup("g-1", PROVINCE, Party.group("各市总工会"), RELIEF, 300, on));
    }

    private GrantState state(String grant) {
        return books.ledger().view().grant(EventId.of(grant), AsOf.date(day("2020-12-31")));
    }
}
