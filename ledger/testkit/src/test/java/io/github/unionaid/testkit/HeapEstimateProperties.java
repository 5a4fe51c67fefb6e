package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.HeapEstimate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** More of anything never takes less, and the parts are the whole. */
class HeapEstimateProperties {

    @Property
    void moreOfAnything_neverTakesLess(
            @ForAll @IntRange(min = 1, max = 8_000_000) int unions,
            @ForAll @IntRange(max = 1_000) int funds,
            @ForAll @LongRange(min = 0, max = 900_000_000) long transactions,
            @ForAll @IntRange(max = 100_000) int more) {
        HeapEstimate less = HeapEstimate.of(unions, funds, transactions);

        assertNotLess(HeapEstimate.of(Math.min(8_000_000, unions + more), funds, transactions), less);
        assertNotLess(HeapEstimate.of(unions, Math.min(HeapEstimate.MAX_FUNDS, funds + more), transactions), less);
        assertNotLess(HeapEstimate.of(unions, funds, transactions + more), less);
    }

    @Property
    void moreOfAnySize_neverTakesLess(
            @ForAll @LongRange(min = 0, max = 100_000_000) long lines,
            @ForAll @LongRange(min = 0, max = 400_000_000) long accounts,
            @ForAll @LongRange(min = 0, max = 400_000_000) long pastDays,
            @ForAll @LongRange(min = 0, max = 400_000_000) long objects,
            @ForAll @IntRange(max = 100_000) int more) {
        HeapEstimate less = sized(lines, accounts, pastDays, objects);

        assertNotLess(sized(lines + more, accounts, pastDays, objects), less);
        assertNotLess(sized(lines, accounts + more, pastDays, objects), less);
        assertNotLess(sized(lines, accounts, pastDays + more, objects), less);
        assertNotLess(sized(lines, accounts, pastDays, objects + more), less);
    }

    private static HeapEstimate sized(long lines, long accounts, long pastDays, long objects) {
        return HeapEstimate.builder()
                .unions(1_000)
                .funds(4)
                .transactions(500_000_000)
                .lines(lines)
                .accounts(accounts)
                .pastDays(pastDays)
                .objects(objects)
                .build();
    }

    private static void assertNotLess(HeapEstimate more, HeapEstimate less) {
        assertThat(more.bytes()).isGreaterThanOrEqualTo(less.bytes()).isEqualTo(sum(more));
        assertThat(more.peakBytes()).isGreaterThanOrEqualTo(less.peakBytes()).isGreaterThanOrEqualTo(more.bytes());
    }

    private static long sum(HeapEstimate estimate) {
        return estimate.treeBytes()
                + estimate.accountBytes()
                + estimate.lineBytes()
                + estimate.sumBytes()
                + estimate.pastDayBytes()
                + estimate.transactionBytes()
                + estimate.objectBytes()
                + estimate.idBytes();
    }
}
