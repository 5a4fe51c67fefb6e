package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.Totals;
import java.util.Arrays;

/** What a reconciliation found, to be compared to the fen: how much does not agree, and sums over all subtrees. */
final class ProofAnswer {
    /** How many sums there are. */
    static final int SUMS = 7;

    private final long differences;
    private final long[] sums;

    /** Takes the array over: sent, received, delivered, held, out, in, in transit inside. */
    ProofAnswer(long differences, long[] sums) {
        this.differences = differences;
        this.sums = sums;
    }

    /** The answer of a reconciliation; asks for every subtree of every fund. */
    static ProofAnswer of(Reconciliation reconciliation) {
        Totals totals = reconciliation.totals();
        UnionTree tree = totals.tree();
        long[] sums = new long[SUMS];
        for (FundId fund : totals.funds()) {
            for (int position = 0; position < tree.size(); position++) {
                Figures figures = totals.subtree(tree.at(position).id(), fund);
                sums[0] += figures.sent().minor();
                sums[1] += figures.received().minor();
                sums[2] += figures.delivered().minor();
                sums[3] += figures.held().minor();
                sums[4] += figures.out().minor();
                sums[5] += figures.in().minor();
                sums[6] += figures.inTransitInside().minor();
            }
        }
        return new ProofAnswer(reconciliation.findings().size(), sums);
    }

    /** Equal if all numbers are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProofAnswer that && differences == that.differences && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    /** Returns the numbers. */
    @Override
    public String toString() {
        return differences + " differences, sums " + Arrays.toString(sums);
    }
}
