package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.lines;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.payGroup;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of grants in both accounting systems: each leg in one book, with the other union as counterparty. */
class GrantEntriesTest {

    @ParameterizedTest
    @CsvSource({
        "REBATE,          2020-02-05, 2009:50601, 2009:40301",
        "SPECIAL,         2020-02-05, 2009:50602, 2009:40302",
        "OVER_COLLECTION, 2020-02-05, 2009:50603, 2009:40303",
        "HARDSHIP,        2020-02-05, 2009:50604, 2009:40304",
        "WARMTH,          2020-02-05, 2009:50605, 2009:40305",
        "DISASTER,        2020-02-05, 2009:50606, 2009:40306",
        "OTHER,           2020-02-05, 2009:50607, 2009:40307",
        "REBATE,          2023-02-05, 2021:50801, 2021:40301",
        "SPECIAL,         2023-02-05, 2021:50802, 2021:40302",
        "OVER_COLLECTION, 2023-02-05, 2021:50801, 2021:40301",
        "HARDSHIP,        2023-02-05, 2021:50802, 2021:40302",
        "WARMTH,          2023-02-05, 2021:50802, 2021:40302",
        "DISASTER,        2023-02-05, 2021:50802, 2021:40302",
        "OTHER,           2023-02-05, 2021:50801, 2021:40301"
    })
    void grant_ofEachKind_mirrorsInBothBooks(GrantKind kind, String on, String given, String received) {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, GENERAL, 100, on));
        ledger.postOrThrow(GrantPayment.builder()
                .id("g-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(GENERAL.id())
                .amount(Amount.yuan(60))
                .kind(kind)
                .on(day(on))
                .build());
        ledger.postOrThrow(arrive("a-1", "g-1", 60, on));
        String bank = given.substring(0, 5) + "102";

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr js " + given + " [general] <> nj 60.00", "Cr js " + bank + " [general] 60.00");
        assertThat(lines(ledger, "a-1"))
                .containsExactly("Dr nj " + bank + " [general] 60.00", "Cr nj " + received + " [general] <> js 60.00");

        ledger.postOrThrow(DirectGrant.builder()
                .id("g-2")
                .from(PROVINCE)
                .to(NANJING)
                .fund(GENERAL.id())
                .amount(Amount.yuan(40))
                .kind(kind)
                .on(day(on))
                .build());
        assertThat(lines(ledger, "g-2"))
                .containsExactly(
                        "Dr js " + given + " [general] <> nj 40.00",
                        "Cr js " + bank + " [general] 40.00",
                        "Dr nj " + bank + " [general] 40.00",
                        "Cr nj " + received + " [general] <> js 40.00");
    }

    @ParameterizedTest
    @CsvSource({
        "relief,  2020-02-05, 2009:50602", "general, 2020-02-05, 2009:50607", "fiscal, 2020-02-05, 2009:50604",
        "relief,  2023-02-05, 2021:50802", "general, 2023-02-05, 2021:50801", "fiscal, 2023-02-05, 2021:50802"
    })
    void grant_kindNotSet_isThatOfTheFund(String fund, String on, String given) {
        Ledger ledger = ledger();
        var opened = fund.equals("relief") ? RELIEF : fund.equals("general") ? GENERAL : FISCAL;
        ledger.postOrThrow(raise("r-1", PROVINCE, opened, 100, on));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, opened, 60, on));

        assertThat(lines(ledger, "g-1")).first().isEqualTo("Dr js " + given + " [" + fund + "] <> nj 60.00");
    }

    @Test
    void grant_paidIn2021ArrivedIn2022_isBookedInEachSystem() {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, PLANT, RELIEF, 100, "2021-12-31"));
        ledger.postOrThrow(arrive("a-1", "g-1", 30, "2021-12-31"));
        ledger.postOrThrow(arrive("a-2", "g-1", 70, "2022-01-01"));

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr js 2009:50602 [relief] <> nj-xw-a 100.00", "Cr js 2009:102 [relief] 100.00");
        assertThat(lines(ledger, "a-1"))
                .containsExactly("Dr nj-xw-a 2009:102 [relief] 30.00", "Cr nj-xw-a 2009:40302 [relief] <> js 30.00");
        assertThat(lines(ledger, "a-2"))
                .containsExactly("Dr nj-xw-a 2021:102 [relief] 70.00", "Cr nj-xw-a 2021:40302 [relief] <> js 70.00");
    }

    @ParameterizedTest
    @CsvSource({"2020-02-05, 2009:50602", "2023-02-05, 2021:50802"})
    void payment_toAGroup_hasNoCounterparty(String on, String given) {
        Ledger ledger = ledger();
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, on));
        ledger.postOrThrow(payGroup("g-1", PROVINCE, Party.group("各设区市总工会"), RELIEF, 60, on));
        Party anchored = new Party.UnsplitGroup("无锡各区总工会", Optional.of(WUXI));
        ledger.postOrThrow(payGroup("g-2", PROVINCE, anchored, RELIEF, 40, on));

        assertThat(lines(ledger, "g-1"))
                .containsExactly(
                        "Dr js " + given + " [relief] 60.00", "Cr js " + given.substring(0, 5) + "102 [relief] 60.00");
        assertThat(lines(ledger, "g-2")).first().isEqualTo("Dr js " + given + " [relief] 40.00");
        assertThat(ledger.view().flows().subList(1, 3))
                .allMatch(Flow::toGroup)
                .extracting(f -> f.to().orElseThrow())
                .containsExactly(PROVINCE, WUXI);
    }

    @Test
    void directGrant_onlyTheGiverIsKept_postsTheGiversHalf() {
        Ledger ledger = keeping(PROVINCE);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-05"));
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-05"));

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr js 2009:50602 [relief] <> nj 60.00", "Cr js 2009:102 [relief] 60.00");
    }

    @Test
    void directGrant_onlyTheReceiverIsKept_postsTheReceiversHalfAndAsksNoCover() {
        Ledger ledger = keeping(NANJING);
        ledger.postOrThrow(direct("g-1", PROVINCE, NANJING, RELIEF, 60, "2023-02-05"));

        assertThat(lines(ledger, "g-1"))
                .containsExactly("Dr nj 2021:102 [relief] 60.00", "Cr nj 2021:40302 [relief] <> js 60.00");
        assertThat(ledger.view().flows()).extracting(Flow::kind).containsExactly(FlowKind.PAYMENT, FlowKind.ARRIVAL);
    }
}
