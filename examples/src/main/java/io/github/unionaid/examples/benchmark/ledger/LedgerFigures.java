package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;

/** Asks a view for what {@link Contender} asks. */
final class LedgerFigures {

    private LedgerFigures() {}

    static long[] of(LedgerView view, Organisation organisation, int[] positions) {
        Totals totals = Totals.of(view, AsOf.date(Organisation.TODAY));
        long[] figures = new long[positions.length * FundTerms.ALL.size() * Figure.COUNT];
        for (int i = 0; i < positions.length; i++) {
            UnionId union = organisation.id(positions[i]);
            for (int f = 0; f < FundTerms.ALL.size(); f++) {
                Figures subtree =
                        totals.subtree(union, FundId.of(FundTerms.ALL.get(f).id()));
                for (Figure figure : Figure.values()) {
                    figures[figure.index(i, f)] = subtree.get(figure.measure()).minor();
                }
            }
        }
        return figures;
    }
}
