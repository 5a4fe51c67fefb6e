package io.github.unionaid.ledger.report;

import com.google.common.io.CharStreams;
import io.github.unionaid.core.text.CsvRecords;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Something that people and programs read: a {@link TotalsTable}, a {@link FindingsList}, an {@link AgeingTable}, an
 * {@link AgreementStatement}. It is written row by row and never held as a whole, however long. The same report is written the same on every machine,
 * whatever its locale, charset and time zone.
 *
 * <p>Immutable and thread-safe, as long as each writer is used by one thread.
 */
public abstract class Report {

    Report() {}

    /**
     * Writes the report. Neither flushes nor closes what it writes to.
     *
     * @throws IOException if {@code out} throws it; a part of the report is written then
     */
    public final void writeTo(Appendable out, ReportForm form) throws IOException {
        switch (form) {
            case TEXT -> writeText(out);
            case CSV -> writeCsv(new CsvRecords(out));
            case JSON -> {
                Writer writer = CharStreams.asWriter(out);
                JsonDocument.write(writer, this);
            }
        }
    }

    /**
     * Writes the report in UTF-8, without a byte order mark. Flushes the stream and does not close it.
     *
     * @throws IOException if {@code out} throws it; a part of the report is written then
     */
    public final void writeTo(OutputStream out, ReportForm form) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeTo(writer, form);
        writer.flush();
    }

    /** Returns the whole report as a text in memory; for short ones. */
    public final String in(ReportForm form) {
        StringBuilder text = new StringBuilder();
        try {
            writeTo(text, form);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e); // a StringBuilder throws none
        }
        return text.toString();
    }

    abstract void writeText(Appendable out) throws IOException;

    abstract void writeCsv(CsvRecords out) throws IOException;

    abstract void writeJson(JsonDocument out) throws IOException;
}
