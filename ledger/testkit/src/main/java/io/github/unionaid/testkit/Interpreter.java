package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns steps into events, the same steps always into the same. */
final class Interpreter {
    private final Model model = new Model();
    private final List<Event> events = new ArrayList<>();
    private final UnionTree tree;
    private final List<Fund> funds;
    private final Drafter drafter;
    private final Twister twister;
    private final Programs rules;
    private LocalDate today;

    Interpreter(UnionTree tree, List<Fund> funds, LocalDate start, Programs rules) {
        this.tree = tree;
        this.funds = funds;
        this.drafter = new Drafter(tree, funds, model, rules.allowsLoops());
        this.twister = new Twister(model, events, rules.firstDate());
        this.rules = rules;
        this.today = start;
    }

    /** The program; all funds but the last of several are opened at its beginning. */
    EventProgram run(List<Step> steps) {
        int opened = Math.max(1, funds.size() - 1);
        for (Fund fund : funds.subList(0, opened)) {
            add(new Draft(
                    Draft.Type.OPEN_FUND,
                    nextId(),
                    rules.firstDate(),
                    tree.root().id(),
                    fund));
        }
        steps.forEach(this::take);
        return new EventProgram(tree, funds, events);
    }

    private void take(Step step) {
        LocalDate next = today.plusDays(step.days());
        today = next.isAfter(rules.lastDate()) ? rules.lastDate() : next;
        if (Twist.of(step) == Twist.SAME_AGAIN) {
            events.add(events.get(step.pick() % events.size()));
            return;
        }
        Draft draft = drafter.draft(step, rules.allowed(step.type()), nextId(), today);
        boolean fund = draft.type == Draft.Type.OPEN_FUND && model.open.contains(draft.fund);
        if (twister.twist(draft, step) && !fund) {
            add(draft);
        } else {
            events.add(EventMaker.make(draft));
        }
    }

    private void add(Draft draft) {
        events.add(EventMaker.make(draft));
        model.take(draft);
    }

    private EventId nextId() {
        return EventId.of("e" + (events.size() + 1));
    }
}
