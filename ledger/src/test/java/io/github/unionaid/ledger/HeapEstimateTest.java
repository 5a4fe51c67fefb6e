package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is assumed, what is refused, what is printed; the figures are compared with the heap elsewhere. */
class HeapEstimateTest {

    @Test
    void whatIsNotSet_isAsMuchAsTheTransactionsSufficeFor() {
        HeapEstimate many = HeapEstimate.of(1_000, 4, 1_000_000);
        assertThat(many.lines()).isEqualTo(4_000);
        assertThat(many.accounts()).isEqualTo(16_000);
        assertThat(many.pastDays()).isEqualTo(1_000_000);

        HeapEstimate few = HeapEstimate.of(3_000_000, 4, 1_000);
        assertThat(few.lines()).isEqualTo(2_000);
        assertThat(few.accounts()).isEqualTo(2_000);
    }

    @Test
    void aLedgerWithoutTransactions_takesLittleBesideItsTree() {
        HeapEstimate estimate = HeapEstimate.of(3_210, 4, 0);

        assertThat(estimate.bytes() - estimate.treeBytes()).isLessThan(10_000);
    }

    @Test
    void theLargest_isStillANumber() {
        HeapEstimate estimate = HeapEstimate.builder()
                .unions(8_000_000)
                .funds(HeapEstimate.MAX_FUNDS)
                .transactions(HeapEstimate.MAX_TRANSACTIONS)
                .objects(HeapEstimate.MAX_TRANSACTIONS)
                .pastDays(4 * HeapEstimate.MAX_TRANSACTIONS)
                .build();

        assertThat(estimate.lines()).isEqualTo(HeapEstimate.MAX_LINES);
        assertThat(estimate.bytes()).isBetween(500_000_000_000L, 2_000_000_000_000L);
        assertThat(estimate.peakBytes()).isGreaterThan(estimate.bytes());
    }

    @Test
    void aSizeOutOfRange_isRefusedWithItsRange() {
        assertRefused(HeapEstimate.builder().unions(0).funds(1).transactions(1), "0 unions; expected 1 to 8000000");
        assertRefused(HeapEstimate.builder().unions(1).funds(-1).transactions(1), "-1 funds; expected 0 to 100000");
        assertRefused(
                HeapEstimate.builder().unions(1).funds(1).transactions(-1),
                "-1 transactions; expected 0 to 1000000000");
        assertRefused(
                HeapEstimate.builder().unions(1).funds(1).transactions(5).objects(6), "6 objects; expected 0 to 5");
        assertRefused(
                HeapEstimate.builder().unions(1).funds(1).transactions(5).pastDays(21),
                "21 past days; expected 0 to 20");
        assertRefused(
                HeapEstimate.builder().unions(9).funds(1).transactions(5).idLength(65),
                "65 characters of an id; expected 1 to 64");
        assertRefused(
                HeapEstimate.builder().unions(9).funds(1).transactions(5).ownParentIds(10),
                "10 own ids of parents; expected 0 to 9");
    }

    private static void assertRefused(HeapEstimate.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void everyPart_isPrinted() {
        assertThat(HeapEstimate.of(3_000_000, 4, 10_000_000).toString())
                .matches("[0-9,]+ MiB, at most [0-9,]+: tree [0-9,]+, accounts [0-9,]+, lines [0-9,]+, sums [0-9,]+,"
                        + " past days [0-9,]+, transactions [0-9,]+, objects 0, ids [0-9,]+");
    }
}
