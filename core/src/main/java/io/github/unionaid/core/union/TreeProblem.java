package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;

/**
 * One thing wrong with the input of a tree. Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param unions the unions it is wrong with, in input order (a cycle: from child to parent); empty where there is none
 * @param lines where these stand in the input, one for each union: the line of a file where it came from one, else the
 *     position in the input from 1
 * @param message a sentence with ids, lines and what was expected
 */
public record TreeProblem(Kind kind, List<UnionId> unions, List<Integer> lines, String message)
        implements Serializable {

    /** What can be wrong with a tree. */
    public enum Kind {
        /** There is no union at all. */
        EMPTY,
        /** More unions than {@link UnionTree#MAX_SIZE}. */
        TOO_LARGE,
        /** An entry is not a union: a field is missing, unknown or has a bad value. */
        MALFORMED,
        /** Two entries have the same id. */
        DUPLICATE_ID,
        /** Two unions carry the same division code. */
        DUPLICATE_CODE,
        /** Every union names a parent. */
        NO_ROOT,
        /** More than one union has no parent. */
        SEVERAL_ROOTS,
        /** The parent that a union names is not in the input. */
        UNKNOWN_PARENT,
        /** A union's level is not below its parent's. */
        LEVEL_NOT_BELOW_PARENT,
        /** The leading parent that a union names is not in the input. */
        UNKNOWN_LEADER,
        /** The leading parent that a union names is not industrial, or not of a higher level. */
        LEADER_UNFIT,
        /** Unions stand above one another in a ring. */
        CYCLE,
        /** A union has more than {@link UnionTree#MAX_DEPTH} ancestors. */
        TOO_DEEP
    }

    /** Copies the lists. */
    public TreeProblem {
        unions = ImmutableList.copyOf(unions);
        lines = ImmutableList.copyOf(lines);
    }

    /** Returns kind and message. */
    @Override
    public String toString() {
        return kind + ": " + message;
    }
}
