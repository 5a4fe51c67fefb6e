package io.github.unionaid.ledger.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.EventRow;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The journal record of a transaction whose event a row says wholly, {@value #HEAD} bytes and {@value #POSTING} for each
 * posting, big-endian. {@link RowRecordReader} reads it.
 *
 * <pre>
 *    0  form, 0x01; a record in JSON begins with {          48  number of the fund
 *    1  version of the rules that made the postings         52  of a disbursement the head count, 0 if not stated;
 *    2  number of postings                                      else the sequence number of the event that is
 *    4  sequence number                                         named, 0 if none
 *    8  id of the event, a UUID                             56  recorded at: seconds since 1970-01-01T00:00Z
 *   24  amount in fen                                       64  and nanoseconds
 *   32  day, since 1970-01-01                               68  0
 *   36  traits, see {@link EventRow}                        72  the postings, each:
 *   40  number of the union in whose book it is                  0  number of the union
 *   44  number of the other union, 0 if none                     4  number of the counterparty, -1 if none
 *                                                                8  account: year of its system x 100,000 + number
 *                                                               12  side: 0 debit, 1 credit
 * </pre>
 *
 * <p>From 8 to 55 stand the words of the row as {@link Store} keeps them. All postings are of the amount, in the fund; a
 * transaction that has others, as one that settles what was accrued may, is written in JSON. Written from the columns of
 * the store: no event and no posting is made.
 */
final class RowRecord {
    /** The first byte. */
    static final byte FORM = 1;

    /** The bytes before the postings. */
    static final int HEAD = 72;

    /** The bytes of a posting. */
    static final int POSTING = 16;

    static final int POSTINGS_AT = 2;
    static final int SEQUENCE_AT = 4;
    static final int ROW_AT = 8;
    static final int SECONDS_AT = 56;
    static final int NANOS_AT = 64;
    static final int REST_AT = 68;

    /** The words of the row that are recorded; what follows them is for the writer alone. */
    static final int WORDS = EventRow.FUND_PEOPLE + 1;

    static final int DEBIT = 0;
    static final int CREDIT = 1;

    private static final int MAX_POSTINGS = 0xFFFF;
    private static final int NUMBERS = 100_000; // room for the number of an account, whose first digit is not 0

    private final Store store;

    RowRecord(Store store) {
        this.store = store;
    }

    /** Whether a record is of this form. */
    static boolean is(byte[] record) {
        return record.length > 0 && record[0] == FORM;
    }

    /** The record of a transaction; null if it cannot be said in this form. */
    byte @Nullable [] encode(int sequence) {
        int begin = store.postingBegin(sequence);
        int end = store.postingEnd(sequence);
        if (end - begin > MAX_POSTINGS || !store.isWhole(sequence)) {
            return null;
        }
        ByteBuffer record = ByteBuffer.allocate(HEAD + (end - begin) * POSTING);
        record.put(FORM).put((byte) Entries.VERSION).putShort((short) (end - begin));
        record.putInt(sequence);
        for (int word = 0; word < WORDS; word++) {
            record.putLong(word(store.row(sequence, word), word));
        }
        Instant at = store.recordedAt(sequence);
        record.putLong(at.getEpochSecond()).putInt(at.getNano()).putInt(0);
        int fund = EventRow.upper(store.row(sequence, EventRow.FUND_PEOPLE));
        long fen = store.row(sequence, EventRow.AMOUNT);
        for (int i = begin; i < end; i++) {
            if (!put(record, store.postingAccount(i), fund, store.postingAmount(i), fen)) {
                return null;
            }
        }
        return record.array();
    }

    /** A word of a row as it is recorded: without what is the store's own. */
    static long word(long kept, int word) {
        return word == EventRow.DAY_TRAITS ? kept & ~(long) Store.UUID_ID : kept;
    }

    /** Puts a posting; returns false if it is not of the amount, in the fund, on an account of a chart. */
    private boolean put(ByteBuffer record, int account, int fund, long signed, long fen) {
        AccountSource accounts = store.accounts();
        AccountSource.Kind kind = accounts.kindOf(accounts.kind(account));
        if (accounts.fund(account) != fund
                || Math.abs(signed) != fen
                || !kind.asset().equals(Asset.CNY)
                || Chart.find(kind.code()).isEmpty()) {
            return false;
        }
        record.putInt(accounts.union(account)).putInt(accounts.other(account));
        record.putInt(number(kind.code())).putInt(signed > 0 ? DEBIT : CREDIT);
        return true;
    }

    /** The number of an account in a record: {@code 202150802} is 2021:50802. */
    static int number(AccountCode code) {
        int number = Integer.parseInt(code.number());
        checkArgument(number < NUMBERS, "account %s has more than five digits", code);
        return Integer.parseInt(code.system().year()) * NUMBERS + number;
    }

    /**
     * The account of a number.
     *
     * @throws IllegalArgumentException if no chart has it
     */
    static AccountCode account(int number) {
        for (AccountingSystem system : AccountingSystem.values()) {
            int digits = number % NUMBERS;
            if (Integer.parseInt(system.year()) == number / NUMBERS && digits >= 100) {
                AccountCode code = AccountCode.of(system, Integer.toString(digits));
                checkArgument(Chart.find(code).isPresent(), "has a posting to account %s, which no chart has", code);
                return code;
            }
        }
        throw new IllegalArgumentException("has a posting to account " + number + ", which no chart has");
    }
}
