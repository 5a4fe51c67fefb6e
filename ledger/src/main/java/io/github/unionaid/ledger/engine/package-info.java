/**
 * The deterministic state machine behind the façade; not exported.
 *
 * <pre>
 *   Event -> Validator (guards in the order of RefusalReason; shapes a Row) -> Entries (postings)
 *         -> RecordCodec -> journal -> State.apply (Store, fund lines, names) -> Store.Snapshot for a view
 * </pre>
 *
 * <p>Replay takes the same way from the journal on: it applies the postings that were recorded and decides nothing.
 * Money and amounts are {@code long} minor units in append-only columns; a snapshot is the columns and their lengths.
 */
@NullMarked
package io.github.unionaid.ledger.engine;

import org.jspecify.annotations.NullMarked;
