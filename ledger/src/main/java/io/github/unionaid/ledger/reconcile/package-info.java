/**
 * Totals along the tree, and the proof that they agree with the books.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.reconcile.Totals}: for a union, its subtree or any {@link
 *       io.github.unionaid.ledger.reconcile.UnionSet}, what came in, went on, reached people, is held or on the way, as
 *       {@link io.github.unionaid.ledger.reconcile.Figures} by {@link io.github.unionaid.ledger.book.Measure}, in money or
 *       in goods; {@link io.github.unionaid.ledger.reconcile.PeriodTotals} over a period;
 *   <li>through which tree: that of the date, that of any day ({@code Totals.through}), or each day through its own,
 *       with what changes of the organisation brought and took as a figure of its own ({@link
 *       io.github.unionaid.ledger.reconcile.HistoricTotals}); {@link io.github.unionaid.ledger.reconcile.TreeBridge} says
 *       which change explains which part of the difference between two trees;
 *   <li>{@link io.github.unionaid.ledger.reconcile.TotalsAtHand}: the same for a union or a subtree, of all dates, in
 *       microseconds, from sums that the ledger keeps as it posts;
 *   <li>{@link io.github.unionaid.ledger.reconcile.Reconciliation}: checks the identities R1 to R6 of
 *       {@link io.github.unionaid.ledger.reconcile.Identity} and reports each break as a
 *       {@link io.github.unionaid.ledger.reconcile.Finding}; it never throws on one and never repairs;
 *   <li>{@link io.github.unionaid.ledger.reconcile.Ageing}: how old it is what is on the way, or promised and not paid
 *       (账龄);
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
 * <p>Within: {@code Counted} is the part of a view that counts, from which totals are summed in columns ({@code
 * FundTable}, {@code PairTable}). From one tree to another {@code TreeStep} lists the changes, {@code MovingTree} takes
 * them one by one, and {@code BlockSums} says what each moves. {@code ProofPass} goes over all transactions once, in
 * numbers, and leaves what is not plainly right to the checks, which look at objects: {@code BalanceCheck}, {@code
 * PairCheck}, {@code SumCheck}, {@code UseCheck}, {@code MoneyCheck}, {@code KeptCheck} and {@code DerivationCheck}, one for
 * each identity and two for R6. What {@code PairCheck} cannot verify, {@code ForeignBooks} holds against statements of the
 * other books.
 *
 * <p>Two kinds of total stand side by side. The <em>plain sum</em> (汇总) adds up the books of all unions of a subtree, so
 * money that passes three levels is in it three times; the accounting systems ask for it. The figures <em>without
 * double counting</em> ({@code in}, {@code out} and what is in transit) leave out what moved inside; they are this
 * library's own.
 */
@NullMarked
package io.github.unionaid.ledger.reconcile;

import org.jspecify.annotations.NullMarked;
