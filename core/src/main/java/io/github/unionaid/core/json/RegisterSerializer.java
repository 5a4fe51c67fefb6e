package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.unionaid.core.union.UnionRegister;
import java.io.IOException;
import java.time.LocalDate;

/** Writes a register with its tree. */
final class RegisterSerializer extends JsonSerializer<UnionRegister> {
    static final DocumentFormat FORMAT = new DocumentFormat("unionaid-register", 1);

    @Override
    public void serialize(UnionRegister register, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        FORMAT.write(out);
        out.writeFieldName("tree");
        provider.defaultSerializeValue(register.asOf(LocalDate.EPOCH), out); // version 1: the same on every date
        out.writeEndObject();
    }
}
