package io.github.unionaid.ledger.journal;

import java.util.List;
import java.util.UUID;

/**
 * An append-only sequence of records, numbered from 0. A record, once appended, never changes and never goes.
 *
 * <p>Implementations are safe for use by several threads, and for several writers: the one whose expected place is
 * taken learns it from {@link AppendResult#TAKEN}.
 */
public interface Journal extends AutoCloseable {

    /**
     * Appends the records, the first at {@code expected}, all or none. After {@link AppendResult#APPENDED} they are
     * durable, as far as this journal promises it.
     *
     * @param expected the place of the first record: {@link #durableHead()} as the writer knows it
     * @param batch a name for this batch, by which the writer's own batch is told from another's at the same place; the
     *     same records at the same place have the same name
     * @param records at least one; the caller leaves the arrays alone from then on
     * @throws IllegalArgumentException if {@code records} is empty, or {@code expected} is beyond the head
     * @throws JournalException if it is not known whether the records were appended
     */
    AppendResult append(long expected, UUID batch, List<byte[]> records);

    /**
     * Calls {@code reader} for every durable record from {@code from} on, in order.
     *
     * @throws IllegalArgumentException if {@code from} is negative or beyond the head
     * @throws JournalException if a record cannot be read; what came before it has been passed on
     */
    void read(long from, RecordReader reader);

    /** The number of durable records, which is the place of the next one. */
    long durableHead();

    /** Frees what the journal holds open. Closing twice does no harm. */
    @Override
    void close();

    /** What became of an append. */
    enum AppendResult {
        /** The records are in the journal. */
        APPENDED,
        /** They were already, from an earlier try whose answer was lost. */
        ALREADY_THERE,
        /** Other records stand at the expected place; nothing was appended. */
        TAKEN
    }

    /** Takes records one by one. */
    @FunctionalInterface
    interface RecordReader {
        /**
         * Takes one record.
         *
         * @param place its place, from 0
         * @param record its bytes, the reader's own
         */
        void record(long place, byte[] record);
    }
}
