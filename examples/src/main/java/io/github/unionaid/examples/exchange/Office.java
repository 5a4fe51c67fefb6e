package io.github.unionaid.examples.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.StatementMatching;
import java.time.LocalDate;
import java.util.Set;

/** The finance office of one union: its ledger keeps that union's book alone. */
final class Office implements AutoCloseable {
    private final UnionId union;
    private final Ledger ledger;

    Office(UnionId union) {
        this.union = union;
        this.ledger = Ledger.inMemory(LedgerOptions.builder()
                .ledgerId("books-of-" + union)
                .register(MadeUp.REGISTER)
                .clock(MadeUp.CLOCK)
                .keptBooks(Set.of(union))
                .build());
        MadeUp.FUNDS.forEach(fund -> post(OpenFund.of("open-" + fund.id(), fund)));
    }

    UnionId union() {
        return union;
    }

    Ledger ledger() {
        return ledger;
    }

    void post(Event... events) {
        for (Event event : events) {
            ledger.postOrThrow(event);
        }
    }

    /** What this office sends to another: its statement as a JSON document. */
    String statementFor(Office other, LocalDate from, LocalDate to) throws JsonProcessingException {
        BookStatement statement = BookStatement.of(ledger.view(), union, other.union, from, AsOf.date(to));
        return UnionaidJson.mapper().writeValueAsString(statement);
    }

    /** A statement that this office was sent. */
    static BookStatement read(String received) throws JsonProcessingException {
        return UnionaidJson.mapper().readValue(received, BookStatement.class);
    }

    /** What this office makes of a statement that it was sent. */
    StatementMatching compare(String received) throws JsonProcessingException {
        return StatementMatching.of(ledger.view(), read(received));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
