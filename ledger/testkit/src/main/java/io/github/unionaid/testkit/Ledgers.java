package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ledgers on the heap whose clock stands still, after all dates of generated programs. */
public final class Ledgers {

    /** The day on which everything is recorded. */
    public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    /** Stands at noon of {@link #TODAY} in the zone of {@link LedgerOptions#DEFAULT_ZONE}. */
    public static final InstantSource CLOCK = InstantSource.fixed(
            TODAY.atTime(12, 0).atZone(LedgerOptions.DEFAULT_ZONE).toInstant());

    private Ledgers() {}

    /** Returns the options of a ledger that keeps all books of a tree. */
    public static LedgerOptions options(UnionTree tree) {
        return LedgerOptions.of(UnionRegister.of(tree), CLOCK);
    }

    /** Returns an empty ledger that keeps all books of a tree. */
    public static Ledger empty(UnionTree tree) {
        return Ledger.inMemory(options(tree));
    }

    /** Posts all events of a program to a new ledger that keeps all books. */
    public static ProgramRun run(EventProgram program) {
        return run(program, options(program.tree()));
    }

    /** Posts all events of a program to a new ledger of the given options. */
    public static ProgramRun run(EventProgram program, LedgerOptions options) {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Ledger.create(journal, options);
        List<PostResult> results = new ArrayList<>();
        for (Event event : program.events()) {
            results.add(ledger.post(event));
        }
        return new ProgramRun(program, ledger, journal, results);
    }

    /** Returns a journal on the heap with the same records. */
    public static InMemoryJournal copy(Journal journal) {
        InMemoryJournal copy = new InMemoryJournal();
        journal.read(0, (place, bytes) -> {
            Journal.AppendResult result = copy.append(place, UUID.nameUUIDFromBytes(bytes), List.of(bytes));
            if (result != Journal.AppendResult.APPENDED) {
                throw new IllegalStateException("record " + place + " of " + journal + " is " + result);
            }
        });
        return copy;
    }
}
