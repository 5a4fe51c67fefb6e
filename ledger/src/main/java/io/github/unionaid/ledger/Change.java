package io.github.unionaid.ledger;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.event.Event;
import java.util.List;

/**
 * Everything that was recorded under one sequence number. Immutable and thread-safe.
 *
 * @param event what was posted
 * @param transaction what it did to the books
 * @param flows what it moved along the tree; unmodifiable
 */
public record Change(Event event, Transaction transaction, List<Flow> flows) {

    /** Copies the flows. */
    public Change {
        flows = ImmutableList.copyOf(flows);
    }

    /** The place in the journal, from 1, without gaps. */
    public long sequence() {
        return transaction.sequence();
    }
}
