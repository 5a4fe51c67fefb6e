/**
 * Made-up statements of two books: whether the matching finds the most that can be the same, and names what is planted.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.testkit.statement.Books}: statements of two books that agree;
 *   <li>{@link io.github.unionaid.testkit.statement.Slip}: what is done to them.
 * </ul>
 */
package io.github.unionaid.testkit.statement;
