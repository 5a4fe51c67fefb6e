package io.github.unionaid.core.amount;

import static io.github.unionaid.core.amount.Split.Remainder.FIRST;
import static io.github.unionaid.core.amount.Split.Remainder.LARGEST_FRACTION;
import static io.github.unionaid.core.amount.Split.Remainder.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.core.amount.Split.Remainder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @Test
    void evenly_hundredFenInThree_givesTheOddFenByRule() {
        assertThat(evenly(100, 3, LARGEST_FRACTION)).containsExactly(34L, 33L, 33L);
        assertThat(evenly(100, 3, FIRST)).containsExactly(34L, 33L, 33L);
        assertThat(evenly(100, 3, LAST)).containsExactly(33L, 33L, 34L);
        assertThat(evenly(-100, 3, LAST)).containsExactly(-33L, -33L, -34L);
    }

    @Test
    void evenly_fewerFenThanShares_leavesSomeWithout() {
        assertThat(evenly(2, 4, FIRST)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(evenly(2, 4, LAST)).containsExactly(0L, 0L, 1L, 1L);
        assertThat(evenly(-2, 4, LARGEST_FRACTION)).containsExactly(-1L, -1L, 0L, 0L);
    }

    @Test
    void byWeights_largestFraction_beatsPlaceAndTiesGoToTheEarlier() {
        // exact: 1.4, 2.8, 2.8
        assertThat(byWeights(7, LARGEST_FRACTION, 1, 2, 2)).containsExactly(1L, 3L, 3L);
        // exact: 0.8, 1.6, 1.6; one of two units goes to the first, the other to the earlier of equals
        assertThat(byWeights(4, LARGEST_FRACTION, 1, 2, 2)).containsExactly(1L, 2L, 1L);
    }

    @Test
    void byWeights_firstAndLast_goByPlaceAlone() {
        assertThat(byWeights(7, FIRST, 1, 2, 2)).containsExactly(2L, 3L, 2L);
        assertThat(byWeights(7, LAST, 1, 2, 2)).containsExactly(1L, 3L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void byWeights_exactShareAtEitherEnd_isLeftAlone(Remainder remainder) {
        // exact: 2, 0.5, 0.5, 2
        assertThat(byWeights(5, remainder, 4, 1, 1, 4)).startsWith(2L).endsWith(2L);
    }

    @ParameterizedTest
    @EnumSource
    void byWeights_zeroWeight_getsNothing(Remainder remainder) {
        assertThat(byWeights(101, remainder, 0, 1, 1, 0)).startsWith(0L).endsWith(0L);
    }

    @ParameterizedTest
    @EnumSource
    void byWeights_extremes_stayExact(Remainder remainder) {
        assertThat(byWeights(Long.MIN_VALUE, remainder, 7)).containsExactly(Long.MIN_VALUE);
        assertThat(byWeights(Long.MIN_VALUE, remainder, Long.MAX_VALUE, Long.MAX_VALUE))
                .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
        assertThat(byWeights(Long.MAX_VALUE, remainder, Long.MAX_VALUE, 0)).containsExactly(Long.MAX_VALUE, 0L);
    }

    @Test
    void byWeights_goods_keepTheAsset() {
        Amount boxes = Amount.parse("10 mask-n95@箱");

        assertThat(Split.byWeights(boxes, List.of(1L, 3L), LAST))
                .containsExactly(Amount.parse("2 mask-n95@箱"), Amount.parse("8 mask-n95@箱"));
    }

    @Test
    void evenly_mostShares_isAccepted() {
        assertThat(Split.evenly(Amount.fen(1), Split.MAX_SHARES, LAST))
                .hasSize(Split.MAX_SHARES)
                .endsWith(Amount.fen(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Split.MAX_SHARES + 1})
    void evenly_badNumberOfShares_isRefusedWithIt(int shares) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.evenly(Amount.yuan(1), shares, FIRST))
                .withMessage("shares is " + shares + "; expected 1 to 1000000");
    }

    @Test
    void byWeights_badWeights_areRefused() {
        Amount amount = Amount.yuan(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byWeights(amount, List.of(), FIRST))
                .withMessage("0 weights; expected 1 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byWeights(amount, Collections.nCopies(Split.MAX_SHARES + 1, 1L), FIRST))
                .withMessage("1000001 weights; expected 1 to 1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byWeights(amount, List.of(1L, -2L, 3L), FIRST))
                .withMessage("weight 2 of 3 is negative: -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.byWeights(amount, List.of(0L, 0L), FIRST))
                .withMessage("all 2 weights are zero");
    }

    private static List<Long> evenly(long fen, int shares, Remainder remainder) {
        return Split.evenly(Amount.fen(fen), shares, remainder).stream()
                .map(Amount::minor)
                .toList();
    }

    private static List<Long> byWeights(long fen, Remainder remainder, long... weights) {
        List<Long> list = Arrays.stream(weights).boxed().toList();
        return Split.byWeights(Amount.fen(fen), list, remainder).stream()
                .map(Amount::minor)
                .toList();
    }
}
