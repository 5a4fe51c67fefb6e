/**
 * How long it takes to match two statements, and how that grows: {@link
 * io.github.unionaid.examples.benchmark.statement.StatementBenchmark}. The lines are those of {@link
 * io.github.unionaid.examples.benchmark.statement.LargeBooks}, in which every rule and every kind of difference occurs.
 */
@NullMarked
package io.github.unionaid.examples.benchmark.statement;

import org.jspecify.annotations.NullMarked;
