package io.github.unionaid.ledger.statement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.common.io.CharStreams;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.text.CsvRecords;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Writes a {@link BookStatement} to a file and reads it from one, line by line; a file of a million lines takes no more heap
 * than the statement itself. The formats are described in {@code ledger/docs/statements.md}. What is read is the
 * statement that was written, or refused: with the line and the column, or by the digest. Thread-safe, as long as each
 * reader and writer is used by one thread.
 */
public final class StatementFile {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private StatementFile() {}

    /** Made when first needed: it takes milliseconds. */
    private static final class Json {
        static final ObjectWriter WRITER =
                UnionaidJson.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        static final ObjectReader READER = UnionaidJson.mapper().readerFor(BookStatement.class);

        private Json() {}
    }

    /**
     * Writes a statement. Neither flushes nor closes what it writes to.
     *
     * @throws IOException if {@code out} throws it; a part of the statement is written then
     */
    public static void write(BookStatement statement, Appendable out, StatementForm form) throws IOException {
        switch (form) {
            case CSV -> new StatementCsvWriter(new CsvRecords(out)).write(statement);
            case JSON -> {
                try (JsonGenerator json = Json.WRITER.createGenerator(CharStreams.asWriter(out))) {
                    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                    // a document that breaks off must not look whole
                    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
                    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
                    Json.WRITER.writeValue(json, statement);
                }
            }
        }
    }

    /**
     * Writes a statement in UTF-8, without a byte order mark. Flushes the stream and does not close it.
     *
     * @throws IOException if {@code out} throws it; a part of the statement is written then
     */
    public static void write(BookStatement statement, OutputStream out, StatementForm form) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(statement, writer, form);
        writer.flush();
    }

    /**
     * Reads a statement, to the end of the file. A byte order mark before it is passed over. Does not close what it reads
     * from.
     *
     * @throws UnreadableStatementException if it is no statement, or not as it was written
     * @throws IOException if {@code in} throws it
     */
    public static BookStatement read(Reader in, StatementForm form) throws IOException {
        BufferedReader text = new BufferedReader(in);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return form == StatementForm.CSV ? new StatementCsvReader(text).read() : readJson(text);
        } catch (CharacterCodingException e) {
            throw new UnreadableStatementException(
                    0, null, null, "the file is not in UTF-8; a spreadsheet may have written it in another charset", e);
        }
    }

    /**
     * Reads a statement in UTF-8, with or without a byte order mark, to the end of the file. Does not close the stream.
     *
     * @throws UnreadableStatementException if it is no statement, not as it was written, or not in UTF-8
     * @throws IOException if {@code in} throws it
     */
    public static BookStatement read(InputStream in, StatementForm form) throws IOException {
        return read(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                form);
    }

    private static BookStatement readJson(Reader text) throws IOException {
        try {
            return Json.READER.readValue(new NotClosed(text));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String field = e instanceof JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? " (" + mapping.getPathReference().replaceAll("[\\w.]+\\[", "[") + ")"
                    : "";
            throw new UnreadableStatementException(
                    at == null ? 0 : at.getLineNr(),
                    null,
                    null,
                    (at == null ? "" : "column " + at.getColumnNr() + field + ": ") + e.getOriginalMessage(),
                    e);
        }
    }

    /** Keeps the parser from closing what is the caller's. */
    private static final class NotClosed extends java.io.FilterReader {
        NotClosed(Reader in) {
            super(in);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}
