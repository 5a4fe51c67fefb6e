package io.github.unionaid.ledger;

import io.github.unionaid.ledger.event.Refusal;

/** An event was refused; thrown by {@link Ledger#postOrThrow} alone. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** Which event, and why. */
    public Refusal refusal() {
        return refusal;
    }
}
