package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many events to be posted together (批量), without an object for each: the common ones as rows of numbers, any other as
 * the event itself. The lines are taken in the order in which they were added; one may name another before it.
 *
 * <pre>{@code
 * int jiangsu = ledger.numberOf(jiangsuId);
 * int wuxi = ledger.numberOf(wuxiId);
 * int relief = ledger.numberOf(reliefId);
 * EventBatch batch = new EventBatch();
 * batch.receipt(0, 1, day, jiangsu, relief, 100_000_000, Source.DONATION);
 * batch.grantPayment(0, 2, day, jiangsu, wuxi, relief, 30_000_000);
 * batch.grantArrival(0, 3, day, 0, 2, 30_000_000);
 * BatchResult result = ledger.postAll(batch);
 * }</pre>
 *
 * <p>Ids are of 128 bits, given as two halves: {@code (high, low)} is the event id {@code EventId.of(new UUID(high,
 * low))}, and an event of that id posted as an object is the same event. Unions and funds are given by the numbers that
 * the ledger gives them, days as days since 1970-01-01 ({@link java.time.LocalDate#toEpochDay}), amounts in fen. Whether
 * numbers and amounts are right is judged when the batch is posted.
 *
 * <p>What is left unset has the value that the event's builder gives it; {@link #kind}, {@link #means} and {@link
 * #dateBasis} change the line added last. An event with anything more (a voucher number, notes) goes in by {@link
 * #event}.
 *
 * <p>A batch may be cleared and used again; it keeps its room, of 64 bytes a line. Not thread-safe, and not to be changed
 * while it is posted. {@code ledger/docs/batches.md} tells the whole of it.
 */
public final class EventBatch {
    /** The most lines. */
    public static final int MAX_SIZE = 1 << 20;

    private final Map<Integer, Event> events = new HashMap<>();
    private long[] rows = new long[EventRow.WORDS * 64];
    private int size;

    /** Makes an empty batch. */
    public EventBatch() {}

    /** Adds a {@link Receipt} into a union's book. */
    @CanIgnoreReturnValue
    public EventBatch receipt(long idHigh, long idLow, int day, int into, int fund, long fen, Source source) {
        int traits = EventRow.with(EventRow.traits(EventRow.Type.RECEIPT), source);
        return add(idHigh, idLow, day, traits, into, 0, fund, 0, fen, 0, 0);
    }

    /** Adds a {@link GrantPayment} to a union. */
    @CanIgnoreReturnValue
    public EventBatch grantPayment(long idHigh, long idLow, int day, int from, int to, int fund, long fen) {
        int traits = EventRow.traits(EventRow.Type.GRANT_PAYMENT);
        return add(idHigh, idLow, day, traits, from, to, fund, 0, fen, 0, 0);
    }

    /** Adds a {@link GrantArrival} of a payment or an allotment. */
    @CanIgnoreReturnValue
    public EventBatch grantArrival(long idHigh, long idLow, int day, long paymentHigh, long paymentLow, long fen) {
        int traits = EventRow.traits(EventRow.Type.GRANT_ARRIVAL);
        return add(idHigh, idLow, day, traits, 0, 0, 0, 0, fen, paymentHigh, paymentLow);
    }

    /** Adds a {@link DirectGrant}. */
    @CanIgnoreReturnValue
    public EventBatch directGrant(long idHigh, long idLow, int day, int from, int to, int fund, long fen) {
        int traits = EventRow.traits(EventRow.Type.DIRECT_GRANT);
        return add(idHigh, idLow, day, traits, from, to, fund, 0, fen, 0, 0);
    }

    /** Adds a {@link GrantReturn} of a payment, an allotment or a direct grant. */
    @CanIgnoreReturnValue
    public EventBatch grantReturn(long idHigh, long idLow, int day, long grantHigh, long grantLow, long fen) {
        int traits = EventRow.traits(EventRow.Type.GRANT_RETURN);
        return add(idHigh, idLow, day, traits, 0, 0, 0, 0, fen, grantHigh, grantLow);
    }

    /** Adds a {@link GrantReturnArrival} of a return. */
    @CanIgnoreReturnValue
    public EventBatch grantReturnArrival(long idHigh, long idLow, int day, long returnHigh, long returnLow, long fen) {
        int traits = EventRow.traits(EventRow.Type.GRANT_RETURN_ARRIVAL);
        return add(idHigh, idLow, day, traits, 0, 0, 0, 0, fen, returnHigh, returnLow);
    }

    /**
     * Adds a {@link Disbursement} to beneficiaries.
     *
     * @param people how many; 0 if that is not known
     * @throws IllegalArgumentException if {@code people} is negative
     */
    @CanIgnoreReturnValue
    public EventBatch disbursement(
            long idHigh, long idLow, int day, int from, int fund, long fen, AidKind aid, int people) {
        checkArgument(people >= 0, "head count is %s; expected 0 (not known) or more", people);
        int traits = EventRow.with(EventRow.traits(EventRow.Type.DISBURSEMENT), aid);
        return add(idHigh, idLow, day, traits, from, 0, fund, people, fen, 0, 0);
    }

    /** Adds any event. */
    @CanIgnoreReturnValue
    public EventBatch event(Event event) {
        Objects.requireNonNull(event, "event");
        add(0, 0, 0, EventRow.traits(EventRow.Type.OBJECT), 0, 0, 0, 0, 0, 0, 0);
        events.put(size - 1, event);
        return this;
    }

    /**
     * Says what the grant added last is given for; the fund's kind unless set.
     *
     * @throws IllegalStateException if no line has been added, or it is no payment and no direct grant
     */
    @CanIgnoreReturnValue
    public EventBatch kind(GrantKind kind) {
        EventRow.Type last = lastType();
        checkState(
                last == EventRow.Type.GRANT_PAYMENT || last == EventRow.Type.DIRECT_GRANT,
                "line %s is of type %s, which has no kind of grant",
                size - 1,
                last);
        return traits(EventRow.with(lastTraits(), kind));
    }

    /**
     * Says through which money account the line added last goes; {@link Means#BANK} unless set.
     *
     * @throws IllegalStateException if no line has been added, or it is an event
     */
    @CanIgnoreReturnValue
    public EventBatch means(Means means) {
        checkRow();
        return traits(EventRow.with(lastTraits(), means));
    }

    /**
     * Says what is known of the date of the line added last; {@link DateBasis#ON} unless set.
     *
     * @throws IllegalStateException if no line has been added, or it is an event
     */
    @CanIgnoreReturnValue
    public EventBatch dateBasis(DateBasis basis) {
        checkRow();
        return traits(EventRow.with(lastTraits(), basis));
    }

    /** The number of lines. */
    public int size() {
        return size;
    }

    /** Takes all lines out, and keeps the room for others. */
    public void clear() {
        size = 0;
        events.clear();
    }

    /**
     * A word of the {@link EventRow} of a line.
     *
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public long word(int line, int word) {
        return rows[checkElementIndex(line, size, "line") * EventRow.WORDS + word];
    }

    /**
     * Copies the {@link EventRow} of a line.
     *
     * @throws IndexOutOfBoundsException if there is no such line, or the array is shorter than a row
     */
    public void copyRow(int line, long[] row) {
        System.arraycopy(rows, checkElementIndex(line, size, "line") * EventRow.WORDS, row, 0, EventRow.WORDS);
    }

    /** The event of a line of type {@link EventRow.Type#OBJECT}; null of any other. */
    public @Nullable Event eventOrNull(int line) {
        return events.get(line);
    }

    private EventBatch add(
            long idHigh,
            long idLow,
            int day,
            int traits,
            int book,
            int other,
            int fund,
            int people,
            long fen,
            long namedHigh,
            long namedLow) {
        checkState(size < MAX_SIZE, "the batch has %s lines, the most", size);
        int at = size * EventRow.WORDS;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        rows[at + EventRow.ID_HIGH] = idHigh;
        rows[at + EventRow.ID_LOW] = idLow;
        rows[at + EventRow.AMOUNT] = fen;
        rows[at + EventRow.DAY_TRAITS] = EventRow.word(day, traits);
        rows[at + EventRow.BOOK_OTHER] = EventRow.word(book, other);
        rows[at + EventRow.FUND_PEOPLE] = EventRow.word(fund, people);
        rows[at + EventRow.NAMED_HIGH] = namedHigh;
        rows[at + EventRow.NAMED_LOW] = namedLow;
        size++;
        return this;
    }

    private void checkRow() {
        EventRow.Type last = lastType();
        checkState(last != EventRow.Type.OBJECT, "line %s is an event, which has all that it was given", size - 1);
    }

    private EventRow.Type lastType() {
        return EventRow.type(lastTraits());
    }

    private int lastTraits() {
        checkState(size > 0, "no line has been added yet");
        return EventRow.lower(rows[(size - 1) * EventRow.WORDS + EventRow.DAY_TRAITS]);
    }

    private EventBatch traits(int traits) {
        int at = (size - 1) * EventRow.WORDS + EventRow.DAY_TRAITS;
        rows[at] = EventRow.word(EventRow.upper(rows[at]), traits);
        return this;
    }

    /** Returns the number of lines. */
    @Override
    public String toString() {
        return "EventBatch{" + size + " lines}";
    }
}
