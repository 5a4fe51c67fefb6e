package io.github.unionaid.core.union;

/**
 * A union as it is over a range of days. Immutable and thread-safe.
 *
 * @param validity the days on which every attribute is as it stands in {@code union}
 * @param union the union
 */
public record UnionSpan(Validity validity, Union union) {

    /** Returns the union and the days on one line. */
    @Override
    public String toString() {
        return union + " " + validity;
    }
}
