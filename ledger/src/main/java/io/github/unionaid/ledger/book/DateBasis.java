package io.github.unionaid.ledger.book;

/** What is known of the date of an event. */
public enum DateBasis {
    /** It is the date. */
    ON,
    /**
     * It happened on the date or before, and which day is not known; an amount so dated counts as <em>possibly</em>
     * there at earlier cut-offs.
     */
    NOT_AFTER
}
