package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;

/**
 * Two unions of which this ledger keeps one set of books alone, so that nothing says what the other's say. Immutable
 * and thread-safe.
 *
 * @param dealing what they mirror: GRANT with returns, PEER, or LOAN with repayments
 * @param upper the giver; of a grant the upper union
 * @param lower the receiver
 * @param fund the fund
 * @param booked what the kept books say was given, less what went back
 */
public record UnverifiedPair(TransferKind dealing, UnionId upper, UnionId lower, FundId fund, Amount booked) {

    /** What is not verified, as one sentence. */
    public String sentence() {
        return "Between " + upper + " and " + lower + " for fund " + fund + " one keeps its books elsewhere: " + dealing
                + " booked " + booked + ", unverified.";
    }

    /** The same in Chinese; amounts of money in yuan (元). */
    public String sentenceInChinese() {
        return upper + "与" + lower + "之间，资金" + InChinese.code(fund.value()) + "：一方的账簿不在本账，" + dealing.inChinese() + "账列"
                + InChinese.amount(booked) + "，未经核对。";
    }
}
