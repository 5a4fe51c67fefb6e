package io.github.unionaid.ledger;

import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.event.Refusal;
import java.util.Optional;

/** What became of an event, or in a dry run would become. Immutable and thread-safe. */
public final class PostResult {
    private final Outcome outcome;

    PostResult(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * Whether the event is in the ledger, by this post or by an earlier one of the same event. False for an event that
     * a dry run found acceptable.
     */
    public boolean isPosted() {
        return outcome.kind() == Outcome.Kind.RECORDED || outcome.kind() == Outcome.Kind.KNOWN;
    }

    /** Whether the event is in the ledger or, in a dry run, would be accepted; the opposite of refused. */
    public boolean isAccepted() {
        return outcome.kind() != Outcome.Kind.REFUSED;
    }

    /** Whether the ledger had the same event already; the post changed nothing then. */
    public boolean wasAlreadyPosted() {
        return outcome.kind() == Outcome.Kind.KNOWN;
    }

    /**
     * The sequence number of the event's transaction, from 1; in a dry run the one it would get.
     *
     * @throws IllegalStateException if the event was refused; the message says why
     */
    public long sequence() {
        if (outcome.refusal() != null) {
            throw new IllegalStateException(outcome.refusal().toString());
        }
        return outcome.sequence();
    }

    /** Why the event was refused; empty if it was not. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(outcome.refusal());
    }

    /** Returns the sequence number or the refusal. */
    @Override
    public String toString() {
        return switch (outcome.kind()) {
            case RECORDED -> "posted as " + outcome.sequence();
            case KNOWN -> "already posted as " + outcome.sequence();
            case ACCEPTABLE -> "would be posted as " + outcome.sequence();
            case REFUSED -> String.valueOf(outcome.refusal());
        };
    }
}
