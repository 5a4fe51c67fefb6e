package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Succession;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One step from the tree of one day to that of another: one union goes elsewhere with all that stands below it or for
 * which it stands.
 *
 * <p>The changes of a day are valid together and not one by one, so they are taken in an order in which every step leads
 * to a tree: unions come, the upper before the lower; others move, the upper before the lower as they stand afterwards,
 * so that none comes to stand below itself; those that are no more go, the lower before the upper.
 *
 * @param kind what the union does
 * @param change what explains it: of a union that is founded out of one other alone, the split or merger of that one
 * @param union the union
 * @param to under which it stands then; of one that goes, the one that has its books then
 */
record TreeStep(Kind kind, UnionChange change, UnionId union, UnionId to) {

    enum Kind {
        /** It is founded: what stood where its stand-in does is now its own. */
        COMES,
        /** It comes under another parent. */
        MOVES,
        /** It is no more: what was its own stands where its books are. */
        GOES
    }

    LocalDate on() {
        return change.on();
    }

    /** The steps from the end of one day to that of a later one. Changes that move nothing are none. */
    static List<TreeStep> between(UnionRegister register, StandIns standIns, LocalDate before, LocalDate after) {
        List<TreeStep> steps = new ArrayList<>();
        List<UnionChange> changes = before.isBefore(after) ? register.changes(before.plusDays(1), after) : List.of();
        for (int begin = 0; begin < changes.size(); ) {
            int end = begin + 1;
            while (end < changes.size()
                    && changes.get(end).on().equals(changes.get(begin).on())) {
                end++;
            }
            addDay(register, standIns, changes.subList(begin, end), steps::add);
            begin = end;
        }
        return steps;
    }

    private static void addDay(
            UnionRegister register, StandIns standIns, List<UnionChange> day, Consumer<TreeStep> steps) {
        LocalDate on = day.get(0).on();
        List<TreeStep> come = new ArrayList<>();
        List<TreeStep> move = new ArrayList<>();
        List<TreeStep> go = new ArrayList<>();
        for (UnionChange change : day) {
            if (change instanceof Founded founded) {
                UnionChange why = standIns.origin(change.id())
                        .<UnionChange>map(origin -> origin)
                        .orElse(change);
                UnionId parent = founded.union().parent().orElseThrow();
                come.add(new TreeStep(Kind.COMES, why, change.id(), parent));
            } else if (change instanceof Moved moved) {
                move.add(new TreeStep(Kind.MOVES, change, change.id(), moved.parent()));
            } else if (change instanceof Succession ending && ending.ends()) {
                go.add(new TreeStep(Kind.GOES, change, change.id(), ending.books()));
            }
        }
        Comparator<TreeStep> upperFirst = Comparator.comparingInt(s -> depth(register, s.union, on));
        Comparator<TreeStep> lowerFirst = Comparator.comparingInt(s -> -depth(register, s.union, on.minusDays(1)));
        come.stream().sorted(upperFirst).forEachOrdered(steps);
        move.stream().sorted(upperFirst).forEachOrdered(steps);
        go.stream().sorted(lowerFirst).forEachOrdered(steps);
    }

    /** How many unions stand above one, which is there on the day; without its tree, for there may be many days. */
    private static int depth(UnionRegister register, UnionId union, LocalDate day) {
        int depth = 0;
        for (Optional<UnionId> at = parent(register, union, day);
                at.isPresent();
                at = parent(register, at.get(), day)) {
            depth++;
        }
        return depth;
    }

    private static Optional<UnionId> parent(UnionRegister register, UnionId union, LocalDate day) {
        return register.history(union).stream()
                .filter(span -> span.validity().includes(day))
                .map(UnionSpan::union)
                .findFirst()
                .flatMap(u -> u.parent());
    }
}
