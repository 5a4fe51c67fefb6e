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
    private final EventTaker taker;
    private final EventBatch batch;
    private final Instant recordedAt;
    private final EventScreen screen;
    private final State state;
    private final Store store;
    private final BatchOutcome outcome;
    private final RowEvents rowEvents;
    private final RowPoster poster;
    private final long[] row = new long[EventRow.WORDS];
    private final RowLookup found = new RowLookup();

    BatchTaker(EventTaker taker, EventBatch batch, Instant recordedAt, EventScreen screen) {
        this.taker = taker;
        this.batch = batch;
        this.recordedAt = recordedAt;
        this.screen = screen;
        this.poster = taker.poster();
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
                long bookOther = word(line, EventRow.BOOK_OTHER);
                checkNumber(line, "union", EventRow.upper(bookOther), unions);
                checkNumber(line, "union", EventRow.lower(bookOther), unions);
                checkNumber(line, "fund", EventRow.upper(word(line, EventRow.FUND_PEOPLE)), funds);
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
        poster.recordAt(recordedAt);
        for (int from = 0; from < batch.size(); from += RowLookup.ROWS) {
            takePortion(from, Math.min(batch.size(), from + RowLookup.ROWS));
        }
        return outcome;
    }

    private void takePortion(int from, int end) {
        if (screen.equals(EventScreen.NONE)) {
            lookUp(from, end);
        }
        int line = from;
        while (line < end) {
            line = screen.equals(EventScreen.NONE) ? takePlain(line, from, end) : line;
            if (line < end) {
                takeEvent(line);
                line++;
            }
        }
    }

    /** Looks everything up once, one table after the other, so that the memory waited for is waited for together. */
    private void lookUp(int from, int end) {
        long slots = 0;
        for (int line = from; line < end; line++) {
            EventRow.Type type = typeOf(line);
            if (type != EventRow.Type.OBJECT) {
                int hash = IdIndex.hash(word(line, EventRow.ID_HIGH), word(line, EventRow.ID_LOW));
                found.idHash[line - from] = hash;
                slots += state.ids().peek(hash);
                slots += type.names()
                        ? state.ids()
                                .peek(IdIndex.hash(word(line, EventRow.NAMED_HIGH), word(line, EventRow.NAMED_LOW)))
                        : 0;
            }
        }
        poster.touched += slots;
        for (int line = from; line < end; line++) {
            found.named[line - from] = typeOf(line).names() ? find(line) : 0;
        }
        for (int line = from; line < end; line++) {
            if (fill(line, from)) {
                poster.lookUp(found, line - from, row);
            } else {
                found.isRow[line - from] = false;
            }
        }
        poster.lookUpRecords(found, end - from);
    }

    /** Takes lines as long as they are plain; returns the first that is not. */
    private int takePlain(int first, int from, int end) {
        synchronized (state) {
            for (int line = first; line < end; line++) {
                if (!takePlain(line, from)) {
                    return line;
                }
            }
            return end;
        }
    }

    private boolean takePlain(int line, int from) {
        EventRow.Type type = typeOf(line);
        if (type == EventRow.Type.OBJECT) {
            return false;
        }
        if (type.names() && found.named[line - from] == 0) {
            found.named[line - from] = find(line); // an earlier line of the portion, or not there at all
        }
        int known = state.ids()
                .find(found.idHash[line - from], word(line, EventRow.ID_HIGH), word(line, EventRow.ID_LOW), store);
        if (known != 0) {
            boolean same = isSame(line, known, type, found.named[line - from]);
            if (same) {
                outcome.known(line, known);
            }
            return same;
        }
        fill(line, from);
        boolean posted = taker.post(row, found, line - from);
        if (posted) {
            outcome.recorded(line, store.transactionCount());
        }
        return posted;
    }

    /** Fills in the row of a line; false if it is none. */
    private boolean fill(int line, int from) {
        EventRow.Type type = typeOf(line);
        if (type == EventRow.Type.OBJECT) {
            return false;
        }
        batch.copyRow(line, row);
        row[EventRow.DAY_TRAITS] |= Store.UUID_ID;
        if (type.names()) {
            row[EventRow.FUND_PEOPLE] = EventRow.word(0, found.named[line - from]);
        }
        return true;
    }

    private int find(int line) {
        return state.ids().find(word(line, EventRow.NAMED_HIGH), word(line, EventRow.NAMED_LOW), store);
    }

    private long word(int line, int word) {
        return batch.word(line, word);
    }

    /** Whether a line says the same as a transaction that was posted as a row; false if that is not plain. */
    private boolean isSame(int line, int known, EventRow.Type type, int namedBefore) {
        if (!store.isRow(known)
                || store.row(known, EventRow.AMOUNT) != word(line, EventRow.AMOUNT)
                || store.row(known, EventRow.DAY_TRAITS) != (word(line, EventRow.DAY_TRAITS) | Store.UUID_ID)) {
            return false;
        }
        return type.names()
                ? namedBefore != 0 && store.named(known) == namedBefore
                : store.row(known, EventRow.BOOK_OTHER) == word(line, EventRow.BOOK_OTHER)
                        && store.row(known, EventRow.FUND_PEOPLE) == word(line, EventRow.FUND_PEOPLE);
    }

    private void takeEvent(int line) {
        Outcome taken = taker.take(event(line), recordedAt, screen, true);
        if (taken.refusal() != null) {
            outcome.refused(line, taken.refusal());
        } else if (taken.kind() == Outcome.Kind.RECORDED) {
            outcome.recorded(line, (int) taken.sequence());
        } else {
            outcome.known(line, (int) taken.sequence());
        }
    }

    private EventRow.Type typeOf(int line) {
        return EventRow.type(EventRow.lower(word(line, EventRow.DAY_TRAITS)));
    }

    private Event event(int line) {
        Event event = batch.eventOrNull(line);
        if (event != null) {
            return event;
        }
        UUID id = new UUID(word(line, EventRow.ID_HIGH), word(line, EventRow.ID_LOW));
        UUID named = new UUID(word(line, EventRow.NAMED_HIGH), word(line, EventRow.NAMED_LOW));
        return rowEvents.event(
                EventId.of(id),
                word(line, EventRow.DAY_TRAITS),
                word(line, EventRow.BOOK_OTHER),
                word(line, EventRow.FUND_PEOPLE),
                word(line, EventRow.AMOUNT),
                EventId.of(named));
    }
}
