package io.github.unionaid.testkit;

import io.github.unionaid.core.union.InvalidChangeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.Merged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Split;
import io.github.unionaid.core.union.UnionChange.Succession;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Handover;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts changes of the register, and handovers of the books of unions that are no more. */
final class Organisation {
    private static final UnionId NOBODY = UnionId.of("nobody");

    private Organisation() {}

    /** From the day after, which hardly any event names yet; for one in five from a day in the past. */
    static Draft changes(Turn t) {
        LocalDate day = t.oneIn(5, 20) ? t.on().minusDays(t.step().share()) : t.on().plusDays(1);
        List<Union> below = t.tree().unions().stream().skip(1).toList();
        Draft draft =
                t.draft(DraftType.REGISTER, t.tree().root().id(), t.model().open.get(0), Organisation::make);
        if (below.isEmpty() || t.step().pick() % 8 < 2) {
            draft.changes.add(new Founded(day, founded(t, "new")));
        } else {
            draft.changes.addAll(change(t, Turn.choose(below, t.step().who()), day));
        }
        if (t.oneIn(5, 21)) {
            draft.changes.add(new Founded(day, founded(t, "too")));
        }
        return finish(t, draft, day);
    }

    private static List<UnionChange> change(Turn t, Union union, LocalDate day) {
        UnionId id = union.id();
        UnionId parent = union.parent().orElseThrow();
        return switch (t.step().pick() % 8) {
            case 2, 3 -> List.of(new Moved(day, id, newParent(t, union)));
            case 4 -> {
                Union leaf = leaf(t);
                List<UnionId> others = Transfers.others(t, leaf.id());
                UnionId into = Turn.choose(others, t.step().whom());
                yield List.of(new Merged(day, leaf.id(), List.of(into), into));
            }
            case 5 -> List.of(dissolution(t, day));
            case 6 -> {
                Union part = Union.of(newId(t, "part"), "分出工会", union.level(), parent);
                yield List.of(new Founded(day, part), new Split(day, id, List.of(part.id()), id));
            }
            default -> List.of(new Renamed(day, id, "更名" + t.id(), List.of()));
        };
    }

    private static UnionChange dissolution(Turn t, LocalDate day) {
        Union leaf = leaf(t);
        return new Dissolved(day, leaf.id(), leaf.parent().orElseThrow());
    }

    /** One that nobody stands under. */
    private static Union leaf(Turn t) {
        return Turn.chooseOf(
                        t.tree().unions(), t.step().who(), u -> t.below(u.id()).isEmpty())
                .orElseThrow();
    }

    /** One that is not below and of a fitting level; itself if there is no other. */
    private static UnionId newParent(Turn t, Union union) {
        UnionTree tree = t.tree();
        return Turn.chooseOf(
                        tree.unions(),
                        t.step().whom(),
                        p -> !tree.isWithin(p.id(), union.id())
                                && !Optional.of(p.id()).equals(union.parent())
                                && union.level().mayStandUnder(p.level()))
                .map(Union::id)
                .orElse(union.id());
    }

    private static Union founded(Turn t, String mark) {
        return Union.of(newId(t, mark), "成立" + t.id(), UnionLevel.GRASSROOTS, t.upper());
    }

    private static UnionId newId(Turn t, String mark) {
        return UnionId.of(mark + "-" + t.id());
    }

    private static Draft finish(Turn t, Draft draft, LocalDate day) {
        draft.likely = isPossible(t, draft) && draft.changes.stream().noneMatch(c -> isInTheWay(t, c));
        draft.then = m -> {
            m.register = m.register.withAll(draft.changes);
            for (UnionChange change : draft.changes) {
                if (change instanceof Succession ending && ending.ends()) {
                    m.gone.put(ending.id(), ending.on());
                }
            }
        };
        Union root = t.tree().root();
        draft.wrong(() -> draft.changes.set(0, new Renamed(day, NOBODY, "无", List.of())));
        draft.wrong(() -> draft.changes.set(0, new Moved(day, root.id(), t.upper())));
        draft.wrong(() -> draft.changes.set(0, new Founded(day, root)));
        return draft;
    }

    private static boolean isPossible(Turn t, Draft draft) {
        try {
            return !t.model().register.withAll(draft.changes).changes().isEmpty();
        } catch (InvalidChangeException impossible) {
            return false;
        }
    }

    /** Whether an event of the first day or later may not be valid after the change. */
    private static boolean isInTheWay(Turn t, UnionChange change) {
        if (change instanceof Moved moved) {
            return t.tree().subtree(moved.id()).stream().anyMatch(u -> t.model().mentions(u.id(), change.on()));
        }
        return change instanceof Succession ending && ending.ends() && t.model().mentions(change.id(), change.on());
    }

    private static Event make(Draft d) {
        return Common.set(RegisterChanges.builder(), d).addAllChanges(d.changes).build();
    }

    /** Without a union that is no more, one is dissolved. */
    static Optional<Draft> handover(Turn t) {
        return Turn.chooseOf(List.copyOf(t.model().gone.keySet()), t.step().who(), u -> true)
                .map(from -> handover(t, from))
                .or(() -> dissolving(t));
    }

    private static Optional<Draft> dissolving(Turn t) {
        if (t.tree().size() < 2) {
            return Optional.empty();
        }
        LocalDate day = t.on().plusDays(1);
        Draft draft =
                t.draft(DraftType.REGISTER, t.tree().root().id(), t.model().open.get(0), Organisation::make);
        draft.changes.add(dissolution(t, day));
        return Optional.of(finish(t, draft, day));
    }

    private static Draft handover(Turn turn, UnionId from) {
        Turn t = turn.at(Turn.later(turn.on(), turn.model().gone.getOrDefault(from, turn.on())));
        UnionId to = t.booksOf(from, t.on());
        Draft draft = t.draft(DraftType.HANDOVER, to, t.fund(), Organisation::makeHandover);
        draft.gone = Optional.of(from);
        draft.allFunds = t.step().pick() % 3 > 0;
        draft.then = m -> m.handOver(from, to, f -> draft.allFunds || f.equals(draft.fund));
        draft.wrongTo(Transfers.others(t, to), t.step().whom(), u -> draft.union = u);
        draft.wrong(() -> draft.gone = Optional.of(to));
        return draft;
    }

    private static Event makeHandover(Draft d) {
        Set<FundId> funds = d.allFunds ? Set.of() : Set.of(d.fund.id());
        return Common.set(Handover.builder(), d)
                .from(d.gone.orElseThrow())
                .to(d.union)
                .addAllFunds(funds)
                .build();
    }
}
