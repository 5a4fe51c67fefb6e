package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.reconcile.Finding.Evidence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/** What the checks look at: the part of a view that counts, and its totals. */
final class Books {
    final LedgerView view;
    final AsOf asOf;
    final Totals totals;
    final Placement placement;
    final UnionTree tree;
    final List<FundId> funds;

    Books(LedgerView view, AsOf asOf) {
        this.view = view;
        this.asOf = asOf;
        this.totals = Totals.of(view, asOf);
        this.placement = totals.placement();
        this.tree = totals.tree();
        this.funds = totals.funds();
    }

    /** The transactions that count, one at a time. */
    Iterable<Transaction> transactions() {
        return () -> view.transactions().stream()
                .filter(t -> asOf.includes(t.date(), t.sequence()))
                .iterator();
    }

    /** The flows that count, one at a time. */
    Iterable<Flow> flows() {
        return () -> view.flows().stream()
                .filter(f -> asOf.includes(f.date(), f.sequence()))
                .iterator();
    }

    /** The union, also one that is no more. */
    Union union(UnionId id) {
        return placement.union(id);
    }

    /** Looks at one transaction with its flows. */
    interface TransactionLook {
        void look(long sequence, List<Posting> postings, List<Flow> flows);
    }

    /** Every transaction that counts, with its flows, in order. */
    void forEachTransaction(TransactionLook look) {
        Iterator<Flow> flows = view.flows().iterator();
        Flow next = flows.hasNext() ? flows.next() : null;
        for (Transaction transaction : view.transactions()) {
            List<Flow> own = new ArrayList<>();
            while (next != null && next.sequence() == transaction.sequence()) {
                own.add(next);
                next = flows.hasNext() ? flows.next() : null;
            }
            if (asOf.includes(transaction.date(), transaction.sequence())) {
                look.look(transaction.sequence(), transaction.postings(), own);
            }
        }
    }

    /** The transactions, each with the one that its event refers to. */
    List<Evidence> evidence(List<Long> sequences) {
        return sequences.stream()
                .mapToLong(Long::longValue)
                .flatMap(s -> LongStream.concat(
                        LongStream.of(s),
                        view.events().get((int) s - 1).refersTo().flatMap(view::transaction).stream()
                                .mapToLong(Transaction::sequence)))
                .sorted()
                .distinct()
                .mapToObj(s ->
                        new Evidence(s, view.transactions().get((int) s - 1).event()))
                .collect(ImmutableList.toImmutableList());
    }
}
