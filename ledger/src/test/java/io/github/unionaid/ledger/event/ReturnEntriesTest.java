package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.lines;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of returns: the mirror in the year of the payment, in 2021 the prior-year accounts in a later one. */
class ReturnEntriesTest {
    private final Ledger ledger = ledger();

    @AfterEach
    void booksReconcile() {
        assertThat(Reconciliation.of(ledger.view()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // same year
        "relief,  2020-03-01, 2020-05-01, 2020-06-01, 2009:40302, 2009:50602",
        "general, 2020-03-01, 2020-05-01, 2020-06-01, 2009:40307, 2009:50607",
        "relief,  2023-03-01, 2023-05-01, 2023-06-01, 2021:40302, 2021:50802",
        "general, 2023-03-01, 2023-05-01, 2023-06-01, 2021:40301, 2021:50801",
        "fiscal,  2023-03-01, 2023-05-01, 2023-06-01, 2021:40302, 2021:50802",
        // a later year: in 2009 no other account
        "relief,  2019-03-01, 2020-05-01, 2020-06-01, 2009:40302, 2009:50602",
        "general, 2019-03-01, 2020-05-01, 2020-06-01, 2009:40307, 2009:50607",
        "relief,  2022-03-01, 2023-05-01, 2023-06-01, 2021:32101, 2021:32101",
        "general, 2022-03-01, 2023-05-01, 2023-06-01, 2021:32201, 2021:32201",
        "fiscal,  2022-03-01, 2023-05-01, 2023-06-01, 2021:33101, 2021:33101",
        // a grant of the old system
        "relief,  2021-03-01, 2022-05-01, 2022-06-01, 2021:32101, 2021:32101",
        "general, 2021-03-01, 2022-05-01, 2022-06-01, 2021:32201, 2021:32201",
        "fiscal,  2021-03-01, 2022-05-01, 2022-06-01, 2021:33101, 2021:33101",
        // paid back in one year, there in the next
        "relief,  2022-03-01, 2022-12-31, 2023-01-01, 2021:40302, 2021:32101",
        "relief,  2021-03-01, 2021-12-31, 2022-01-01, 2009:40302, 2021:32101"
    })
    void return_mirrorsTheGrant(String fund, String granted, String back, String there, String lower, String upper) {
        Fund opened = fund.equals("relief") ? RELIEF : fund.equals("general") ? GENERAL : FISCAL;
        ledger.postOrThrow(raise("r-1", PROVINCE, opened, 100, granted));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, opened, 100, granted));
        ledger.postOrThrow(arrive("a-1", "g-1", 100, granted));
        ledger.postOrThrow(giveBack("b-1", "g-1", 40, back));
        ledger.postOrThrow(backArrives("c-1", "b-1", 40, there));

        assertThat(lines(ledger, "b-1"))
                .containsExactly(
                        "Dr nj " + lower + " [" + fund + "] <> js 40.00",
                        "Cr nj " + lower.substring(0, 5) + "102 [" + fund + "] 40.00");
        assertThat(lines(ledger, "c-1"))
                .containsExactly(
                        "Dr js " + upper.substring(0, 5) + "102 [" + fund + "] 40.00",
                        "Cr js " + upper + " [" + fund + "] <> nj 40.00");
    }

    @Test
    void return_ofAGrantPaidIn2021ArrivedIn2022_isOfAnEarlierYearInBothBooks() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2021-12-30"));
        ledger.postOrThrow(arrive("a-1", "g-1", 100, "2022-01-03"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 100, "2022-02-01"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 100, "2022-02-02"));

        assertThat(lines(ledger, "b-1")).first().isEqualTo("Dr nj 2021:32101 [relief] <> js 100.00");
        assertThat(lines(ledger, "c-1")).last().isEqualTo("Cr js 2021:32101 [relief] <> nj 100.00");
    }

    @Test
    void return_ofADirectGrant_looksAtItsYear() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2022-12-01"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 100, "2022-12-30"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 10, "2022-12-31"));
        ledger.postOrThrow(giveBack("b-2", "g-1", 10, "2023-01-01"));

        assertThat(lines(ledger, "b-1")).first().isEqualTo("Dr nj 2021:40302 [relief] <> js 10.00");
        assertThat(lines(ledger, "b-2")).first().isEqualTo("Dr nj 2021:32101 [relief] <> js 10.00");
    }

    @Test
    void return_arrivalsInTwoYears_goesByThePayment() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2022-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2022-12-01"));
        ledger.postOrThrow(arrive("a-1", "g-1", 60, "2022-12-31"));
        ledger.postOrThrow(arrive("a-2", "g-1", 40, "2023-01-05"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 10, "2023-01-04"));
        ledger.postOrThrow(giveBack("b-2", "g-1", 10, "2023-01-05"));
        ledger.postOrThrow(reverse("x-1", "a-2", "2023-01-06"));
        ledger.postOrThrow(giveBack("b-3", "g-1", 10, "2023-01-07"));

        assertThat(lines(ledger, "b-1")).first().isEqualTo("Dr nj 2021:32101 [relief] <> js 10.00");
        assertThat(lines(ledger, "b-2")).first().isEqualTo("Dr nj 2021:32101 [relief] <> js 10.00");
        assertThat(lines(ledger, "b-3")).first().isEqualTo("Dr nj 2021:32101 [relief] <> js 10.00");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void return_postedBeforeOrAfterALaterArrival_isTheSame(boolean arrivalFirst) {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2022-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 100, "2022-12-01"));
        ledger.postOrThrow(arrive("a-1", "g-1", 60, "2022-12-31"));
        Event arrival = arrive("a-2", "g-1", 40, "2023-01-02");
        Event back = giveBack("b-1", "g-1", 10, "2023-01-04");
        ledger.postOrThrow(arrivalFirst ? arrival : back);
        ledger.postOrThrow(arrivalFirst ? back : arrival);
        ledger.postOrThrow(backArrives("c-1", "b-1", 10, "2023-01-05"));
        ledger.postOrThrow(giveBack("b-2", "g-1", 10, "2022-12-31"));

        assertThat(lines(ledger, "b-1"))
                .containsExactly("Dr nj 2021:32101 [relief] <> js 10.00", "Cr nj 2021:102 [relief] 10.00");
        assertThat(lines(ledger, "c-1"))
                .containsExactly("Dr js 2021:102 [relief] 10.00", "Cr js 2021:32101 [relief] <> nj 10.00");
        assertThat(lines(ledger, "b-2")).first().isEqualTo("Dr nj 2021:40302 [relief] <> js 10.00");
    }

    @Test
    void return_keepsTheKindOfTheGrantAndNotOfTheFund() {
        ledger.postOrThrow(raise("r-1", PROVINCE, GENERAL, 100, "2022-12-01"));
        ledger.postOrThrow(DirectGrant.builder()
                .id("g-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(GENERAL.id())
                .amount(Amount.yuan(100))
                .kind(GrantKind.WARMTH)
                .on(day("2022-12-01"))
                .build());
        ledger.postOrThrow(giveBack("b-1", "g-1", 10, "2023-01-04"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 10, "2023-01-04"));

        assertThat(lines(ledger, "b-1")).first().isEqualTo("Dr nj 2021:32101 [general] <> js 10.00");
        assertThat(lines(ledger, "c-1")).last().isEqualTo("Cr js 2021:32101 [general] <> nj 10.00");
    }
}
