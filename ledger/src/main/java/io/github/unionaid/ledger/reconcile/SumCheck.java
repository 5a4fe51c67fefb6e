package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.chart.Chart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R3: subtree totals are own totals plus the children's, and the same as a sum made another way: every flow and every
 * money account added to every ancestor, where the totals take differences of prefix sums.
 */
final class SumCheck {
    private static final Measure[] MEASURES = Measure.values();

    private final Books books;

    SumCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations that are not 0 = 0. */
    long run(List<Finding> found) {
        long checks = 0;
        Map<FundId, Map<Integer, long[]>> sums = otherSums();
        for (FundId fund : books.funds) {
            Map<Integer, long[]> ofFund = sums.getOrDefault(fund, Map.of());
            for (int node = 0; node < books.tree.size(); node++) {
                UnionId id = books.tree.at(node).id();
                Figures subtree = books.totals.subtree(id, fund);
                Figures parts = books.totals.own(id, fund);
                for (int c = node + 1; c < books.tree.subtreeEnd(node); c = books.tree.subtreeEnd(c)) {
                    parts = parts.plus(books.totals.subtree(books.tree.at(c).id(), fund));
                }
                long[] other = ofFund.getOrDefault(node, new long[MEASURES.length]);
                for (Measure measure : MEASURES) {
                    long total = subtree.get(measure).minor();
                    long part = parts.get(measure).minor();
                    long apart = other[measure.ordinal()];
                    checks += total == 0 && part == 0 && apart == 0 ? 0 : 1;
                    long difference = total == part ? total - apart : total - part;
                    if (difference != 0) {
                        found.add(Finding.builder()
                                .figure(FigureName.ofSubtree(measure), total)
                                .figure(FigureName.OWN_AND_CHILDREN, part)
                                .figure(FigureName.SUMMED_ANOTHER_WAY, apart)
                                .differences(difference, Math.abs(difference))
                                .wrong(FindingKind.SUM_DIFFERS)
                                .node(books.tree.at(node))
                                .counterparty(Optional.empty())
                                .fund(fund)
                                .build());
                    }
                }
            }
        }
        return checks;
    }

    private Map<FundId, Map<Integer, long[]>> otherSums() {
        Map<FundId, Map<Integer, long[]>> sums = new HashMap<>();
        books.view.balances(books.asOf).forEach((account, balance) -> {
            if (Chart.entersHeld(account.code())) {
                add(
                        sums,
                        account.fund(),
                        account.union(),
                        Measure.HELD,
                        balance.net().minor());
            }
        });
        for (Flow flow : books.flows()) {
            if (!flow.amount().asset().isMoney()) {
                continue;
            }
            long fen = flow.amount().minor();
            switch (flow.kind()) {
                case RAISED -> add(sums, flow.fund(), flow.to(), Measure.RAISED, fen);
                case REASSIGNED -> add(sums, flow.fund(), flow.to(), Measure.REASSIGNED, fen);
                case UNSTATED -> {
                    add(sums, flow.fund(), flow.to(), Measure.REASSIGNED, fen);
                    add(sums, flow.fund(), flow.to(), Measure.UNSTATED, fen);
                }
                case OPENING -> add(sums, flow.fund(), flow.to(), Measure.OPENING, fen);
                case DELIVERED -> add(sums, flow.fund(), flow.from(), Measure.DELIVERED, fen);
                case PURCHASED -> add(sums, flow.fund(), flow.from(), Measure.PURCHASED, fen);
                case NOTICED -> add(sums, flow.fund(), flow.from(), Measure.NOTICED, fen);
                case PAYMENT, ARRIVAL -> addTransfer(sums, flow, flow.kind() == FlowKind.PAYMENT, fen);
            }
        }
        return sums;
    }

    private void addTransfer(Map<FundId, Map<Integer, long[]>> sums, Flow flow, boolean payment, long fen) {
        add(sums, flow.fund(), flow.from(), payment ? Measure.SENT : Measure.ARRIVED, fen);
        add(sums, flow.fund(), flow.to(), payment ? Measure.COMING : Measure.RECEIVED, fen);
        // a transfer is internal to a subtree if it has both ends: no common ancestor is looked for here
        int from = books.placement.positionOf(flow.from().orElseThrow());
        int to = books.placement.positionOf(flow.to().orElseThrow());
        Measure internal = payment ? Measure.INT_SENT : Measure.INT_RECEIVED;
        for (int node = from; node >= 0; node = books.tree.parentPosition(node)) {
            if (node <= to && to < books.tree.subtreeEnd(node)) {
                cell(sums, flow.fund(), node)[internal.ordinal()] += fen;
            }
        }
    }

    private void add(
            Map<FundId, Map<Integer, long[]>> sums, FundId fund, Optional<UnionId> union, Measure measure, long fen) {
        add(sums, fund, union.orElseThrow(), measure, fen);
    }

    private void add(Map<FundId, Map<Integer, long[]>> sums, FundId fund, UnionId union, Measure measure, long fen) {
        for (int node = books.placement.positionOf(union); node >= 0; node = books.tree.parentPosition(node)) {
            cell(sums, fund, node)[measure.ordinal()] += fen;
        }
    }

    private static long[] cell(Map<FundId, Map<Integer, long[]>> sums, FundId fund, int node) {
        return sums.computeIfAbsent(fund, f -> new HashMap<>()).computeIfAbsent(node, n -> new long[MEASURES.length]);
    }
}
