package io.github.unionaid.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryJournalTest implements JournalContract {

    @Override
    public Journal journal() {
        return new InMemoryJournal();
    }

    @Test
    void records_cannotBeChangedThroughWhatWasAppended() {
        InMemoryJournal journal = new InMemoryJournal();
        byte[] record = {1};
        List<byte[]> batch = new ArrayList<>(List.of(record));
        assertThat(journal.append(0, new UUID(0, 1), batch)).isEqualTo(Journal.AppendResult.APPENDED);

        record[0] = 2;
        batch.add(record);

        journal.read(0, (place, bytes) -> assertThat(bytes).containsExactly(1));
        assertThat(journal.durableHead()).isEqualTo(1);
    }

    @Test
    void close_keepsTheRecords() {
        InMemoryJournal journal = new InMemoryJournal();
        assertThat(journal.append(0, new UUID(0, 1), List.of(new byte[] {1}, new byte[] {2})))
                .isEqualTo(Journal.AppendResult.APPENDED);

        journal.close();

        assertThat(journal).hasToString("InMemoryJournal{2 records in 1 batches}");
        assertThat(journal.durableHead()).isEqualTo(2);
    }

    @Test
    void read_whileAppending_seesWhatWasThereAtTheBeginning() {
        InMemoryJournal journal = new InMemoryJournal();
        assertThat(journal.append(0, new UUID(0, 1), List.of(new byte[1]))).isEqualTo(Journal.AppendResult.APPENDED);
        List<Long> places = new ArrayList<>();

        journal.read(0, (place, bytes) -> {
            places.add(place);
            assertThat(journal.append(place + 1, new UUID(0, 2), List.of(bytes)))
                    .isEqualTo(Journal.AppendResult.APPENDED);
        });

        assertThat(places).containsExactly(0L);
    }

    @Test
    void exception_namesThePlace() {
        Throwable cause = new IllegalStateException("why");

        assertThat(new JournalException(7, "is damaged")).hasMessage("journal record 7: is damaged");
        assertThat(new JournalException(7, "is damaged", cause))
                .hasCause(cause)
                .satisfies(e -> assertThat(e.place()).isEqualTo(7));
    }
}
