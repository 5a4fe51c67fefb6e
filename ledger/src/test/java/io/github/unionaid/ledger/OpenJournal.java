package io.github.unionaid.ledger;

import io.github.unionaid.ledger.journal.Journal;
import java.util.List;
import java.util.UUID;

/** A journal that finds it an error to be appended to once it is closed. */
final class OpenJournal implements Journal {
    private final Journal journal;
    private volatile boolean closed;

    OpenJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public AppendResult append(long expected, UUID batch, List<byte[]> records) {
        if (closed) {
            throw new AssertionError("appended after closing, at " + expected);
        }
        AppendResult result = journal.append(expected, batch, records);
        if (closed) {
            throw new AssertionError("closed while appending at " + expected);
        }
        return result;
    }

    @Override
    public void read(long from, RecordReader reader) {
        journal.read(from, reader);
    }

    @Override
    public long durableHead() {
        return journal.durableHead();
    }

    @Override
    public void close() {
        closed = true;
        journal.close();
    }
}
