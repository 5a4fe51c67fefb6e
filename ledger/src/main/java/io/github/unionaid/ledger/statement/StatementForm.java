package io.github.unionaid.ledger.statement;

/** The form in which a {@link BookStatement} is written to a file and read from one. */
public enum StatementForm {
    /**
     * For spreadsheets: RFC 4180, first what the statement is of, then the balances, then the lines, each below the names of
     * their columns. Texts are written as they are, also one that begins with {@code =}, which a spreadsheet may take for
     * a formula.
     */
    CSV,
    /** For programs: one document with {@code format} and {@code version}; amounts are texts, never numbers. */
    JSON
}
