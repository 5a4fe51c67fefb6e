package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import java.util.List;
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
        return books.eachFund(found, (fund, ofFund) -> run(fund, otherSums, ofFund));
    }

    private long run(FundId fund, OtherSums otherSums, List<Finding> found) {
        FundTable table = books.totals.table(fund);
        FundTable other = otherSums.own(fund);
        Nodes nodes = Nodes.of(books.tree, table, other);
        NodePlaces places = new NodePlaces(nodes, table, books.tree);
        NodePlaces otherPlaces = new NodePlaces(nodes, other, books.tree);
        OtherSums.Inside inside = otherSums.inside(fund, nodes);
        long checks = 0;
        long[] apart = new long[nodes.size()];
        long[] totals = new long[nodes.size()];
        long[] parts = new long[nodes.size()];
        for (Measure measure : MEASURES) {
            long[] column = table == null ? null : table.column(measure.ordinal());
            long[] otherColumn = isMadeOtherwise(measure) ? columnOf(other, measure) : column;
            boolean isInside = measure == Measure.INT_SENT || measure == Measure.INT_RECEIVED;
            if (column == null && otherColumn == null && !isInside) {
                continue; // 0 = 0 everywhere
            }
            places.addUp(column, nodes, totals, parts);
            if (!isInside) {
                otherPlaces(measure, places, otherPlaces).addUp(otherColumn, nodes, apart);
            }
            long[] sums = isInside ? measure == Measure.INT_SENT ? inside.paid : inside.arrived : apart;
            checks += compare(fund, measure, nodes, totals, parts, sums, found);
        }
        return checks;
    }

    private static NodePlaces otherPlaces(Measure measure, NodePlaces places, NodePlaces otherPlaces) {
        return isMadeOtherwise(measure) ? otherPlaces : places;
    }

    /** Whether own sums come from elsewhere too; else the same ones are added up in another way. */
    private static boolean isMadeOtherwise(Measure measure) {
        return switch (measure) {
            case SENT, COMING, RECEIVED, ARRIVED, HELD -> true;
            case INT_SENT, INT_RECEIVED, RAISED, REASSIGNED, UNSTATED, OPENING, DELIVERED, PURCHASED, NOTICED -> false;
        };
    }

    private static long @Nullable [] columnOf(@Nullable FundTable table, Measure measure) {
        return table == null ? null : table.column(measure.ordinal());
    }

    private long compare(
            FundId fund, Measure measure, Nodes nodes, long[] totals, long[] parts, long[] apart, List<Finding> found) {
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
