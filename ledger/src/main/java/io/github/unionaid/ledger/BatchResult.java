package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkElementIndex;

import io.github.unionaid.ledger.engine.BatchOutcome;
import io.github.unionaid.ledger.event.Refusal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** What became of the lines of a batch. Immutable and thread-safe. */
public final class BatchResult {
    private final BatchOutcome outcome; // not changed any more

    BatchResult(BatchOutcome outcome) {
        this.outcome = outcome;
    }

    /** The number of lines. */
    public int size() {
        return outcome.size();
    }

    /** Whether every line is in the ledger, by this post or by an earlier one of the same event. */
    public boolean isPosted() {
        return outcome.refusals().isEmpty();
    }

    /** How many lines this post has put into the ledger; those that were there before do not count. */
    public int recordedCount() {
        return outcome.recordedCount();
    }

    /**
     * The sequence number of the transaction of a line, from 1; 0 if the line is not in the ledger: it was refused, or, in
     * a batch that is taken as a whole, another one was.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public long sequence(int line) {
        return outcome.sequence(checkElementIndex(line, outcome.size(), "line"));
    }

    /**
     * Why a line was refused; empty if it was not.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public Optional<Refusal> refusal(int line) {
        return Optional.ofNullable(outcome.refusals().get(checkElementIndex(line, outcome.size(), "line")));
    }

    /** The refused lines, from 0, with their refusals. */
    public SortedMap<Integer, Refusal> refusals() {
        return Collections.unmodifiableSortedMap(outcome.refusals());
    }

    /** Returns how many lines are in the ledger, and the first refusal. */
    @Override
    public String toString() {
        int lines = outcome.size();
        int recorded = outcome.recordedCount();
        if (isPosted()) {
            return "posted " + lines + " lines, " + recorded + " of them new";
        }
        int first = outcome.refusals().firstKey();
        return recorded + " lines of " + lines + " posted, "
                + outcome.refusals().size() + " refused; the first, line " + first + ": "
                + outcome.refusals().get(first);
    }
}
