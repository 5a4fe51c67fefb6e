package io.github.unionaid.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.FigureVerdict.Outcome;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureVerdictTest {

    /** Of all pairs of small ranges: what is said holds for each two amounts of them, and is the most that does. */
    @Test
    void verdict_isWhatHoldsForAllAmounts_andNoLess() {
        List<FigureRange> ranges = ranges();
        for (FigureRange figure : ranges) {
            for (FigureRange other : ranges) {
                FigureVerdict verdict = FigureVerdict.of(figure, other);
                long least = distances(figure, other).min().orElseThrow(); // of other less figure
                long most = distances(figure, other).max().orElseThrow();
                Outcome expected = most < 0
                        ? Outcome.SHORT_BY
                        : least > 0 ? Outcome.OVER_BY : least == most ? Outcome.AGREES : Outcome.NOT_COMPARABLE;

                assertThat(verdict.outcome()).as("%s against %s", other, figure).isEqualTo(expected);
                if (expected == Outcome.SHORT_BY || expected == Outcome.OVER_BY) {
                    long by = expected == Outcome.SHORT_BY ? -most : least;
                    Bound bound = least == most ? Bound.EXACT : Bound.AT_LEAST;
                    assertThat(verdict.difference()).contains(new BoundedAmount(bound, Amount.fen(by)));
                } else {
                    assertThat(verdict.difference()).isEmpty();
                    assertThat(verdict.consistent()).isTrue();
                }
                assertThat(verdict.reasons().isEmpty()).isEqualTo(least == most);
            }
        }
    }

    private static List<FigureRange> ranges() {
        return IntStream.rangeClosed(0, 5)
                .boxed()
                .flatMap(low -> LongStream.concat(LongStream.rangeClosed(low, 5), LongStream.of(FigureRange.UNBOUNDED))
                        .mapToObj(high -> FigureRange.of(low, high, Set.of(FigureReason.BOUND))))
                .toList();
    }

    /** An unbounded range is tried up to 20, which is more than any bound here. */
    private static LongStream distances(FigureRange figure, FigureRange other) {
        return amounts(other).flatMap(o -> amounts(figure).map(f -> o - f));
    }

    private static LongStream amounts(FigureRange range) {
        return LongStream.rangeClosed(range.low(), Math.min(range.high(), 20));
    }

    @Test
    void figure_isWhatItsBoundAndStatusLeaveOpen() {
        assertThat(range(Bound.EXACT, Status.FINAL)).isEqualTo(FigureRange.exactly(100));
        assertThat(range(Bound.EXACT, Status.DECIDED)).isEqualTo(FigureRange.exactly(100));
        assertThat(range(Bound.EXACT, Status.PRELIMINARY)).isEqualTo(orMore(100, FigureReason.PRELIMINARY));
        assertThat(range(Bound.EXACT, Status.INCOMPLETE)).isEqualTo(orMore(100, FigureReason.INCOMPLETE));
        assertThat(range(Bound.AT_LEAST, Status.FINAL)).isEqualTo(orMore(100, FigureReason.BOUND));
        assertThat(range(Bound.AT_LEAST, Status.INCOMPLETE))
                .isEqualTo(orMore(100, FigureReason.INCOMPLETE, FigureReason.BOUND));
        assertThat(range(Bound.AT_MOST, Status.FINAL)).isEqualTo(FigureRange.of(0, 100, Set.of(FigureReason.BOUND)));
        assertThat(range(Bound.AT_MOST, Status.PRELIMINARY))
                .isEqualTo(orMore(0, FigureReason.PRELIMINARY, FigureReason.BOUND));
        assertThat(range(Bound.ABOUT, Status.FINAL)).isEqualTo(orMore(0, FigureReason.BOUND));
    }

    private static FigureRange range(Bound bound, Status status) {
        return FigureRange.of(Reported.alone("f", "js", "2020-02-02")
                .amount(new BoundedAmount(bound, Amount.fen(100)))
                .status(status)
                .build());
    }

    private static FigureRange orMore(long fen, FigureReason... reasons) {
        return FigureRange.of(fen, FigureRange.UNBOUNDED, Set.of(reasons));
    }

    @Test
    void phrases_sayWhatIsKnown() {
        FigureRange hundred = FigureRange.exactly(10_000);
        FigureVerdict atLeast = FigureVerdict.of(
                FigureRange.of(10_000, FigureRange.UNBOUNDED, Set.of(FigureReason.BOUND)), FigureRange.exactly(9_000));

        assertThat(FigureVerdict.of(hundred, hundred)).hasToString("agrees");
        assertThat(FigureVerdict.of(hundred, hundred).phraseInChinese()).isEqualTo("相符");
        assertThat(FigureVerdict.of(hundred, FigureRange.ZERO)).hasToString("short by 100.00");
        assertThat(FigureVerdict.of(FigureRange.ZERO, hundred)).hasToString("over by 100.00");
        assertThat(FigureVerdict.of(FigureRange.ZERO, hundred).phraseInChinese())
                .isEqualTo("多出100.00元");
        assertThat(atLeast).hasToString("short by at least 10.00 (a bound)");
        assertThat(atLeast.phraseInChinese()).isEqualTo("短少至少10.00元（金额是约数或上下限）");
        FigureVerdict barred = FigureVerdict.barred(EnumSet.of(FigureReason.UNDATED, FigureReason.ANOTHER_MEASURE));
        assertThat(barred).hasToString("cannot be compared: another measure, undated");
        assertThat(barred.phraseInChinese()).isEqualTo("不可比：口径不同、日期未载明");
        assertThat(barred.consistent()).isFalse();
    }

    @Test
    void verdict_thatContradictsItself_isRefused() {
        BoundedAmount ten = BoundedAmount.exact(Amount.yuan(10));
        assertRefused(
                FigureVerdict.builder().outcome(Outcome.AGREES).difference(ten).consistent(true));
        assertRefused(FigureVerdict.builder().outcome(Outcome.AGREES).consistent(false));
        assertRefused(FigureVerdict.builder()
                .outcome(Outcome.AGREES)
                .addReasons(FigureReason.BOUND)
                .consistent(true));
        assertRefused(FigureVerdict.builder().outcome(Outcome.SHORT_BY).consistent(false));
        assertRefused(FigureVerdict.builder()
                .outcome(Outcome.SHORT_BY)
                .difference(ten)
                .consistent(true));
        assertRefused(FigureVerdict.builder()
                .outcome(Outcome.OVER_BY)
                .difference(BoundedAmount.exact(Amount.ZERO))
                .consistent(false));
        assertRefused(FigureVerdict.builder()
                .outcome(Outcome.OVER_BY)
                .difference(BoundedAmount.atLeast(Amount.yuan(1)))
                .consistent(false));
        assertRefused(FigureVerdict.builder().outcome(Outcome.NOT_COMPARABLE).consistent(true));
    }

    private static void assertRefused(FigureVerdict.Builder verdict) {
        assertThatIllegalArgumentException().isThrownBy(verdict::build);
    }
}
