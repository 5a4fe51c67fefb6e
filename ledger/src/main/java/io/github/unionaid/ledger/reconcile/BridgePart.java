package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.ledger.book.FundId;

/**
 * What one change of the organisation does to the figures of one union with all below it, of one fund, between two trees:
 * a part of a {@link TreeBridge}. Immutable and thread-safe.
 *
 * @param change the change: a foundation, a move, or a split, merger or dissolution
 * @param moved the union that goes elsewhere by it, with its subtree or its books: the one that changed, or one that was
 *     founded out of it alone; as it is on the last day, or was on its own last
 * @param at the union whose figures differ; as it is on the last day, or was on its own last
 * @param fund the fund
 * @param difference by how much they differ, after less before; not all zero
 */
public record BridgePart(UnionChange change, Union moved, Union at, FundId fund, Figures difference) {

    /** The part as one sentence. */
    public String sentence() {
        return ChangeText.inEnglish(change, moved) + ": " + at.name() + " (" + at.id() + ") with all below, for fund "
                + fund + ": " + ChangeText.inEnglish(difference) + ".";
    }

    /** The same in Chinese; amounts of money in yuan (元). */
    public String sentenceInChinese() {
        return ChangeText.inChinese(change, moved) + "：" + InChinese.named(at) + "含下级，资金" + InChinese.code(fund.value())
                + "：" + ChangeText.inChinese(difference) + "。";
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }
}
