package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.SumsAtHand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of {@link Totals#of Totals.of(view, AsOf.LATEST)} for a union or a subtree at a time, from sums that the
 * ledger keeps as it posts: microseconds in a tree of any size, where a pass over the view takes all its flows and
 * postings. For a view that is not the ledger's last, what was recorded since is taken off again.
 *
 * <p>A question costs O(unions of the subtree / 4,096 + what was recorded since the view). Once all questions together
 * have cost about as much as a pass, or if the unions have changed since the view, the pass is made after all, once. A
 * post that changes the unions sums anew, O(unions + flows + postings). A post that comes while sums are read waits for
 * that, microseconds.
 *
 * <p>A union that is not in the view's last tree throws {@link io.github.unionaid.core.union.UnknownUnionException}; a
 * fund that has not been opened is {@link Figures#ZERO}.
 *
 * <p>The answers never change, whatever is posted. Thread-safe.
 */
public final class TotalsAtHand {
    private final LedgerView view;
    private final SumsAtHand sums;
    private final UnionTree tree;
    private volatile @Nullable Totals passed; // once a pass has been made

    TotalsAtHand(LedgerView view) {
        this.view = view;
        this.sums = view.snapshot().sums().get();
        this.tree = view.register().asOf(LocalDate.MAX);
    }

    /** The union's own figures (本级) of a fund; as {@link Totals#own(UnionId, FundId)}. */
    public Figures own(UnionId union, FundId fund) {
        int position = tree.positionOf(union);
        long[] found = find(position, position + 1, fund);
        return found == null ? pass().own(union, fund) : Figures.ofUnion(Asset.CNY, found);
    }

    /** The figures of the union with all below it, of a fund. */
    public Figures subtree(UnionId union, FundId fund) {
        int position = tree.positionOf(union);
        long[] found = find(position, tree.subtreeEnd(position), fund);
        return found == null ? pass().subtree(union, fund) : Figures.ofSubtree(Asset.CNY, found);
    }

    private long @Nullable [] find(int from, int to, FundId fund) {
        return passed == null ? sums.range(from, to, fund) : null;
    }

    private synchronized Totals pass() {
        Totals totals = passed;
        if (totals == null) {
            totals = Totals.of(view, AsOf.LATEST);
            passed = totals;
        }
        return totals;
    }

    /** Returns the view on one line. */
    @Override
    public String toString() {
        return "TotalsAtHand{" + view + "}";
    }
}
