package io.github.unionaid.ledger.statement;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read is no statement, or not as it was written; names the place, what stands there and what was expected. */
public final class UnreadableStatementException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final @Nullable String column;
    private final @Nullable String value;

    UnreadableStatementException(
            long line, @Nullable String column, @Nullable String value, String problem, @Nullable Throwable cause) {
        super(place(line, column, value) + problem, cause);
        this.line = line;
        this.column = column;
        this.value = value;
    }

    private static String place(long line, @Nullable String column, @Nullable String value) {
        String at = line == 0 ? "" : "line " + line + ": ";
        return column == null ? at : at + column + " is '" + value + "'; ";
    }

    /** The line of the file, from 1; 0 if it is not known. */
    public long line() {
        return line;
    }

    /** The name of the column or of the field, if it is one. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /** What stands there, if it is a column or a field. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }
}
