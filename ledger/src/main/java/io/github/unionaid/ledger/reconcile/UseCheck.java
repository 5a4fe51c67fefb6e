package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Chart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * R4: what came is what went, is held or is on the way; for every union by itself, and for every subtree whose books
 * are all kept. A subtree is reported only for what the unions in it do not explain.
 */
final class UseCheck {
    private final Books books;

    UseCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations. */
    long run(List<Finding> found) {
        long checks = 0;
        int size = books.tree.size();
        for (FundId fund : books.funds) {
            long[] below = new long[size + 1]; // prefix sums of the unions' own differences
            int[] foreign = new int[size + 1];
            for (int node = 0; node < size; node++) {
                UnionId id = books.tree.at(node).id();
                boolean kept = books.view.keeps(id);
                Figures own = books.totals.own(id, fund);
                long difference = kept ? own.r4Difference().minor() : 0;
                below[node + 1] = below[node] + difference;
                foreign[node + 1] = foreign[node] + (kept ? 0 : 1);
                checks += kept ? 1 : 0;
                if (difference != 0) {
                    found.add(finding(node, fund, own, difference, explained(id, fund)));
                }
            }
            for (int node = 0; node < size; node++) {
                int end = books.tree.subtreeEnd(node);
                if (foreign[end] != foreign[node]) {
                    continue;
                }
                checks++;
                Figures subtree = books.totals.subtree(books.tree.at(node).id(), fund);
                long difference = subtree.r4Difference().minor() - (below[end] - below[node]);
                if (difference != 0) {
                    found.add(finding(node, fund, subtree, difference, LongStream.empty()));
                }
            }
        }
        return checks;
    }

    private Finding finding(int node, FundId fund, Figures figures, long difference, LongStream transactions) {
        return Finding.builder()
                .figure("raised", figures.raised().minor())
                .figure("reassigned", figures.reassigned().minor())
                .figure("in", figures.in().minor())
                .figure("delivered", figures.delivered().minor())
                .figure("out", figures.out().minor())
                .figure("held", figures.held().minor())
                .figure("in transit inside", figures.inTransitInside().minor())
                .identity(Identity.R4)
                .node(books.tree.at(node))
                .fund(fund)
                .difference(Amount.fen(difference))
                .addAllTransactions(books.evidence(transactions))
                .build();
    }

    /** The transactions in which what the union's accounts hold and what its flows say change by different amounts. */
    private LongStream explained(UnionId union, FundId fund) {
        Map<Long, Long> differences = new HashMap<>();
        for (Transaction transaction : books.transactions()) {
            for (Posting p : transaction.postings()) {
                boolean held = Chart.entersHeld(p.account().code());
                if (held
                        && p.account().union().equals(union)
                        && p.account().fund().equals(fund)) {
                    differences.merge(transaction.sequence(), p.signedMinor(), Math::addExact);
                }
            }
        }
        for (Flow flow : books.flows()) {
            if (flow.fund().equals(fund)) {
                differences.merge(flow.sequence(), -heldChange(flow, union), Math::addExact);
            }
        }
        return differences.entrySet().stream().filter(e -> e.getValue() != 0).mapToLong(Map.Entry::getKey);
    }

    private static long heldChange(Flow flow, UnionId union) {
        long fen = flow.amount().minor();
        boolean from = flow.from().filter(union::equals).isPresent();
        boolean to = flow.to().filter(union::equals).isPresent();
        return switch (flow.kind()) {
            case RAISED, UNSTATED, REASSIGNED, ARRIVAL -> to ? fen : 0;
            case DELIVERED, PAYMENT -> from ? -fen : 0;
        };
    }
}
