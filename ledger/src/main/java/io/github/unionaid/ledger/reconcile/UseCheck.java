package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R4: what came is what went, is held or is on the way; for every union by itself, and for every subtree whose books
 * are all kept. What a transaction moves on the money accounts is held against its own flows too. A subtree is reported
 * only for what the unions in it do not explain.
 */
final class UseCheck {
    private final Books books;
    private final Map<Key, Differences> differences = new HashMap<>();
    private final Set<UnionId> foreignHere = new HashSet<>();

    /** One union's holding of one fund. */
    private record Key(UnionId union, FundId fund) {}

    UseCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations that are not 0 = 0. */
    long run(List<Finding> found) {
        books.forEachTransaction((sequence, postings, flows) -> {
            Map<Key, Long> changes = new HashMap<>();
            postings.forEach(p -> hold(changes, p));
            flows.forEach(f -> {
                move(changes, f);
                f.from().ifPresent(this::noteForeign);
                f.to().ifPresent(this::noteForeign);
            });
            changes.forEach((key, change) -> {
                if (change != 0 && books.view.keeps(key.union())) { // also if its heir has foreign figures beside
                    Key placed = new Key(books.placement.unionOf(key.union()), key.fund());
                    differences.computeIfAbsent(placed, k -> new Differences()).add(sequence, change);
                }
            });
        });
        long checks = 0;
        for (FundId fund : books.funds) {
            checks += run(fund, found);
        }
        return checks;
    }

    private long run(FundId fund, List<Finding> found) {
        long checks = 0;
        int size = books.tree.size();
        long[] below = new long[size + 1]; // prefix sums of the unions' own differences
        int[] foreign = new int[size + 1];
        for (int node = 0; node < size; node++) {
            UnionId id = books.tree.at(node).id();
            boolean kept = !foreignHere.contains(id) && books.view.keeps(id);
            Figures own = books.totals.own(id, fund);
            long net = kept ? own.unexplained().minor() : 0;
            below[node + 1] = below[node] + net;
            foreign[node + 1] = foreign[node] + (kept ? 0 : 1);
            checks += kept && !own.equals(Figures.ZERO) ? 1 : 0;
            Differences known = differences.getOrDefault(new Key(id, fund), new Differences());
            if (net != 0 || !known.isEmpty()) {
                found.add(finding(node, fund, own, net, known));
            }
        }
        for (int node = 0; node < size; node++) {
            int end = books.tree.subtreeEnd(node);
            Figures subtree = books.totals.subtree(books.tree.at(node).id(), fund);
            if (foreign[end] != foreign[node] || subtree.equals(Figures.ZERO)) {
                continue;
            }
            checks++;
            long net = subtree.unexplained().minor() - (below[end] - below[node]);
            if (net != 0) {
                found.add(finding(node, fund, subtree, net, new Differences()));
            }
        }
        return checks;
    }

    /** Where the figures of a book that is kept elsewhere stand, nothing can be said: also at its heir. */
    private void noteForeign(UnionId union) {
        if (!books.view.keeps(union)) {
            foreignHere.add(books.placement.unionOf(union));
        }
    }

    private Finding finding(int node, FundId fund, Figures figures, long net, Differences known) {
        return Finding.builder()
                .figure(FigureName.OPENING, figures.opening().minor())
                .figure(FigureName.RAISED, figures.raised().minor())
                .figure(FigureName.REASSIGNED, figures.reassigned().minor())
                .figure(FigureName.IN, figures.in().minor())
                .figure(FigureName.DELIVERED, figures.delivered().minor())
                .figure(FigureName.PURCHASED, figures.purchased().minor())
                .figure(FigureName.OUT, figures.out().minor())
                .figure(FigureName.HELD, figures.held().minor())
                .figure(FigureName.IN_TRANSIT_INSIDE, figures.inTransitInside().minor())
                .differences(net, Math.max(Math.abs(net), known.gross()))
                .wrong(FindingKind.UNEXPLAINED)
                .node(books.tree.at(node))
                .fund(fund)
                .addAllTransactions(books.evidence(known.sequences()))
                .build();
    }

    private static void hold(Map<Key, Long> changes, Posting p) {
        if (Chart.entersHeld(p.account().code())) {
            changes.merge(new Key(p.account().union(), p.account().fund()), p.signedMinor(), Long::sum);
        }
    }

    private static void move(Map<Key, Long> changes, Flow flow) {
        if (!flow.amount().asset().isMoney()) {
            return;
        }
        long fen = flow.amount().minor();
        switch (flow.kind()) {
            case NOTICED -> {} // moves no money
            case OPENING, RAISED, UNSTATED, REASSIGNED, ARRIVAL ->
                changes.merge(new Key(flow.to().orElseThrow(), flow.fund()), -fen, Long::sum);
            case DELIVERED, PURCHASED, PAYMENT ->
                changes.merge(new Key(flow.from().orElseThrow(), flow.fund()), fen, Long::sum);
        }
    }
}
