package io.github.unionaid.ledger.book;

/** Where the money of a fund comes from, as the carry-forward of the year end asks; one for each fund. */
public enum SourceClass {
    /** 财政拨款: government money. */
    FISCAL,
    /** Everything else: dues, donations, other income (工会资金). */
    OTHER
}
