/**
 * What people read, and hand on: totals, findings, ages and what two unions agree on as text, CSV and JSON, in English or Chinese.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.report.TotalsTable}: a union and those below it to some depth, a row each, its
 *       {@linkplain io.github.unionaid.ledger.report.TotalsColumn columns} with the plain sum (汇总) always beside the figure
 *       without double counting;
 *   <li>{@link io.github.unionaid.ledger.report.FindingsList}: what a {@link
 *       io.github.unionaid.ledger.reconcile.Reconciliation} found, the pairs that it could not verify, and those that
 *       statements of other books verified;
 *   <li>{@link io.github.unionaid.ledger.report.AgeingTable}: how long payments have been on the way and notices open (账龄);
 *   <li>{@link io.github.unionaid.ledger.report.AgreementStatement}: what the books of two unions agree on for a period and
 *       in what they differ, for both to sign (往来对账单);
 *   <li>{@link io.github.unionaid.ledger.report.Report}: how each is written, row by row, in a
 *       {@link io.github.unionaid.ledger.report.ReportForm} and a {@link io.github.unionaid.ledger.report.Language}.
 * </ul>
 *
 * <p>What the columns and findings mean, and what to do about a finding, is said in {@code ledger/docs/totals.md},
 * what differences of two books mean in {@code ledger/docs/matching.md}.
 */
@NullMarked
package io.github.unionaid.ledger.report;

import org.jspecify.annotations.NullMarked;
