package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.BatchOutcome;
import io.github.unionaid.ledger.engine.Engine;
import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.engine.Genesis;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.EventScreen;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.JournalException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A double-entry ledger of aid for a tree of unions.
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>Every accepted event is one transaction that balances in every union's books it touches, per fund.
 *   <li>A refused event leaves no trace, and its id may be used again.
 *   <li>The same event posted again, at any time, is recognised by its id and changes nothing.
 *   <li>Nothing is edited or deleted. A mistake is taken back by a {@link io.github.unionaid.ledger.event.Reversal}.
 *   <li>No fund and no stock of goods is below zero in any union's books at the end of any day.
 *   <li>The same journal gives the same state, on every machine.
 * </ul>
 *
 * <p>Thread-safe: posts are taken one at a time, in some order; a {@link #view} is fixed, and neither waits for the
 * journal nor makes a post wait. Starts no thread, reads no clock but the one it was given.
 */
public final class Ledger implements AutoCloseable {
    private final @Nullable Journal journal;
    private final Engine engine;
    private final InstantSource clock;
    private final EventScreen screen;
    private final RecordSignal signal;
    private boolean closed;
    private boolean submitting;

    private Ledger(@Nullable Journal journal, Engine engine, InstantSource clock, EventScreen screen) {
        this.journal = journal;
        this.engine = engine;
        this.clock = clock;
        this.screen = screen;
        this.signal = new RecordSignal(engine.snapshot().store().transactionCount());
    }

    /**
     * Returns a new ledger that writes no journal: what it has been told ends with it. To open it again, or to test that
     * one can, {@linkplain #create give it} an {@link io.github.unionaid.ledger.journal.InMemoryJournal}.
     */
    public static Ledger inMemory(LedgerOptions options) {
        return new Ledger(null, Engine.withoutJournal(genesis(options)), options.clock(), options.screen());
    }

    /**
     * Returns a new ledger that writes to an empty journal, which it closes when it is closed.
     *
     * @throws JournalException if the journal is not empty or cannot be written
     */
    public static Ledger create(Journal journal, LedgerOptions options) {
        return new Ledger(journal, Engine.create(journal, genesis(options)), options.clock(), options.screen());
    }

    private static Genesis genesis(LedgerOptions options) {
        return new Genesis(options.ledgerId(), options.zone(), options.keptBooks(), options.register());
    }

    /**
     * Returns the ledger that a journal holds, rebuilt from the postings recorded there, and goes on writing to it.
     * Closes the journal when it is closed. O(records).
     *
     * @throws JournalException naming the record, if one is damaged or does not follow from those before it
     */
    public static Ledger open(Journal journal, InstantSource clock) {
        return open(journal, clock, EventScreen.NONE);
    }

    /**
     * The same with a screen, which is not in the journal.
     *
     * @throws JournalException as {@link #open(Journal, InstantSource)}
     */
    public static Ledger open(Journal journal, InstantSource clock, EventScreen screen) {
        return new Ledger(journal, Engine.open(journal), clock, screen);
    }

    /**
     * Takes an event. A refused event is an answer, not an exception. Costs O(transactions) for changes of the register;
     * O(accounts) of the books for a close, a conversion or a handover, and O(transactions) more for each account that
     * has lines of a later date; O(arrivals and other legs) for an event that names a transfer or a notice.
     *
     * @throws IllegalStateException if the ledger is closed, an earlier post failed, or the ledger's screen posts
     * @throws JournalException if the journal fails; whether the event is in it is not known then, and this ledger
     *     takes no more: open the journal again to learn it
     */
    @CheckReturnValue
    public PostResult post(Event event) {
        return submit(event, true);
    }

    /**
     * Takes an event and returns its sequence number.
     *
     * @throws RefusedException if it is refused
     * @throws IllegalStateException as {@link #post}
     * @throws JournalException as {@link #post}
     */
    @CanIgnoreReturnValue
    public long postOrThrow(Event event) {
        PostResult result = submit(event, true);
        if (result.refusal().isPresent()) {
            throw new RefusedException(result.refusal().orElseThrow());
        }
        return result.sequence();
    }

    /**
     * Answers as {@link #post} would now, and takes nothing. The sequence number of an event that would be accepted is
     * the one it would get, and {@link PostResult#isPosted} is false.
     *
     * @throws IllegalStateException as {@link #post}
     */
    @CheckReturnValue
    public PostResult dryRun(Event event) {
        return submit(event, false);
    }

    /**
     * Takes all lines of a batch, or none: if one is refused the ledger is as before. Lines after a refused one are
     * judged as if it were not there, so that all that have to be mended are reported at once, with those that name one.
     * A view shows the batch when it is done, as a whole.
     *
     * @throws IllegalArgumentException if a line has the number of no union or fund; nothing has been taken then
     * @throws IllegalStateException as {@link #post}
     * @throws JournalException as {@link #post}
     */
    @CheckReturnValue
    public BatchResult postAll(EventBatch batch) {
        return submit(batch, true);
    }

    /**
     * Takes the lines of a batch one after the other, each by itself: those that are refused leave no trace. The state is
     * the one after {@link #post} of each line, all recorded at one instant. A view shows the batch when it is done.
     *
     * @throws IllegalArgumentException if a line has the number of no union or fund; nothing has been taken then
     * @throws IllegalStateException as {@link #post}
     * @throws JournalException as {@link #post}
     */
    @CheckReturnValue
    public BatchResult postEach(EventBatch batch) {
        return submit(batch, false);
    }

    /**
     * The number by which the lines of an {@link EventBatch} name a union. It stays the same for the life of the journal,
     * for the ledgers that are opened from it too; another journal may have others.
     *
     * @throws io.github.unionaid.core.union.UnknownUnionException if the union is in the register on no day
     */
    public synchronized int numberOf(UnionId union) {
        int number = engine.numberOf(union);
        if (number < 0) {
            throw new IllegalStateException(union + " has a history and no number: "
                    + engine.snapshot().register().history(union));
        }
        return number;
    }

    /**
     * The number by which the lines of an {@link EventBatch} name a fund. It stays the same for the life of the journal,
     * for the ledgers that are opened from it too; another journal may have others.
     *
     * @throws IllegalArgumentException if the fund has not been opened
     */
    public synchronized int numberOf(FundId fund) {
        int number = engine.numberOf(fund);
        checkArgument(number >= 0, "fund %s has not been opened", fund);
        return number;
    }

    private synchronized BatchResult submit(EventBatch batch, boolean atomic) {
        Objects.requireNonNull(batch, "batch");
        checkTakes(batch);
        BatchOutcome outcome;
        submitting = true;
        try {
            outcome = engine.submit(batch, clock.instant(), atomic, screen);
        } finally {
            submitting = false;
        }
        if (outcome.recordedCount() > 0) {
            signal.recorded(engine.snapshot().store().transactionCount());
        }
        return new BatchResult(outcome);
    }

    private void checkTakes(Object posted) {
        if (closed) {
            throw new IllegalStateException("the ledger is closed");
        }
        if (submitting) {
            throw new IllegalStateException("a screen posts to the ledger that asks it, with "
                    + (posted instanceof Event event ? "event " + event.id() : posted));
        }
    }

    private synchronized PostResult submit(Event event, boolean keep) {
        Objects.requireNonNull(event, "event");
        checkTakes(event);
        Outcome outcome;
        submitting = true;
        try {
            outcome = engine.submit(event, clock.instant(), keep, screen);
        } finally {
            submitting = false;
        }
        if (outcome.kind() == Outcome.Kind.RECORDED) {
            signal.recorded(outcome.sequence());
        }
        return new PostResult(outcome);
    }

    /** Returns everything the ledger knows now, for ever. O(1). Works on a closed ledger, and waits for no journal. */
    public LedgerView view() {
        return new LedgerView(engine.snapshot(), engine::sequenceOf);
    }

    /**
     * Waits until a transaction with a higher sequence number than the one given has been recorded, by any thread;
     * every {@link #view} taken then has it. Returns whether there is one: at once if there is already, else as soon as
     * there is, and false when the time is over. 0 or less does not wait. Makes no post and no view wait, and does not
     * itself wait for the journal. If a post fails the ledger takes no more, and waiting takes its full time.
     *
     * <pre>{@code
     * long seen = 0;
     * while (true) {
     *   if (ledger.awaitAfter(seen, Duration.ofSeconds(30))) {
     *     for (Change change : ledger.view().changesAfter(seen)) {
     *       handle(change);
     *       seen = change.sequence();
     *     }
     *   }
     * }
     * }</pre>
     *
     * @param timeout the longest to wait, by the timer of the Java virtual machine
     * @throws InterruptedException if the thread is interrupted, before or while it waits
     * @throws IllegalArgumentException if {@code sequence} is negative
     * @throws IllegalStateException if there is no such transaction and the ledger is closed, before or meanwhile
     */
    @CheckReturnValue
    public boolean awaitAfter(long sequence, Duration timeout) throws InterruptedException {
        checkArgument(sequence >= 0, "waiting for what comes after sequence %s; expected 0 or more", sequence);
        return signal.awaitAfter(sequence, timeout);
    }

    /**
     * Returns a SHA-256 over the whole state, 64 hexadecimal digits: two ledgers that give the same answer the same way
     * to everything. O(transactions); for tests and comparisons.
     */
    public synchronized String stateDigest() {
        return engine.digest();
    }

    /** Closes the journal and wakes who waits. Views stay usable. Closing twice does no harm. */
    @Override
    public synchronized void close() {
        closed = true;
        signal.close();
        if (journal != null) {
            journal.close();
        }
    }

    /** Returns id and number of transactions on one line. */
    @Override
    public String toString() {
        return "Ledger{" + engine.genesis().ledger() + ", "
                + engine.snapshot().store().transactionCount() + " transactions}";
    }
}
