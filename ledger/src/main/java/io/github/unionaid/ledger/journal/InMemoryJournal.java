package io.github.unionaid.ledger.journal;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** A journal on the heap, as durable as the process. Thread-safe. Closing keeps the records, to be read again. */
public final class InMemoryJournal implements Journal {
    private final List<byte[]> records = new ArrayList<>();
    private final TreeMap<Long, UUID> batches = new TreeMap<>(); // by the place of the first record

    /** Makes an empty journal. */
    public InMemoryJournal() {}

    @Override
    public synchronized AppendResult append(long expected, UUID batch, List<byte[]> batchRecords) {
        checkArgument(!batchRecords.isEmpty(), "an empty batch");
        checkArgument(
                expected >= 0 && expected <= records.size(), "place %s; the head is %s", expected, records.size());
        if (expected < records.size()) {
            return batch.equals(batches.get(expected)) ? AppendResult.ALREADY_THERE : AppendResult.TAKEN;
        }
        batches.put(expected, batch);
        batchRecords.forEach(r -> records.add(r.clone()));
        return AppendResult.APPENDED;
    }

    @Override
    public void read(long from, RecordReader reader) {
        List<byte[]> prefix;
        synchronized (this) {
            checkArgument(from >= 0 && from <= records.size(), "place %s; the head is %s", from, records.size());
            prefix = List.copyOf(records);
        }
        for (int place = (int) from; place < prefix.size(); place++) {
            reader.record(place, prefix.get(place).clone());
        }
    }

    @Override
    public synchronized long durableHead() {
        return records.size();
    }

    @Override
    public void close() {}

    /** Returns the number of records on one line. */
    @Override
    public synchronized String toString() {
        return "InMemoryJournal{" + records.size() + " records in " + batches.size() + " batches}";
    }
}
