package io.github.unionaid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.journal.JournalException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What a row says wholly is a row in the journal too, and says the same when it is read. */
class RowRecordProperties {

    @Provide
    Arbitrary<EventProgram> programs() {
        return Told.programs();
    }

    @Provide
    Arbitrary<EventProgram> common() {
        return Programs.any().moneyOnly().withoutAccruals().withUuids().arbitrary();
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Told.sizes();
    }

    @Property(tries = 200)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void rowOfABatch_isARowOfTheJournal_unlessItsPostingsAreOthers(@ForAll("programs") EventProgram program) {
        ProgramRun run = Ledgers.run(program);
        List<byte[]> records = records(run.journal());
        for (Transaction transaction : run.view().transactions()) {
            byte[] record = records.get((int) transaction.sequence());
            Event event = run.view().event(transaction.event()).orElseThrow();
            boolean isRow = record[0] == 1;
            assertThat(record[0] == '{').isNotEqualTo(isRow);
            if (isRow) {
                assertThat(record).hasSize(72 + 16 * transaction.postings().size());
            }
            boolean oneAmount = transaction.postings().stream()
                            .map(Posting::amount)
                            .distinct()
                            .count()
                    <= 1;
            if (Batches.add(event, new EventBatch(), run.ledger())) {
                assertThat(isRow).as("%s", transaction).isEqualTo(oneAmount);
            }
            Statistics.collect(isRow);
        }
        Statistics.coverage(seen -> seen.check(true).percentage(p -> p > 5));
    }

    @Property(tries = 200)
    void recordsOfBatches_areThoseOfSinglePosts(
            @ForAll("programs") EventProgram program, @ForAll("sizes") List<Integer> sizes) {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Ledger.create(journal, Ledgers.options(program.tree()));
        for (List<Event> batch : Told.cut(program.events(), sizes)) {
            assertThat(ledger.postEach(Batches.of(batch, ledger)).size()).isEqualTo(batch.size());
        }

        assertThat(records(journal))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(records(Ledgers.run(program).journal()));
    }

    /** What is damaged is refused at its place or after it, or is another ledger. */
    @Property(tries = 300)
    void anyByteOfARow_isRefusedOrSeen(
            @ForAll("common") EventProgram program, @ForAll @IntRange(max = 1 << 20) int where, @ForAll byte with) {
        ProgramRun run = Ledgers.run(program);
        List<byte[]> records = records(run.journal());
        List<Integer> rows = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
            if (records.get(place)[0] == 1) {
                rows.add(place);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        int place = rows.get(where % rows.size());
        byte[] record = records.get(place);
        int at = where / rows.size() % record.length;
        if (record[at] == with) {
            return;
        }
        record[at] = with;
        InMemoryJournal damaged = new InMemoryJournal();
        assertThat(damaged.append(0, new UUID(0, 0), records)).isEqualTo(Journal.AppendResult.APPENDED);
        try {
            assertThat(Ledger.open(damaged, Ledgers.CLOCK).stateDigest())
                    .as("byte %s of record %s is %s", at, place, with)
                    .isNotEqualTo(run.ledger().stateDigest());
        } catch (JournalException e) {
            assertThat(e.place()).isGreaterThanOrEqualTo(place);
        }
    }

    private static List<byte[]> records(Journal journal) {
        List<byte[]> records = new ArrayList<>();
        journal.read(0, (place, bytes) -> records.add(bytes));
        return records;
    }
}
