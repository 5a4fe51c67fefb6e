package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.unionaid.core.union.InvalidTreeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads a tree union by union. A union that cannot be read is noted with its line and reading goes on, so that one
 * exception tells all that is wrong with the file; what is no JSON at all ends the reading at once.
 */
final class TreeDeserializer extends JsonDeserializer<UnionTree> {

    @Override
    public UnionTree deserialize(JsonParser in, DeserializationContext context) throws IOException {
        TreeSerializer.FORMAT.read(in);
        TreeSerializer.FORMAT.expectField(in, "unions");
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw MismatchedInputException.from(
                    in, UnionTree.class, "field 'unions' is '" + in.getText() + "'; expected an array");
        }
        UnionTree.Builder builder = UnionTree.builder();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            int line = in.currentTokenLocation().getLineNr();
            JsonNode entry = context.readTree(in);
            if (!entry.isObject()) {
                builder.addMalformed(line, "expected an object with id, name and level, not " + entry);
                continue;
            }
            try {
                builder.add(context.readTreeAsValue(entry, Union.class), line);
            } catch (JsonMappingException e) {
                builder.addMalformed(line, reason(e) + " in " + entry);
            }
        }
        TreeSerializer.FORMAT.expectEnd(in);
        try {
            return builder.build();
        } catch (InvalidTreeException e) {
            throw new JsonMappingException(in, e.getMessage(), e);
        }
    }

    @Override
    public UnionTree getNullValue(DeserializationContext context) throws JsonMappingException {
        throw TreeSerializer.FORMAT.refuseNull(context.getParser());
    }

    /** What is wrong and what was expected, without the names of classes that Jackson puts first. */
    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field '" + unknown.getPropertyName() + "'; expected some of "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList();
        }
        String reason = "expected a text";
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            reason = String.valueOf(e.getCause().getMessage());
        } else if (e instanceof InvalidFormatException bad
                && bad.getTargetType().isEnum()) {
            reason = "'" + bad.getValue() + "'; expected one of "
                    + Arrays.toString(bad.getTargetType().getEnumConstants());
        }
        return e.getPath().isEmpty() ? reason : "field '" + e.getPath().get(0).getFieldName() + "': " + reason;
    }
}
