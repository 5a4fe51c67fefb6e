package io.github.unionaid.ledger;

import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.event.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an event. Immutable and thread-safe. */
public final class PostResult {
    private final long sequence;
    private final boolean isNew;
    private final @Nullable Refusal refusal;

    PostResult(Outcome outcome) {
        this.sequence = outcome.sequence();
        this.isNew = outcome.isNew();
        this.refusal = outcome.refusal();
    }

    /** Whether the event is in the ledger, by this post or by an earlier one of the same event. */
    public boolean isPosted() {
        return refusal == null;
    }

    /** Whether the ledger had the same event already; the post changed nothing then. */
    public boolean wasAlreadyPosted() {
        return refusal == null && !isNew;
    }

    /**
     * The sequence number of the event's transaction, from 1.
     *
     * @throws IllegalStateException if the event was refused; the message says why
     */
    public long sequence() {
        if (refusal != null) {
            throw new IllegalStateException(refusal.toString());
        }
        return sequence;
    }

    /** Why the event was refused; empty if it was not. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Returns the sequence number or the refusal. */
    @Override
    public String toString() {
        return refusal != null ? refusal.toString() : (isNew ? "posted as " : "already posted as ") + sequence;
    }
}
