/**
 * The façade of the ledger: open one, post events, look at a view.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.Ledger}: takes {@linkplain io.github.unionaid.ledger.event events} one at a
 *       time and answers each with a {@link io.github.unionaid.ledger.PostResult}, or the many of an {@link
 *       io.github.unionaid.ledger.event.EventBatch} at once, and answers with a {@link
 *       io.github.unionaid.ledger.BatchResult};
 *   <li>{@link io.github.unionaid.ledger.LedgerOptions}: the unions, the clock, the zone, the books that are kept;
 *   <li>{@link io.github.unionaid.ledger.HeapEstimate}: how much heap it needs, known in advance;
 *   <li>{@link io.github.unionaid.ledger.LedgerView}: everything the ledger knew at one sequence number, for ever;
 *   <li>{@link io.github.unionaid.ledger.Statement}: the lines of an account with their balance,
 *       {@link io.github.unionaid.ledger.TransactionQuery}: which transactions to look for, both in pages
 *       ({@link io.github.unionaid.ledger.Page}); {@link io.github.unionaid.ledger.Change}: what is new.
 * </ul>
 *
 * <p>Around it: {@link io.github.unionaid.ledger.chart} has the accounts of both accounting systems,
 * {@link io.github.unionaid.ledger.book} the double entry, {@link io.github.unionaid.ledger.event} what people do,
 * {@link io.github.unionaid.ledger.journal} where it is kept, {@link io.github.unionaid.ledger.reconcile} the totals
 * along the tree and the proof that they agree, {@link io.github.unionaid.ledger.report} the tables and lists that people
 * read. How to tell the ledger the ordinary things is shown in {@code
 * ledger/docs/events.md}, how to tell it many at once in {@code ledger/docs/batches.md}.
 */
@ValueStyle
@NullMarked
package io.github.unionaid.ledger;

import org.jspecify.annotations.NullMarked;
