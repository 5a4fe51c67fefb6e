package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.examples.benchmark.Machine;
import io.github.unionaid.ledger.HeapEstimate;
import java.util.BitSet;

/**
 * What a ledger took of the heap, and what was to be expected.
 *
 * @param bytes what the ledger took, without the tree
 * @param accounts how many accounts it had then
 * @param transactions how many transactions
 * @param estimate of a ledger of that size
 */
record HeapTaken(long bytes, long accounts, long transactions, HeapEstimate estimate) {
    private static final int FUNDS = FundTerms.ALL.size();
    private static final int BATCH = 1_000; // small, since what a batch takes itself is no part of the estimate

    /** Posts lines in batches and looks at the heap before and after. */
    static HeapTaken of(Workload workload, int transactions) {
        BitSet lines = new BitSet();
        long before = Machine.usedHeap();
        try (BatchPath contender = new BatchPath(workload.organisation(), BATCH, false)) {
            load(contender, workload, transactions, lines);
            long bytes = Machine.usedHeap() - before;
            long accounts = contender.accounts();
            long posted = contender.view().sequence();
            HeapEstimate estimate = sized(workload.organisation().tree())
                    .transactions(posted)
                    .accounts(accounts)
                    .lines(lines.cardinality())
                    .build();
            return new HeapTaken(bytes, accounts, posted, estimate);
        }
    }

    /** A part at a time, so that the lines themselves take nothing when the heap is looked at. */
    private static void load(Contender contender, Workload workload, int transactions, BitSet seen) {
        int left = transactions - post(contender, workload.setUp(), seen);
        while (left > 0) {
            left -= post(contender, workload.next(Math.min(left, 1 << 16)), seen);
        }
    }

    private static int post(Contender contender, Lines lines, BitSet seen) {
        contender.posting(lines, 0, lines.size).run();
        for (int i = 0; i < lines.size; i++) {
            seen.set(lines.book[i] * FUNDS + lines.fund[i]);
            if (lines.kind[i] != Lines.RECEIPT) {
                seen.set(lines.other[i] * FUNDS + lines.fund[i]);
            }
        }
        return lines.size;
    }

    /** An estimate with what is known of the made-up unions, of whom those below grassroots do not share ids. */
    private static HeapEstimate.Builder sized(UnionTree tree) {
        long ids = 0;
        long names = 0;
        int ownParents = 0;
        for (Union union : tree.unions()) {
            ids += union.id().value().length();
            names += union.name().length();
            ownParents += union.parent().filter(p -> p.value().startsWith("g-")).isPresent() ? 1 : 0;
        }
        return HeapEstimate.builder()
                .unions(tree.size())
                .funds(FUNDS)
                .idLength(rounded(ids, tree.size()))
                .nameLength(rounded(names, tree.size()))
                .ownParentIds(ownParents);
    }

    private static int rounded(long sum, int count) {
        return (int) ((sum + count / 2) / count);
    }

    /** What was to be expected without the tree. */
    long expected() {
        return estimate.bytes() - estimate.treeBytes();
    }

    /** What was to be expected of the accounts, the lines of money and the sums of both. */
    long expectedOfAccounts() {
        return estimate.accountBytes() + estimate.lineBytes() + estimate.sumBytes();
    }
}
