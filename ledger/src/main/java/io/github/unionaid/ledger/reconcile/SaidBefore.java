package io.github.unionaid.ledger.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.engine.Store;
import java.util.HashSet;
import java.util.Set;

/**
 * What the events of a ledger have said, whatever their ids, by its SHA-256. Asked for ascending transactions, it looks at
 * each event once; where nothing is asked, at none.
 */
final class SaidBefore {
    private final Store store;
    private final ObjectMapper mapper = UnionaidJson.mapper();
    private final Set<HashCode> said = new HashSet<>();
    private int seen; // the last transaction whose event is among them

    SaidBefore(Store store) {
        this.store = store;
    }

    /** Whether an event before the one of a transaction says the same under another id. */
    boolean isRepeated(int sequence) {
        while (seen < sequence - 1) {
            said.add(hash(++seen));
        }
        return said.contains(hash(sequence));
    }

    private HashCode hash(int sequence) {
        ObjectNode json = mapper.valueToTree(store.event(sequence));
        json.remove("id");
        try {
            return Hashing.sha256().hashBytes(mapper.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write as JSON: " + json, e);
        }
    }
}
