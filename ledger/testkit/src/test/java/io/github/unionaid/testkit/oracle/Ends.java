package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.UnionId;

/**
 * Between whom something moves.
 *
 * @param payer who gives
 * @param payee who gets it; for a group the union that stands for it
 * @param group whether {@code payee} stands for a group
 */
record Ends(UnionId payer, UnionId payee, boolean group) {

    Ends turned() {
        return new Ends(payee, payer, false);
    }
}
