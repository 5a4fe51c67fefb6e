package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.Disbursement;
import org.jspecify.annotations.Nullable;

/** What each action moves along the tree: the flows of a row, written to the store. */
final class Flows {
    private static final int NONE = -1;

    private final State state;
    private final UnionNumbers unions;
    private final Dictionary<FundId> funds;
    private final Dictionary<Asset> assets;

    Flows(State state, UnionNumbers unions, Dictionary<FundId> funds, Dictionary<Asset> assets) {
        this.state = state;
        this.unions = unions;
        this.funds = funds;
        this.assets = assets;
    }

    void add(Row row) {
        UnionId book = row.book();
        Amount amount = row.amount();
        switch (row.action()) {
            case RECEIPT, DUES_RECEIPT, GOODS_RECEIPT -> raised(row, FlowKind.RAISED, amount);
            case DISBURSEMENT -> {
                if (((Disbursement) row.event()).byTreasury()) {
                    raised(row, FlowKind.RAISED, amount);
                }
                delivered(row, FlowKind.DELIVERED, amount);
            }
            case DESIGNATION -> {
                if (row.fromFund() == null) {
                    raised(row, FlowKind.UNSTATED, amount);
                } else {
                    one(FlowKind.REASSIGNED, row.fromFund(), null, book, amount.negated());
                    raised(row, FlowKind.REASSIGNED, amount);
                }
            }
            case NOTICE, NOTICE_CLOSURE -> noticed(row);
            case GRANT_PAYMENT -> {
                noticed(row);
                transfer(row, FlowKind.PAYMENT, book, row.otherUnion(), amount, Store.ITSELF);
            }
            case RETURN_PAYMENT, TRANSFER_PAYMENT, LOAN_REPAYMENT, GOODS_TRANSFER ->
                transfer(row, FlowKind.PAYMENT, book, row.otherUnion(), amount, Store.ITSELF);
            case GRANT_ARRIVAL, RETURN_ARRIVAL, TRANSFER_ARRIVAL, GOODS_ARRIVAL ->
                transfer(row, FlowKind.ARRIVAL, row.otherUnion(), book, amount, row.named());
            case DIRECT_GRANT -> {
                transfer(row, FlowKind.PAYMENT, book, row.otherUnion(), amount, Store.ITSELF);
                transfer(row, FlowKind.ARRIVAL, book, row.otherUnion(), amount, Store.ITSELF);
            }
            case ALLOTMENT -> {
                Ends group = Ends.of(state, row.named());
                UnionId anchor = state.shaper()
                        .standing(
                                group.to() == null ? book : group.to(),
                                row.event().on());
                transfer(
                        row.with(anchor, true, TransferKind.GRANT),
                        FlowKind.PAYMENT,
                        book,
                        anchor,
                        amount.negated(),
                        row.named());
                transfer(row, FlowKind.PAYMENT, book, row.otherUnion(), amount, Store.ITSELF);
            }
            case BOUNCE -> {
                noticed(row);
                if (row.other() == null) {
                    delivered(row, FlowKind.DELIVERED, amount.negated());
                } else {
                    transfer(row, FlowKind.PAYMENT, book, row.other(), amount.negated(), row.named());
                }
            }
            case GOODS_PURCHASE -> {
                delivered(row, FlowKind.PURCHASED, row.cost());
                raised(row, FlowKind.RAISED, amount);
            }
            case GOODS_ISSUE -> delivered(row, FlowKind.DELIVERED, amount);
            case STOCK_COUNT -> {
                if (amount.isPositive()) {
                    raised(row, FlowKind.RAISED, amount);
                } else {
                    delivered(row, FlowKind.PURCHASED, amount.negated());
                }
            }
            case SERVICE_USE -> {
                raised(row, FlowKind.RAISED, amount);
                delivered(row, FlowKind.DELIVERED, amount);
            }
            case DUES_ACCRUAL, GRANT_ACCRUAL, LOAN_WRITE_OFF -> {} // no money moves
        }
    }

    /** What a row adds to what its book has noticed and not paid, in fen. */
    long promised(Row row) {
        return switch (row.action()) {
            case NOTICE -> row.amount().minor();
            case NOTICE_CLOSURE -> -row.amount().minor();
            case GRANT_PAYMENT -> row.named() == 0 ? 0 : -row.amount().minor();
            case BOUNCE -> noticeOf(row) == 0 ? 0 : row.amount().minor();
            default -> 0;
        };
    }

    /** The notice that a row draws on or belongs to; 0 if none. */
    int noticeOf(Row row) {
        return switch (row.action()) {
            case GRANT_PAYMENT, NOTICE_CLOSURE, GRANT_ACCRUAL -> row.named();
            case BOUNCE, GRANT_ARRIVAL -> state.noticeOfPayment(row.named());
            default -> 0;
        };
    }

    private void noticed(Row row) {
        long fen = promised(row);
        if (fen != 0) {
            int notice = row.action() == Row.Action.NOTICE ? Store.ITSELF : noticeOf(row);
            notice(row.book(), row.otherUnion(), row.fund(), fen, notice);
        }
    }

    /** The notices of a union go over to another with its books. */
    void handOver(UnionId from, UnionId to, FundId fund, long promised) {
        if (promised != 0) {
            notice(from, null, fund, -promised, 0);
            notice(to, null, fund, promised, 0);
        }
    }

    /** What was held of a fund goes over, and is there at once. */
    void handOver(UnionId from, UnionId to, FundId fund, Amount amount) {
        for (FlowKind kind : new FlowKind[] {FlowKind.PAYMENT, FlowKind.ARRIVAL}) {
            add(kind, TransferKind.HANDOVER, false, fund, from, to, amount, Store.ITSELF);
        }
    }

    /** A flow of one union, into it or out of it by its kind. */
    void one(FlowKind kind, FundId fund, @Nullable UnionId from, @Nullable UnionId to, Amount amount) {
        add(kind, null, false, fund, from, to, amount, 0);
    }

    private void notice(UnionId from, @Nullable UnionId to, FundId fund, long fen, int notice) {
        add(FlowKind.NOTICED, null, false, fund, from, to, Amount.fen(fen), notice);
    }

    private void raised(Row row, FlowKind kind, Amount amount) {
        one(kind, row.fund(), null, row.book(), amount);
    }

    private void delivered(Row row, FlowKind kind, Amount amount) {
        one(kind, row.fund(), row.book(), null, amount);
    }

    private void transfer(Row row, FlowKind kind, UnionId from, UnionId to, Amount amount, int begunBy) {
        add(kind, row.transferKind(), row.toGroup(), row.fund(), from, to, amount, begunBy);
    }

    private void add(
            FlowKind kind,
            @Nullable TransferKind transfer,
            boolean group,
            FundId fund,
            @Nullable UnionId from,
            @Nullable UnionId to,
            Amount amount,
            int begunBy) {
        state.store()
                .addFlow(
                        kind,
                        transfer,
                        group,
                        funds.number(fund),
                        from == null ? NONE : unions.number(from),
                        to == null ? NONE : unions.number(to),
                        assets.number(amount.asset()),
                        amount.minor(),
                        begunBy);
    }
}
