package io.github.unionaid.ledger;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;

/** An event was refused; thrown by {@link Ledger#postOrThrow} alone. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** Which event, and why, with all values. */
    public Refusal refusal() {
        return refusal;
    }

    /** Why. */
    public RefusalReason reason() {
        return refusal.reason();
    }

    /** Which event. */
    public EventId event() {
        return refusal.event();
    }
}
