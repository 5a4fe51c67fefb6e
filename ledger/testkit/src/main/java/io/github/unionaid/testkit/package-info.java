/**
 * A test kit for systems that embed the ledger: jqwik arbitraries, made-up data, and the ledger's invariants as checks.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.testkit.Trees}: union trees of every valid shape;
 *   <li>{@link io.github.unionaid.testkit.SyntheticUnions}: a made-up organisation of any size, in the true shape;
 *   <li>{@link io.github.unionaid.testkit.Funds}, {@link io.github.unionaid.testkit.Parties}: what events name;
 *   <li>{@link io.github.unionaid.testkit.Programs}: lists of events of every type with their tree and funds, as an {@link
 *       io.github.unionaid.testkit.EventProgram}; most events are fit to be accepted, some are wrong in every way there is;
 *       with options for what to leave out;
 *   <li>{@link io.github.unionaid.testkit.Ledgers}: runs a program against a ledger on the heap and gives a {@link
 *       io.github.unionaid.testkit.ProgramRun}: ledger, journal, results;
 *   <li>{@link io.github.unionaid.testkit.Batches}: puts events into the batches of a ledger, as rows where they fit;
 *   <li>{@link io.github.unionaid.testkit.Invariants}: what holds in every ledger at every time.
 * </ul>
 *
 * <pre>{@code
 * @Property
 * void myBooksReconcile(@ForAll("programs") EventProgram program) {
 *   Ledger ledger = mySystem.post(program.events());
 *   Invariants.all(ledger.view());
 * }
 * }</pre>
 *
 * <p>Everything here is deterministic but for the seed of jqwik, which it prints when a property fails.
 */
@NullMarked
package io.github.unionaid.testkit;

import org.jspecify.annotations.NullMarked;
