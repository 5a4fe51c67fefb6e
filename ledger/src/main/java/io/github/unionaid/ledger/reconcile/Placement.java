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
 * Where the figures of a union stand in the tree of one day: at the union itself, or, once it is no more, at the union
 * that has its books.
 */
final class Placement {
    final UnionTree tree;
    private final UnionRegister register;
    private final LocalDate day;

    Placement(UnionRegister register, LocalDate day) {
        this.tree = register.asOf(day);
        this.register = register;
        this.day = day;
    }

    /** Whether the tree is the register's first, so that positions are the numbers of unions. */
    boolean isOfFirstTree() {
        return register.changes().isEmpty();
    }

    /** The union of the tree at which the figures stand. */
    UnionId unionOf(UnionId id) {
        return tree.contains(id) ? id : register.booksOf(id, day);
    }

    /** Its position. */
    int positionOf(UnionId id) {
        return tree.positionOf(unionOf(id));
    }

    /** The union itself: as it is on the day, or as it was on its last. */
    Union union(UnionId id) {
        Optional<Union> there = tree.find(id);
        if (there.isPresent()) {
            return there.get();
        }
        List<UnionSpan> history = register.history(id);
        return history.get(history.size() - 1).union();
    }
}
