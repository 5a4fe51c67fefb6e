package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.GENERAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.keeping;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Designation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionQueryTest {
    private final Ledger ledger = ledger();

    @BeforeEach
    void post() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-03"));
        ledger.postOrThrow(arrive("a-1", "g-1", 50, "2020-02-05"));
        ledger.postOrThrow(raise("r-2", PROVINCE, GENERAL, 30, "2020-02-02"));
        ledger.postOrThrow(pay("g-2", PROVINCE, NANJING, GENERAL, 20, "2020-02-04"));
        ledger.postOrThrow(spend("d-1", NANJING, RELIEF, 5, "2020-02-06"));
        ledger.postOrThrow(reverse("x-1", "g-2", "2020-02-07"));
    }

    @Test
    void query_withoutConditions_findsEverything_evenWhatMovesNothing() {
        assertThat(find(TransactionQuery.builder()))
                .containsExactly("f-relief", "f-general", "f-fiscal", "r-1", "g-1", "a-1", "r-2", "g-2", "d-1", "x-1");
    }

    @Test
    void query_byUnion_findsWhatItPostedAndWhatMovedItsMoney() {
        assertThat(find(TransactionQuery.builder().union(PROVINCE)))
                .as("the arrival is posted at the city alone, but it is the province's money")
                .containsExactly("r-1", "g-1", "a-1", "r-2", "g-2", "x-1");
        assertThat(find(TransactionQuery.builder().union(NANJING))).containsExactly("g-1", "a-1", "g-2", "d-1", "x-1");
        assertThat(find(TransactionQuery.builder().union(WUXI))).isEmpty();
    }

    @Test
    void query_byFund_findsWhatPostsToIt() {
        assertThat(find(TransactionQuery.builder().fund(GENERAL.id()))).containsExactly("r-2", "g-2", "x-1");
    }

    @Test
    void query_byCounterparty_findsBothSides() {
        assertThat(find(TransactionQuery.builder().counterparty(NANJING))).containsExactly("g-1", "a-1", "g-2", "x-1");
        assertThat(find(TransactionQuery.builder().union(NANJING).counterparty(PROVINCE)))
                .containsExactly("g-1", "a-1", "g-2", "x-1");
        assertThat(find(TransactionQuery.builder().union(NANJING).counterparty(WUXI)))
                .isEmpty();
        assertThat(find(TransactionQuery.builder().union(NANJING).counterparty(NANJING)))
                .as("no union is its own")
                .isEmpty();
    }

    @Test
    void query_byPeriod_hasBothDays() {
        assertThat(find(TransactionQuery.builder().from(day("2020-02-03")).asOf(AsOf.date(day("2020-02-05")))))
                .containsExactly("g-1", "a-1", "g-2");
        assertThat(find(TransactionQuery.builder().from(day("2020-02-04")).asOf(AsOf.date(day("2020-02-04")))))
                .containsExactly("g-2");
    }

    @Test
    void query_byEverything_findsWhatHasAllOfIt() {
        assertThat(find(TransactionQuery.builder()
                        .union(PROVINCE)
                        .fund(RELIEF.id())
                        .counterparty(NANJING)
                        .from(day("2020-02-04"))
                        .asOf(AsOf.LATEST)))
                .containsExactly("a-1");
    }

    @Test
    void query_byUnionAndFund_wantsBothInOneLineOrFlow() {
        ledger.postOrThrow(Designation.builder()
                .id("s-1")
                .into(PROVINCE)
                .fromFund(GENERAL.id())
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .on(day("2020-02-08"))
                .build());

        assertThat(find(TransactionQuery.builder().union(PROVINCE).fund(GENERAL.id())))
                .containsExactly("r-2", "g-2", "x-1", "s-1");
        assertThat(find(TransactionQuery.builder()
                        .union(PROVINCE)
                        .fund(RELIEF.id())
                        .from(day("2020-02-06"))))
                .containsExactly("s-1");
        assertThat(find(TransactionQuery.builder().union(NANJING).fund(GENERAL.id())))
                .containsExactly("g-2", "x-1");
    }

    @Test
    void query_aBackdatedEvent_isInTheLaterAnswerAndNotInTheEarlier() {
        TransactionQuery second = TransactionQuery.builder()
                .union(PROVINCE)
                .asOf(AsOf.date(day("2020-02-02")))
                .build();
        LedgerView before = ledger.view();
        ledger.postOrThrow(raise("late", PROVINCE, RELIEF, 7, "2020-02-01"));

        assertThat(find(before, second)).containsExactly("r-1", "r-2");
        assertThat(find(ledger.view(), second)).containsExactly("r-1", "r-2", "late");
        TransactionQuery knownAtTen = TransactionQuery.builder()
                .union(PROVINCE)
                .asOf(second.asOf().knownAt(10))
                .build();
        assertThat(find(ledger.view(), knownAtTen)).containsExactly("r-1", "r-2");
        assertThat(find(TransactionQuery.builder().asOf(AsOf.LATEST.knownAt(0))))
                .isEmpty();
    }

    @Test
    void query_inALedgerOfSomeBooks_findsAtAUnionElsewhereWhatMovedItsMoney() {
        Ledger city = keeping(NANJING);
        city.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2020-02-03"));
        city.postOrThrow(arrive("a-1", "g-1", 50, "2020-02-05"));

        assertThat(city.view().transactions().get(3).postings()).isEmpty();
        TransactionQuery.Builder ofProvince = TransactionQuery.builder().union(PROVINCE);
        assertThat(find(city.view(), ofProvince.build())).containsExactly("g-1", "a-1");
        assertThat(find(
                        city.view(),
                        TransactionQuery.builder().fund(RELIEF.id()).build()))
                .containsExactly("g-1", "a-1");
    }

    @Test
    void query_ofUnionsAndFundsThatTheLedgerHasNeverSeen_findsNothing() {
        assertThat(find(TransactionQuery.builder().union(PLANT))).isEmpty();
        assertThat(find(TransactionQuery.builder().counterparty(XUANWU))).isEmpty();
        assertThat(find(TransactionQuery.builder().union(UnionId.of("none")))).isEmpty();
        assertThat(find(TransactionQuery.builder().fund(Jiangsu.FISCAL.id()))).isEmpty();
    }

    @Test
    void query_whoseDaysAreInTheWrongOrder_isRefused() {
        TransactionQuery.Builder builder =
                TransactionQuery.builder().from(day("2020-02-04")).asOf(AsOf.date(day("2020-02-03")));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("transactions from 2020-02-04 to 2020-02-03; the days are in the wrong order");
    }

    private List<String> find(TransactionQuery.Builder query) {
        return find(ledger.view(), query.build());
    }

    /** The ids, from the largest page; in pages of one item they are the same. */
    private static List<String> find(LedgerView view, TransactionQuery query) {
        List<String> whole = view.transactions(query, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(t -> t.event().value())
                .toList();
        Optional<PageRequest> request = Optional.of(PageRequest.first(1));
        for (String id : whole) {
            var page = view.transactions(query, request.orElseThrow());
            assertThat(page.items()).extracting(t -> t.event().value()).containsExactly(id);
            request = page.next().map(request.get()::at);
        }
        assertThat(request.isEmpty() || whole.isEmpty()).isTrue();
        return whole;
    }
}
