package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Who stands, on a later day, for what a union was on an earlier one. Immutable and thread-safe.
 *
 * @param of the union
 * @param unions those that have it or a part of it, by ascending id; the union itself while it lives
 * @param books the one of them that has its books
 */
public record Successors(UnionId of, List<UnionId> unions, UnionId books) {

    /** Copies the list. */
    public Successors {
        unions = ImmutableList.copyOf(unions);
    }
}
