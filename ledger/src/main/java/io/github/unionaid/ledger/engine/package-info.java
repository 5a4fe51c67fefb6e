/**
 * The deterministic state machine behind the façade; not exported.
 *
 * <pre>
 *   Event       -> EventTaker: is the id known?          EventBatch -> BatchTaker: looks up 256 rows at a time
 *   what is plain  RowPoster posts numbers: decides, and changes the state
 *   all else       Validator (ladders of guards in the order of RefusalReason) -> postings -> State.apply
 *   then           RowRecord or RecordCodec -> journal, one append -> published: Store.snapshot for a view
 *   if it fails    Undo takes back what was changed in place, what was appended is cut off
 *
 *   most events    RowShaper makes a Row: Naming, DateGuards, UnionGuards, FundGuards, AmountGuards, Cover; Entries
 *   written lines  WrittenEntries: OpeningBalance, JournalEntry
 *   whole books    BookRules, BookEntries: close, conversion, handover
 *   the register   RegisterRules
 *   a reversal     Dependents
 * </pre>
 *
 * <p>What may not fall below nothing is a lane ({@code Lanes}): money ({@code MoneyLines}), stock, its cost, dues that are
 * due; each is kept as balances by day. What a transfer or a notice has left is summed from its legs when one is added
 * ({@code Legs}, {@code NoticeLines}); sums along the tree are kept as rows are posted ({@code RunningTotals}).
 *
 * <p>Replay takes the same way from the journal on: it applies the postings that were recorded and decides nothing.
 * A record of an event that a row says wholly is that row, else JSON: {@code ledger/docs/journal.md}.
 * Money and amounts are {@code long} minor units in append-only columns; a snapshot is the columns and their lengths.
 * What a row costs, in cache lines and in bytes, is derived in {@code ledger/docs/speed.md}.
 */
@NullMarked
package io.github.unionaid.ledger.engine;

import org.jspecify.annotations.NullMarked;
