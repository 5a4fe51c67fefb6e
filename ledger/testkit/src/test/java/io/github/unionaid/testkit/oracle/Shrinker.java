package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.testkit.EventProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out events of a program on which the ledger and the oracle differ, as long as they still do. */
final class Shrinker {
    private Shrinker() {}

    /** On what they differ; empty if they agree. */
    static Optional<AssertionError> difference(EventProgram program, Set<UnionId> kept, Batching batching) {
        try {
            new Duel(UnionRegister.of(program.tree()), kept).run(program.events(), batching);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    static EventProgram shrink(EventProgram program, Set<UnionId> kept, Batching batching) {
        List<Event> events = new ArrayList<>(program.events());
        for (int size = Math.max(1, events.size() / 2); size >= 1; size = size == 1 ? 0 : (size + 1) / 2) {
            boolean smaller = true;
            while (smaller) {
                smaller = false;
                for (int from = events.size() - size; from >= 0; from--) {
                    List<Event> fewer = new ArrayList<>(events);
                    fewer.subList(from, from + size).clear();
                    if (difference(program.withEvents(fewer), kept, batching).isPresent()) {
                        events = fewer;
                        smaller = true;
                        from = Math.min(from, events.size() - size + 1);
                    }
                }
            }
        }
        return program.withEvents(events);
    }
}
