package io.github.unionaid.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.book.DateBasis;
import io.github.unionaid.ledger.book.GrantKind;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a batch holds before anybody takes it. */
class EventBatchTest {
    private final EventBatch batch = new EventBatch();

    private static final Event OPENING = OpenFund.of("f-1", Jiangsu.RELIEF);

    private int traits(int line) {
        return EventRow.lower(batch.word(line, EventRow.DAY_TRAITS));
    }

    private long[] words(int line) {
        return IntStream.range(0, EventRow.WORDS)
                .mapToLong(w -> batch.word(line, w))
                .toArray();
    }

    @Test
    void line_isARowOfWhatItWasGiven() {
        batch.disbursement(Long.MIN_VALUE, -1, Integer.MIN_VALUE, 7, 9, Long.MAX_VALUE, AidKind.WARMTH, 3);

        assertThat(batch.size()).isEqualTo(1);
        assertThat(batch.word(0, EventRow.ID_HIGH)).isEqualTo(Long.MIN_VALUE);
        assertThat(batch.word(0, EventRow.ID_LOW)).isEqualTo(-1);
        assertThat(batch.word(0, EventRow.AMOUNT)).isEqualTo(Long.MAX_VALUE);
        assertThat(EventRow.upper(batch.word(0, EventRow.DAY_TRAITS))).isEqualTo(Integer.MIN_VALUE);
        assertThat(EventRow.upper(batch.word(0, EventRow.BOOK_OTHER))).isEqualTo(7);
        assertThat(EventRow.upper(batch.word(0, EventRow.FUND_PEOPLE))).isEqualTo(9);
        assertThat(EventRow.lower(batch.word(0, EventRow.FUND_PEOPLE))).isEqualTo(3);
        assertThat(EventRow.type(traits(0))).isEqualTo(EventRow.Type.DISBURSEMENT);
        assertThat(EventRow.aid(traits(0))).isEqualTo(AidKind.WARMTH);
        assertThat(EventRow.means(traits(0))).isEqualTo(Means.BANK);
        assertThat(EventRow.basis(traits(0))).isEqualTo(DateBasis.ON);
        assertThat(batch.eventOrNull(0)).isNull();
        assertThat(batch).hasToString("EventBatch{1 lines}");
    }

    @Test
    void choices_areOfTheLastLineAlone_andTheLastOneCounts() {
        batch.grantPayment(0, 1, 10, 1, 2, 3, 4).kind(GrantKind.OTHER).kind(GrantKind.REBATE);
        batch.directGrant(0, 2, 10, 1, 2, 3, 4).means(Means.QUOTA).means(Means.CASH);
        batch.receipt(0, 3, -1, 1, 3, 4, Source.NOT_STATED).dateBasis(DateBasis.NOT_AFTER);

        assertThat(EventRow.kind(traits(0))).contains(GrantKind.REBATE);
        assertThat(EventRow.kind(traits(1))).isEmpty();
        assertThat(EventRow.means(traits(0))).isEqualTo(Means.BANK);
        assertThat(EventRow.means(traits(1))).isEqualTo(Means.CASH);
        assertThat(EventRow.basis(traits(1))).isEqualTo(DateBasis.ON);
        assertThat(EventRow.basis(traits(2))).isEqualTo(DateBasis.NOT_AFTER);
        assertThat(EventRow.source(traits(2))).isEqualTo(Source.NOT_STATED);
        assertThat(EventRow.upper(batch.word(2, EventRow.DAY_TRAITS))).isEqualTo(-1);
    }

    @Test
    void choices_thatALineHasNot_areRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> batch.means(Means.CASH))
                .withMessage("no line has been added yet");
        batch.grantArrival(0, 1, 10, 0, 2, 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> batch.kind(GrantKind.OTHER))
                .withMessage("line 0 is of type GRANT_ARRIVAL, which has no kind of grant");
        batch.event(OPENING);
        assertThatIllegalStateException().isThrownBy(() -> batch.kind(GrantKind.OTHER));
        assertThatIllegalStateException()
                .isThrownBy(() -> batch.means(Means.CASH))
                .withMessage("line 1 is an event, which has all that it was given");
        assertThatIllegalStateException().isThrownBy(() -> batch.dateBasis(DateBasis.ON));
        batch.clear();
        assertThatIllegalStateException().isThrownBy(() -> batch.dateBasis(DateBasis.ON));
    }

    @Test
    void clear_takesAllOut_andTheRoomIsUsedAgain() {
        batch.event(OPENING).grantPayment(5, 6, 10, 1, 2, 3, 4).kind(GrantKind.OTHER);
        batch.clear();

        assertThat(batch.size()).isZero();
        assertThat(batch.eventOrNull(0)).isNull();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> batch.word(0, 0));
        batch.grantReturn(0, 1, 0, 0, 2, 3);
        assertThat(words(0)).isEqualTo(LongStream.of(0, 1, 3, 5, 0, 0, 0, 2).toArray());
        assertThat(batch.eventOrNull(0)).isNull();
    }

    @Test
    void wordsOfNoLine_andOthers_areRefused() {
        batch.event(OPENING);

        assertThat(batch.eventOrNull(0)).isEqualTo(OPENING);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> batch.word(1, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> batch.word(-1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.disbursement(0, 1, 0, 0, 0, 1, AidKind.OTHER, -1))
                .withMessage("head count is -1; expected 0 (not known) or more");
        assertThat(batch.size()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without checks may do
    void nothing_isNoEvent() {
        assertThatNullPointerException().isThrownBy(() -> batch.event(null));
        assertThatNullPointerException().isThrownBy(() -> batch.receipt(0, 1, 0, 0, 0, 1, null));
        assertThatNullPointerException().isThrownBy(() -> batch.disbursement(0, 1, 0, 0, 0, 1, null, 0));
        assertThat(batch.size()).isZero();
    }

    @Test
    void lines_areAtMostAMillion() {
        for (int line = 0; line < EventBatch.MAX_SIZE; line++) {
            batch.grantReturnArrival(0, line, 1, 2, 3, 4);
        }

        assertThat(batch.word(EventBatch.MAX_SIZE - 1, EventRow.ID_LOW)).isEqualTo(EventBatch.MAX_SIZE - 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> batch.grantArrival(0, 1, 2, 3, 4, 5))
                .withMessage("the batch has 1048576 lines, the most");
        assertThatIllegalStateException().isThrownBy(() -> batch.event(OPENING));
        assertThat(batch.eventOrNull(EventBatch.MAX_SIZE)).isNull();
        assertThat(batch.size()).isEqualTo(EventBatch.MAX_SIZE);
    }
}
