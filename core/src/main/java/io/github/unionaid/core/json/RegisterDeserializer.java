package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;

/** Reads a register with its tree. */
final class RegisterDeserializer extends JsonDeserializer<UnionRegister> {

    @Override
    public UnionRegister deserialize(JsonParser in, DeserializationContext context) throws IOException {
        RegisterSerializer.FORMAT.read(in);
        RegisterSerializer.FORMAT.expectField(in, "tree");
        in.nextToken();
        UnionTree tree = context.readValue(in, UnionTree.class);
        RegisterSerializer.FORMAT.expectEnd(in);
        return UnionRegister.of(tree);
    }

    @Override
    public UnionRegister getNullValue(DeserializationContext context) throws JsonMappingException {
        throw RegisterSerializer.FORMAT.refuseNull(context.getParser());
    }
}
