package io.github.unionaid.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The life of a small organisation over three years in {@code whole-life.jsonl}, one event a line: every type of event,
 * all accepted, in the tree of {@link Jiangsu}, through the change of accounting systems and two mergers; and after it a
 * batch. What is posted is the same each time, to the byte; golden journals are made of it.
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

    /** The journal of a ledger that has taken them all, and the batch. */
    public static Journal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = ledger(journal);
        if (!ledger.postAll(batch(ledger)).isPosted()) {
            throw new IllegalStateException("the batch is refused");
        }
        return journal;
    }

    /** Rows of all types that are posted as numbers, and one that is not. */
    private static EventBatch batch(Ledger ledger) {
        int js = ledger.numberOf(Jiangsu.PROVINCE);
        int nj = ledger.numberOf(Jiangsu.NANJING);
        int wx = ledger.numberOf(Jiangsu.WUXI);
        int fund = ledger.numberOf(Jiangsu.FISCAL.id());
        int day = Math.toIntExact(LocalDate.of(2023, 2, 1).toEpochDay());
        return new EventBatch()
                .receipt(7, 1, day, js, fund, 60_000, Source.FISCAL)
                .grantPayment(7, 2, day, js, nj, fund, 20_000)
                .kind(GrantKind.HARDSHIP)
                .grantArrival(7, 3, day + 1, 7, 2, 20_000)
                .directGrant(7, 4, day + 1, js, wx, fund, 1_234)
                .disbursement(7, 5, day + 2, nj, fund, 5_000, AidKind.HARDSHIP, 0)
                .grantReturn(7, 6, day + 3, 7, 4, 34);
    }

    /** A ledger that has taken all events, each by itself. */
    public static Ledger ledger(Journal journal) {
        Ledger ledger = Ledger.create(journal, Jiangsu.options());
        events().forEach(ledger::postOrThrow);
        return ledger;
    }
}
