package io.github.unionaid.ledger.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.unionaid.core.union.UnionId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Reads a statement as it comes, its fields in the order in which they are written. Refused, with line and column, is what
 * does not agree with itself or with its digest.
 */
final class BookStatementDeserializer extends JsonDeserializer<BookStatement> {

    @Override
    public BookStatement deserialize(JsonParser in, DeserializationContext context) throws IOException {
        StatementFormat.DOCUMENT.read(in);
        BookStatement.Builder statement = BookStatement.builder();
        statement
                .book(value(in, context, StatementFormat.BOOK, UnionId.class))
                .counterparty(value(in, context, StatementFormat.COUNTERPARTY, UnionId.class))
                .from(value(in, context, StatementFormat.FROM, LocalDate.class))
                .to(value(in, context, StatementFormat.TO, LocalDate.class));
        in.nextToken();
        if (in.hasToken(JsonToken.FIELD_NAME) && StatementFormat.LEDGER.equals(in.currentName())) {
            in.nextToken();
            statement.ledger(text(in, StatementFormat.LEDGER));
            in.nextToken();
        }
        if (!in.hasToken(JsonToken.FIELD_NAME) || !StatementFormat.DIGEST.equals(in.currentName())) {
            throw problem(in, "expected field 'digest' here, not '" + in.getText() + "'");
        }
        in.nextToken();
        String digest = text(in, StatementFormat.DIGEST);
        readAll(
                in,
                context,
                StatementFormat.BALANCES,
                BookStatement.MAX_BALANCES,
                BookBalance.class,
                statement::addBalances);
        readAll(in, context, StatementFormat.LINES, BookStatement.MAX_LINES, BookLine.class, statement::addLines);
        StatementFormat.DOCUMENT.expectEnd(in);
        return checked(in, statement, digest);
    }

    private static BookStatement checked(JsonParser in, BookStatement.Builder builder, String digest)
            throws JsonMappingException {
        try {
            BookStatement statement = builder.build();
            DigestMismatch.check(digest, statement.digest());
            return statement;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new JsonMappingException(in, String.valueOf(e.getMessage()), e);
        }
    }

    private static <T> T value(JsonParser in, DeserializationContext context, String field, Class<T> type)
            throws IOException {
        StatementFormat.DOCUMENT.expectField(in, field);
        in.nextToken();
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw problem(in, "field '" + field + "' is '" + in.getText() + "'; expected a text");
        }
        return context.readValue(in, type);
    }

    private static String text(JsonParser in, String field) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw problem(in, "field '" + field + "' is '" + in.getText() + "'; expected a text");
        }
        return in.getText();
    }

    private static <T> void readAll(
            JsonParser in, DeserializationContext context, String field, int most, Class<T> type, Consumer<T> to)
            throws IOException {
        StatementFormat.DOCUMENT.expectField(in, field);
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw problem(in, "field '" + field + "' is '" + in.getText() + "'; expected an array");
        }
        for (int count = 0; in.nextToken() != JsonToken.END_ARRAY; count++) {
            if (!in.hasToken(JsonToken.START_OBJECT)) {
                throw problem(in, "'" + in.getText() + "' stands in '" + field + "' where an object is expected");
            }
            if (count == most) {
                throw problem(in, "a statement with more than " + most + " " + field);
            }
            to.accept(context.readValue(in, type));
        }
    }

    private static MismatchedInputException problem(JsonParser in, String message) {
        return MismatchedInputException.from(in, BookStatement.class, message);
    }

    @Override
    public BookStatement getNullValue(DeserializationContext context) throws JsonMappingException {
        throw problem(context.getParser(), "null stands where a statement is expected");
    }
}
