package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.ledger.book.FundId;

/**
 * What came to a union, or left it, because the organisation changed (划转): held, or on the way inside, at the end of the
 * day before. It moved from no account to another; who counts it is another one. Changes of one day are taken one by one,
 * foundations, moves, ends; what one brings another of that day may take on. The sum of a day is exact. Immutable and
 * thread-safe.
 *
 * @param change the change: a foundation, a move, or a split, merger or dissolution
 * @param moved the union that goes elsewhere by it, with its subtree or its books: the one that changed, or one that was
 *     founded out of it alone; as it is on the last day, or was on its own last
 * @param at the union that has more for it, or less; as it is on the last day, or was on its own last
 * @param fund the fund
 * @param amount how much, above zero if it came, below zero if it left; not zero
 */
public record MovedAmount(UnionChange change, Union moved, Union at, FundId fund, Amount amount) {

    /** The change as one sentence. */
    public String sentence() {
        return ChangeText.inEnglish(change, moved) + ": " + at.name() + " (" + at.id() + "), for fund " + fund + ", "
                + (amount.isPositive() ? "has " + amount + " more" : "has " + amount.negated() + " less")
                + ", held or in transit inside.";
    }

    /** The same in Chinese; amounts of money in yuan (元). */
    public String sentenceInChinese() {
        return ChangeText.inChinese(change, moved) + "：" + InChinese.named(at) + "，资金" + InChinese.code(fund.value())
                + "：结存和内部在途划" + (amount.isPositive() ? "入" : "出")
                + InChinese.amount(amount.isPositive() ? amount : amount.negated()) + "。";
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return sentence();
    }
}
