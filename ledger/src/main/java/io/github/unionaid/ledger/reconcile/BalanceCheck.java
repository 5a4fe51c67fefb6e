package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Side;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R1: debits equal credits in every transaction, per union and fund. */
final class BalanceCheck {
    private final Books books;

    BalanceCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations. */
    long run(List<Finding> found) {
        long checks = 0;
        for (Transaction transaction : books.transactions()) {
            Map<UnionId, Map<FundId, long[]>> sides = new TreeMap<>();
            for (Posting p : transaction.postings()) {
                sides.computeIfAbsent(p.account().union(), u -> new TreeMap<>())
                                .computeIfAbsent(p.account().fund(), f -> new long[2])[
                                p.side() == Side.DEBIT ? 0 : 1] +=
                        p.amount().minor();
            }
            for (Map.Entry<UnionId, Map<FundId, long[]>> book : sides.entrySet()) {
                for (Map.Entry<FundId, long[]> fund : book.getValue().entrySet()) {
                    checks++;
                    long debits = fund.getValue()[0];
                    long credits = fund.getValue()[1];
                    if (debits != credits) {
                        found.add(Finding.builder()
                                .figure("debits", debits)
                                .figure("credits", credits)
                                .differences(debits - credits, Math.abs(debits - credits))
                                .identity(Identity.R1)
                                .node(books.union(book.getKey()))
                                .fund(fund.getKey())
                                .addAllTransactions(books.evidence(List.of(transaction.sequence())))
                                .build());
                    }
                }
            }
        }
        return checks;
    }
}
