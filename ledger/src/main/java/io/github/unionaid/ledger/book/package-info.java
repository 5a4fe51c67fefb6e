/**
 * The double entry itself, as values.
 *
 * <pre>
 *   Transaction (交易, one event's entries)
 *     Posting (分录行): side, amount
 *       Account: union, account code, fund, asset, counterparty?
 *   Flow (流量): what the event moved along the tree
 * </pre>
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.book.Fund}: the earmark (专项资金) that every posting carries;
 *   <li>{@link io.github.unionaid.ledger.book.Transaction}, {@link io.github.unionaid.ledger.book.Posting},
 *       {@link io.github.unionaid.ledger.book.Account}, {@link io.github.unionaid.ledger.book.Balance};
 *   <li>{@link io.github.unionaid.ledger.book.Flow}: totals along the tree are sums of flows, never of balances, for
 *       closing zeroes the accounts of income and expense; {@link io.github.unionaid.ledger.book.Measure}: what is
 *       summed;
 *   <li>{@link io.github.unionaid.ledger.book.GrantState}: the counters of one grant (补助);
 *   <li>{@link io.github.unionaid.ledger.book.AsOf}: for which date, and as known when.
 * </ul>
 */
@NullMarked
package io.github.unionaid.ledger.book;

import org.jspecify.annotations.NullMarked;
