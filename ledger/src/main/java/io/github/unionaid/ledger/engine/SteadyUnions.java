package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.util.BitSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What holds of unions on every day, by number, so that no day's tree is asked: a union of the first tree that never
 * moves nor ends is there from the first day on, and stands below another if all between them are such.
 */
final class SteadyUnions {
    private final UnionTree first;
    private final int firstDay;
    private final BitSet unsteady = new BitSet();
    private final boolean allSteady;
    private final @Nullable BitSet kept; // null for all

    SteadyUnions(UnionRegister register, UnionNumbers numbers, SortedSet<UnionId> keptBooks) {
        this.first = register.firstTree();
        long day = register.firstDay().toEpochDay();
        this.firstDay = (int) Math.max(Integer.MIN_VALUE, day);
        for (UnionChange change : register.changes()) {
            int number = numbers.find(change.id());
            if (change instanceof UnionChange.Moved || change instanceof UnionChange.Succession) {
                unsteady.set(number);
            }
        }
        this.allSteady = unsteady.isEmpty();
        this.kept = keptBooks.isEmpty() ? null : new BitSet(numbers.size());
        if (kept != null) {
            keptBooks.forEach(u -> kept.set(numbers.find(u)));
        }
    }

    /** Whether a union is there on a day and the ledger keeps its book; false if that is not plain. */
    boolean isThereAndKept(int union, int day) {
        return union >= 0
                && union < first.size()
                && day >= firstDay
                && (kept == null || kept.get(union))
                && (allSteady || !unsteady.get(union));
    }

    /** Where the subtree of a union ends; for who wants it in the cache. */
    int peek(int union) {
        return first.subtreeEnd(union);
    }

    /** Whether one union stands below another on every day; both are steady. False if that is not plain. */
    boolean isBelow(int lower, int upper) {
        if (lower == upper || !first.isWithin(lower, upper)) {
            return false;
        }
        if (!allSteady) {
            for (int p = first.parentPosition(lower); p != upper; p = first.parentPosition(p)) {
                if (unsteady.get(p)) {
                    return false;
                }
            }
        }
        return true;
    }
}
