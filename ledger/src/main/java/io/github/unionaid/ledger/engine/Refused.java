package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.event.RefusalReason;
import java.util.List;

/** Carries a refusal from the guard that found it to the engine. Has no stack trace: it is an answer, not a fault. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    /**
     * A refusal.
     *
     * @param namesAndValues the details, name and value in turn
     */
    static Refused because(Event event, RefusalReason reason, String message, Object... namesAndValues) {
        return because(event, reason, List.of(), message, namesAndValues);
    }

    /** A refusal because of other events. */
    static Refused because(
            Event event, RefusalReason reason, List<EventId> related, String message, Object... namesAndValues) {
        checkArgument(namesAndValues.length % 2 == 0, "a name without value in the refusal %s", message);
        Refusal.Builder refusal = Refusal.builder();
        refusal.event(event.id()).reason(reason).message(message).addAllRelatedEvents(related);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            refusal.putDetail(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Refused(refusal.build());
    }

    Refusal refusal() {
        return refusal;
    }
}
