package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of unions: those of the register's first tree have their preorder positions there, so that its subtrees
 * are ranges of numbers; those founded later follow, in the order of the register's changes and of its growth. A union
 * keeps its number for the life of the journal: the numbers stand in its records ({@link RowRecord}) and are part of its
 * format. So neither the order of a tree nor that of changes may ever be taken otherwise.
 */
final class UnionNumbers {
    /** There is no such union. */
    static final int NONE = -1;

    private final UnionTree first;
    private final ObjectColumn<UnionId> later;
    private final Map<UnionId, Integer> numbersOfLater; // the writer's

    UnionNumbers(UnionRegister register) {
        this.first = register.firstTree();
        this.later = new ObjectColumn<>();
        this.numbersOfLater = new HashMap<>();
        register.changes().forEach(c -> add(c.id()));
    }

    private UnionNumbers(UnionNumbers live) {
        this.first = live.first;
        this.later = live.later.snapshot();
        this.numbersOfLater = Map.of();
    }

    /** The ids of all numbers given so far, for any thread to read. O(1). */
    UnionNumbers snapshot() {
        return new UnionNumbers(this);
    }

    /** Gives the union a number, unless it has one. */
    void add(UnionId id) {
        if (find(id) == NONE) {
            numbersOfLater.put(id, first.size() + later.size());
            later.add(id);
        }
    }

    /** The number of a union; {@link #NONE} if it has none. For the writer alone. */
    int find(UnionId id) {
        int position = first.findPosition(id);
        return position >= 0 ? position : numbersOfLater.getOrDefault(id, NONE);
    }

    /** The number of a union that has one. */
    int number(UnionId id) {
        int number = find(id);
        if (number == NONE) {
            throw new IllegalStateException("union " + id + " has no number");
        }
        return number;
    }

    /** The union of a number. */
    UnionId id(int number) {
        return number < first.size() ? first.at(number).id() : later.get(number - first.size());
    }

    /** How many are in the first tree. */
    int firstCount() {
        return first.size();
    }

    /** How many have a number. */
    int size() {
        return first.size() + later.size();
    }

    /** Takes the numbers of the last ones back. */
    void truncate(int size) {
        for (int n = size; n < size(); n++) {
            numbersOfLater.remove(id(n));
        }
        later.truncate(size - first.size());
    }
}
