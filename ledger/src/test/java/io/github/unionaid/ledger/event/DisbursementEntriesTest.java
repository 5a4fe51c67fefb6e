package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.lines;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of disbursements and of reversals. */
class DisbursementEntriesTest {
    private final Ledger ledger = ledger();

    @ParameterizedTest
    @CsvSource({
        "HARDSHIP,          2020-02-05, 2009:50204",
        "WARMTH,            2020-02-05, 2009:50205",
        "PROTECTION,        2020-02-05, 2009:50202",
        "MEMBER_CONDOLENCE, 2020-02-05, 2009:50104",
        "OTHER,             2020-02-05, 2009:50206",
        "OUTSIDE_SUPPORT,   2020-02-05, 2009:508",
        "HARDSHIP,          2023-02-05, 2021:50404",
        "WARMTH,            2023-02-05, 2021:50405",
        "PROTECTION,        2023-02-05, 2021:50402",
        "MEMBER_CONDOLENCE, 2023-02-05, 2021:50105",
        "OTHER,             2023-02-05, 2021:50406",
        "OUTSIDE_SUPPORT,   2023-02-05, 2021:510"
    })
    void disbursement_ofEachAidKind_debitsItsExpense(AidKind aid, String on, String expense) {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, on));
        ledger.postOrThrow(disbursement(on).aid(aid).build());

        assertThat(lines(ledger, "d-1"))
                .containsExactly(
                        "Dr nj " + expense + " [relief] 60.00",
                        "Cr nj " + expense.substring(0, 5) + "102 [relief] 60.00");
    }

    @Test
    void aid_notSet_followsTheParty() {
        assertThat(disbursement("2020-02-05").build().aid()).isEqualTo(AidKind.OTHER);
        assertThat(disbursement(Party.outside("市第一医院"), "2020-02-05").build().aid())
                .isEqualTo(AidKind.OUTSIDE_SUPPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-05, 2009:32103",
        "2020-02-05, 2009:322",
        "2020-02-05, 2009:50206",
        "2023-02-05, 2021:311",
        "2023-02-05, 2021:502",
        "2023-02-05, 2021:50301",
        "2023-02-05, 2021:510"
    })
    void disbursement_chargedToAnotherAccount_debitsThat(String on, String account) {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, on));
        ledger.postOrThrow(
                disbursement(on).chargedTo(AccountCode.parse(account)).build());

        assertThat(lines(ledger, "d-1")).first().isEqualTo("Dr nj " + account + " [relief] 60.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-05, SYSTEM_2009, '32101 32102 32103 322 50101 50102 50103 50104 50201 50202 50203 50204 50205 50206"
                + " 50301 50302 50303 50304 50305 50401 50402 50403 50404 50501 50502 50503 50504 50505 50506 50507"
                + " 507 508'",
        "2023-02-05, SYSTEM_2021, '311 50101 50102 50103 50104 50105 50106 502 50301 50302 50303 50304 50305 50401"
                + " 50402 50403 50404 50405 50406 50501 50502 50503 50504 50601 50602 50603 50604 50701 50702 50703"
                + " 50704 50705 50706 50707 509 510 521'"
    })
    void disbursement_chargedToAnyOtherAccount_isRefused(String on, AccountingSystem system, String fit) {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 100, on));
        List<String> taken = new ArrayList<>();
        for (AccountingSystem each : AccountingSystem.values()) {
            for (ChartAccount account : Chart.of(each).accounts()) {
                PostResult result =
                        ledger.dryRun(disbursement(on).chargedTo(account.code()).build());
                if (result.isAccepted()) {
                    taken.add(account.code().toString());
                } else {
                    assertThat(result.refusal())
                            .map(Refusal::reason)
                            .as(account.toString())
                            .contains(RefusalReason.ACCOUNT_NOT_IN_CHART);
                }
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(fit.split(" ", -1))
                        .map(number -> system.year() + ":" + number)
                        .toList());
    }

    @Test
    void reversal_swapsTheSidesAndTheSignsOnItsOwnDate() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-05"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-06"));
        ledger.postOrThrow(reverse("x-1", "g-1", "2020-02-09"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly(
                        "Cr js 2009:50602 [relief] <> nj 60.00",
                        "Dr js 2009:102 [relief] 60.00",
                        "Cr nj 2009:102 [relief] 60.00",
                        "Dr nj 2009:40302 [relief] <> js 60.00");
        Transaction reversal = ledger.view().transaction(EventId.of("x-1")).orElseThrow();
        assertThat(reversal.reverses()).contains(EventId.of("g-1"));
        assertThat(reversal.date()).isEqualTo("2020-02-09");
        assertThat(ledger.view().flows().subList(3, 5))
                .extracting(Flow::sequence, Flow::date, Flow::amount)
                .containsOnly(tuple(6L, day("2020-02-09"), Amount.yuan(-60)));
    }

    @Test
    void reversal_ofADisbursement_givesTheMoneyBack() {
        ledger.postOrThrow(raise("r-1", NANJING, RELIEF, 60, "2023-02-05"));
        ledger.postOrThrow(disbursement("2023-02-05").build());
        ledger.postOrThrow(reverse("x-1", "d-1", "2023-02-05"));
        ledger.postOrThrow(reverse("x-2", "r-1", "2023-02-05"));

        assertThat(lines(ledger, "x-1"))
                .containsExactly("Cr nj 2021:50406 [relief] 60.00", "Dr nj 2021:102 [relief] 60.00");
        assertThat(lines(ledger, "x-2"))
                .containsExactly("Cr nj 2021:102 [relief] 60.00", "Dr nj 2021:408 [relief] 60.00");
    }

    private static Disbursement.Builder disbursement(String on) {
        return disbursement(Party.beneficiaries(), on);
    }

    private static Disbursement.Builder disbursement(Party to, String on) {
        return Disbursement.builder()
                .id("d-1")
                .from(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(60))
                .to(to)
                .on(day(on));
    }
}
