package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import java.time.Instant;
import java.util.List;

/** Stores for tests of what stands on them. */
final class Stores {
    private Stores() {}

    /** A store that nothing has been put into, of one union. */
    static Store empty() {
        Union union = Union.builder()
                .id(UnionId.of("u"))
                .name("某总工会")
                .level(UnionLevel.NATIONAL)
                .build();
        UnionRegister register = UnionRegister.of(UnionTree.of(List.of(union)));
        UnionNumbers unions = new UnionNumbers(register);
        Dictionary<FundId> funds = new Dictionary<>();
        AccountTable accounts = new AccountTable(unions, funds, new Undo());
        return new Store(accounts, unions, funds.values(), new ObjectColumn<>());
    }

    /** Adds a transaction of an event, with as much of its row as its id needs. */
    static void add(Store store, Event event, Instant recordedAt) {
        String id = event.id().value();
        long[] row = new long[EventRow.WORDS];
        if (UuidText.is(id)) {
            row[EventRow.ID_HIGH] = UuidText.high(id);
            row[EventRow.ID_LOW] = UuidText.low(id);
            row[EventRow.DAY_TRAITS] = Store.UUID_ID;
        }
        store.addTransaction(event, recordedAt, row);
    }
}
