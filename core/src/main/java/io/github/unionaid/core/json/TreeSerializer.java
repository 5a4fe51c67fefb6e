package io.github.unionaid.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionTree;
import java.io.IOException;

/** Streams a tree, its unions in preorder. */
final class TreeSerializer extends JsonSerializer<UnionTree> {
    static final DocumentFormat FORMAT = new DocumentFormat("unionaid-tree", 1);

    @Override
    public void serialize(UnionTree tree, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        FORMAT.write(out);
        out.writeArrayFieldStart("unions");
        for (Union union : tree.unions()) {
            provider.defaultSerializeValue(union, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
