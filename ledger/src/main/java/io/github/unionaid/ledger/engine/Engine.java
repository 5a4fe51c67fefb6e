package io.github.unionaid.ledger.engine;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.RecordCodec.Entry;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.EventScreen;
import io.github.unionaid.ledger.event.Refusal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.Journal.AppendResult;
import io.github.unionaid.ledger.journal.JournalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state machine: takes events in, appends their records to the journal, then lets them be seen; if the journal fails
 * they are taken back. The façade lets one thread at a time submit; {@link #snapshot} and {@link #sequenceOf} are for any
 * thread.
 */
public final class Engine {
    private final @Nullable Journal journal;
    private final RecordCodec codec;
    private final State state;
    private final EventTaker taker;
    private final RowRecord rowRecord;
    private final RowRecordReader rowReader;
    private int published; // transactions that may be seen: those that the journal has
    private UnionRegister publishedRegister;
    private @Nullable Throwable failure;

    private Engine(@Nullable Journal journal, RecordCodec codec, Genesis genesis) {
        this.journal = journal;
        this.codec = codec;
        this.state = new State(genesis);
        this.taker = new EventTaker(state, codec);
        this.rowRecord = new RowRecord(state.store());
        this.rowReader = new RowRecordReader(state);
        this.publishedRegister = genesis.register();
    }

    /** Begins without a journal. */
    public static Engine withoutJournal(Genesis genesis) {
        return new Engine(null, new RecordCodec(), genesis);
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
        append(journal, 0, List.of(engine.codec.encode(genesis)));
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
        replay.engine.refreshSums();
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
        boolean isRow = RowRecord.is(bytes);
        Entry entry = isRow ? rowReader.read(place, bytes) : codec.decode(place, bytes);
        try {
            new ReplayCheck(state).check(entry.event(), entry.postings());
            if (isRow) {
                rowReader.checkRow(bytes, entry.event());
            }
            taker.apply(entry.event(), entry.recordedAt(), entry.postings(), !isRow);
            publish(state.store().transactionCount());
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
        checkUsable();
        if (!keep) {
            return taker.take(event, recordedAt, screen, false);
        }
        if (journal != null) {
            state.mark();
        }
        Outcome outcome = guarded(() -> taker.take(event, recordedAt, screen, true));
        commit();
        return outcome;
    }

    /**
     * Takes the lines of a batch, all or none or each by itself. If something is thrown none has been taken.
     *
     * @throws IllegalArgumentException if a line has the number of no union or fund
     * @throws IllegalStateException if an earlier event could not be recorded
     * @throws JournalException if the journal fails; whether the batch is in it is not known then
     */
    public BatchOutcome submit(EventBatch batch, Instant recordedAt, boolean atomic, EventScreen screen) {
        checkUsable();
        BatchTaker lines = new BatchTaker(taker, batch, recordedAt, screen);
        lines.checkNumbers();
        state.mark(); // whatever is thrown, none of it stays
        BatchOutcome outcome = guarded(lines::takeAll);
        if (atomic && !outcome.refusals().isEmpty()) {
            outcome.takenBack(published);
            takeBack();
        } else {
            commit();
        }
        return outcome;
    }

    /**
     * Takes a transaction of another ledger that was posted as a row, if it is plainly acceptable here; without its
     * postings.
     *
     * @return whether it has been taken
     */
    boolean submitPlain(Store ledger, int sequence, Instant recordedAt) {
        checkUsable();
        boolean taken = guarded(() -> taker.takePlain(ledger, sequence, recordedAt));
        commit();
        return taken;
    }

    private void checkUsable() {
        if (failure != null) {
            throw new IllegalStateException(
                    "an earlier post failed; open the journal again to go on: " + failure.getMessage(), failure);
        }
    }

    /** Takes; if something is thrown on the way, everything is as before, or the engine takes no more. */
    private <T> T guarded(Supplier<T> take) {
        try {
            return take.get();
        } catch (RuntimeException | Error e) {
            if (state.isMarked()) {
                takeBack();
            }
            if (taker.isChanging()) { // what was to be taken may be half in the state
                failure = e;
                giveUpSums();
            }
            throw e;
        }
    }

    private void takeBack() {
        synchronized (state) {
            state.takeBack();
            state.running().refresh();
        }
    }

    /** Writes what has been taken to the journal, then lets it be seen. */
    private void commit() {
        int count = state.store().transactionCount();
        if (journal != null && count > published) {
            write(journal, published + 1, count);
        }
        if (state.isMarked()) {
            state.keep();
        }
        refreshSums();
        publish(count);
    }

    private void publish(int count) {
        synchronized (state) {
            published = count;
            publishedRegister = state.register();
        }
    }

    private void giveUpSums() {
        synchronized (state) {
            state.running().giveUp();
        }
    }

    private void refreshSums() {
        synchronized (state) {
            state.running().refresh();
        }
    }

    private void write(Journal to, int first, int last) {
        List<byte[]> records = new ArrayList<>();
        try {
            for (int s = first; s <= last; s++) {
                byte[] row = rowRecord.encode(s);
                records.add(row == null ? inJson(s) : row);
            }
        } catch (RuntimeException | Error e) {
            takeBack(); // nothing has happened
            throw e;
        }
        try {
            append(to, first, records);
        } catch (RuntimeException | Error e) {
            takeBack();
            failure = e; // whether it is in the journal is not known
            throw e;
        }
    }

    private byte[] inJson(int s) {
        Store store = state.store();
        return codec.encode(new Entry(s, store.recordedAt(s), Entries.VERSION, store.event(s), store.postings(s)));
    }

    private static void append(Journal to, long place, List<byte[]> records) {
        AppendResult result;
        try {
            result = to.append(place, nameOf(records), records);
        } catch (JournalException e) {
            throw e;
        } catch (RuntimeException e) { // a journal that breaks its contract; what it did is not known
            throw new JournalException(place, "cannot be appended: " + e, e);
        }
        if (result == AppendResult.TAKEN) {
            throw new JournalException(place, "has been written by someone else");
        }
    }

    /** The same records have the same name. */
    private static UUID nameOf(List<byte[]> records) {
        if (records.size() == 1) {
            return UUID.nameUUIDFromBytes(records.get(0));
        }
        Hasher hasher = Hashing.sha256().newHasher();
        records.forEach(record -> hasher.putInt(record.length).putBytes(record));
        return UUID.nameUUIDFromBytes(hasher.hash().asBytes());
    }

    /** The number of a union of the register; below zero if it has none. */
    public int numberOf(UnionId union) {
        return state.unions().find(union);
    }

    /** The number of a fund that has been opened; below zero if it has none. */
    public int numberOf(FundId fund) {
        return state.funds().find(fund);
    }

    /** What the ledger was opened with. */
    public Genesis genesis() {
        return state.genesis();
    }

    /**
     * What a ledger knows at one moment.
     *
     * @param genesis what the ledger was opened with
     * @param store the transactions
     * @param register the unions with all changes until then
     * @param sums makes the sums along its last tree
     * @param balances makes the balances that the ledger keeps, by account, debits above zero
     */
    public record Snapshot(
            Genesis genesis,
            Store store,
            UnionRegister register,
            Supplier<SumsAtHand> sums,
            Supplier<long[]> balances) {}

    /** Everything that the journal has, for any thread to read. */
    public Snapshot snapshot() {
        synchronized (state) {
            Store store = state.store().snapshot(published);
            UnionRegister register = publishedRegister;
            return new Snapshot(
                    state.genesis(),
                    store,
                    register,
                    () -> new SumsAtHand(state, store, register),
                    () -> state.balances(store));
        }
    }

    /** The sequence number of the event of that id in a snapshot, or 0; for any thread. */
    public int sequenceOf(EventId id, Store snapshot) {
        return state.sequenceOf(id, snapshot);
    }

    /** The store as it stands, for who submits. */
    Store live() {
        return state.store();
    }

    /** The state as a digest, the same for the same journal. */
    public String digest() {
        return new StateDigest(codec).of(state);
    }
}
