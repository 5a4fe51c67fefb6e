package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.FundId;

/**
 * Two unions of which this ledger keeps one set of books alone, so that nothing says what the other's say. Immutable
 * and thread-safe.
 *
 * @param upper the upper union
 * @param lower the lower union
 * @param fund the fund
 * @param booked what the kept books say was granted, less what was returned
 */
public record UnverifiedPair(UnionId upper, UnionId lower, FundId fund, Amount booked) {}
