package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionRegister;
import java.io.IOException;
import java.time.LocalDate;

/** Writes a register: its first day where it has one, the tree of that day, the changes since. */
final class RegisterSerializer extends JsonSerializer<UnionRegister> {
    static final DocumentFormat FORMAT = new DocumentFormat("unionaid-register", 1);
    static final String SINCE = "since";
    static final String TREE = "tree";
    static final String CHANGES = "changes";

    @Override
    public void serialize(UnionRegister register, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        FORMAT.write(out);
        if (!register.firstDay().equals(LocalDate.MIN)) {
            out.writeStringField(SINCE, register.firstDay().toString());
        }
        out.writeFieldName(TREE);
        provider.defaultSerializeValue(register.firstTree(), out);
        if (!register.changes().isEmpty()) {
            out.writeArrayFieldStart(CHANGES);
            for (UnionChange change : register.changes()) {
                provider.defaultSerializeValue(change, out);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
