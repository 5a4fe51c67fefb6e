package io.github.unionaid.examples.benchmark.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of plain Java with its postings.
 *
 * @param sequence from 1
 * @param event what happened
 * @param postings they sum up to zero
 * @param <U> what names a union
 */
record PlainTransaction<U>(long sequence, PlainEvent<U> event, List<Posting<U>> postings) {

    PlainTransaction {
        BigDecimal sum = BigDecimal.ZERO;
        for (Posting<U> posting : postings) {
            sum = sum.add(posting.amount());
        }
        if (sum.signum() != 0) {
            throw new IllegalArgumentException("does not balance: " + postings);
        }
    }

    /** An account. */
    record Account<U>(
            U union, String code, String fund, @Nullable U counterparty) {}

    /**
     * One line of the entry.
     *
     * @param amount above zero for a debit
     */
    record Posting<U>(Account<U> account, BigDecimal amount) {}
}
