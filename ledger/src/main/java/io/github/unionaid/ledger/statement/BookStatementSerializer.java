package io.github.unionaid.ledger.statement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Streams a statement: format and version, what it is of, its digest, balances, lines. */
final class BookStatementSerializer extends JsonSerializer<BookStatement> {

    @Override
    public void serialize(BookStatement statement, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        StatementFormat.DOCUMENT.write(out);
        out.writeStringField(StatementFormat.BOOK, statement.book().value());
        out.writeStringField(
                StatementFormat.COUNTERPARTY, statement.counterparty().value());
        out.writeStringField(StatementFormat.FROM, statement.from().toString());
        out.writeStringField(StatementFormat.TO, statement.to().toString());
        if (statement.ledger().isPresent()) {
            out.writeStringField(StatementFormat.LEDGER, statement.ledger().orElseThrow());
        }
        out.writeStringField(StatementFormat.DIGEST, statement.digest());
        write(StatementFormat.BALANCES, statement.balances(), out, provider);
        write(StatementFormat.LINES, statement.lines(), out, provider);
        out.writeEndObject();
    }

    private static void write(String field, Iterable<?> values, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (Object value : values) {
            provider.defaultSerializeValue(value, out);
        }
        out.writeEndArray();
    }
}
