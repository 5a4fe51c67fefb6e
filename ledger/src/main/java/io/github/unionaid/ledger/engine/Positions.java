package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the figures of each union stand in the last tree of a register, by union number: at the union, or, if it is no
 * more, at the one that has its books.
 *
 * <p>For any thread: a position is found once and kept. Two threads that miss it both find the same, and one that is
 * lost when the array grows is found again.
 */
final class Positions {
    final UnionRegister register;
    final UnionTree tree;
    private final boolean byNumber;
    private final Map<Integer, Set<Integer>> ended = new HashMap<>(); // by position, whose books are there
    private volatile int[] known = new int[16]; // by union number, position + 1; 0 if not yet found

    Positions(UnionRegister register, UnionNumbers numbers) {
        this.register = register;
        this.tree = register.asOf(LocalDate.MAX);
        this.byNumber = register.changes().isEmpty();
        for (UnionChange change : register.changes()) {
            if (!tree.contains(change.id())) {
                int heir = tree.positionOf(register.booksOf(change.id(), LocalDate.MAX));
                ended.computeIfAbsent(heir, p -> new TreeSet<>()).add(numbers.number(change.id()));
            }
        }
    }

    /** Whether two registers are one, and so no change lies between them. O(1), where equality looks at all unions. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(UnionRegister one, UnionRegister other) {
        return one == other;
    }

    /** Whether a union's number is its position: nothing has ever changed. */
    boolean isByNumber() {
        return byNumber;
    }

    /** The numbers of unions that are no more and whose books are with the one at a position. */
    Set<Integer> endedAt(int position) {
        return ended.isEmpty() ? Set.of() : ended.getOrDefault(position, Set.of());
    }

    /** The number of the union at a position. */
    int unionAt(int position, UnionNumbers numbers) {
        return byNumber ? position : numbers.number(tree.at(position).id());
    }

    /** The position of a union, named by its number in a store. O(1). */
    int of(int union, Store store) {
        if (byNumber) {
            return union;
        }
        int[] positions = known;
        int position = union < positions.length ? positions[union] - 1 : -1;
        return position >= 0 ? position : find(union, store);
    }

    private int find(int union, Store store) {
        UnionId id = store.unionId(union);
        int position = tree.positionOf(tree.contains(id) ? id : register.booksOf(id, LocalDate.MAX));
        int[] positions = known;
        if (union >= positions.length) {
            positions = Arrays.copyOf(positions, Math.max(union + 1, positions.length * 2));
            known = positions;
        }
        positions[union] = position + 1;
        return position;
    }
}
