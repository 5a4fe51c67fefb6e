package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import java.util.List;

/**
 * A tree, the funds that events may use, and events to be posted one after another, of which a ledger will refuse some.
 * Immutable and thread-safe.
 *
 * @param tree the unions
 * @param funds the funds; each is opened by some event, or by none
 * @param events the events in the order of posting; ids may repeat
 */
public record EventProgram(UnionTree tree, List<Fund> funds, List<Event> events) {

    /** Copies the lists. */
    public EventProgram {
        funds = List.copyOf(funds);
        events = List.copyOf(events);
    }

    /** Returns the same tree and funds with other events. */
    public EventProgram withEvents(List<? extends Event> others) {
        return new EventProgram(tree, funds, List.copyOf(others));
    }

    /** Returns tree, funds and events, one on each line, the unions indented by depth. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("program of " + events.size() + " events");
        tree.unions()
                .forEach(u -> text.append("\n  ")
                        .append("  ".repeat(tree.depth(u.id())))
                        .append(u));
        funds.forEach(f -> text.append("\n  ").append(f));
        for (int i = 0; i < events.size(); i++) {
            text.append("\n  ").append(i + 1).append(": ").append(events.get(i));
        }
        return text.append('\n').toString();
    }
}
