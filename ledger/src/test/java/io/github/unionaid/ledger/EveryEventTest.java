package io.github.unionaid.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryEventTest {

    @Test
    void story_hasEveryTypeOfEvent() {
        assertThat(List.of(Event.class.getPermittedSubclasses()))
                .as("a new type of event gets a place at the end of EveryEvent.events()")
                .allSatisfy(type -> assertThat(EveryEvent.events()).hasAtLeastOneElementOfType(type));
    }

    @Test
    void journal_isTheSameEachTime_andReconciles() {
        assertThat(JournalText.of(EveryEvent.journal())).isEqualTo(JournalText.of(EveryEvent.journal()));
        assertThat(Reconciliation.of(
                                Ledger.open(EveryEvent.journal(), Jiangsu.CLOCK).view())
                        .findings())
                .isEmpty();
    }

    @Test
    void journal_throughAFile_isTheSame(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("journal.jsonl");

        JournalText.writeNew(file, EveryEvent.journal());

        assertThat(JournalText.of(JournalText.read(file))).isEqualTo(JournalText.of(EveryEvent.journal()));
        assertThat(new String(JournalText.of(EveryEvent.journal()), StandardCharsets.UTF_8).lines())
                .hasSize(EveryEvent.events().size() + 1)
                .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
    }
}
