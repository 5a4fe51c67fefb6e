package io.github.unionaid.examples.relief;

import io.github.unionaid.core.amount.BoundedAmount;
import io.github.unionaid.core.amount.BoundedAmount.Bound;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Status;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import io.github.unionaid.ledger.reconcile.ReportedFigure.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why figures may not be compared: with the ledger, or with each other. */
final class Comparison {

    private Comparison() {}

    /** What keeps a figure from being compared with anything exact. */
    static List<String> reservations(ReportedFigure figure) {
        List<String> reasons = new ArrayList<>();
        if (figure.what() == What.IN_KIND_USE) {
            reasons.add("no money");
        } else if (figure.amount().isEmpty()) {
            reasons.add("no amount printed");
        }
        if (figure.status() != Status.FINAL) {
            reasons.add(
                    switch (figure.status()) {
                        case PRELIMINARY -> "preliminary";
                        case INCOMPLETE -> "incomplete";
                        case DECIDED -> "decided, not paid";
                        case FINAL -> throw new IllegalStateException();
                    });
        }
        figure.amount().map(BoundedAmount::bound).filter(b -> b != Bound.EXACT).ifPresent(bound -> {
            reasons.add(
                    switch (bound) {
                        case AT_LEAST -> "\"at least\"";
                        case AT_MOST -> "\"at most\"";
                        case ABOUT -> "\"about\"";
                        case EXACT -> throw new IllegalStateException();
                    });
        });
        return reasons;
    }

    /** Why two figures may not be compared or added; empty if they may. */
    static List<String> between(ReportedFigure a, ReportedFigure b) {
        List<String> reasons = new ArrayList<>();
        if (raised(a) != raised(b)) {
            reasons.add("raised against paid");
        }
        if (a.dateBasis() == When.UNDATED || b.dateBasis() == When.UNDATED) {
            Stream.of(a, b).filter(f -> f.dateBasis() == When.UNDATED).forEach(f -> reasons.add(f.id() + " undated"));
        } else if (!a.date().equals(b.date()) && (a.dateBasis() == When.AS_OF || b.dateBasis() == When.AS_OF)) {
            reasons.add("to different days");
        }
        if (a.scope() != b.scope() || !a.levels().equals(b.levels())) {
            reasons.add("of different levels");
        } else if (a.scope() == Scope.SUBTREE) {
            reasons.add("levels not printed");
        }
        Stream.of(a, b).forEach(f -> reservations(f).forEach(r -> reasons.add(f.id() + " " + r)));
        Stream.of(a, b).forEach(f -> {
            String other = f.id().equals(a.id()) ? b.id() : a.id();
            f.partOf()
                    .filter(other::equals)
                    .ifPresent(whole -> reasons.add(
                            f.id() + (f.partOfIsStated() ? " is a part of " : " is possibly a part of ") + whole));
        });
        return reasons;
    }

    private static boolean raised(ReportedFigure figure) {
        return figure.what() == What.CUMULATIVE_RAISED;
    }
}
