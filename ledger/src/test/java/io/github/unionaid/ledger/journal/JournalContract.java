package io.github.unionaid.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.unionaid.ledger.journal.Journal.AppendResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every journal does. */
interface JournalContract {

    /** An empty journal. */
    Journal journal();

    @Test
    default void newJournal_isEmpty() {
        Journal journal = journal();

        assertThat(journal.durableHead()).isZero();
        assertThat(read(journal, 0)).isEmpty();
    }

    @Test
    default void append_atTheHead_isReadBackInOrder() {
        Journal journal = journal();

        assertThat(append(journal, 0, 1, "a", "b")).isEqualTo(AppendResult.APPENDED);
        assertThat(append(journal, 2, 2, "c")).isEqualTo(AppendResult.APPENDED);
        assertThat(journal.durableHead()).isEqualTo(3);
        assertThat(read(journal, 0)).containsExactly("0 a", "1 b", "2 c");
    }

    @Test
    default void append_whereAnotherBatchStands_isTakenAndChangesNothing() {
        Journal journal = journal();
        append(journal, 0, 1, "a", "b");

        assertThat(append(journal, 0, 2, "x")).isEqualTo(AppendResult.TAKEN);
        assertThat(append(journal, 1, 2, "x")).isEqualTo(AppendResult.TAKEN);
        assertThat(append(journal, 1, 1, "b")).as("the batch begins at 0").isEqualTo(AppendResult.TAKEN);
        assertThat(read(journal, 0)).containsExactly("0 a", "1 b");
    }

    @Test
    default void append_sameBatchAgain_isThereAlready() {
        Journal journal = journal();
        append(journal, 0, 1, "a", "b");
        append(journal, 2, 2, "c");

        assertThat(append(journal, 0, 1, "a", "b")).isEqualTo(AppendResult.ALREADY_THERE);
        assertThat(append(journal, 2, 2, "c")).isEqualTo(AppendResult.ALREADY_THERE);
        assertThat(append(journal, 2, 1, "a", "b"))
                .as("the name of another place")
                .isEqualTo(AppendResult.TAKEN);
        assertThat(journal.durableHead()).isEqualTo(3);
    }

    @Test
    default void append_beyondTheHeadOrBelowZero_isRefusedWithPlaceAndHead() {
        Journal journal = journal();
        append(journal, 0, 1, "a");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> append(journal, 2, 2, "x"))
                .withMessageContainingAll("2", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> append(journal, -1, 2, "x"))
                .withMessageContaining("-1");
        assertThat(read(journal, 0)).containsExactly("0 a");
    }

    @Test
    default void append_nothing_isRefused() {
        Journal journal = journal();

        assertThatIllegalArgumentException().isThrownBy(() -> append(journal, 0, 1));
        assertThat(journal.durableHead()).isZero();
    }

    @Test
    default void read_fromTheMiddleOrTheHead_givesTheRest() {
        Journal journal = journal();
        append(journal, 0, 1, "a", "b", "c");

        assertThat(read(journal, 1)).containsExactly("1 b", "2 c");
        assertThat(read(journal, 3)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> read(journal, 4)).withMessageContaining("4");
        assertThatIllegalArgumentException().isThrownBy(() -> read(journal, -1)).withMessageContaining("-1");
    }

    @Test
    default void records_cannotBeChangedThroughWhatIsRead() {
        Journal journal = journal();
        append(journal, 0, 1, "a");

        journal.read(0, (place, bytes) -> bytes[0] = 'x');

        assertThat(read(journal, 0)).containsExactly("0 a");
    }

    @Test
    default void records_emptyAndLarge_areKeptAsTheyAre() {
        Journal journal = journal();
        String large = "工".repeat(100_000);

        append(journal, 0, 1, "", large);

        assertThat(read(journal, 0)).containsExactly("0 ", "1 " + large);
    }

    @Test
    default void close_twice_doesNoHarm() {
        Journal journal = journal();
        append(journal, 0, 1, "a");

        journal.close();
        journal.close();
    }

    private static AppendResult append(Journal journal, long expected, long batch, String... records) {
        return journal.append(
                expected,
                new UUID(0, batch),
                Stream.of(records).map(r -> r.getBytes(StandardCharsets.UTF_8)).toList());
    }

    private static List<String> read(Journal journal, long from) {
        List<String> records = new ArrayList<>();
        journal.read(from, (place, bytes) -> records.add(place + " " + new String(bytes, StandardCharsets.UTF_8)));
        return records;
    }
}
