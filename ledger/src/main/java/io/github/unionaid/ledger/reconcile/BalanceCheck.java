package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R1: debits equal credits in every transaction, per union and fund, in money and for each kind of goods. */
final class BalanceCheck {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::fund).thenComparing(k -> k.asset().toString());

    private final Books books;

    /** What balances by itself. */
    private record Key(FundId fund, Asset asset) {}

    BalanceCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations. */
    long run(List<Finding> found) {
        long[] checks = {books.pass.balanced};
        books.forEach(
                books.suspects, (sequence, event, postings, flows) -> checks[0] += look(sequence, postings, found));
        return checks[0];
    }

    private long look(int sequence, List<Posting> postings, List<Finding> found) {
        long checks = 0;
        Map<UnionId, Map<Key, long[]>> sides = new TreeMap<>();
        for (Posting p : postings) {
            sides.computeIfAbsent(p.account().union(), u -> new TreeMap<>(ORDER))
                            .computeIfAbsent(
                                    new Key(p.account().fund(), p.account().asset()), f -> new long[2])[
                            p.side() == Side.DEBIT ? 0 : 1] +=
                    p.amount().minor();
        }
        for (Map.Entry<UnionId, Map<Key, long[]>> book : sides.entrySet()) {
            for (Map.Entry<Key, long[]> fund : book.getValue().entrySet()) {
                checks++;
                long debits = fund.getValue()[0];
                long credits = fund.getValue()[1];
                if (debits != credits) {
                    found.add(Finding.builder()
                            .asset(fund.getKey().asset())
                            .figure(FigureName.DEBITS, debits)
                            .figure(FigureName.CREDITS, credits)
                            .differences(debits - credits, Math.abs(debits - credits))
                            .wrong(FindingKind.UNBALANCED)
                            .node(books.union(book.getKey()))
                            .fund(fund.getKey().fund())
                            .addAllTransactions(books.evidence(List.of((long) sequence)))
                            .build());
                }
            }
        }
        return checks;
    }
}
