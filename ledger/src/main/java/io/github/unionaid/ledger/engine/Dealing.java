package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableSet;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.OpeningBalance;
import java.util.List;

/**
 * A book that has lines of an event, and the union that they are booked against.
 *
 * @param book whose book
 * @param other the other union
 */
record Dealing(UnionId book, UnionId other) {

    /** All of an event that the ledger has or could take, always in the same order; none of a reversal. */
    static List<Dealing> of(State state, Event event) {
        ImmutableSet.Builder<Dealing> dealings = ImmutableSet.builder();
        if (event instanceof Handover e) {
            dealings.add(new Dealing(e.from(), e.to()), new Dealing(e.to(), e.from()));
        } else if (event instanceof OpeningBalance e) {
            e.lines()
                    .forEach(line ->
                            line.counterparty().ifPresent(other -> dealings.add(new Dealing(e.book(), other))));
        }
        Row row = state.shaper().rowOrNull(event);
        if (row != null) {
            if (row.other() != null && !row.toGroup()) {
                dealings.add(new Dealing(row.book(), row.other()));
                if (isToldToBoth(row)) {
                    dealings.add(new Dealing(row.other(), row.book()));
                }
            }
            row.shares().forEach(share -> dealings.add(new Dealing(row.book(), share.to())));
        }
        return dealings.build().asList();
    }

    private static boolean isToldToBoth(Row row) {
        return row.action().isOfTwoBooks()
                || row.action() == Row.Action.NOTICE
                || row.action() == Row.Action.NOTICE_CLOSURE;
    }
}
