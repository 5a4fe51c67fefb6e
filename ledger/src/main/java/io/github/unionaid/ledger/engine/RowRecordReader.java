package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.engine.RecordCodec.Entry;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.journal.JournalException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what {@link RowRecord} writes, as event and postings, and takes nothing else for one. */
final class RowRecordReader {
    private static final int NANOS_A_SECOND = 1_000_000_000;
    private static final int NO_UNION = -1;

    private final State state;
    private final RowForm form;
    private final RowEvents events;

    RowRecordReader(State state) {
        this.state = state;
        this.form = new RowForm(state);
        this.events = new RowEvents(
                n -> state.unions().id(n), n -> state.funds().values().get(n));
    }

    /**
     * Reads the record of a place, which is the next one to be taken in.
     *
     * @throws JournalException if a field has what none can have
     */
    Entry read(long place, byte[] bytes) {
        try {
            checkArgument(
                    bytes.length >= RowRecord.HEAD, "has %s bytes; expected %s or more", bytes.length, RowRecord.HEAD);
            return read(place, ByteBuffer.wrap(bytes));
        } catch (IllegalArgumentException e) {
            throw new JournalException(place, "is damaged: " + e.getMessage(), e);
        }
    }

    private Entry read(long place, ByteBuffer record) {
        RecordCodec.checkRules(place, Byte.toUnsignedInt(record.get(1)));
        RecordCodec.checkSequence(place, record.getInt(RowRecord.SEQUENCE_AT));
        int count = Short.toUnsignedInt(record.getShort(RowRecord.POSTINGS_AT));
        int expected = RowRecord.HEAD + count * RowRecord.POSTING;
        checkArgument(
                record.limit() == expected,
                "has %s bytes; expected %s with %s postings",
                record.limit(),
                expected,
                count);
        Event event = event(record);
        FundId fund = state.funds().values().get(EventRow.upper(word(record, EventRow.FUND_PEOPLE)));
        Amount amount = Amount.fen(word(record, EventRow.AMOUNT));
        List<Posting> postings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            postings.add(posting(record, RowRecord.HEAD + i * RowRecord.POSTING, fund, amount));
        }
        return new Entry(place, recordedAt(record), record.get(1), event, postings);
    }

    private static long word(ByteBuffer record, int word) {
        return record.getLong(RowRecord.ROW_AT + word * Long.BYTES);
    }

    private Event event(ByteBuffer record) {
        long dayTraits = word(record, EventRow.DAY_TRAITS);
        long bookOther = word(record, EventRow.BOOK_OTHER);
        long fundPeople = word(record, EventRow.FUND_PEOPLE);
        long fen = word(record, EventRow.AMOUNT);
        EventRow.Type type = EventRow.checkTraits(EventRow.lower(dayTraits));
        checkArgument(type != EventRow.Type.OBJECT, "has a row of type OBJECT, which does not say the event");
        checkArgument(fen > 0, "has an amount of %s fen; expected more than 0", fen);
        checkNumber("union", EventRow.upper(bookOther), 0, state.unions().size());
        checkNumber("other union", EventRow.lower(bookOther), 0, state.unions().size());
        checkNumber(
                "fund", EventRow.upper(fundPeople), 0, state.funds().values().size());
        int people = EventRow.lower(fundPeople);
        checkArgument(
                type != EventRow.Type.DISBURSEMENT || people >= 0,
                "has a head count of %s; expected 0 or more",
                people);
        EventId id = EventId.of(new UUID(word(record, EventRow.ID_HIGH), word(record, EventRow.ID_LOW)));
        EventId named = type.names() ? named(people) : id;
        return events.event(id, dayTraits, bookOther, fundPeople, fen, named);
    }

    private EventId named(int sequence) {
        checkNumber("named transaction", sequence, 1, state.store().transactionCount() + 1);
        return state.store().id(sequence);
    }

    private static Instant recordedAt(ByteBuffer record) {
        long seconds = record.getLong(RowRecord.SECONDS_AT);
        int nanos = record.getInt(RowRecord.NANOS_AT);
        int rest = record.getInt(RowRecord.REST_AT);
        checkArgument(
                seconds >= Instant.MIN.getEpochSecond() && seconds <= Instant.MAX.getEpochSecond(),
                "was recorded at second %s; expected %s to %s",
                seconds,
                Instant.MIN.getEpochSecond(),
                Instant.MAX.getEpochSecond());
        checkNumber("nanosecond", nanos, 0, NANOS_A_SECOND);
        checkArgument(rest == 0, "has %s after the nanoseconds; expected 0", rest);
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private Posting posting(ByteBuffer record, int at, FundId fund, Amount amount) {
        int union = record.getInt(at);
        int counterparty = record.getInt(at + 4);
        int side = record.getInt(at + 12);
        checkNumber("posting in union", union, 0, state.unions().size());
        checkNumber(
                "posting with counterparty",
                counterparty,
                NO_UNION,
                state.unions().size());
        checkArgument(
                side == RowRecord.DEBIT || side == RowRecord.CREDIT,
                "has a posting on side %s; expected %s or %s",
                side,
                RowRecord.DEBIT,
                RowRecord.CREDIT);
        Optional<UnionId> other = counterparty == NO_UNION
                ? Optional.empty()
                : Optional.of(state.unions().id(counterparty));
        Account account = Account.builder()
                .union(state.unions().id(union))
                .code(RowRecord.account(record.getInt(at + 8)))
                .fund(fund)
                .counterparty(other)
                .build();
        return new Posting(account, side == RowRecord.DEBIT ? Side.DEBIT : Side.CREDIT, amount);
    }

    private static void checkNumber(String what, int number, int from, int end) {
        checkArgument(
                number >= from && number < end, "has %s number %s; expected %s to %s", what, number, from, end - 1);
    }

    /**
     * Checks that the row is the one that its event has: that nothing stands where the event says nothing, and what it has
     * from the event that it names is what that one says.
     *
     * @param event as read from the record, and known to be fit
     * @throws IllegalArgumentException naming what is not so
     */
    void checkRow(byte[] bytes, Event event) {
        ByteBuffer record = ByteBuffer.wrap(bytes);
        long[] row = form.row(event, state.shaper().rowOrNull(event), 0);
        for (int word = 0; word < RowRecord.WORDS; word++) {
            long expected = RowRecord.word(row[word], word);
            checkHalf(word, "upper", EventRow.upper(word(record, word)), EventRow.upper(expected));
            checkHalf(word, "lower", EventRow.lower(word(record, word)), EventRow.lower(expected));
        }
    }

    private static void checkHalf(int word, String half, int stated, int expected) {
        checkArgument(
                stated == expected,
                "its row has %s in the %s half of word %s; the event has %s there",
                stated,
                half,
                word,
                expected);
    }
}
