package io.github.unionaid.testkit.planted;

import io.github.unionaid.ledger.reconcile.FindingKind;

/** An error in books, and what a finding has to call it. */
enum Fault {
    /** A debit and a credit of one book have another amount; the entry still balances. */
    ENTRY_AMOUNT("another amount, debit and credit", FindingKind.AMOUNT_DIFFERS),
    /** One line has another amount. */
    LINE_AMOUNT("another amount, one line", FindingKind.AMOUNT_DIFFERS),
    /** Nothing is booked of an event. */
    ENTRY_MISSING("nothing booked", FindingKind.HALF_MISSING),
    /** Of an event that concerns two books, one has nothing. */
    BOOK_MISSING("one of two books missing", FindingKind.HALF_MISSING),
    /** One line is not there. */
    LINE_MISSING("one line missing", FindingKind.HALF_MISSING),
    /** The lines of a fund in one book are in another fund. */
    OTHER_FUND("another fund", FindingKind.WRONG_FUND),
    /** A grant is on the account of another kind: special as general, warmth as disaster. */
    OTHER_KIND("special as general, another kind", FindingKind.WRONG_GRANT_KIND),
    /** What concerns an earlier year is booked as of this year, or the other way round. */
    OTHER_YEAR("another year", FindingKind.WRONG_YEAR),
    /** The lines stand twice, in one book or in all. */
    LINES_TWICE("lines twice", FindingKind.DUPLICATE),
    /** The event stands once more under another id. */
    EVENT_TWICE("event twice", FindingKind.DUPLICATE),
    /** The lines of one book name another union as counterparty. */
    OTHER_UNION("another counterparty", FindingKind.WRONG_COUNTERPARTY),
    /** A line is on another account, and not of the kind that has a name of its own. */
    OTHER_ACCOUNT("another account", FindingKind.POSTING_DIFFERS),
    /** A debit is a credit, or the other way round. */
    OTHER_SIDE("another side", FindingKind.POSTING_DIFFERS),
    /** The ledger keeps another balance than its lines add up to. */
    BALANCE("balance tampered with", FindingKind.BALANCE_DIFFERS);

    private final String inWords;
    private final FindingKind named;

    Fault(String inWords, FindingKind named) {
        this.inWords = inWords;
        this.named = named;
    }

    /** What it is, for a table. */
    String inWords() {
        return inWords;
    }

    /** What it is called. */
    FindingKind named() {
        return named;
    }
}
