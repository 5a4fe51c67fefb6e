/**
 * A second, naive ledger, written from the documentation alone, and what holds the ledger against it event by event.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.testkit.oracle.Oracle}: the naive ledger;
 *   <li>{@link io.github.unionaid.testkit.oracle.Duel}: both, told the same events;
 *   <li>{@link io.github.unionaid.testkit.oracle.JavaCode}: a program as code, to be pasted into a test.
 * </ul>
 */
package io.github.unionaid.testkit.oracle;
