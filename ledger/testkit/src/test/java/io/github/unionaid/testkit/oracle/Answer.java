package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.RefusalReason;
import java.util.Locale;

/**
 * What became of an event.
 *
 * @param outcome {@code posted}, {@code already posted} or the name of the reason of the refusal
 * @param sequence the sequence number; 0 if the event was refused
 */
public record Answer(String outcome, long sequence) {

    static Answer posted(long sequence) {
        return new Answer("posted", sequence);
    }

    static Answer alreadyPosted(long sequence) {
        return new Answer("already posted", sequence);
    }

    static Answer refused(RefusalReason reason) {
        return new Answer(reason.name(), 0);
    }

    /** What a ledger answered, in the same words. */
    public static Answer of(PostResult result) {
        return result.refusal()
                .map(r -> refused(r.reason()))
                .orElseGet(
                        () -> result.wasAlreadyPosted() ? alreadyPosted(result.sequence()) : posted(result.sequence()));
    }

    /** Whether the event was refused. */
    boolean isRefused() {
        return outcome.equals(outcome.toUpperCase(Locale.ROOT)); // the name of a reason
    }

    /** Whether the event is a new one of the ledger. */
    public boolean isPosted() {
        return outcome.equals("posted");
    }
}
