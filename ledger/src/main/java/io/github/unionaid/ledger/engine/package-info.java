/**
 * The deterministic state machine behind the façade; not exported.
 *
 * <pre>
 *   Event -> Validator (ladders of guards in the order of RefusalReason) -> postings
 *         -> RecordCodec -> journal -> State.apply (Store, lanes, names, SetUp) -> Store.snapshot for a view
 *
 *   most events    RowShaper makes a Row: Naming, DateGuards, UnionGuards, FundGuards, AmountGuards, Cover; Entries
 *   written lines  WrittenEntries: OpeningBalance, JournalEntry
 *   whole books    BookRules, BookEntries: close, conversion, handover
 *   the register   RegisterRules
 *   a reversal     Dependents
 * </pre>
 *
 * <p>What may not fall below nothing is a lane ({@code Lanes}): money, stock, its cost, dues that are due; each is kept
 * as balances by day. What a transfer or a notice has left is summed from its legs when one is added ({@code Legs},
 * {@code NoticeLines}).
 *
 * <p>Replay takes the same way from the journal on: it applies the postings that were recorded and decides nothing.
 * Money and amounts are {@code long} minor units in append-only columns; a snapshot is the columns and their lengths.
 */
@NullMarked
package io.github.unionaid.ledger.engine;

import org.jspecify.annotations.NullMarked;
