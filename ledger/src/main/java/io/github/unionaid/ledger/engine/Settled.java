package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;

/** How much of a payment or an arrival settles what was accrued before: that goes first. Nothing in a book that is not kept. */
final class Settled {
    private final State state;

    Settled(State state) {
        this.state = state;
    }

    /** Of a grant's payment, in the giver's book. */
    Amount byPayment(Row row) {
        return row.isUnderNotice() ? least(row, new NoticeLines(state, row.named()).giverOpen()) : Amount.ZERO;
    }

    /** Of a grant's arrival, in the receiver's book. */
    Amount byArrival(Row row) {
        int notice = state.noticeOfPayment(row.named());
        return notice == 0 ? Amount.ZERO : least(row, new NoticeLines(state, notice).receiverOpen());
    }

    /** Of the arrival of dues, in the receiver's book. */
    Amount ofDues(Row row) {
        Roles roles = Roles.on(row.event().on());
        Account due = Account.of(row.book(), roles.duesDue(row.isFromBelow()), row.fund(), row.otherUnion());
        FundLine line = state.existingLine(Lanes.dues(due));
        return line == null ? Amount.ZERO : least(row, line.actual());
    }

    private Amount least(Row row, DatedLine open) {
        if (!state.keeps(row.book())) {
            return Amount.ZERO;
        }
        long least = Math.max(0, open.leastFrom(row.day()));
        return Amount.fen(Math.min(row.amount().minor(), least));
    }

    /** Whether an accrual is booked by the giver; if giver and receiver have become one, by the giver. */
    boolean isGiversBook(Row accrual) {
        return standsFor(Ends.of(state, accrual.named()).from(), accrual);
    }

    /** Whether an accrual is booked by the receiver; the book may also be that of neither. */
    boolean isReceiversBook(Row accrual) {
        UnionId receiver = Ends.of(state, accrual.named()).to();
        return receiver != null && standsFor(receiver, accrual) && !isGiversBook(accrual);
    }

    private boolean standsFor(UnionId union, Row accrual) {
        return state.shaper().standing(union, accrual.event().on()).equals(accrual.book());
    }
}
