/**
 * What people read, and hand on: totals, findings and ages as text, CSV and JSON, in English or Chinese.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.report.TotalsTable}: a union and those below it to some depth, a row each, its
 *       {@linkplain io.github.unionaid.ledger.report.TotalsColumn columns} with the plain sum (汇总) always beside the figure
 *       without double counting;
 *   <li>{@link io.github.unionaid.ledger.report.FindingsList}: what a {@link
 *       io.github.unionaid.ledger.reconcile.Reconciliation} found, and the pairs that it could not verify;
 *   <li>{@link io.github.unionaid.ledger.report.AgeingTable}: how long payments have been on the way and notices open (账龄);
 *   <li>{@link io.github.unionaid.ledger.report.Report}: how each is written, row by row, in a
 *       {@link io.github.unionaid.ledger.report.ReportForm} and a {@link io.github.unionaid.ledger.report.Language}.
 * </ul>
 *
 * <p>What the columns and findings mean, and what to do about a finding, is said in {@code ledger/docs/totals.md}.
 */
@NullMarked
package io.github.unionaid.ledger.report;

import org.jspecify.annotations.NullMarked;
