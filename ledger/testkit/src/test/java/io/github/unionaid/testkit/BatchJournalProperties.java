package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A journal written in batches holds what one written post by post holds. */
class BatchJournalProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Told.programs();
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Told.sizes();
    }

    @Property(tries = 200)
    void ledgerFromTheJournal_isTheSameAfterAnyRecord(
            @ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Ledger.create(journal, Ledgers.options(program.tree()));
        Ledger twin = Ledgers.empty(program.tree());
        List<String> digests = new ArrayList<>(List.of(twin.stateDigest())); // by sequence number
        for (Event event : program.events()) {
            if (twin.post(event).isPosted() && twin.view().sequence() == digests.size()) {
                digests.add(twin.stateDigest());
            }
        }
        for (List<Event> batch : Told.cut(program.events(), sizes)) {
            assertThat(ledger.postEach(Batches.of(batch, ledger)).size()).isEqualTo(batch.size());
        }

        assertThat(ledger.stateDigest()).isEqualTo(twin.stateDigest());
        List<byte[]> records = records(journal);
        for (int count : IntStream.rangeClosed(1, records.size()).toArray()) {
            if (count % 5 == 1 || count == records.size()) {
                Ledger opened = Ledger.open(journal(records.subList(0, count)), Ledgers.CLOCK);
                assertThat(opened.stateDigest()).as("after %s records", count).isEqualTo(digests.get((int)
                        opened.view().sequence()));
            }
        }
        Twins.assertSame(Ledger.open(journal, Ledgers.CLOCK), twin);
    }

    @Property(tries = 200)
    void ledgerFromTheJournal_goesOnTheSame(
            @ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        int half = program.events().size() / 2;
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Ledger.create(journal, Ledgers.options(program.tree()));
        Ledger twin = Ledgers.empty(program.tree());
        Told.tell(program.events().subList(0, half), sizes, ledger, twin);

        Ledger opened = Ledger.open(journal, Ledgers.CLOCK);
        Told.tell(program.events().subList(half, program.events().size()), sizes, opened, twin);

        Twins.assertSame(opened, twin);
        Twins.assertSame(Ledger.open(journal, Ledgers.CLOCK), twin);
    }

    @Property(tries = 200)
    void batch_isOneAppend(@ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        Counting journal = new Counting();
        Ledger ledger = Ledger.create(journal, Ledgers.options(program.tree()));
        for (List<Event> events : Told.cut(program.events(), sizes)) {
            EventBatch batch = Batches.of(events, ledger);
            int before = journal.appends;
            long head = journal.durableHead();
            BatchResult all = ledger.postAll(batch);
            assertThat(journal.appends - before).isEqualTo(all.recordedCount() > 0 ? 1 : 0);
            assertThat(journal.durableHead() > head).isEqualTo(all.recordedCount() > 0);
            before = journal.appends;
            BatchResult each = ledger.postEach(batch);
            assertThat(journal.appends - before).isEqualTo(each.recordedCount() > 0 ? 1 : 0);
        }
    }

    private static List<byte[]> records(Journal journal) {
        List<byte[]> records = new ArrayList<>();
        journal.read(0, (place, bytes) -> records.add(bytes));
        return records;
    }

    private static Journal journal(List<byte[]> records) {
        InMemoryJournal journal = new InMemoryJournal();
        assertThat(journal.append(0, new UUID(0, 0), records)).isEqualTo(Journal.AppendResult.APPENDED);
        return journal;
    }

    /** Counts appends. */
    private static final class Counting implements Journal {
        private final InMemoryJournal journal = new InMemoryJournal();
        private int appends;

        @Override
        public AppendResult append(long expected, UUID batch, List<byte[]> records) {
            appends++;
            return journal.append(expected, batch, records);
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
}
