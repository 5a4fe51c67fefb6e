package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each action moves along the tree: the flows of a row, written to the store. */
final class Flows {
    private final Store store;
    private final Dictionary<UnionId> unions;
    private final Dictionary<FundId> funds;

    Flows(Store store, Dictionary<UnionId> unions, Dictionary<FundId> funds) {
        this.store = store;
        this.unions = unions;
        this.funds = funds;
    }

    void add(Row row) {
        long minor = row.amount().minor();
        UnionId book = row.book();
        switch (row.action()) {
            case RECEIPT -> add(FlowKind.RAISED, row.fund(), null, book, minor);
            case DISBURSEMENT -> add(FlowKind.DELIVERED, row.fund(), book, null, minor);
            case DESIGNATION -> {
                FundId from = row.fromFund();
                if (from == null) {
                    add(FlowKind.UNSTATED, row.fund(), null, book, minor);
                } else {
                    add(FlowKind.REASSIGNED, from, null, book, -minor);
                    add(FlowKind.REASSIGNED, row.fund(), null, book, minor);
                }
            }
            case GRANT_PAYMENT -> transfer(FlowKind.PAYMENT, TransferKind.GRANT, row, book, row.otherUnion());
            case GRANT_ARRIVAL -> transfer(FlowKind.ARRIVAL, TransferKind.GRANT, row, row.otherUnion(), book);
            case DIRECT_GRANT -> {
                transfer(FlowKind.PAYMENT, TransferKind.GRANT, row, book, row.otherUnion());
                transfer(FlowKind.ARRIVAL, TransferKind.GRANT, row, book, row.otherUnion());
            }
            case RETURN_PAYMENT -> transfer(FlowKind.PAYMENT, TransferKind.RETURN, row, book, row.otherUnion());
            case RETURN_ARRIVAL -> transfer(FlowKind.ARRIVAL, TransferKind.RETURN, row, row.otherUnion(), book);
        }
    }

    private void transfer(FlowKind kind, TransferKind transfer, Row row, UnionId from, UnionId to) {
        store.addFlow(
                kind,
                Optional.of(transfer),
                row.toGroup(),
                funds.number(row.fund()),
                unions.number(from),
                unions.number(to),
                row.amount().minor());
    }

    private void add(FlowKind kind, FundId fund, @Nullable UnionId from, @Nullable UnionId to, long minor) {
        store.addFlow(
                kind,
                Optional.empty(),
                false,
                funds.number(fund),
                from == null ? -1 : unions.number(from),
                to == null ? -1 : unions.number(to),
                minor);
    }
}
