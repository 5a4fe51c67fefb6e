package io.github.unionaid.examples.benchmark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.unionaid.examples.benchmark.Machine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The estimate of the heap beside what a tree and a ledger take of it. */
class HeapTakenTest {
    private static final int PERCENT = 15;

    /** Loads the classes, which take of the heap too. */
    @BeforeAll
    static void aFirstOne() {
        HeapTaken.of(new Workload(new Organisation(1_000), 1_000, 2_000, 3), 2_000);
    }

    @ParameterizedTest
    @CsvSource({"10000, 20000, 100000", "100000, 200000, 300000", "3000000, 500000, 1000000"})
    void theEstimate_isWhatATreeAndItsLedgerTake(int unions, int accounts, int transactions) {
        long before = Machine.usedHeap();
        Organisation organisation = new Organisation(unions);
        long ids = 4L * unions; // of the organisation, beside its tree
        long tree = Machine.usedHeap() - before - ids;

        HeapTaken taken = HeapTaken.of(new Workload(organisation, accounts, transactions, 3), transactions);

        assertThat(tree).isCloseTo(taken.estimate().treeBytes(), withinPercentage(PERCENT));
        assertThat(taken.bytes()).isCloseTo(taken.expected(), withinPercentage(PERCENT));
        assertThat(tree + taken.bytes()).isCloseTo(taken.estimate().bytes(), withinPercentage(PERCENT));
    }
}
