/**
 * The relief that unions paid in January and February 2020, as one newspaper article printed it on 5 February 2020
 * (工人日报): what was printed as paid, exact and by a named union is posted; everything else is a reported figure.
 *
 * <pre>
 *   relief-2020.csv -> ReliefRow -> ReliefBooks: a ledger, and the figures that are no postings
 *                                      -> ReliefReport: tables, the reconciliation, figure by figure
 *   AlteredCopy: a made-up case whose journal is altered, and the finding that names it
 * </pre>
 */
@NullMarked
package io.github.unionaid.examples.relief;

import org.jspecify.annotations.NullMarked;
