package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import java.util.BitSet;
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
    private static final Differences NONE = new Differences();

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
        books.forEach(books.suspects, (sequence, event, postings, flows) -> {
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
        int[] foreign = foreignBefore();
        return books.eachFund(found, (fund, ofFund) -> {
            FundTable table = books.totals.table(fund);
            return table == null ? 0 : run(fund, table, foreign, ofFund);
        });
    }

    /** By position, how many books before it are kept elsewhere. */
    private int[] foreignBefore() {
        BitSet here = new BitSet();
        foreignHere.forEach(id -> here.set(books.tree.positionOf(id)));
        boolean keepsAll = books.view.snapshot().genesis().keptBooks().isEmpty();
        int[] before = new int[books.tree.size() + 1];
        for (int node = 0; node < books.tree.size(); node++) {
            boolean kept = keepsAll || books.view.keeps(books.tree.at(node).id());
            before[node + 1] = before[node] + (kept && !here.get(node) ? 0 : 1);
        }
        return before;
    }

    private long run(FundId fund, FundTable table, int[] foreign, List<Finding> found) {
        Nodes nodes = Nodes.of(books.tree, table, null);
        long checks = 0;
        long[] below = new long[nodes.size()]; // the unions' own differences, of the subtree
        for (int i = nodes.size() - 1; i >= 0; i--) {
            int node = nodes.position(i);
            if (foreign[node + 1] == foreign[node]) {
                long net = table.unexplained(node, node + 1);
                below[i] += net;
                checks += table.isZero(node, node + 1) ? 0 : 1;
            }
            if (nodes.parent(i) >= 0) {
                below[nodes.parent(i)] += below[i];
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.position(i);
            boolean kept = foreign[node + 1] == foreign[node];
            long net = kept ? table.unexplained(node, node + 1) : 0;
            Differences known = differences.isEmpty() ? NONE : known(node, fund);
            if (net != 0 || !known.isEmpty()) {
                found.add(finding(node, fund, table.own(node), net, known));
            }
        }
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.position(i);
            int end = books.tree.subtreeEnd(node);
            if (foreign[end] != foreign[node] || table.isZero(node, end)) {
                continue;
            }
            checks++;
            long net = table.unexplained(node, end) - below[i];
            if (net != 0) {
                found.add(finding(node, fund, table.range(node, end), net, NONE));
            }
        }
        return checks;
    }

    private Differences known(int node, FundId fund) {
        return differences.getOrDefault(new Key(books.tree.at(node).id(), fund), NONE);
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
