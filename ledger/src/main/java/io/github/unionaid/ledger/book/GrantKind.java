package io.github.unionaid.ledger.book;

/**
 * What a grant (补助) is given for. The accounting system of 2009 has a detail account for each, the suffixes 01 to 07
 * of 506 and 403; that of 2021 knows only general (一般性转移支付) and special (专项转移支付) ones.
 */
public enum GrantKind {
    /** 回拨补助, suffix 01; general in 2021. */
    REBATE("01", false),
    /** 专项补助, suffix 02; special in 2021. */
    SPECIAL("02", true),
    /** 超收补助, suffix 03; general in 2021. */
    OVER_COLLECTION("03", false),
    /** 帮扶补助, suffix 04; special in 2021. */
    HARDSHIP("04", true),
    /** 送温暖补助, suffix 05; special in 2021. */
    WARMTH("05", true),
    /** 救灾补助, suffix 06; special in 2021. */
    DISASTER("06", true),
    /** 其他补助, suffix 07; general in 2021. */
    OTHER("07", false);

    private final String suffix2009;
    private final boolean special;

    GrantKind(String suffix2009, boolean special) {
        this.suffix2009 = suffix2009;
        this.special = special;
    }

    /** The suffix of the detail accounts of 506 and 403 in the system of 2009. */
    public String suffix2009() {
        return suffix2009;
    }

    /** Whether it is a special grant (专项转移支付) in the system of 2021; else a general one. */
    public boolean isSpecial() {
        return special;
    }
}
