package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.unionaid.core.union.InvalidChangeException;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a register: its first day, its first tree, and the changes all at once. */
final class RegisterDeserializer extends JsonDeserializer<UnionRegister> {

    @Override
    public UnionRegister deserialize(JsonParser in, DeserializationContext context) throws IOException {
        RegisterSerializer.FORMAT.read(in);
        LocalDate since = LocalDate.MIN;
        in.nextToken();
        if (RegisterSerializer.FORMAT.isAtField(in, RegisterSerializer.SINCE)) {
            in.nextToken();
            since = context.readValue(in, LocalDate.class);
            in.nextToken();
        }
        RegisterSerializer.FORMAT.checkAtField(in, RegisterSerializer.TREE);
        in.nextToken();
        UnionTree tree = context.readValue(in, UnionTree.class);
        List<UnionChange> changes = new ArrayList<>();
        in.nextToken();
        if (RegisterSerializer.FORMAT.isAtField(in, RegisterSerializer.CHANGES)) {
            readChanges(in, context, changes);
            in.nextToken();
        }
        RegisterSerializer.FORMAT.checkAtEnd(in);
        try {
            return UnionRegister.since(since, tree).withAll(changes);
        } catch (InvalidChangeException e) {
            throw new JsonMappingException(in, e.getMessage(), e);
        }
    }

    private static void readChanges(JsonParser in, DeserializationContext context, List<UnionChange> changes)
            throws IOException {
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw DocumentFormat.problem(in, "field 'changes' is '" + in.getText() + "'; expected an array");
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.hasToken(JsonToken.VALUE_NULL)) {
                throw DocumentFormat.problem(in, "null stands where a change is expected");
            }
            changes.add(context.readValue(in, UnionChange.class));
        }
    }

    @Override
    public UnionRegister getNullValue(DeserializationContext context) throws JsonMappingException {
        throw RegisterSerializer.FORMAT.refuseNull(context.getParser());
    }
}
