/**
 * The append-only log that is a ledger's only truth.
 *
 * <p>{@link io.github.unionaid.ledger.journal.Journal} is the contract, in bytes: append a batch at an expected place,
 * read from a place on, tell how far it is durable. {@link io.github.unionaid.ledger.journal.InMemoryJournal} keeps the
 * bytes on the heap. What the bytes mean is the engine's business, and told in {@code ledger/docs/journal.md}.
 */
@NullMarked
package io.github.unionaid.ledger.journal;

import org.jspecify.annotations.NullMarked;
