package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * One reason why a register cannot take in changes. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param unions the unions it is wrong with, the one that changes first
 * @param message a sentence with the unions and the days of each
 */
public record ChangeProblem(Kind kind, List<UnionId> unions, String message) implements Serializable {

    /** What can be wrong with changes. */
    public enum Kind {
        /** The change is dated on or before the first day of the register. */
        BEFORE_REGISTER,
        /** The union that changes is on no date in the register, and not founded either. */
        UNKNOWN_UNION,
        /** The union does not exist on the day of the change: not yet, or no more. */
        OUTSIDE_LIFE,
        /** The founding overlaps the life that the union has already, or begins another one after a gap. */
        SECOND_LIFE,
        /** Two changes of one union on one day exclude one another. */
        CONFLICT,
        /** The change leaves the union as it was. */
        NO_EFFECT,
        /** The changed union would not be a valid one. */
        INVALID_UNION,
        /** The founded union has no parent. */
        SECOND_ROOT,
        /** The union names a parent or leader that does not exist on all days on which it does. */
        NAMED_UNION_ABSENT,
        /** The level of the union is not below that of its parent. */
        LEVEL_NOT_BELOW_PARENT,
        /** The leading parent is not an industrial union of a higher level. */
        LEADER_UNFIT,
        /** The union would stand under itself. */
        CYCLE,
        /** A union would have more than {@link UnionTree#MAX_DEPTH} ancestors. */
        TOO_DEEP,
        /** The register would have more than {@link UnionTree#MAX_SIZE} unions. */
        TOO_LARGE,
        /** Two unions carry the same division code on the same days. */
        CODE_OVERLAP,
        /** A successor does not exist on the day it takes over. */
        SUCCESSOR_ABSENT
    }

    /** Copies the list. */
    public ChangeProblem {
        unions = ImmutableList.copyOf(unions);
    }

    /** Returns kind and message. */
    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
