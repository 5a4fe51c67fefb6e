package io.github.unionaid.ledger.book;

/** What an event moves, seen from the tree. */
public enum FlowKind {
    /** Money or goods entered the tree from outside (收入); {@code from} is empty. */
    RAISED,
    /** A union's own money entered a fund, its source not stated; shown apart from {@link #RAISED}. */
    UNSTATED,
    /** Money moved between two funds of one union; negative in the fund that it left. */
    REASSIGNED,
    /** Held when this ledger began to keep the books (期初余额); {@code from} is empty. */
    OPENING,
    /**
     * Other money left the tree, for goods or by a free entry (购买); of goods, what a count found missing. {@code to} is
     * empty.
     */
    PURCHASED,
    /**
     * A grant was noticed (下达指标); negative when it is paid or closed, positive again when the payment bounces. No money
     * moves.
     */
    NOTICED,
    /** Aid reached people or an outside body (慰问、救助); {@code to} is empty. */
    DELIVERED,
    /** A transfer left its payer's account (拨付). */
    PAYMENT,
    /** A transfer reached its receiver's account (到账). */
    ARRIVAL
}
