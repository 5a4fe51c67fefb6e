package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.event.EventScreen;
import io.github.unionaid.ledger.event.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Derives everything again: takes the events of a ledger, in order, as if they were new, into an engine of its own. What
 * it has then is what follows from the events by the rules, whatever postings stand in the ledger. An event that the
 * rules refuse is not in it, and those that name it are refused too. Takes the heap of a second ledger. Not thread-safe.
 */
public final class Derivation {
    private final Engine engine;

    /** Begins with what a ledger was opened with. */
    public Derivation(Genesis genesis) {
        this.engine = Engine.withoutJournal(genesis);
    }

    /** Takes the event of a transaction of a ledger, the next one; returns why it is refused, or null if it is not. */
    public @Nullable Refusal take(Store ledger, int sequence) {
        Instant recordedAt = ledger.recordedAt(sequence);
        if (ledger.isRow(sequence) && engine.submitPlain(ledger, sequence, recordedAt)) {
            return null;
        }
        Outcome outcome = engine.submit(ledger.event(sequence), recordedAt, true, EventScreen.NONE);
        return outcome.refusal();
    }

    /** What has been derived so far; its last transaction is of the event taken last, unless that was refused. */
    public Store derived() {
        return engine.live();
    }
}
