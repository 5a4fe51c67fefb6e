package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.EventScreen;
import java.time.Instant;
import java.util.UUID;

/** Takes the lines of a batch, in order: rows that are plain without an object, all others as the events that they are. */
final class BatchTaker {
    /** The most lines that a view may have to wait for. */
    private static final int PORTION = 1_024;

    private final EventTaker taker;
    private final EventBatch batch;
    private final Instant recordedAt;
    private final EventScreen screen;
    private final State state;
    private final Store store;
    private final BatchOutcome outcome;
    private final RowEvents rowEvents;
    private final long[] row = new long[EventRow.WORDS];

    BatchTaker(EventTaker taker, EventBatch batch, Instant recordedAt, EventScreen screen) {
        this.taker = taker;
        this.batch = batch;
        this.recordedAt = recordedAt;
        this.screen = screen;
        this.state = taker.state();
        this.store = state.store();
        this.outcome = new BatchOutcome(batch.size());
        this.rowEvents = new RowEvents(
                n -> state.unions().id(n), n -> state.funds().values().get(n));
    }

    /**
     * Checks the numbers of all lines.
     *
     * @throws IllegalArgumentException naming the first line that has the number of no union or fund
     */
    void checkNumbers() {
        int unions = state.unions().size();
        int funds = state.funds().values().size();
        for (int line = 0; line < batch.size(); line++) {
            EventRow.Type type = typeOf(line);
            if (type.hasFund()) {
                long bookOther = batch.word(line, EventRow.BOOK_OTHER);
                checkNumber(line, "union", EventRow.upper(bookOther), unions);
                checkNumber(line, "union", EventRow.lower(bookOther), unions);
                checkNumber(line, "fund", EventRow.upper(batch.word(line, EventRow.FUND_PEOPLE)), funds);
            }
        }
    }

    private static void checkNumber(int line, String what, int number, int numbers) {
        checkArgument(
                number >= 0 && number < numbers,
                "line %s has %s number %s; the ledger has given %s, from 0",
                line,
                what,
                number,
                numbers);
    }

    BatchOutcome takeAll() {
        taker.recordAt(recordedAt);
        int line = 0;
        while (line < batch.size()) {
            int end = Math.min(batch.size(), line + PORTION);
            line = screen == EventScreen.NONE ? takePlain(line, end) : line;
            if (line < end) {
                takeEvent(line);
                line++;
            }
        }
        return outcome;
    }

    /** Takes lines as long as they are plain; returns the first that is not. */
    private int takePlain(int from, int end) {
        synchronized (state) {
            for (int line = from; line < end; line++) {
                if (!takePlain(line)) {
                    return line;
                }
            }
            return end;
        }
    }

    private boolean takePlain(int line) {
        EventRow.Type type = typeOf(line);
        if (type == EventRow.Type.OBJECT) {
            return false;
        }
        long high = batch.word(line, EventRow.ID_HIGH);
        long low = batch.word(line, EventRow.ID_LOW);
        int named = type.names() ? named(line) : 0;
        int known = state.ids().find(high, low, store);
        if (known != 0) {
            boolean same = isSame(line, known, type, named);
            if (same) {
                outcome.known(line, known);
            }
            return same;
        }
        long fundPeople = batch.word(line, EventRow.FUND_PEOPLE);
        row[EventRow.ID_HIGH] = high;
        row[EventRow.ID_LOW] = low;
        row[EventRow.AMOUNT] = batch.word(line, EventRow.AMOUNT);
        row[EventRow.DAY_TRAITS] = batch.word(line, EventRow.DAY_TRAITS) | Store.UUID_ID;
        row[EventRow.BOOK_OTHER] = batch.word(line, EventRow.BOOK_OTHER);
        row[EventRow.FUND_PEOPLE] = type.names() ? EventRow.word(0, named) : fundPeople;
        boolean posted = taker.post(row, IdIndex.hash(high, low), null);
        if (posted) {
            outcome.recorded(line, store.transactionCount());
        }
        return posted;
    }

    /** Whether a line says the same as a transaction that was posted as a row; false if that is not plain. */
    private boolean isSame(int line, int known, EventRow.Type type, int named) {
        if (!store.isRow(known)
                || store.row(known, EventRow.AMOUNT) != batch.word(line, EventRow.AMOUNT)
                || store.row(known, EventRow.DAY_TRAITS) != (batch.word(line, EventRow.DAY_TRAITS) | Store.UUID_ID)) {
            return false;
        }
        return type.names()
                ? named != 0 && store.named(known) == named
                : store.row(known, EventRow.BOOK_OTHER) == batch.word(line, EventRow.BOOK_OTHER)
                        && store.row(known, EventRow.FUND_PEOPLE) == batch.word(line, EventRow.FUND_PEOPLE);
    }

    private void takeEvent(int line) {
        Outcome taken = taker.take(event(line), recordedAt, screen);
        if (taken.refusal() != null) {
            outcome.refused(line, taken.refusal());
        } else if (taken.kind() == Outcome.Kind.RECORDED) {
            outcome.recorded(line, (int) taken.sequence());
        } else {
            outcome.known(line, (int) taken.sequence());
        }
    }

    private EventRow.Type typeOf(int line) {
        return EventRow.type(EventRow.lower(batch.word(line, EventRow.DAY_TRAITS)));
    }

    private int named(int line) {
        return state.ids().find(batch.word(line, EventRow.NAMED_HIGH), batch.word(line, EventRow.NAMED_LOW), store);
    }

    private Event event(int line) {
        Event event = batch.eventOrNull(line);
        if (event != null) {
            return event;
        }
        UUID id = new UUID(batch.word(line, EventRow.ID_HIGH), batch.word(line, EventRow.ID_LOW));
        UUID named = new UUID(batch.word(line, EventRow.NAMED_HIGH), batch.word(line, EventRow.NAMED_LOW));
        return rowEvents.event(
                EventId.of(id),
                batch.word(line, EventRow.DAY_TRAITS),
                batch.word(line, EventRow.BOOK_OTHER),
                batch.word(line, EventRow.FUND_PEOPLE),
                batch.word(line, EventRow.AMOUNT),
                EventId.of(named));
    }
}
