package io.github.unionaid.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Split.Remainder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SplitProperties {

    @Provide
    Arbitrary<List<Long>> weights() {
        Arbitrary<Long> weight = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, Long.MAX_VALUE));
        return weight.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(list -> list.stream().anyMatch(w -> w > 0));
    }

    @Property
    void byWeights_shares_sumToTheAmount(
            @ForAll long fen, @ForAll("weights") List<Long> weights, @ForAll Remainder remainder) {
        BigInteger sum = Split.byWeights(Amount.fen(fen), weights, remainder).stream()
                .map(share -> BigInteger.valueOf(share.minor()))
                .reduce(BigInteger.ZERO, BigInteger::add);

        assertThat(sum).isEqualTo(BigInteger.valueOf(fen));
    }

    @Property
    void byWeights_eachShare_isLessThanOneFenFromTheExactOne(
            @ForAll long fen, @ForAll("weights") List<Long> weights, @ForAll Remainder remainder) {
        List<Amount> shares = Split.byWeights(Amount.fen(fen), weights, remainder);
        BigInteger total = total(weights);

        for (int i = 0; i < weights.size(); i++) {
            BigInteger exactTimesTotal = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger shareTimesTotal =
                    BigInteger.valueOf(shares.get(i).minor()).multiply(total);
            BigInteger error = shareTimesTotal.subtract(exactTimesTotal).abs();
            assertThat(error).isLessThan(total);
            if (exactTimesTotal.mod(total).signum() == 0) {
                assertThat(error).isZero();
            }
        }
    }

    @Property
    void byWeights_matchesTheRuleSpelledOut(
            @ForAll long fen, @ForAll("weights") List<Long> weights, @ForAll Remainder remainder) {
        assertThat(Split.byWeights(Amount.fen(fen), weights, remainder))
                .extracting(share -> BigInteger.valueOf(share.minor()))
                .isEqualTo(reference(BigInteger.valueOf(fen), weights, remainder));
    }

    @Property
    void byWeights_negativeAmount_mirrorsThePositiveOne(
            @ForAll long fen, @ForAll("weights") List<Long> weights, @ForAll Remainder remainder) {
        long positive = fen == Long.MIN_VALUE ? 0 : Math.abs(fen);

        assertThat(Split.byWeights(Amount.fen(-positive), weights, remainder))
                .isEqualTo(Split.byWeights(Amount.fen(positive), weights, remainder).stream()
                        .map(Amount::negated)
                        .toList());
    }

    @Property
    void evenly_shares_differByOneFenAtMost(
            @ForAll long fen, @ForAll @IntRange(min = 1, max = 200) int shares, @ForAll Remainder remainder) {
        List<Amount> split = Split.evenly(Amount.fen(fen), shares, remainder);
        Amount smallest = split.stream().min(Comparator.naturalOrder()).orElseThrow();
        Amount largest = split.stream().max(Comparator.naturalOrder()).orElseThrow();

        assertThat(split).hasSize(shares);
        assertThat(largest.minus(smallest)).isBetween(Amount.ZERO, Amount.fen(1));
    }

    private static List<BigInteger> reference(BigInteger amount, List<Long> weights, Remainder remainder) {
        BigInteger total = total(weights);
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> lost = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] parts =
                    amount.abs().multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            shares.add(parts[0]);
            lost.add(parts[1]);
        }
        BigInteger left = amount.abs().subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add));
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int next = -1;
            for (int i = 0; i < lost.size(); i++) {
                boolean better = next < 0
                        || remainder == Remainder.LAST
                        || (remainder == Remainder.LARGEST_FRACTION
                                && lost.get(i).compareTo(lost.get(next)) > 0);
                if (lost.get(i).signum() > 0 && better) {
                    next = i;
                }
            }
            shares.set(next, shares.get(next).add(BigInteger.ONE));
            lost.set(next, BigInteger.ZERO);
        }
        return amount.signum() < 0 ? shares.stream().map(BigInteger::negate).toList() : shares;
    }

    private static BigInteger total(List<Long> weights) {
        return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
