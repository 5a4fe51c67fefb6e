/**
 * Totals along the tree, and the proof that they agree with the books.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.reconcile.Totals}: for a union, its subtree or any set of unions, what came
 *       in, went on, reached people, is held or on the way, as {@link io.github.unionaid.ledger.reconcile.Figures} by
 *       {@link io.github.unionaid.ledger.book.Measure};
 *   <li>{@link io.github.unionaid.ledger.reconcile.TotalsAtHand}: the same for a union or a subtree, of all dates, in
 *       microseconds, from sums that the ledger keeps as it posts;
 *   <li>{@link io.github.unionaid.ledger.reconcile.Reconciliation}: checks the identities R1 to R4 of
 *       {@link io.github.unionaid.ledger.reconcile.Identity} and reports each break as a
 *       {@link io.github.unionaid.ledger.reconcile.Finding}; it never throws on one and never repairs;
 *   <li>{@link io.github.unionaid.ledger.reconcile.ReportedFigure}: a figure that somebody printed, which is not a
 *       posting;
 *   <li>{@link io.github.unionaid.ledger.reconcile.ReportedFigures}: such figures held against the ledger ({@link
 *       io.github.unionaid.ledger.reconcile.FigureCheck}), two against each other ({@link
 *       io.github.unionaid.ledger.reconcile.FigureComparison}) and a whole against its stated parts ({@link
 *       io.github.unionaid.ledger.reconcile.FigureSum}), each with a
 *       {@link io.github.unionaid.ledger.reconcile.FigureVerdict}: agrees, short by, over by, or not comparable and the
 *       {@link io.github.unionaid.ledger.reconcile.FigureReason} why.
 * </ul>
 *
 * <p>Two kinds of total stand side by side. The <em>plain sum</em> (汇总) adds up the books of all unions of a subtree, so
 * money that passes three levels is in it three times; the accounting systems ask for it. The figures <em>without
 * double counting</em> ({@code in}, {@code out} and what is in transit) leave out what moved inside; they are this
 * library's own.
 */
@NullMarked
package io.github.unionaid.ledger.reconcile;

import org.jspecify.annotations.NullMarked;
