/**
 * The ledger beside what a user would take instead, the same work in the same run: {@link
 * io.github.unionaid.examples.benchmark.ledger.LedgerBenchmark} prints the goals and what was measured.
 *
 * <pre>
 *   Organisation, Relations -> Workload: made-up lines, the same for everybody, as Lines
 *   Contender    BatchPath and ObjectPath of the ledger
 *                PlainJava, SqliteBooks, DuckDbBooks
 *   Agreement    every contender has the figures of Expected, and refuses what a ledger must refuse
 *   *Row         what is measured, into the Table
 * </pre>
 */
@NullMarked
package io.github.unionaid.examples.benchmark.ledger;

import org.jspecify.annotations.NullMarked;
