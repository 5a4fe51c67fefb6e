package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns steps into events, the same steps always into the same. */
final class Interpreter {
    private final List<Event> events = new ArrayList<>();
    private final UnionTree tree;
    private final List<Fund> funds;
    private final Model model;
    private final Twister twister;
    private final Programs rules;
    private LocalDate today;

    Interpreter(UnionTree tree, List<Fund> funds, LocalDate start, Programs rules) {
        this.tree = tree;
        this.funds = funds;
        this.model = new Model(tree);
        this.twister = new Twister(model, events, rules);
        this.rules = rules;
        this.today = start;
    }

    /** The program; all funds but the last of several are opened at its beginning. */
    EventProgram run(List<Step> steps) {
        int opened = Math.max(1, funds.size() - 1);
        for (Fund fund : funds.subList(0, opened)) {
            Draft draft = Money.opening(turn(Step.FIRST, rules.firstDate()), fund);
            events.add(draft.make());
            model.take(draft);
        }
        steps.forEach(this::take);
        return new EventProgram(tree, funds, events);
    }

    private Turn turn(Step step, LocalDate on) {
        return new Turn(step, rules.id(events.size() + 1, step), on, model, rules);
    }

    private void take(Step step) {
        LocalDate next = today.plusDays(step.days());
        today = next.isAfter(rules.lastDate()) ? rules.lastDate() : next;
        if (Twist.of(step) == Twist.SAME_AGAIN) {
            events.add(events.get(step.pick() % events.size()));
            return;
        }
        Draft draft = Drafter.draft(turn(step, today), step.type(), funds);
        Event straight = draft.make();
        boolean likely = twister.twist(draft, step);
        Event event = draft.make();
        events.add(event);
        if (draft.likely && (likely || event.equals(straight))) {
            model.take(draft);
        }
    }
}
