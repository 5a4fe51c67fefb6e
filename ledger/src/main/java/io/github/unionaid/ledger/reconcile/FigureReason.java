package io.github.unionaid.ledger.reconcile;

/**
 * Why of two amounts it cannot be said that they are equal, or by exactly how much they differ. Declared in the order in
 * which reasons are told.
 */
public enum FigureReason {
    /** One of them counts no money: the use of rooms, a service. */
    NO_MONEY("no money", "不是资金"),
    /** One of them was printed without an amount. */
    NO_AMOUNT("no amount printed", "未载明金额"),
    /** One of them was decided, and neither noticed nor paid; the other is not so. */
    DECIDED_NOT_PAID("decided, not paid", "已决定未拨付"),
    /** They measure different things: what was raised and what was paid, one payment and all payments to a day. */
    ANOTHER_MEASURE("another measure", "口径不同"),
    /** They run to different days, or are of different days. */
    ANOTHER_CUT_OFF("another cut-off", "日期口径不同"),
    /** They are about unions of which none, or not each, is in both. */
    OTHER_UNIONS("other unions", "单位范围不同"),
    /** It is not known on which day something happened, so whether it belongs to both. */
    UNDATED("undated", "日期未载明"),
    /** One of them is preliminary (初步统计): what comes in later adds to it, so it is a lower bound. */
    PRELIMINARY("preliminary", "初步统计"),
    /** One of them is incomplete (不完全统计): a lower bound. */
    INCOMPLETE("incomplete", "不完全统计"),
    /** One of them was printed as a bound or as approximate (余, 近, 约). */
    BOUND("a bound", "金额是约数或上下限"),
    /** It was not printed which levels of a subtree are counted, so any of them may be left out. */
    LEVELS_NOT_PRINTED("levels not printed", "未载明包括哪几级"),
    /** The same money may be counted twice, or may be counted in both. */
    MAY_OVERLAP("may overlap", "可能重复计算"),
    /** The books of a union that is counted are kept elsewhere: the ledger has a part of what it did at most. */
    BOOKS_ELSEWHERE("books kept elsewhere", "有单位的账不在本账内");

    private final String english;
    private final String chinese;

    FigureReason(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The reason in a few English words. */
    public String inEnglish() {
        return english;
    }

    /** The reason in a few Chinese words. */
    public String inChinese() {
        return chinese;
    }
}
