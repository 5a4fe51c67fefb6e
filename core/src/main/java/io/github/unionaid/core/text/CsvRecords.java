package io.github.unionaid.core.text;

import java.io.IOException;
import java.util.List;

/** Records of RFC 4180: fields apart by commas, records ended by CR LF, quotes where a field has one of these or a quote. */
public final class CsvRecords {
    private final Appendable out;

    /** Writes to what is given, which stays the caller's to flush and close. */
    public CsvRecords(Appendable out) {
        this.out = out;
    }

    /**
     * Writes one record.
     *
     * @throws IOException if what it writes to throws it
     */
    public void write(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(fields.get(i));
        }
        out.append("\r\n");
    }

    private void write(String field) throws IOException {
        if (needsQuotes(field)) {
            out.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
            out.append(field);
        }
    }

    private static boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            switch (field.charAt(i)) {
                case ',', '"', '\r', '\n' -> {
                    return true;
                }
                default -> {} // stands as it is
            }
        }
        // a blank at either end is part of a field, but some readers take it off where there are no quotes
        return !field.isEmpty() && (field.charAt(0) == ' ' || field.charAt(field.length() - 1) == ' ');
    }
}
