package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.event.Refusal;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the lines of a batch, filled while it is taken. Not thread-safe. */
public final class BatchOutcome {
    private final long[] sequences;
    private final SortedMap<Integer, Refusal> refusals = new TreeMap<>();
    private int recorded;

    BatchOutcome(int lines) {
        this.sequences = new long[lines];
    }

    void recorded(int line, int sequence) {
        sequences[line] = sequence;
        recorded++;
    }

    void known(int line, int sequence) {
        sequences[line] = sequence;
    }

    void refused(int line, Refusal refusal) {
        refusals.put(line, refusal);
    }

    /** Everything recorded has been taken back; what was known stays. */
    void takenBack(int before) {
        for (int line = 0; line < sequences.length; line++) {
            sequences[line] = sequences[line] > before ? 0 : sequences[line];
        }
        recorded = 0;
    }

    /** The number of lines. */
    public int size() {
        return sequences.length;
    }

    /** The sequence number of a line's transaction; 0 if it is not in the ledger. */
    public long sequence(int line) {
        return sequences[line];
    }

    /** How many lines have been recorded now. */
    public int recordedCount() {
        return recorded;
    }

    /** The refused lines. */
    public SortedMap<Integer, Refusal> refusals() {
        return refusals;
    }
}
