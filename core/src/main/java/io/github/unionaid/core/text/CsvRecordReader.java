package io.github.unionaid.core.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of RFC 4180 as {@link CsvRecords} writes them, one at a time; a line feed alone ends one too, and the last
 * one need not be ended. What can be read in two ways is refused: a quote within a field that does not begin with one, text
 * behind the quote that ends a field, a carriage return by itself. Not thread-safe.
 */
public final class CsvRecordReader {
    private static final int END = -1;

    private final Reader in;
    private final int maxField;
    private final int maxFields;
    private final char[] buffer = new char[8192];
    private int length;
    private int next;
    private long line = 1; // of the next character
    private long recordLine;
    private long record;
    private final StringBuilder field = new StringBuilder();

    /**
     * Reads from what is given, which stays the caller's to close.
     *
     * @param maxField the most characters of a field; a quote that is never closed reads no further
     * @param maxFields the most fields of a record
     */
    public CsvRecordReader(Reader in, int maxField, int maxFields) {
        this.in = in;
        this.maxField = maxField;
        this.maxFields = maxFields;
    }

    /** The number of the record read last, from 1. */
    public long record() {
        return record;
    }

    /** The line, from 1, on which the record read last begins. */
    public long line() {
        return recordLine;
    }

    /**
     * Reads the next record; null at the end. An empty line is a record of one empty field.
     *
     * @throws MalformedCsvException if what comes is no record, or beyond a limit
     * @throws IOException if what it reads from throws it
     */
    public @Nullable List<String> read() throws IOException {
        recordLine = line;
        int c = read1();
        if (c == END) {
            return null;
        }
        record++;
        List<String> fields = new ArrayList<>();
        while (true) {
            field.setLength(0);
            c = c == '"' ? readQuoted() : readPlain(c);
            fields.add(field.toString());
            if (c != ',') {
                endRecord(c);
                return Collections.unmodifiableList(fields);
            }
            if (fields.size() == maxFields) {
                throw problem("has more than " + maxFields + " fields");
            }
            c = read1();
        }
    }

    /** The rest of a field without quotes, from its first character; returns what ends it. */
    private int readPlain(int first) throws IOException {
        int c = first;
        while (c != ',' && c != '\r' && c != '\n' && c != END) {
            if (c == '"') {
                throw problem("has a quote within a field that does not begin with one");
            }
            append(c);
            c = read1();
        }
        return c;
    }

    /** A field in quotes, behind the first of them; returns what ends it. */
    private int readQuoted() throws IOException {
        while (true) {
            int c = read1();
            if (c == END) {
                throw problem("ends within quotes");
            }
            if (c != '"') {
                append(c);
                continue;
            }
            c = read1();
            if (c != '"') {
                if (c != ',' && c != '\r' && c != '\n' && c != END) {
                    throw problem("has text behind the quote that ends a field");
                }
                return c;
            }
            append('"');
        }
    }

    private void endRecord(int c) throws IOException {
        if (c == '\r' && read1() != '\n') {
            throw problem("has a carriage return without a line feed");
        }
    }

    private void append(int c) throws IOException {
        if (field.length() == maxField) {
            throw problem("has a field of more than " + maxField + " characters");
        }
        field.append((char) c);
    }

    private int read1() throws IOException {
        if (next == length) {
            do {
                length = in.read(buffer, 0, buffer.length);
            } while (length == 0);
            next = 0;
            if (length == END) {
                length = 0;
                return END;
            }
        }
        char c = buffer[next++];
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private MalformedCsvException problem(String what) {
        return new MalformedCsvException(record, recordLine, what);
    }
}
