package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;

/**
 * Two unions of which this ledger keeps one set of books alone, and a statement of the other says the same. Immutable and
 * thread-safe.
 *
 * @param dealing what they mirror: GRANT with returns, PEER, or LOAN with repayments
 * @param upper the giver; of a grant the upper union
 * @param lower the receiver
 * @param fund the fund
 * @param booked what the kept books say was given, less what went back
 * @param inTransit what explains the difference to the other book: paid by one and not yet arrived at the other
 * @param from the first day that was compared line by line; what is older was compared in sum, accruals before it were not
 * @param until the last day that the statement and the ledger both cover
 */
public record VerifiedPair(
        TransferKind dealing,
        UnionId upper,
        UnionId lower,
        FundId fund,
        Amount booked,
        Amount inTransit,
        LocalDate from,
        LocalDate until) {

    /** What is verified, as one sentence. */
    public String sentence() {
        return "Between " + upper + " and " + lower + " for fund " + fund
                + " a statement of the other book agrees from " + from + " to " + until + ": " + dealing + " booked "
                + booked + ", in transit " + inTransit + ".";
    }

    /** The same in Chinese; amounts of money in yuan (元). */
    public String sentenceInChinese() {
        return upper + "与" + lower + "之间，资金" + InChinese.code(fund.value()) + "：与对方对账单核对相符（" + from + "至" + until + "），"
                + dealing.inChinese() + "账列" + InChinese.amount(booked) + "，在途" + InChinese.amount(inTransit) + "。";
    }
}
