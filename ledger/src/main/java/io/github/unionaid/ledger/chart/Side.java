package io.github.unionaid.ledger.chart;

/** The two sides of an account. */
public enum Side {
    /** 借方. */
    DEBIT,
    /** 贷方. */
    CREDIT;

    /** The other side. */
    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
