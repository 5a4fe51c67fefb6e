package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.event.CashEvent;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Means;
import io.github.unionaid.ledger.event.Share;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that moves money, goods or promises, with what it names looked up: an arrival has the unions and the fund of
 * its payment.
 *
 * @param action what it does
 * @param event the event
 * @param book whose books it posts in; of what posts in two the giver's
 * @param other the union at the other end of a transfer, or the one that stands for a group; else null
 * @param toGroup whether {@code other} stands for a group
 * @param fund the fund
 * @param fromFund the fund that a designation takes from; else null
 * @param amount how much, of money or goods
 * @param cost of goods, what they cost; else zero
 * @param kind what a grant is given for; empty for the fund's kind
 * @param transfer which transfer between two unions; null if none
 * @param shares what of dues is owed to others
 * @param named sequence number of the event that it names; 0 if none
 */
record Row(
        Action action,
        Event event,
        UnionId book,
        @Nullable UnionId other,
        boolean toGroup,
        FundId fund,
        @Nullable FundId fromFund,
        Amount amount,
        Amount cost,
        Optional<GrantKind> kind,
        @Nullable TransferKind transfer,
        List<Share> shares,
        int named) {

    enum Action {
        RECEIPT,
        DUES_RECEIPT,
        DUES_ACCRUAL,
        DESIGNATION,
        NOTICE,
        NOTICE_CLOSURE,
        GRANT_ACCRUAL,
        GRANT_PAYMENT,
        GRANT_ARRIVAL,
        ALLOTMENT,
        DIRECT_GRANT,
        RETURN_PAYMENT,
        RETURN_ARRIVAL,
        BOUNCE,
        TRANSFER_PAYMENT,
        TRANSFER_ARRIVAL,
        LOAN_REPAYMENT,
        LOAN_WRITE_OFF,
        DISBURSEMENT,
        GOODS_PURCHASE,
        GOODS_RECEIPT,
        GOODS_TRANSFER,
        GOODS_ARRIVAL,
        GOODS_ISSUE,
        STOCK_COUNT,
        SERVICE_USE;

        /** Whether the main amount counts goods in stock. */
        boolean isOfGoods() {
            return switch (this) {
                case GOODS_PURCHASE, GOODS_RECEIPT, GOODS_TRANSFER, GOODS_ARRIVAL, GOODS_ISSUE, STOCK_COUNT -> true;
                default -> false;
            };
        }

        /** Whether one event posts in both books. */
        boolean isOfTwoBooks() {
            return this == DIRECT_GRANT || this == LOAN_WRITE_OFF;
        }
    }

    /** An action in one book. */
    static Row single(Action action, Event event, UnionId book, FundId fund, Amount amount) {
        return new Row(
                action,
                event,
                book,
                null,
                false,
                fund,
                null,
                amount,
                Amount.ZERO,
                Optional.empty(),
                null,
                List.of(),
                0);
    }

    /** The same between the book and another union. */
    Row with(@Nullable UnionId union, boolean group, TransferKind kindOfTransfer) {
        return new Row(
                action, event, book, union, group, fund, fromFund, amount, cost, kind, kindOfTransfer, shares, named);
    }

    /** The same out of another fund. */
    Row outOf(@Nullable FundId from) {
        return new Row(action, event, book, other, toGroup, fund, from, amount, cost, kind, transfer, shares, named);
    }

    /** The same at a cost. */
    Row at(Amount price) {
        return new Row(
                action, event, book, other, toGroup, fund, fromFund, amount, price, kind, transfer, shares, named);
    }

    /** The same grant for something. */
    Row of(Optional<GrantKind> given) {
        return new Row(
                action, event, book, other, toGroup, fund, fromFund, amount, cost, given, transfer, shares, named);
    }

    /** The same with shares of others. */
    Row sharedWith(List<Share> owed) {
        return new Row(action, event, book, other, toGroup, fund, fromFund, amount, cost, kind, transfer, owed, named);
    }

    /** The same naming another event. */
    Row naming(int sequence) {
        return new Row(
                action, event, book, other, toGroup, fund, fromFund, amount, cost, kind, transfer, shares, sequence);
    }

    /** The union at the other end; only for a transfer. */
    UnionId otherUnion() {
        if (other == null) {
            throw new IllegalStateException(action + " has no other union");
        }
        return other;
    }

    /** The transfer; only where there is one. */
    TransferKind transferKind() {
        if (transfer == null) {
            throw new IllegalStateException(action + " is no transfer");
        }
        return transfer;
    }

    /** Whether dues are sent up or passed down. */
    boolean isOfDues() {
        return transfer == TransferKind.REMIT || transfer == TransferKind.PASSDOWN;
    }

    Means means() {
        return event instanceof CashEvent cash ? cash.means() : Means.BANK;
    }

    /** Whether dues come from a union below; only for dues. */
    boolean isFromBelow() {
        return transferKind() == TransferKind.REMIT;
    }

    /** Whether a grant is paid under a notice. */
    boolean isUnderNotice() {
        return action == Action.GRANT_PAYMENT && named != 0;
    }

    int day() {
        return State.day(event);
    }
}
