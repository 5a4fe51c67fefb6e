package io.github.unionaid.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The life of a small organisation over three years in {@code whole-life.jsonl}, one event a line: every type of event,
 * all accepted, in the tree of {@link Jiangsu}, through the change of accounting systems and two mergers. What is posted is
 * the same each time, to the byte; golden journals are made of it.
 */
public final class WholeLife {
    private static final Path FILE = Path.of("src/test/resources/whole-life.jsonl");

    private WholeLife() {}

    /** The events in the order of posting. */
    public static List<Event> events() {
        ObjectMapper mapper = UnionaidJson.mapper();
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> read(mapper, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Event read(ObjectMapper mapper, String line) {
        try {
            return mapper.readValue(line, Event.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + line, e);
        }
    }

    /** The journal of a ledger that has taken them all. */
    public static Journal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        ledger(journal);
        return journal;
    }

    /** A ledger that has taken them all. */
    public static Ledger ledger(Journal journal) {
        Ledger ledger = Ledger.create(journal, Jiangsu.options());
        events().forEach(ledger::postOrThrow);
        return ledger;
    }
}
