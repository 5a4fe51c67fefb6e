package io.github.unionaid.ledger.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.DocumentFormat;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.book.AsOf;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** A JSON document that is written as it comes. */
final class JsonDocument {
    private static final ObjectWriter VALUES =
            UnionaidJson.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final JsonGenerator out;

    private JsonDocument(JsonGenerator out) {
        this.out = out;
    }

    static void write(Writer writer, Report report) throws IOException {
        try (JsonGenerator out = VALUES.createGenerator(writer)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // a document that breaks off must not look whole
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            out.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            report.writeJson(new JsonDocument(out));
        }
    }

    void begin(String format, int version) throws IOException {
        out.writeStartObject();
        new DocumentFormat(format, version).write(out);
    }

    void asOf(AsOf asOf) throws IOException {
        if (!asOf.date().equals(LocalDate.MAX)) {
            text("date", asOf.date().toString());
        }
        if (asOf.sequence() != Long.MAX_VALUE) {
            number("knownAt", asOf.sequence());
        }
    }

    void text(String field, String text) throws IOException {
        out.writeStringField(field, text);
    }

    void number(String field, long number) throws IOException {
        out.writeNumberField(field, number);
    }

    void amount(String field, Amount amount) throws IOException {
        text(field, amount.toString());
    }

    /** A value of the library, as the strict mapper writes it. */
    void value(String field, Object value) throws IOException {
        out.writeFieldName(field);
        VALUES.writeValue(out, value);
    }

    void beginArray(String field) throws IOException {
        out.writeArrayFieldStart(field);
    }

    void element(Object value) throws IOException {
        VALUES.writeValue(out, value);
    }

    void endArray() throws IOException {
        out.writeEndArray();
    }

    void beginObject() throws IOException {
        out.writeStartObject();
    }

    void beginObject(String field) throws IOException {
        out.writeObjectFieldStart(field);
    }

    void endObject() throws IOException {
        out.writeEndObject();
    }
}
