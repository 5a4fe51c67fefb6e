package io.github.unionaid.core.text;

import java.io.IOException;

/** What was read is no record of CSV; names the record and the line on which it begins. */
public final class MalformedCsvException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    MalformedCsvException(long record, long line, String what) {
        super("record " + record + " " + what);
        this.line = line;
    }

    /** The line, from 1, on which the record begins. */
    public long line() {
        return line;
    }
}
