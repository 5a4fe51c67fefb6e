package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ID_HAS_OTHER_CONTENT;
import static io.github.unionaid.ledger.event.RefusalReason.REFUSED_BY_SCREEN;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Engine.Outcome;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.EventScreen;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes events into the state: what was there before is recognised, what is plain goes in as a row, all else by the
 * validator. A lock on the state is held only while it changes.
 */
final class EventTaker {
    private final State state;
    private final Validator validator;
    private final RowPoster poster;
    private final RowForm form;
    private final RecordCodec codec;
    private final long[] row = new long[EventRow.WORDS];
    private boolean changing;

    EventTaker(State state, RecordCodec codec) {
        this.state = state;
        this.validator = new Validator(state);
        this.poster = new RowPoster(state);
        this.form = new RowForm(state);
        this.codec = codec;
    }

    State state() {
        return state;
    }

    /** Whether it was thrown out of a change of the state, which may be half done. */
    boolean isChanging() {
        return changing;
    }

    /** Takes an event; or, if it is not to be kept, answers what would become of it. */
    Outcome take(Event event, Instant recordedAt, EventScreen screen, boolean keep) {
        try {
            int known = known(event);
            if (known != 0) {
                return new Outcome(known, Outcome.Kind.KNOWN, null);
            }
            screen(event, screen);
            if (keep) {
                takeNew(event, recordedAt);
                return new Outcome(state.store().transactionCount(), Outcome.Kind.RECORDED, null);
            }
            List<Posting> unused = validator.check(event, recordedAt);
            return new Outcome(state.store().transactionCount() + 1, Outcome.Kind.ACCEPTABLE, null);
        } catch (Refused refused) {
            return new Outcome(0, Outcome.Kind.REFUSED, refused.refusal());
        }
    }

    private void takeNew(Event event, Instant recordedAt) throws Refused {
        poster.recordAt(recordedAt);
        if (!form.fill(event, row) || !post(event)) {
            apply(event, recordedAt, validator.check(event, recordedAt), true);
        }
    }

    private boolean post(Event event) {
        synchronized (state) {
            changing = true;
            boolean posted = poster.postAlone(row, form.idHash(event, row), event);
            changing = false;
            return posted;
        }
    }

    /** Takes a row of another ledger's store, if its id is new and it is plain. */
    boolean takePlain(Store ledger, int sequence, Instant recordedAt) {
        for (int word = 0; word < EventRow.NAMED_HIGH; word++) {
            row[word] = ledger.row(sequence, word);
        }
        int named = ledger.named(sequence);
        if (named != 0) { // it may have another number here
            int here = ledger.hasUuid(named)
                    ? state.ids()
                            .find(
                                    ledger.row(named, EventRow.ID_HIGH),
                                    ledger.row(named, EventRow.ID_LOW),
                                    state.store())
                    : state.sequenceOf(ledger.id(named));
            row[EventRow.FUND_PEOPLE] = EventRow.word(0, here);
        }
        int idHash = IdIndex.hash(row[EventRow.ID_HIGH], row[EventRow.ID_LOW]);
        if (!ledger.hasUuid(sequence)
                || !hasSameNumbers(ledger, sequence)
                || state.ids().find(idHash, row[EventRow.ID_HIGH], row[EventRow.ID_LOW], state.store()) != 0) {
            return false;
        }
        poster.recordAt(recordedAt);
        synchronized (state) {
            changing = true;
            boolean posted = poster.postAlone(row, idHash, null);
            changing = false;
            return posted;
        }
    }

    /** Whether unions and fund have the numbers here that they have there; not if an event before was refused here. */
    private boolean hasSameNumbers(Store ledger, int sequence) {
        int fund = EventRow.upper(ledger.row(sequence, EventRow.FUND_PEOPLE));
        long bookOther = ledger.row(sequence, EventRow.BOOK_OTHER);
        int first = state.unions().firstCount();
        return EventRow.upper(bookOther) < first
                && EventRow.lower(bookOther) < first
                && fund < state.funds().values().size()
                && state.funds().values().get(fund).equals(ledger.fundId(fund));
    }

    /** Posts a row of a batch, if it is plain; the caller holds the lock on the state. */
    boolean post(long[] plain, RowLookup found, int i) {
        changing = true;
        boolean posted = poster.post(plain, found, i);
        changing = false;
        return posted;
    }

    /** Looks up what rows lead to. */
    RowPoster poster() {
        return poster;
    }

    /**
     * Takes in an accepted event, recorded now or long ago.
     *
     * @param keep whether to keep the event; else its row says all of it
     */
    void apply(Event event, Instant recordedAt, List<Posting> postings, boolean keep) {
        synchronized (state) { // a snapshot waits for this, never for the journal
            changing = true;
            state.apply(event, recordedAt, postings, keep);
            changing = false;
        }
    }

    private static void screen(Event event, EventScreen screen) throws Refused {
        Optional<String> objection = screen.objection(event);
        if (objection.isPresent()) {
            throw Refused.because(
                    event,
                    REFUSED_BY_SCREEN,
                    "not let in: " + objection.orElseThrow(),
                    "objection",
                    objection.orElseThrow());
        }
    }

    /** The transaction of the same event, if it is there already; 0 if its id is new. */
    private int known(Event event) throws Refused {
        int known = state.sequenceOf(event.id());
        if (known != 0) {
            checkSame(event, known);
        }
        return known;
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
}
