package io.github.unionaid.ledger.event;

/** Through which money account money comes and goes; the numbers are the same in both accounting systems. */
public enum Means {
    /** 银行存款: 102. */
    BANK,
    /** 库存现金: 101. */
    CASH,
    /** 零余额账户用款额度, a quota of the treasury: 111. */
    QUOTA
}
