package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.RowRecords.ARRIVAL;
import static io.github.unionaid.ledger.RowRecords.DIRECT;
import static io.github.unionaid.ledger.RowRecords.DISBURSEMENT;
import static io.github.unionaid.ledger.RowRecords.RECEIPT;
import static io.github.unionaid.ledger.RowRecords.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.JournalException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row record that was damaged is refused with its place and what is wrong, or says something else that can be seen. */
class RowRecordDamageTest {
    private static final Journal JOURNAL = RowRecords.journal();
    private static final String DIGEST = Ledger.open(JOURNAL, Jiangsu.CLOCK).stateDigest();

    private static JournalCopy damaged(int place, Consumer<ByteBuffer> damage) {
        JournalCopy copy = new JournalCopy(JOURNAL);
        damage.accept(ByteBuffer.wrap(copy.bytes(place)));
        return copy;
    }

    private static void assertDamaged(JournalCopy copy, int place, String message) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(copy::open)
                .withMessageStartingWith("journal record " + place + ": ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.place()).isEqualTo(place));
    }

    /** Four bytes of a record at an offset, replaced by a number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 |  4 |          5 | carries the sequence number 5",
                "4 |  4 |         -1 | carries the sequence number -1",
                "4 | 24 |         -1 | has an amount of -",
                "4 | 24 | 0x7FFFFFFF | would overflow a total",
                "4 | 32 |          0 | is dated 1970-01-01",
                "4 | 32 | 0x7FFFFFFF | is dated +",
                "4 | 36 |     0x1108 | has type of event number 8; expected 0 to 7",
                "4 | 36 |     0x1200 | has a row of type OBJECT",
                "4 | 36 |     0x1281 | has kind of grant number 8; expected 0 to 7",
                "4 | 36 |     0x1301 | has means number 3; expected 0 to 2",
                "4 | 36 |     0x1A01 | has date basis number 2; expected 0 to 1",
                "4 | 36 |     0x8201 | has source number 8; expected 0 to 7",
                "4 | 36 |    0x61201 | has aid number 6; expected 0 to 5",
                "4 | 36 |   0x101201 | has rest of the traits number 1; expected 0 to 0",
                "4 | 36 | 0x80001201 | has rest of the traits number 2048; expected 0 to 0",
                "4 | 36 |     0x1211 | in the lower half of word 3; the event has",
                "4 | 36 |    0x11201 | in the lower half of word 3; the event has",
                "4 | 40 |         -1 | has union number -1; expected 0 to 5",
                "4 | 40 |          6 | has union number 6; expected 0 to 5",
                "4 | 44 |          6 | has other union number 6; expected 0 to 5",
                "4 | 44 |          1 | its row has 1 in the lower half of word 4; the event has 0 there",
                "4 | 48 |         -1 | has fund number -1; expected 0 to 2",
                "4 | 48 |          3 | has fund number 3; expected 0 to 2",
                "4 | 52 |          1 | its row has 1 in the lower half of word 5; the event has 0 there",
                "4 | 56 | 0x7FFFFFFF | was recorded at second",
                "4 | 56 | 0x80000000 | was recorded at second",
                "4 | 64 | 1000000000 | has nanosecond number 1000000000; expected 0 to 999999999",
                "4 | 64 |         -1 | has nanosecond number -1",
                "4 | 68 |          1 | has 1 after the nanoseconds; expected 0",
                "4 | 72 |          6 | has posting in union number 6; expected 0 to 5",
                "4 | 72 |         -1 | has posting in union number -1; expected 0 to 5",
                "4 | 76 |         -2 | has posting with counterparty number -2; expected -1 to 5",
                "4 | 76 |          6 | has posting with counterparty number 6; expected -1 to 5",
                "4 | 80 |          0 | has a posting to account 0, which no chart has",
                "4 | 80 |         -1 | has a posting to account -1, which no chart has",
                "4 | 80 |  202100099 | has a posting to account 202100099, which no chart has",
                "4 | 80 |  202100999 | has a posting to account 2021:999, which no chart has",
                "4 | 80 |  201000102 | has a posting to account 201000102, which no chart has",
                "4 | 84 |          2 | has a posting on side 2; expected 0 or 1",
                "4 | 84 |         -1 | has a posting on side -1; expected 0 or 1",
                "6 | 40 |          0 | its row has 0 in the upper half of word 4; the event has 2 there",
                "6 | 44 |          0 | its row has 0 in the lower half of word 4; the event has 1 there",
                "6 | 48 |          0 | its row has 0 in the upper half of word 5; the event has 2 there",
                "6 | 52 |          0 | has named transaction number 0; expected 1 to 5",
                "6 | 52 |          6 | has named transaction number 6; expected 1 to 5",
                "6 | 52 |         -1 | has named transaction number -1; expected 1 to 5",
                "6 | 52 |          4 | names 01234567-89ab-cdef-0000-000000000004 of type Receipt",
                "6 | 32 |      19000 | before what it names",
                "8 | 52 |         -1 | has a head count of -1; expected 0 or more",
                "9 | 52 |          6 | of type GrantArrival",
                "10| 52 |          8 | of type Disbursement"
            })
    void field_thatNoneCanHave_isNamedWithThePlace(int place, int at, String value, String message) {
        int number = value.startsWith("0x") ? (int) Long.parseLong(value.substring(2), 16) : Integer.parseInt(value);

        assertDamaged(damaged(place, record -> record.putInt(at, number)), place, message);
    }

    @Test
    void amountOfZero_isDamaged() {
        assertDamaged(damaged(RECEIPT, r -> r.putLong(24, 0)), RECEIPT, "has an amount of 0 fen; expected more than 0");
    }

    @Test
    void idThatStandsBefore_isDamaged() {
        assertDamaged(damaged(DIRECT, r -> r.putLong(16, RECEIPT)), DIRECT, "stands before");
    }

    @Test
    void otherForm_orOtherRules_areDamaged() {
        assertDamaged(damaged(RECEIPT, r -> r.put(0, (byte) 2)), RECEIPT, "begins with byte 2; expected 1 or '{'");
        assertDamaged(damaged(RECEIPT, r -> r.put(0, (byte) 0x81)), RECEIPT, "begins with byte 129; expected 1");
        assertDamaged(damaged(RECEIPT, r -> r.put(0, (byte) '{')), RECEIPT, "is damaged: ");
        assertDamaged(damaged(RECEIPT, r -> r.put(1, (byte) 0)), RECEIPT, "version 0 of the rules; this release knows");
        assertDamaged(damaged(RECEIPT, r -> r.put(1, (byte) 2)), RECEIPT, "version 2 of the rules; this release knows");
        assertDamaged(damaged(RECEIPT, r -> r.put(1, (byte) -1)), RECEIPT, "version 255 of the rules");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 71, 72, 73, 88, 103, 105, 120})
    void length_thatIsNotThatOfItsPostings_isDamaged(int length) {
        JournalCopy copy = new JournalCopy(JOURNAL);
        copy.replace(RECEIPT, Arrays.copyOf(copy.bytes(RECEIPT), length));

        assertDamaged(copy, RECEIPT, "is damaged: has " + length + " bytes; expected ");
    }

    @ParameterizedTest
    @ValueSource(shorts = {0, 1, 3, -1, Short.MIN_VALUE})
    void numberOfPostings_thatIsNotThatOfItsLength_isDamaged(short count) {
        JournalCopy copy = damaged(RECEIPT, r -> r.putShort(2, count));

        assertDamaged(copy, RECEIPT, "has 104 bytes; expected " + (72 + 16 * Short.toUnsignedInt(count)) + " with ");
    }

    @Test
    void recordTakenOut_isNoticed() {
        assertDamaged(new JournalCopy(JOURNAL).remove(RECEIPT), RECEIPT, "carries the sequence number 5");
    }

    /** The record refuses it, or one after it does not follow any more, or the state is another. */
    @ParameterizedTest
    @ValueSource(ints = {ARRIVAL, DIRECT, DISBURSEMENT, RETURN})
    void anyBit_isRefusedOrSeen(int place) {
        int bits = new JournalCopy(JOURNAL).bytes(place).length * Byte.SIZE;
        int refused = 0;
        for (int bit = 0; bit < bits; bit++) {
            int at = bit / Byte.SIZE;
            int mask = 1 << bit % Byte.SIZE;
            JournalCopy copy = damaged(place, r -> r.put(at, (byte) (r.get(at) ^ mask)));
            try {
                assertThat(copy.open().stateDigest())
                        .as("with bit %s of byte %s flipped", mask, at)
                        .isNotEqualTo(DIGEST);
            } catch (JournalException e) {
                assertThat(e.place()).as(e.getMessage()).isGreaterThanOrEqualTo(place);
                refused++;
            }
        }
        assertThat(refused).isBetween(bits / 4, bits - 1);
    }
}
