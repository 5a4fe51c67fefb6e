package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.NOWHERE;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnknownUnionException;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final AsOf MARCH_9 = AsOf.date(day("2020-03-09"));

    private final LedgerView view = Story.ledger().view();

    @Test
    void lines_sumWhatIsOpenByAge() {
        Ageing ageing = Ageing.inTransit(view, MARCH_9);

        // g-1 of 02-02 36 days, g-4 of 02-07 31, g-2 of 02-05 33, b-1 of 02-09 29
        assertThat(ageing.lines())
                .extracting(l -> l.from() + " " + l.open().byAge() + " "
                        + l.open().items() + " " + l.open().oldest().event())
                .containsExactly(
                        "js [0.00, 0.00, 250.00, 0.00, 0.00] 2 g-1", "nj [0.00, 20.00, 50.00, 0.00, 0.00] 2 g-2");
        assertThat(ageing.asOf()).isEqualTo(MARCH_9);
        assertThat(ageing.buckets()).isEqualTo(AgeBuckets.DEFAULT);
        assertThat(ageing).asString().startsWith("Ageing{IN_TRANSIT, ").endsWith(", 2 lines}");
    }

    @Test
    void sums_areThoseOfTheTotals() {
        Ageing ageing = Ageing.inTransit(view, MARCH_9);
        Totals totals = Totals.of(view, MARCH_9);

        for (var union : List.of(PROVINCE, NANJING)) {
            Figures figures = totals.subtree(union);
            AgedAmount open = ageing.subtree(union).get(0);
            assertThat(open.total()).isEqualTo(figures.inTransitInside().plus(figures.inTransitOutward()));
        }
        assertThat(ageing.all()).isEqualTo(ageing.subtree(PROVINCE)).hasSize(1);
        assertThat(ageing.all().get(0).oldest().event()).isEqualTo(EventId.of("g-1"));
        assertThat(ageing.all().get(0).total()).isEqualTo(Amount.yuan(320));
        assertThat(ageing.subtree(PROVINCE, RELIEF.id())).isEqualTo(ageing.all());
        assertThat(ageing.subtree(WUXI)).isEmpty();
        assertThat(ageing.subtree(XUANWU, RELIEF.id())).isEmpty();
    }

    @Test
    void asOfAnEarlierDay_countsWhatWasOpenThen() {
        Ageing ageing = Ageing.inTransit(view, AsOf.date(day("2020-02-03")));

        assertThat(ageing.all()).extracting(AgedAmount::total).containsExactly(Amount.yuan(400));
        assertThat(ageing.all().get(0).byAge().get(0)).isEqualTo(Amount.yuan(400));
    }

    @Test
    void noDate_orUnknownUnion_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ageing.inTransit(view, AsOf.LATEST))
                .withMessage("age at the end of all days; expected a date");
        assertThatExceptionOfType(UnknownUnionException.class)
                .isThrownBy(() -> Ageing.inTransit(view, MARCH_9).subtree(NOWHERE));
    }

    @Test
    void buckets_endWithTheirLastDay() {
        AgeBuckets buckets = AgeBuckets.DEFAULT;

        assertThat(List.of(0L, 7L, 8L, 30L, 31L, 90L, 91L, 365L, 366L, 100_000L))
                .extracting(buckets::indexOf)
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(buckets.count()).isEqualTo(5);
        assertThat(List.of(0, 1, 2, 3, 4)).extracting(buckets::firstDay).containsExactly(0, 8, 31, 91, 366);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> buckets.firstDay(5));
    }

    @Test
    void buckets_outOfOrder_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(AgeBuckets::of)
                .withMessage("0 ranges of age with an end; expected 1 to 20");
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBuckets.of(new int[21]));
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBuckets.of(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBuckets.of(7, 7))
                .withMessage("ranges of age end with days [7, 7]; expected 0 or more, ascending");
        assertThat(AgeBuckets.of(0).indexOf(0)).isZero();
        assertThat(AgeBuckets.of(0).indexOf(1)).isEqualTo(1);
    }
}
