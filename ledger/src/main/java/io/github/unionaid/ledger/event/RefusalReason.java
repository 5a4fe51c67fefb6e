package io.github.unionaid.ledger.event;

/**
 * Why an event is refused. If several reasons apply, the one declared first is given. A refused event leaves the ledger
 * as it was, and its id may be used again.
 */
public enum RefusalReason {
    /** The id is that of an accepted event with other content. */
    ID_HAS_OTHER_CONTENT,
    /** The screen that the embedding system set in the options does not let the event in. */
    REFUSED_BY_SCREEN,
    /** The event names one that the ledger does not have. */
    NAMED_EVENT_UNKNOWN,
    /** The named event is of a type that this one cannot refer to, or, for an arrival, a grant to a group. */
    NAMED_EVENT_UNFIT,
    /**
     * A reversal of a reversal, of the opening of a fund, of a close or a reopening, of a conversion, a handover or
     * changes of the register.
     */
    NOT_REVERSIBLE,
    /** The named event has been reversed. */
    ALREADY_REVERSED,
    /** The date is before the first day of the first accounting system, 2010-01-01. */
    DATE_BEFORE_BOOKS,
    /** The date is after the day, in the ledger's zone, on which the event is recorded. */
    DATED_AFTER_RECORDING,
    /** The date is before that of the named event: an arrival before its payment, a reversal before the reversed. */
    DATED_BEFORE_NAMED_EVENT,
    /**
     * The event belongs to another day: a conversion to 2022-01-01; an accrual to 31 December, but for that of a grant
     * in the receiver's books and of dues before 2022.
     */
    DATE_NOT_ALLOWED,
    /**
     * A union is not in the tree on that date, or the register begins later; for a handover, the union that is to be no
     * more is still there.
     */
    UNION_UNKNOWN,
    /**
     * The ledger does not keep the books in which the event would post, nor, for a transfer, those of the other union.
     */
    BOOK_NOT_KEPT,
    /** The register cannot take the changes. */
    CHANGE_NOT_POSSIBLE,
    /**
     * A change of the register takes effect in the past and an accepted event would not be valid after it: it names a
     * union that is not there or stands elsewhere, or it would have been for another union to book.
     */
    CHANGE_INVALIDATES_EVENT,
    /**
     * The date is in a closed period of a book that the event belongs to; also of a notice, its closure or a service,
     * which post nothing.
     */
    PERIOD_CLOSED,
    /**
     * The books to be opened again are open on that date, or those to be converted are not closed to 2021-12-31, with
     * income and expense zero.
     */
    PERIOD_NOT_CLOSED,
    /** The books have been converted to the system of 2021: not once more, and not opened again before it. */
    ALREADY_CONVERTED,
    /** The fund is open already. */
    FUND_ALREADY_OPEN,
    /** No such fund has been opened. */
    FUND_UNKNOWN,
    /** The fund is opened on a later date. */
    FUND_NOT_OPEN,
    /**
     * The last day of the fund has passed: it takes nothing in, and promises, pays, delivers and buys nothing more.
     * What was noticed may still be paid, what is on the way still arrives, bounces or goes back, and what is left may
     * go to another fund.
     */
    FUND_PERIOD_OVER,
    /** The amount is zero or negative; for the difference of a count zero, for a cost negative. */
    AMOUNT_NOT_POSITIVE,
    /** The amount or the cost is not money. */
    ASSET_NOT_MONEY,
    /** The amount is money where goods or units of a service are expected. */
    ASSET_NOT_GOODS,
    /** Unions, fund, kind or goods are not those of the named event. */
    DIFFERS_FROM_NAMED_EVENT,
    /**
     * An event of the book, or a line of the other union's book, stands in another hand-made match of the two, which has not
     * been reversed.
     */
    ALREADY_MATCHED,
    /**
     * The source of a receipt, or the other fund of a designation or a free entry, is of another class than the fund's;
     * a source that is not stated, dues and gifts of goods are never fiscal, what the treasury pays always. Or both
     * funds of a designation are the same.
     */
    SOURCE_CONTRADICTS_FUND,
    /** The fund has purposes, and the delivery names none of them. */
    PURPOSE_NOT_ALLOWED,
    /** The fund does not allow this kind of transfer. */
    TRANSFER_NOT_ALLOWED,
    /**
     * The party cannot take this event: a grant goes to unions, a delivery to anyone else, a handover to a successor.
     */
    PARTY_NOT_ALLOWED,
    /** A union cannot grant, lend, send or owe to itself. */
    GIVER_IS_RECEIVER,
    /** A grant and dues passed down go down the tree; the giver is not above the receiver. */
    GIVER_NOT_ABOVE_RECEIVER,
    /**
     * Dues are sent, owed and accrued up or down the tree, and a peer does not stand below; the other union is
     * elsewhere.
     */
    DIRECTION_NOT_ALLOWED,
    /** What is owed to others is more than there is to share. */
    SHARES_EXCEED_AMOUNT,
    /**
     * An account code is not in the chart of the accounting system in force on the date, has details to be used
     * instead, or is not one that the event can use.
     */
    ACCOUNT_NOT_IN_CHART,
    /**
     * A line on a money account names no flow and none of the fund undoes it, or a flow that does not fit its side; or
     * a line elsewhere names one.
     */
    FLOW_NOT_STATED,
    /** The debits of an entry are not its credits, for some fund. */
    ENTRY_NOT_BALANCED,
    /**
     * The named event has as many arrivals, returns and other legs as one can have: 10,000; a notice, together with its
     * payments.
     */
    LIMIT_EXCEEDED,
    /** More would be paid and closed, or accrued, than was noticed, in all or by some date. */
    NOTICE_EXCEEDED,
    /** More would arrive, be allotted or bounce than was paid, in all or by some date. */
    ARRIVAL_EXCEEDS_PAYMENT,
    /** More would be returned, repaid or written off than had arrived, in all or by some date. */
    RETURN_EXCEEDS_ARRIVAL,
    /**
     * Other events stand on the one to be reversed: they name it, or without it a fund or a stock would be below zero
     * on some date. They go first; the refusal names them, the latest first, 20 at most.
     */
    HAS_DEPENDENTS,
    /** The fund would be below zero in the union's books, on the date or on a later one. */
    FUND_OVERDRAWN,
    /**
     * There would be less than no goods of a kind in the union's stock, on the date or on a later one, or their cost
     * would be below zero.
     */
    STOCK_OVERDRAWN,
    /** What the fund holds is promised in notices that bind. */
    FUND_COMMITTED,
    /**
     * All that was ever posted, or all that events ever moved, in fen and pieces together, would exceed
     * 576,460,752,303,423,487, what sums can hold without overflow.
     */
    TOTAL_OVERFLOW
}
