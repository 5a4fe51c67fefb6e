package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * Name and version of a kind of JSON document. They are its first two fields, in this order, so that a reader knows
 * what it reads before it reads it. Immutable and thread-safe.
 *
 * @param name like {@code unionaid-tree}
 * @param version the newest version that this release reads and the one it writes; from 1
 */
public record DocumentFormat(String name, int version) {

    /**
     * Writes the two fields into an object that the caller has begun.
     *
     * @throws IOException if the generator throws it
     */
    public void write(JsonGenerator out) throws IOException {
        out.writeStringField("format", name);
        out.writeNumberField("version", version);
    }

    /**
     * Reads the beginning of the object and the two fields; the parser stands on the beginning before and on the
     * second field's value after.
     *
     * @return the version of the document, 1 to {@link #version}
     * @throws MismatchedInputException with line and column if the document is of another format or of a newer version
     * @throws IOException if the parser throws it
     */
    public int read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            throw problem(in, "expected an object {\"format\": \"" + name + "\", \"version\": ...");
        }
        expectField(in, "format");
        if (in.nextToken() != JsonToken.VALUE_STRING || !name.equals(in.getText())) {
            throw problem(in, "format is '" + in.getText() + "'; expected '" + name + "'");
        }
        expectField(in, "version");
        if (in.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw problem(in, "version is '" + in.getText() + "'; expected a whole number");
        }
        long read = in.getLongValue();
        if (read < 1 || read > version) {
            throw problem(
                    in,
                    name + " version " + read
                            + (read > version
                                    ? " is newer than " + version + ", the newest that this release reads"
                                    : " does not exist; versions begin at 1"));
        }
        return (int) read;
    }

    /**
     * Steps to the field that must come next.
     *
     * @throws MismatchedInputException with line and column if another comes
     * @throws IOException if the parser throws it
     */
    public void expectField(JsonParser in, String field) throws IOException {
        in.nextToken();
        checkAtField(in, field);
    }

    /** Whether the parser stands on the field: for one that may be left out. */
    boolean isAtField(JsonParser in, String field) throws IOException {
        return in.hasToken(JsonToken.FIELD_NAME) && field.equals(in.currentName());
    }

    void checkAtField(JsonParser in, String field) throws IOException {
        if (!isAtField(in, field)) {
            throw problem(
                    in, "expected field '" + field + "' here in a " + name + " document, not '" + in.getText() + "'");
        }
    }

    /**
     * Steps to the end of the document's object, which must come next.
     *
     * @throws MismatchedInputException with line and column if another field comes
     * @throws IOException if the parser throws it
     */
    public void expectEnd(JsonParser in) throws IOException {
        in.nextToken();
        checkAtEnd(in);
    }

    void checkAtEnd(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.END_OBJECT)) {
            throw problem(in, "unknown field '" + in.currentName() + "' in a " + name + " document");
        }
    }

    MismatchedInputException refuseNull(JsonParser in) {
        return problem(in, "null stands where a " + name + " document is expected");
    }

    static MismatchedInputException problem(JsonParser in, String message) {
        return MismatchedInputException.from(in, (Class<?>) null, message);
    }
}
