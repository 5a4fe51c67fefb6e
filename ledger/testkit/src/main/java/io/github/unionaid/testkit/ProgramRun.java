package io.github.unionaid.testkit;

import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PostResult;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import java.util.List;

/**
 * A program with the ledger that has taken it. The lists are unmodifiable; the ledger may be posted to.
 *
 * @param program the program
 * @param ledger the ledger
 * @param journal the journal of the ledger
 * @param results what became of each event, in the order of the program
 */
public record ProgramRun(EventProgram program, Ledger ledger, InMemoryJournal journal, List<PostResult> results) {

    /** Copies the list. */
    public ProgramRun {
        results = List.copyOf(results);
    }

    /** The view of the ledger now. */
    public LedgerView view() {
        return ledger.view();
    }

    /** The events that the ledger has, each once, in the order of their sequence numbers. */
    public List<Event> accepted() {
        return List.copyOf(view().events());
    }

    /** Returns the program with the result of each event behind it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(program.toString());
        for (int i = 0; i < results.size(); i++) {
            text.append("\n  ").append(i + 1).append(" -> ").append(results.get(i));
        }
        return text.append('\n').toString();
    }
}
