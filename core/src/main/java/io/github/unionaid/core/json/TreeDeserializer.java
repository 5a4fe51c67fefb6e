package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.unionaid.core.union.InvalidTreeException;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;

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
            throw MismatchedInputException.from(in, UnionTree.class, "field 'unions' is no array");
        }
        UnionTree.Builder builder = UnionTree.builder();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            int line = in.currentTokenLocation().getLineNr();
            JsonNode entry = context.readTree(in);
            try {
                builder.add(context.readTreeAsValue(entry, Union.class), line);
            } catch (JsonMappingException e) {
                builder.addMalformed(line, e.getOriginalMessage() + " in " + entry);
            }
        }
        TreeSerializer.FORMAT.expectEnd(in);
        try {
            return builder.build();
        } catch (InvalidTreeException e) {
            throw new JsonMappingException(in, e.getMessage(), e);
        }
    }
}
