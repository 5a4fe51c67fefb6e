package io.github.unionaid.ledger.batch;

import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A journal on the heap that counts appends, and lets someone look, or answer, at each. */
final class WatchedJournal implements Journal {
    final InMemoryJournal journal = new InMemoryJournal();
    final List<Integer> appends = new ArrayList<>(); // how many records each had
    Runnable before = () -> {};
    Supplier<AppendResult> answer; // instead of appending, if there is one

    @SuppressWarnings("NullAway.Init") // nothing to answer with
    WatchedJournal() {}

    @Override
    public AppendResult append(long expected, UUID batch, List<byte[]> records) {
        before.run();
        appends.add(records.size());
        return answer == null ? journal.append(expected, batch, records) : answer.get();
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
        journal.close();
    }
}
