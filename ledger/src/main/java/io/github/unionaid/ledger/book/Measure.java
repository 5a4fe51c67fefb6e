package io.github.unionaid.ledger.book;

/**
 * What is counted for each union and fund. All are additive: the figure of a subtree is the union's own plus those of
 * the subtrees below it.
 *
 * <p>For a transfer from a to b with the lowest common ancestor L, its payment adds to {@link #SENT} of a, {@link
 * #COMING} of b and {@link #INT_SENT} of L; its arrival to {@link #RECEIVED} of b, {@link #ARRIVED} of a and {@link
 * #INT_RECEIVED} of L. One counter of what is internal would not do: booked at payment it is wrong for what came in,
 * booked at arrival it is wrong for what went out.
 */
public enum Measure {
    /** Transfers paid by the union (拨出), on the date of payment. */
    SENT,
    /** Transfers paid to the union, on the date of payment. */
    COMING,
    /** Transfers paid between two unions whose lowest common ancestor is the union. */
    INT_SENT,
    /** Transfers that reached the union (到账), on the date of arrival. */
    RECEIVED,
    /** Transfers of the union that reached the other one. */
    ARRIVED,
    /** Transfers that arrived between two unions whose lowest common ancestor is the union. */
    INT_RECEIVED,
    /** Money that entered the tree here from outside (收入). */
    RAISED,
    /** Money that entered a fund from another fund or from a source that is not stated; {@link #UNSTATED} included. */
    REASSIGNED,
    /** Of {@link #REASSIGNED}, what came from a source that is not stated. */
    UNSTATED,
    /** What the unions held when the ledger began to keep their books (期初余额). */
    OPENING,
    /** Aid paid to people and outside bodies (慰问、救助). */
    DELIVERED,
    /** Other money that left the tree: for goods (购买), or by a free entry. */
    PURCHASED,
    /** What the money accounts hold at the end of the date (持有), from the books and not from flows. */
    HELD,
    /** Grants noticed and neither paid nor closed (已下达未拨付), counted at the giver. */
    NOTICED
}
