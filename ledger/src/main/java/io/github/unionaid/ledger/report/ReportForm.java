package io.github.unionaid.ledger.report;

/** The form in which a {@link Report} is written. */
public enum ReportForm {
    /** For people: lines that align where a Chinese character takes two columns, each ended by a line feed. */
    TEXT,
    /**
     * For spreadsheets: RFC 4180, the first record names the columns by codes that never change; amounts are decimal
     * numbers without unit or grouping, like {@code 300000.00}. Texts are written as they are, also one that begins with
     * {@code =}, which a spreadsheet may take for a formula.
     */
    CSV,
    /** For programs: one document with {@code format} and {@code version}; amounts are texts, never numbers. */
    JSON
}
