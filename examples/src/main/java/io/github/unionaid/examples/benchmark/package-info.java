/**
 * Benchmarks beside what a user would take instead, the same work in the same run:
 * {@link io.github.unionaid.examples.benchmark.TreeBenchmark} is the union tree beside a {@code HashMap} of nodes and
 * Guava's {@code ImmutableGraph}. How to run it, and what it measured, stands in core/docs/benchmarks.md.
 */
@NullMarked
package io.github.unionaid.examples.benchmark;

import org.jspecify.annotations.NullMarked;
