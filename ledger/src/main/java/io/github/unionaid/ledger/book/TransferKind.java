package io.github.unionaid.ledger.book;

/** The kinds of transfer between two unions; each has a payment (拨付) and an arrival (到账). */
public enum TransferKind {
    /** A grant down (补助下级). */
    GRANT,
    /** A grant given back up (退回). */
    RETURN,
    /** Dues sent up (上解经费). */
    REMIT,
    /** Dues passed down (转拨经费). */
    PASSDOWN,
    /** Money to a union that does not stand below (同级支援). */
    PEER,
    /** A loan (借出款). */
    LOAN,
    /** A loan paid back (归还借款). */
    REPAYMENT,
    /** Goods (调拨物资); the amount is of goods. */
    GOODS,
    /** What a union that is no more held, handed over to a successor (移交). */
    HANDOVER
}
