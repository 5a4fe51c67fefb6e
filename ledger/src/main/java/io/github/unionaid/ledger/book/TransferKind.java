package io.github.unionaid.ledger.book;

/** The kinds of transfer between two unions; each has a payment (拨付) and an arrival (到账). */
public enum TransferKind {
    /** A grant down (补助下级). */
    GRANT,
    /** A grant given back up (退回). */
    RETURN
}
