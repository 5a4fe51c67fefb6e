package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ID_HAS_OTHER_CONTENT;
import static io.github.unionaid.ledger.event.RefusalReason.REFUSED_BY_SCREEN;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.RecordCodec.Entry;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventScreen;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.Journal.AppendResult;
import io.github.unionaid.ledger.journal.JournalException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state machine: validates an event, appends its record to the journal, then takes it in. The façade lets one thread
 * at a time submit; {@link #snapshot} and {@link #sequenceOf} are for any thread.
 */
public final class Engine {
    private final Journal journal;
    private final RecordCodec codec;
    private final State state;
    private final Validator validator;
    private @Nullable Throwable failure;

    private Engine(Journal journal, RecordCodec codec, Genesis genesis) {
        this.journal = journal;
        this.codec = codec;
        this.state = new State(genesis);
        this.validator = new Validator(state);
    }

    /**
     * Begins an empty journal.
     *
     * @throws JournalException if the journal is not empty or cannot be written
     */
    public static Engine create(Journal journal, Genesis genesis) {
        long head = journal.durableHead();
        if (head != 0) { // even if record 0 is this one: nothing of what follows it would be known
            throw new JournalException(0, "is there already, the journal has " + head + " records; it can be opened");
        }
        Engine engine = new Engine(journal, new RecordCodec(), genesis);
        engine.append(0, engine.codec.encode(genesis));
        return engine;
    }

    /**
     * Rebuilds the state from a journal, from the postings that stand there.
     *
     * @throws JournalException naming the record, if one is damaged or does not follow from those before it
     */
    public static Engine open(Journal journal) {
        Replay replay = new Replay(journal);
        journal.read(0, replay);
        if (replay.engine == null) {
            throw new JournalException(0, "is missing: the journal is empty");
        }
        return replay.engine;
    }

    private static final class Replay implements Journal.RecordReader {
        private final Journal journal;
        private @Nullable Engine engine;

        Replay(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void record(long place, byte[] bytes) {
            if (engine == null) {
                RecordCodec codec = new RecordCodec();
                engine = new Engine(journal, codec, codec.decodeGenesis(bytes));
            } else {
                engine.replay(place, bytes);
            }
        }
    }

    private void replay(long place, byte[] bytes) {
        Entry entry = codec.decode(place, bytes);
        try {
            new ReplayCheck(state).check(entry.event(), entry.postings());
            apply(entry);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new JournalException(place, "does not follow from those before it: " + e.getMessage(), e);
        }
    }

    /**
     * What became of an event.
     *
     * @param sequence its sequence number; 0 if it was refused
     * @param kind whether it is in the ledger
     * @param refusal why it was refused
     */
    public record Outcome(
            long sequence, Kind kind, @Nullable Refusal refusal) {
        /** What became of it. */
        public enum Kind {
            /** It has been recorded now. */
            RECORDED,
            /** It had been recorded before. */
            KNOWN,
            /** It would be accepted. */
            ACCEPTABLE,
            /** It was, or would be, refused. */
            REFUSED
        }
    }

    /**
     * Takes an event, or answers what would become of it.
     *
     * @param recordedAt the time of recording
     * @param screen asked first, for an event whose id is new
     * @param keep whether to record it if it is accepted; else nothing changes, and the answer has the sequence number
     *     that it would get
     * @throws IllegalStateException if an earlier event could not be recorded
     * @throws JournalException if the journal fails; whether the event is in it is not known then
     */
    public Outcome submit(Event event, Instant recordedAt, boolean keep, EventScreen screen) {
        if (failure != null) {
            throw new IllegalStateException(
                    "an earlier post failed; open the journal again to go on: " + failure.getMessage(), failure);
        }
        try {
            int known = state.sequenceOf(event.id());
            if (known != 0) {
                checkSame(event, known);
                return new Outcome(known, Outcome.Kind.KNOWN, null);
            }
            Optional<String> objection = screen.objection(event);
            if (objection.isPresent()) {
                throw Refused.because(
                        event,
                        REFUSED_BY_SCREEN,
                        "not let in: " + objection.orElseThrow(),
                        "objection",
                        objection.orElseThrow());
            }
            List<Posting> postings = validator.check(event, recordedAt);
            int sequence = state.store().transactionCount() + 1;
            if (keep) {
                record(new Entry(sequence, recordedAt, Entries.VERSION, event, postings));
            }
            return new Outcome(sequence, keep ? Outcome.Kind.RECORDED : Outcome.Kind.ACCEPTABLE, null);
        } catch (Refused refused) {
            return new Outcome(0, Outcome.Kind.REFUSED, refused.refusal());
        }
    }

    private void record(Entry entry) {
        byte[] bytes = codec.encode(entry); // before: if this fails, nothing has happened
        try {
            append(entry.sequence(), bytes);
            apply(entry);
        } catch (RuntimeException | Error e) {
            failure = e; // whether the event is in the journal, or all of it in the state, is not known
            throw e;
        }
    }

    private void apply(Entry entry) {
        synchronized (state) { // a snapshot waits for this, never for the journal
            state.apply(entry.event(), entry.recordedAt(), entry.postings());
        }
    }

    private void append(long place, byte[] record) {
        AppendResult result;
        try {
            result = journal.append(place, UUID.nameUUIDFromBytes(record), List.of(record));
        } catch (JournalException e) {
            throw e;
        } catch (RuntimeException e) { // a journal that breaks its contract; what it did is not known
            throw new JournalException(place, "cannot be appended: " + e, e);
        }
        if (result == AppendResult.TAKEN) {
            throw new JournalException(place, "has been written by someone else");
        }
    }

    private void checkSame(Event event, int known) throws Refused {
        Event recorded = state.event(known);
        if (recorded.equals(event)) {
            return;
        }
        JsonNode before = codec.tree(recorded);
        JsonNode now = codec.tree(event);
        Set<String> fields = new LinkedHashSet<>();
        now.fieldNames().forEachRemaining(fields::add);
        before.fieldNames().forEachRemaining(fields::add);
        Iterator<String> differing =
                fields.stream().filter(f -> !now.path(f).equals(before.path(f))).iterator();
        String field = differing.next(); // events that differ, differ in some field
        throw Refused.because(
                event,
                ID_HAS_OTHER_CONTENT,
                List.of(event.id()),
                "posted before as transaction " + known + " with '" + field + "' " + text(before.path(field)) + ", now "
                        + text(now.path(field)),
                "field",
                field,
                "recorded",
                text(before.path(field)),
                "given",
                text(now.path(field)),
                "sequence",
                known);
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "not set" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** What the ledger was opened with. */
    public Genesis genesis() {
        return state.genesis();
    }

    /**
     * What a ledger knows at one moment.
     *
     * @param store the transactions
     * @param register the unions with all changes until then
     * @param sums makes the sums along its last tree
     */
    public record Snapshot(Store store, UnionRegister register, Supplier<SumsAtHand> sums) {}

    /** Everything up to now, for any thread to read. */
    public Snapshot snapshot() {
        synchronized (state) {
            Store store = state.store().snapshot();
            UnionRegister register = state.register();
            return new Snapshot(store, register, () -> new SumsAtHand(state, store, register));
        }
    }

    /** The sequence number of the event of that id in a snapshot, or 0; for any thread. */
    public int sequenceOf(EventId id, Store snapshot) {
        return state.sequenceOf(id, snapshot);
    }

    /** The state as a digest, the same for the same journal. */
    public String digest() {
        return new StateDigest(codec).of(state);
    }
}
