package io.github.unionaid.examples.relief;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the ledger has of some unions by the end of a day: for certain, and possibly, where all that is known is that it
 * happened by a later day. A plain sum: what one of them paid on to another would count at both.
 */
record Accounted(Amount certain, Amount possibly, List<EventId> certainEvents, List<EventId> possibleEvents) {
    static final Set<FlowKind> PAID = EnumSet.of(FlowKind.PAYMENT, FlowKind.DELIVERED);
    static final Set<FlowKind> RAISED = EnumSet.of(FlowKind.RAISED);

    static Accounted of(LedgerView view, List<Union> unions, Set<FlowKind> kinds, LocalDate day) {
        Set<UnionId> scope = unions.stream().map(Union::id).collect(Collectors.toSet());
        Amount certain = Amount.ZERO;
        Amount possibly = Amount.ZERO;
        List<EventId> certainEvents = new ArrayList<>();
        List<EventId> possibleEvents = new ArrayList<>();
        for (Flow flow : view.flows()) {
            UnionId union = flow.from().or(flow::to).orElseThrow();
            if (!kinds.contains(flow.kind()) || !scope.contains(union)) {
                continue;
            }
            Transaction transaction = view.transactions().get((int) flow.sequence() - 1);
            if (!flow.date().isAfter(day)) {
                certain = certain.plus(flow.amount());
                certainEvents.add(transaction.event());
            } else if (transaction.dateBasis() == DateBasis.NOT_AFTER) {
                possibly = possibly.plus(flow.amount());
                possibleEvents.add(transaction.event());
            }
        }
        return new Accounted(certain, possibly, List.copyOf(certainEvents), List.copyOf(possibleEvents));
    }
}
