package io.github.unionaid.ledger.event;

/**
 * Why an event is refused. If several reasons apply, the one declared first is given. A refused event leaves the ledger
 * as it was, and its id may be used again.
 */
public enum RefusalReason {
    /** The id is that of an accepted event with other content. */
    ID_HAS_OTHER_CONTENT,
    /** The event names one that the ledger does not have. */
    NAMED_EVENT_UNKNOWN,
    /** The named event is of a type that this one cannot refer to, or, for an arrival, a grant to a group. */
    NAMED_EVENT_UNFIT,
    /** A reversal of a reversal, or of the opening of a fund. */
    NOT_REVERSIBLE,
    /** The named event has been reversed. */
    ALREADY_REVERSED,
    /** The date is before the first day of the first accounting system, 2010-01-01. */
    DATE_BEFORE_BOOKS,
    /** The date is after the day, in the ledger's zone, on which the event is recorded. */
    DATED_AFTER_RECORDING,
    /** The date is before that of the named event: an arrival before its payment, a reversal before the reversed. */
    DATED_BEFORE_NAMED_EVENT,
    /** A union is not in the tree on that date, or the register begins later. */
    UNION_UNKNOWN,
    /**
     * The ledger does not keep the books in which the event would post, nor, for a transfer, those of the other union.
     */
    BOOK_NOT_KEPT,
    /** The fund is open already. */
    FUND_ALREADY_OPEN,
    /** No such fund has been opened. */
    FUND_UNKNOWN,
    /** The fund is opened on a later date. */
    FUND_NOT_OPEN,
    /** The amount is zero or negative. */
    AMOUNT_NOT_POSITIVE,
    /** The amount is not money; funds hold money. */
    ASSET_NOT_MONEY,
    /**
     * The source of a receipt, or the other fund of a designation, is of another class than the fund's; a source that
     * is not stated is never fiscal.
     */
    SOURCE_CONTRADICTS_FUND,
    /** The party cannot take this event: a grant goes to unions, a disbursement to anyone else. */
    PARTY_NOT_ALLOWED,
    /** A union cannot grant to itself. */
    GIVER_IS_RECEIVER,
    /** A grant goes down the tree; the giver is not above the receiver. */
    GIVER_NOT_ABOVE_RECEIVER,
    /**
     * An account code is not in the chart of the accounting system in force on the date, or is not one that aid can be
     * charged to.
     */
    ACCOUNT_NOT_IN_CHART,
    /** The named grant, or return, has as many legs as one can have: 10,000 arrivals and returns. */
    LIMIT_EXCEEDED,
    /** More would arrive than was paid, in all or by some date. */
    ARRIVAL_EXCEEDS_PAYMENT,
    /** More would be returned than had arrived, in all or by some date. */
    RETURN_EXCEEDS_ARRIVAL,
    /**
     * Other events stand on the one to be reversed: they name it, or without it a fund would be below zero on some
     * date. They go first; the refusal names them, the latest first.
     */
    HAS_DEPENDENTS,
    /** The fund would be below zero in the union's books, on the date or on a later one. */
    FUND_OVERDRAWN,
    /** Everything ever posted would exceed what sums can hold without overflow. */
    TOTAL_OVERFLOW
}
