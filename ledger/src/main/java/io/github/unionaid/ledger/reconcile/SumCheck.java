package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * R3: subtree totals are own totals plus the children's, and the same as a sum made {@linkplain OtherSums another way}:
 * from the accounts and from what any two unions moved, added up child by child, where the totals count flows and take
 * differences of prefix sums.
 */
final class SumCheck {
    private static final Measure[] MEASURES = Measure.values();

    private final Books books;

    SumCheck(Books books) {
        this.books = books;
    }

    /** Adds what is found; returns the number of equations that are not 0 = 0. */
    long run(List<Finding> found) {
        OtherSums otherSums = new OtherSums(books);
        long[] checks = new long[books.funds.size()];
        List<List<Finding>> ofFunds = new ArrayList<>();
        books.funds.forEach(fund -> ofFunds.add(new ArrayList<>()));
        Parts.each(books.threads, checks.length, f -> checks[f] = run(books.funds.get(f), otherSums, ofFunds.get(f)));
        ofFunds.forEach(found::addAll);
        return LongStream.of(checks).sum();
    }

    private long run(FundId fund, OtherSums otherSums, List<Finding> found) {
        FundTable table = books.totals.table(fund);
        FundTable other = otherSums.own(fund);
        Nodes nodes = Nodes.of(books.tree, table, other);
        NodePlaces places = new NodePlaces(nodes, table, books.tree);
        NodePlaces otherPlaces = new NodePlaces(nodes, other, books.tree);
        OtherSums.Inside inside = otherSums.inside(fund, nodes);
        long checks = 0;
        for (Measure measure : MEASURES) {
            long[] column = table == null ? null : table.column(measure.ordinal());
            long[] apart = switch (measure) {
                case INT_SENT -> inside.paid;
                case INT_RECEIVED -> inside.arrived;
                case SENT, COMING, RECEIVED, ARRIVED, HELD ->
                    otherPlaces.addedUp(other == null ? null : other.column(measure.ordinal()), nodes);
                case RAISED, REASSIGNED, UNSTATED, OPENING, DELIVERED, PURCHASED, NOTICED ->
                    places.addedUp(column, nodes);
            };
            checks += run(fund, measure, nodes, places, column, apart, found);
        }
        return checks;
    }

    private long run(
            FundId fund,
            Measure measure,
            Nodes nodes,
            NodePlaces places,
            long @Nullable [] column,
            long[] apart,
            List<Finding> found) {
        long[] totals = new long[nodes.size()];
        long[] parts = new long[nodes.size()];
        for (int i = nodes.size() - 1; column != null && i >= 0; i--) {
            totals[i] = places.subtree(column, i);
            parts[i] += places.own(column, i);
            if (nodes.parent(i) >= 0) {
                parts[nodes.parent(i)] += totals[i];
            }
        }
        long checks = 0;
        for (int i = 0; i < totals.length; i++) {
            checks += totals[i] == 0 && parts[i] == 0 && apart[i] == 0 ? 0 : 1;
            long difference = totals[i] == parts[i] ? totals[i] - apart[i] : totals[i] - parts[i];
            if (difference != 0) {
                found.add(Finding.builder()
                        .figure(FigureName.ofSubtree(measure), totals[i])
                        .figure(FigureName.OWN_AND_CHILDREN, parts[i])
                        .figure(FigureName.SUMMED_ANOTHER_WAY, apart[i])
                        .differences(difference, Math.abs(difference))
                        .wrong(FindingKind.SUM_DIFFERS)
                        .node(books.tree.at(nodes.position(i)))
                        .fund(fund)
                        .build());
            }
        }
        return checks;
    }
}
