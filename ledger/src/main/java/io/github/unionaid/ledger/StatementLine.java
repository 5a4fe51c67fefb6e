package io.github.unionaid.ledger;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.chart.Side;
import java.time.LocalDate;

/**
 * One line of a {@link Statement}. Immutable and thread-safe.
 *
 * @param date the effective date
 * @param sequence the sequence number of the transaction
 * @param event the client's id of the event
 * @param side debit (借) or credit (贷)
 * @param amount how much, positive
 * @param balance what has been posted up to and with this line (余额 is its {@link Balance#net})
 */
public record StatementLine(LocalDate date, long sequence, EventId event, Side side, Amount amount, Balance balance) {

    /** Returns the line as one of text, like {@code 2020-02-01 #4 r-1 Dr 100.00 net 100.00}. */
    @Override
    public String toString() {
        return date + " #" + sequence + " " + event + (side == Side.DEBIT ? " Dr " : " Cr ") + amount + " net "
                + balance.net();
    }
}
