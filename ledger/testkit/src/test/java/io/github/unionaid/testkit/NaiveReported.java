package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.reconcile.ReportedFigure;
import io.github.unionaid.ledger.reconcile.ReportedFigure.Scope;
import io.github.unionaid.ledger.reconcile.ReportedFigure.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a ledger has of a cumulative figure, by a search through everything for this figure alone. */
final class NaiveReported {

    private NaiveReported() {}

    /** What is found, in fen; what is possible from {@code low} to {@code high} as the figure counts. */
    record Seen(
            long posted,
            long once,
            long possibly,
            List<EventId> events,
            List<EventId> possibleEvents,
            long low,
            long high) {}

    static Seen see(LedgerView view, ReportedFigure figure, UnionTree tree, LocalDate day) {
        Set<UnionId> scope =
                new HashSet<>(figure.unions(tree).stream().map(u -> u.id()).toList());
        long[] posted = new long[2]; // plain, once
        long[] up = new long[2];
        long[] down = new long[2];
        long possibly = 0;
        List<EventId> events = new ArrayList<>();
        List<EventId> possible = new ArrayList<>();
        for (Transaction t : view.transactions()) {
            long plain = 0;
            long once = 0;
            for (Flow flow : view.flows()) {
                if (flow.sequence() == t.sequence()
                        && counts(flow, figure)
                        && has(scope, view, tree, day, giver(flow))) {
                    plain += flow.amount().minor();
                    boolean inside = flow.kind() == FlowKind.PAYMENT
                            && scope.size() > 1
                            && has(scope, view, tree, day, flow.to().orElseThrow());
                    once += inside ? 0 : flow.amount().minor();
                }
            }
            boolean nothing = plain == 0 && once == 0;
            if (!nothing && !t.date().isAfter(figure.date())) {
                posted[0] += plain;
                posted[1] += once;
                events.add(t.event());
            } else if (!nothing && t.dateBasis() == DateBasis.NOT_AFTER) {
                up[0] += Math.max(0, plain);
                up[1] += Math.max(0, once);
                down[0] += Math.min(0, plain);
                down[1] += Math.min(0, once);
                possibly += plain;
                possible.add(t.event());
            }
        }
        long[] low = {posted[0] + down[0], posted[1] + down[1]};
        long[] high = {posted[0] + up[0], posted[1] + up[1]};
        long least = Math.min(low[0], low[1]);
        long most = Math.max(high[0], high[1]);
        if (figure.scope() == Scope.SUBTREE && tree.subtree(figure.union()).size() > 1) {
            least = Math.min(0, low[1]);
        } else if (figure.counting() != ReportedFigure.Counting.NOT_STATED) {
            int way = figure.counting() == ReportedFigure.Counting.PLAIN_SUM ? 0 : 1;
            least = low[way];
            most = high[way];
        }
        return new Seen(posted[0], posted[1], possibly, events, possible, least, most);
    }

    private static boolean counts(Flow flow, ReportedFigure figure) {
        if (!flow.amount().asset().isMoney()) {
            return false;
        }
        if (figure.what() == What.CUMULATIVE_RAISED) {
            return flow.kind() == FlowKind.RAISED;
        }
        boolean aid = flow.transfer()
                .filter(k -> k == TransferKind.GRANT || k == TransferKind.PEER)
                .isPresent();
        return flow.kind() == FlowKind.DELIVERED || (flow.kind() == FlowKind.PAYMENT && aid);
    }

    private static UnionId giver(Flow flow) {
        return flow.from().or(flow::to).orElseThrow();
    }

    private static boolean has(Set<UnionId> scope, LedgerView view, UnionTree tree, LocalDate day, UnionId union) {
        return scope.contains(tree.contains(union) ? union : view.register().booksOf(union, day));
    }
}
