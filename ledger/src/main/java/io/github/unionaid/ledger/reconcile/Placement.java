package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionSpan;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where the figures of a union stand in the tree of one day: at the union itself; once it is no more, at the union that
 * has its books; before it is founded, where {@link StandIns} says.
 */
final class Placement {
    final UnionTree tree;
    final UnionRegister register;
    final LocalDate day;
    final StandIns standIns;

    Placement(UnionRegister register, LocalDate day) {
        this.tree = register.asOf(day);
        this.register = register;
        this.day = day;
        this.standIns = new StandIns(register);
    }

    /** Whether the tree is the register's first, so that positions are the numbers of unions. */
    boolean isOfFirstTree() {
        return register.changes().isEmpty();
    }

    /** The union of the tree at which the figures stand. */
    UnionId unionOf(UnionId id) {
        UnionId at = tree.contains(id) ? id : register.booksOf(id, day);
        while (!tree.contains(at)) { // founded later
            at = standIns.of(at);
        }
        return at;
    }

    /** Its position. */
    int positionOf(UnionId id) {
        return tree.positionOf(unionOf(id));
    }

    /** The union itself: as it is on the day, or as it was on its last or will be on its first. */
    Union union(UnionId id) {
        Optional<Union> there = tree.find(id);
        if (there.isPresent()) {
            return there.get();
        }
        List<UnionSpan> history = register.history(id);
        UnionSpan first = history.get(0);
        boolean later = first.validity().from().isAfter(day);
        return (later ? first : history.get(history.size() - 1)).union();
    }
}
