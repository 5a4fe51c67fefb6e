package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static io.github.unionaid.ledger.book.TransferKind.LOAN;
import static io.github.unionaid.ledger.event.Dealings.DUES;
import static io.github.unionaid.ledger.event.Dealings.bounce;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.get;
import static io.github.unionaid.ledger.event.Dealings.repay;
import static io.github.unionaid.ledger.event.Dealings.send;
import static io.github.unionaid.ledger.event.Dealings.with;
import static io.github.unionaid.ledger.event.RefusalReason.NAMED_EVENT_UNFIT;
import static io.github.unionaid.ledger.event.RefusalReason.SOURCE_CONTRADICTS_FUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FlowKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through which account money comes and goes, and what the treasury pays without any. */
class MeansTest {
    private final Dealings books = new Dealings();

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @ParameterizedTest
    @CsvSource({
        "BANK,  2020, 2009:102",
        "CASH,  2020, 2009:101",
        "QUOTA, 2020, 2009:111",
        "BANK,  2023, 2021:102",
        "CASH,  2023, 2021:101",
        "QUOTA, 2023, 2021:111"
    })
    void means_standForTheBank_inEveryEventThatMovesMoney(Means means, String year, String account) {
        String on = year + "-02-01";
        List<Event> events = List.of(
                raise("r-1", PROVINCE, RELIEF, 500, on),
                dues("q-1", PROVINCE, 500, on),
                Designation.builder()
                        .id("s-1")
                        .into(PROVINCE)
                        .fund(RELIEF.id())
                        .fromFund(DUES.id())
                        .amount(Amount.yuan(10))
                        .on(day(on))
                        .build(),
                pay("g-1", PROVINCE, NANJING, RELIEF, 100, on),
                arrive("a-1", "g-1", 60, on),
                bounce("pb-1", "g-1", 40, on),
                direct("g-2", PROVINCE, NANJING, RELIEF, 50, on),
                giveBack("b-1", "g-1", 20, on),
                backArrives("c-1", "b-1", 20, on),
                send(LOAN, "l-1", PROVINCE, NANJING, 100, on),
                get("la-1", "l-1", 100, on),
                repay("lr-1", "l-1", 30, on),
                spend("d-1", NANJING, RELIEF, 5, on));
        for (Event event : events) {
            books.post(with(event, "means", means));
            assertThat(books.lines(event.id().value()))
                    .as(event.toString())
                    .anyMatch(line -> line.contains(" " + account + " "));
        }

        assertThat(books.ledger().view().balances(AsOf.LATEST).keySet())
                .filteredOn(a -> List.of("101", "102", "111").contains(a.code().number()))
                .extracting(a -> a.code().toString())
                .containsOnly(account);
        assertThat(books.own(PROVINCE).held()).isEqualTo(Amount.yuan(500 + 500 - 60 - 50 + 20 - 100));
        assertThat(books.own(NANJING).held()).isEqualTo(Amount.yuan(60 + 50 - 20 + 100 - 30 - 5));
    }

    @Test
    void cashAndBank_areOneFund() {
        books.post(
                with(raise("r-1", NANJING, RELIEF, 100, "2020-02-01"), "means", Means.CASH),
                spend("d-1", NANJING, RELIEF, 100, "2020-02-01"));

        assertThat(books.own(NANJING).held()).isEqualTo(Amount.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "HARDSHIP, 2020-02-01, 2009:50204, 2009:404",
        "WARMTH,   2020-02-01, 2009:50205, 2009:404",
        "HARDSHIP, 2023-02-01, 2021:50404, 2021:40401",
        "OTHER,    2023-02-01, 2021:50406, 2021:40401"
    })
    void theTreasuryPays_itIsRaisedAndDeliveredInOne(AidKind aid, String on, String expense, String income) {
        books.post(with(with(treasury("d-1", 60, on), "aid", aid), "means", Means.CASH)); // of no effect

        assertThat(books.lines("d-1"))
                .containsExactly("Dr nj " + expense + " [fiscal] 60.00", "Cr nj " + income + " [fiscal] 60.00");
        assertThat(books.ledger().view().flows())
                .extracting(f -> f.kind())
                .containsExactly(FlowKind.RAISED, FlowKind.DELIVERED);
        assertThat(books.own(NANJING).raised()).isEqualTo(Amount.yuan(60));
        assertThat(books.own(NANJING).delivered()).isEqualTo(Amount.yuan(60));
        assertThat(books.own(NANJING).held()).isEqualTo(Amount.ZERO);
        books.refuses(NAMED_EVENT_UNFIT, bounce("n", "d-1", 1, on), "d-1");
        books.post(reverse("x-1", "d-1", on));
        assertThat(books.own(NANJING).delivered()).isEqualTo(Amount.ZERO);
    }

    @Test
    void theTreasuryPays_outOfAFiscalFundAlone() {
        books.refuses(SOURCE_CONTRADICTS_FUND, with(treasury("n", 60, "2020-02-01"), "fund", RELIEF.id()));
        books.takes(treasury("n", 60, "2020-02-01"));
    }

    @Test
    void theTreasuryPaid_takenBackInTheNextSystem_isAnAdjustmentOnBothSides() {
        books.post(treasury("d-1", 60, "2021-12-01"), reverse("x-1", "d-1", "2022-01-05"));

        assertThat(books.lines("x-1"))
                .containsExactly("Cr nj 2021:33101 [fiscal] 60.00", "Dr nj 2021:33101 [fiscal] 60.00");
    }

    @Test
    void onCards_isBookedTheSame_andKept() {
        books.post(
                raise("r-1", NANJING, RELIEF, 100, "2020-02-01"),
                spend("d-1", NANJING, RELIEF, 40, "2020-02-01"),
                with(spend("d-2", NANJING, RELIEF, 40, "2020-02-01"), "onCards", true));

        assertThat(books.lines("d-2")).isEqualTo(books.lines("d-1"));
        assertThat(books.ledger().view().event(EventId.of("d-2")).map(e -> ((Disbursement) e).onCards()))
                .contains(true);
    }

    private static Event treasury(String id, long yuan, String on) {
        return with(spend(id, NANJING, FISCAL, yuan, on), "byTreasury", true);
    }
}
