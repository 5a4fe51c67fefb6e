/**
 * Who: the union organisation (工会组织) as immutable values.
 *
 * <ul>
 *   <li>{@link io.github.unionaid.core.union.Union}: one union, with its stable
 *       {@link io.github.unionaid.core.union.UnionId}, its {@link io.github.unionaid.core.union.UnionLevel} and its
 *       {@link io.github.unionaid.core.union.UnionKind};
 *   <li>{@link io.github.unionaid.core.union.UnionTree}: the unions of one date under one root, checked when built;
 *       where a check fails, {@link io.github.unionaid.core.union.InvalidTreeException} lists every
 *       {@link io.github.unionaid.core.union.TreeProblem};
 *   <li>{@link io.github.unionaid.core.union.UnionRegister}: the tree of any day, and the
 *       {@link io.github.unionaid.core.union.UnionChange changes} between them; where it cannot take one in,
 *       {@link io.github.unionaid.core.union.InvalidChangeException} lists every
 *       {@link io.github.unionaid.core.union.ChangeProblem};
 *   <li>{@link io.github.unionaid.core.union.TreeHeap}: how much heap a tree needs, known in advance.
 * </ul>
 *
 * <p>The tree is the <em>fund</em> tree: a union's parent is where its money comes from. A union's own books (本级) and
 * the total of the union with all below it (汇总) are two things; here "subtree" always includes the union itself.
 */
@NullMarked
package io.github.unionaid.core.union;

import org.jspecify.annotations.NullMarked;
