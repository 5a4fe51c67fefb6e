package io.github.unionaid.ledger;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Some of the answers to a question, and where the rest begins. Immutable and thread-safe if the items are.
 *
 * @param <T> what is asked for
 * @param items in the order of the question, at most as many as were asked for; unmodifiable
 * @param next where the next page begins; empty if this is the last
 */
public record Page<T>(List<T> items, Optional<PageCursor> next) {

    /** Copies the items. */
    public Page {
        items = ImmutableList.copyOf(items);
    }
}
