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
public record UnverifiedPair(TransferKind dealing, UnionId upper, UnionId lower, FundId fund, Amount booked) {}
