package io.github.unionaid.testkit.oracle;

import io.github.unionaid.ledger.event.RefusalReason;
import java.util.List;
import java.util.Optional;

/**
 * Something that is counted day by day and, if it has a reason, is never below zero at the end of a day.
 *
 * @param kind what is counted
 * @param of of whom: unions, funds, accounts, events
 */
record Lane(Kind kind, List<Object> of) {

    enum Kind {
        /** Noticed, not closed, not paid, less what is accrued of it in the giver's book; of a notice. */
        NOTICE_OF_GIVER(RefusalReason.NOTICE_EXCEEDED),
        /** Noticed, not closed, not arrived, less what is accrued of it in the receiver's book; of a notice. */
        NOTICE_OF_RECEIVER(RefusalReason.NOTICE_EXCEEDED),
        /** On the way; of a payment. */
        TRANSIT(RefusalReason.ARRIVAL_EXCEEDS_PAYMENT),
        /** Arrived and not gone back; of a grant or loan. */
        ARRIVED(RefusalReason.RETURN_EXCEEDS_ARRIVAL),
        /** Dues accrued and not settled; of union, fund, number, counterparty. */
        DUES(RefusalReason.FUND_OVERDRAWN),
        /** Money held; of union and fund. */
        MONEY(RefusalReason.FUND_OVERDRAWN),
        /** Cost of the stock; of union and fund. */
        STOCK_COST(RefusalReason.STOCK_OVERDRAWN),
        /** Pieces in stock; of union, fund, kind of goods. */
        STOCK(RefusalReason.STOCK_OVERDRAWN),
        /** Money held and not promised; of union and fund. */
        FREE(RefusalReason.FUND_COMMITTED),
        /** Accrued in the giver's book and not settled; of a notice. */
        OPEN_OF_GIVER(RefusalReason.NOTICE_EXCEEDED),
        /** Accrued in the receiver's book and not settled; of a notice. */
        OPEN_OF_RECEIVER(RefusalReason.NOTICE_EXCEEDED);

        final Optional<RefusalReason> reason;

        Kind(RefusalReason reason) {
            this.reason = Optional.ofNullable(reason);
        }
    }

    static Lane of(Kind kind, Object... of) {
        return new Lane(kind, List.of(of));
    }
}
