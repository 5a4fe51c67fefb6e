package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.reconcile.FigureCheck.Measured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the flows of a view, which puts each into the sums of every scope that has its union. Scopes are found
 * by the unions they stand at: those of a union are at itself and above it, and are looked for once for each union.
 */
final class FigurePass {
    /** Aid; what is given back, dues, loans, goods and books that are handed over are none. */
    private static final Set<TransferKind> AID = EnumSet.of(TransferKind.GRANT, TransferKind.PEER);

    private final LedgerView view;
    private final UnionTree tree;
    private final LocalDate day;
    private final Predicate<FundId> funds;
    private final Map<Integer, List<ScopeSums>> paidAt = new HashMap<>(); // by the positions they stand at
    private final Map<Integer, List<ScopeSums>> raisedAt = new HashMap<>();
    private final Map<Integer, List<ScopeSums>> paidBy = new HashMap<>(); // by the positions they have
    private final Map<Integer, List<ScopeSums>> raisedBy = new HashMap<>();
    private final Map<UnionId, Integer> positions = new HashMap<>();
    private final Map<ScopeSums, long[]> touched = new LinkedHashMap<>(); // plain and once, of one event

    FigurePass(LedgerView view, UnionTree tree, LocalDate day, Predicate<FundId> funds) {
        this.view = view;
        this.tree = tree;
        this.day = day;
        this.funds = funds;
    }

    /** Sums that are to be filled. */
    void add(Measured measured, ScopeSums sums) {
        Map<Integer, List<ScopeSums>> at = measured == Measured.PAID ? paidAt : raisedAt;
        at.computeIfAbsent(sums.scope.root(), p -> new ArrayList<>()).add(sums);
        sums.scope
                .further()
                .forEach(p -> at.computeIfAbsent(p, q -> new ArrayList<>()).add(sums));
    }

    /** Makes the pass. */
    void run() {
        long sequence = 0;
        for (Flow flow : view.flows()) {
            if (flow.sequence() != sequence) {
                finish(sequence);
                sequence = flow.sequence();
            }
            if (flow.amount().asset().isMoney() && funds.test(flow.fund())) {
                look(flow);
            }
        }
        finish(sequence);
    }

    private void look(Flow flow) {
        boolean aid = flow.transfer().filter(AID::contains).isPresent();
        if (flow.kind() == FlowKind.RAISED) {
            put(flow, flow.to(), raisedAt, raisedBy);
        } else if (flow.kind() == FlowKind.DELIVERED || (flow.kind() == FlowKind.PAYMENT && aid)) {
            put(flow, flow.from(), paidAt, paidBy);
        }
    }

    private void put(
            Flow flow, Optional<UnionId> union, Map<Integer, List<ScopeSums>> at, Map<Integer, List<ScopeSums>> by) {
        int position = positionOf(flow, union.orElseThrow());
        if (position < 0) {
            return;
        }
        List<ScopeSums> with = by.get(position);
        if (with == null) {
            with = sumsWith(position, at);
            by.put(position, with);
        }
        if (with.isEmpty()) {
            return;
        }
        int receiver =
                flow.kind() == FlowKind.PAYMENT ? positionOf(flow, flow.to().orElseThrow()) : -1;
        long fen = flow.amount().minor();
        for (ScopeSums sums : with) {
            boolean inside = receiver >= 0 && sums.several && sums.scope.contains(receiver);
            long[] amounts = touched.computeIfAbsent(sums, s -> new long[2]);
            amounts[0] += fen;
            amounts[1] += inside ? 0 : fen;
        }
    }

    private List<ScopeSums> sumsWith(int position, Map<Integer, List<ScopeSums>> at) {
        List<ScopeSums> with = new ArrayList<>();
        for (int p = position; p >= 0; p = tree.parentPosition(p)) {
            for (ScopeSums sums : at.getOrDefault(p, List.of())) {
                if (sums.scope.contains(position)) {
                    with.add(sums);
                }
            }
        }
        return with.stream().distinct().toList(); // one may stand at a union and, further, at one above it
    }

    private void finish(long sequence) {
        if (touched.isEmpty()) {
            return;
        }
        Event event = view.events().get((int) sequence - 1);
        if (event.dateBasis() == DateBasis.NOT_AFTER || !event.on().isAfter(day)) {
            EventId corrects = corrected(event);
            touched.forEach((sums, amounts) -> {
                if (amounts[0] != 0 || amounts[1] != 0) { // to allot what a group got pays nothing
                    sums.add(sequence, event, corrects, amounts[0], amounts[1]);
                }
            });
        }
        touched.clear();
    }

    /** The event of which this one takes something back, or on which it rests if that was taken back too. */
    private @Nullable EventId corrected(Event event) {
        EventId corrected = null;
        Event at = event;
        while (at instanceof Reversal || at instanceof PaymentBounce) {
            corrected = at.refersTo().orElseThrow();
            at = view.event(corrected).orElseThrow();
        }
        return corrected;
    }

    /** Where a union's figures stand in the tree; -1 if it came after the day of the tree. */
    private int positionOf(Flow flow, UnionId union) {
        Integer known = positions.get(union);
        if (known == null) {
            UnionId there = tree.contains(union) ? union : view.register().booksOf(union, day);
            if (!tree.contains(there) && view.register().contains(there, day)) {
                throw new IllegalArgumentException("event " + flow.sequence() + " is of " + there
                        + ", which the unions of the figures on " + day + " do not have: " + tree);
            }
            known = tree.findPosition(there);
            positions.put(union, known);
        }
        return known;
    }
}
