package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.ledger;
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
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was booked under the system of 2009 and is reversed under that of 2021. */
class CarriedOverReversalTest {
    private final Ledger ledger = ledger();

    @AfterEach
    void booksReconcile() {
        for (String date : new String[] {"2021-12-31", "2022-01-01", "2022-01-05", "9999-12-31"}) {
            assertThat(Reconciliation.of(ledger.view(), AsOf.date(day(date))).findings())
                    .as(date)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"relief, 32101", "general, 32201", "fiscal, 33101"})
    void receipt_isTakenBackFromTheAdjustmentOfEarlierYears(String fund, String account) {
        ledger.postOrThrow(raise("r-1", NANJING, fund(fund), 100, "2021-12-01"));
        ledger.postOrThrow(reverse("x-1", "r-1", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly(
                        "Cr nj 2021:102 [" + fund + "] 100.00", "Dr nj 2021:" + account + " [" + fund + "] 100.00");
    }

    @ParameterizedTest
    @CsvSource({"relief, 32101", "general, 32201", "fiscal, 33101"})
    void disbursement_isTakenBackIntoTheAdjustmentOfEarlierYears(String fund, String account) {
        ledger.postOrThrow(raise("r-1", NANJING, fund(fund), 100, "2021-12-01"));
        ledger.postOrThrow(spend("d-1", NANJING, fund(fund), 60, "2021-12-02"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly(
                        "Cr nj 2021:" + account + " [" + fund + "] 60.00", "Dr nj 2021:102 [" + fund + "] 60.00");
    }

    @ParameterizedTest
    @CsvSource({"2009:508", "2009:32103", "2009:322", "2009:50501"})
    void disbursement_chargedToAnAccount_goesThereToo(String account) {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(Disbursement.builder()
                .id("d-1")
                .from(NANJING)
                .to(Party.outside("市第一医院"))
                .fund(RELIEF.id())
                .amount(Amount.yuan(60))
                .chargedTo(AccountCode.parse(account))
                .on(day("2021-12-02"))
                .build());
        ledger.postOrThrow(reverse("x-1", "d-1", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr nj 2021:32101 [relief] 60.00", "Dr nj 2021:102 [relief] 60.00");
    }

    @ParameterizedTest
    @CsvSource({
        "REBATE,          01",
        "SPECIAL,         02",
        "OVER_COLLECTION, 01",
        "HARDSHIP,        02",
        "WARMTH,          02",
        "DISASTER,        02",
        "OTHER,           01"
    })
    void grant_keepsItsKindAndTheOtherUnion(GrantKind kind, String suffix) {
        for (Fund fund : new Fund[] {RELIEF, GENERAL, FISCAL}) {
            String id = fund.id().value();
            ledger.postOrThrow(raise("r-" + id, PROVINCE, fund, 100, "2021-12-01"));
            ledger.postOrThrow(GrantPayment.builder()
                    .id("g-" + id)
                    .from(PROVINCE)
                    .to(NANJING)
                    .fund(fund.id())
                    .amount(Amount.yuan(60))
                    .kind(kind)
                    .on(day("2021-12-02"))
                    .build());
            ledger.postOrThrow(arrive("a-" + id, "g-" + id, 50, "2021-12-03"));
            ledger.postOrThrow(reverse("xa-" + id, "a-" + id, "2022-01-05"));
            ledger.postOrThrow(reverse("xg-" + id, "g-" + id, "2022-01-05"));

            assertThat(lines(ledger, "xa-" + id))
                    .containsExactly(
                            "Cr nj 2021:102 [" + id + "] 50.00",
                            "Dr nj 2021:403" + suffix + " [" + id + "] <> js 50.00");
            assertThat(lines(ledger, "xg-" + id))
                    .containsExactly(
                            "Cr js 2021:508" + suffix + " [" + id + "] <> nj 60.00",
                            "Dr js 2021:102 [" + id + "] 60.00");
        }
    }

    @Test
    void directGrant_isTakenBackInBothBooks() {
        ledger.postOrThrow(raise("r-1", PROVINCE, GENERAL, 100, "2021-12-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, GENERAL, 60, "2021-12-02"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly(
                        "Cr js 2021:50801 [general] <> nj 60.00",
                        "Dr js 2021:102 [general] 60.00",
                        "Cr nj 2021:102 [general] 60.00",
                        "Dr nj 2021:40301 [general] <> js 60.00");
    }

    @Test
    void returns_areTakenBackOnTheGrantAccounts() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2021-12-02"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 20, "2021-12-03"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 5, "2021-12-04"));
        ledger.postOrThrow(reverse("x-1", "c-1", "2022-01-05"));
        ledger.postOrThrow(reverse("x-2", "b-1", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr js 2021:102 [relief] 5.00", "Dr js 2021:50802 [relief] <> nj 5.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr nj 2021:40302 [relief] <> js 20.00", "Dr nj 2021:102 [relief] 20.00");
    }

    @Test
    void groupPayment_hasNoCounterpartyHereEither() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(payGroup("g-1", PROVINCE, Party.group("各区"), RELIEF, 60, "2021-12-02"));
        ledger.postOrThrow(payGroup("g-2", PROVINCE, Party.group("各区", NANJING), RELIEF, 40, "2021-12-02"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2022-01-05"));
        ledger.postOrThrow(reverse("x-2", "g-2", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr js 2021:50802 [relief] 60.00", "Dr js 2021:102 [relief] 60.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr js 2021:50802 [relief] 40.00", "Dr js 2021:102 [relief] 40.00");
    }

    @Test
    void designations_goByTheFundOfEachLine() {
        ledger.postOrThrow(raise("r-1", NANJING, GENERAL, 100, "2021-12-01"));
        ledger.postOrThrow(designation("s-1").fromFund(GENERAL.id()).build());
        ledger.postOrThrow(designation("s-2").build());
        ledger.postOrThrow(reverse("x-1", "s-1", "2022-01-05"));
        ledger.postOrThrow(reverse("x-2", "s-2", "2022-01-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly(
                        "Cr nj 2021:32201 [general] 30.00",
                        "Dr nj 2021:102 [general] 30.00",
                        "Cr nj 2021:102 [relief] 30.00",
                        "Dr nj 2021:32101 [relief] 30.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr nj 2021:102 [relief] 30.00", "Dr nj 2021:32101 [relief] 30.00");
    }

    @Test
    void lastDayOfTheOldSystem_isReversedOnTheOldAccounts_theFirstOfTheNewIsNot() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(raise("r-2", NANJING, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(raise("r-3", NANJING, RELIEF, 100, "2022-01-01"));
        ledger.postOrThrow(reverse("x-1", "r-1", "2021-12-31"));
        ledger.postOrThrow(reverse("x-2", "r-2", "2022-01-01"));
        ledger.postOrThrow(reverse("x-3", "r-3", "2023-06-01"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr nj 2009:102 [relief] 100.00", "Dr nj 2009:408 [relief] 100.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr nj 2021:102 [relief] 100.00", "Dr nj 2021:32101 [relief] 100.00");
        assertThat(lines(ledger, "x-3"))
                .containsExactly("Cr nj 2021:102 [relief] 100.00", "Dr nj 2021:408 [relief] 100.00");
    }

    @Test
    void grantPaidIn2021ArrivedIn2022_isTakenBack() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2021-12-30"));
        ledger.postOrThrow(arrive("a-1", "g-1", 60, "2022-01-03"));
        ledger.postOrThrow(reverse("x-1", "a-1", "2022-01-10"));
        ledger.postOrThrow(reverse("x-2", "g-1", "2022-01-10"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr nj 2021:102 [relief] 60.00", "Dr nj 2021:40302 [relief] <> js 60.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr js 2021:50802 [relief] <> nj 60.00", "Dr js 2021:102 [relief] 60.00");
        assertThat(totals("2022-01-09").own(NANJING).held()).isEqualTo(Amount.yuan(60));
        assertThat(totals("2022-01-10").own(NANJING)).isEqualTo(Figures.ZERO);
        assertThat(totals("2022-01-10").own(PROVINCE).held()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void everythingReversed_leavesNothingAnywhere() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2021-12-02"));
        ledger.postOrThrow(arrive("a-1", "g-1", 50, "2021-12-03"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 30, "2021-12-04"));
        ledger.postOrThrow(payGroup("g-2", PROVINCE, Party.group("各区"), RELIEF, 40, "2021-12-05"));
        ledger.postOrThrow(designation("s-1").build());
        for (String id : new String[] {"d-1", "a-1", "g-1", "g-2", "s-1", "r-1"}) {
            ledger.postOrThrow(reverse("x-" + id, id, "2022-01-05"));
        }

        REGISTER.asOf(day("2022-01-05")).subtree(PROVINCE).forEach(union -> {
            assertThat(totals("2022-01-05").own(union.id()).held()).isEqualTo(Amount.ZERO);
            assertThat(totals("2022-01-05").own(union.id())).isEqualTo(Figures.ZERO);
        });
        assertThat(totals("2022-01-04").subtree(PROVINCE).held()).isEqualTo(Amount.yuan(100 + 30 - 30 - 40 - 10));
    }

    private Totals totals(String date) {
        return Totals.of(ledger.view(), AsOf.date(LocalDate.parse(date)));
    }

    private static Fund fund(String id) {
        return id.equals("relief") ? RELIEF : id.equals("general") ? GENERAL : FISCAL;
    }

    private static Designation.Builder designation(String id) {
        return Designation.builder()
                .id(id)
                .into(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(30))
                .on(day("2021-12-02"));
    }
}
