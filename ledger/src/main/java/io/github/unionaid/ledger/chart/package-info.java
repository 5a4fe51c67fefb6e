/**
 * The accounts of the two union accounting systems (工会会计制度): the one of 2009, in force 2010 to 2021, and the one
 * of 2021, in force since.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.ledger.chart.AccountingSystem}: which system is in force on a date;
 *   <li>{@link io.github.unionaid.ledger.chart.AccountCode}: an account number with its system, for the same number
 *       means something else in the other;
 *   <li>{@link io.github.unionaid.ledger.chart.Chart}: the chart of a system, its
 *       {@link io.github.unionaid.ledger.chart.ChartAccount}s with class and normal
 *       {@link io.github.unionaid.ledger.chart.Side}.
 * </ul>
 */
@NullMarked
package io.github.unionaid.ledger.chart;

import org.jspecify.annotations.NullMarked;
