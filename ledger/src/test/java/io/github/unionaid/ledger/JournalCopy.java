package io.github.unionaid.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The records of a journal, to be tampered with and opened again. */
public final class JournalCopy {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    private final List<byte[]> records = new ArrayList<>();

    public JournalCopy(Journal journal) {
        journal.read(0, (place, bytes) -> records.add(bytes));
    }

    /** The text of a record. */
    public String record(int place) {
        return new String(records.get(place), StandardCharsets.UTF_8);
    }

    /** The bytes of a record, to be changed in place. */
    public byte[] bytes(int place) {
        return records.get(place);
    }

    /** Replaces the bytes of a record. */
    public JournalCopy replace(int place, byte[] bytes) {
        records.set(place, bytes);
        return this;
    }

    /** Replaces the text of a record. */
    public JournalCopy change(int place, UnaryOperator<String> change) {
        String before = record(place);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing to change in " + before);
        }
        return replace(place, after.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes the JSON of a record. */
    public JournalCopy edit(int place, Consumer<ObjectNode> change) {
        return change(place, text -> {
            try {
                JsonNode json = MAPPER.readTree(text);
                change.accept((ObjectNode) json);
                return MAPPER.writeValueAsString(json);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Takes a record out. */
    public JournalCopy remove(int place) {
        records.remove(place);
        return this;
    }

    /** A journal of these records. */
    public Journal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        for (byte[] record : records) {
            long place = journal.durableHead();
            if (journal.append(place, new UUID(0, place), List.of(record)) != Journal.AppendResult.APPENDED) {
                throw new AssertionError("not appended at " + place);
            }
        }
        return journal;
    }

    /** The ledger that these records hold. */
    public Ledger open() {
        return Ledger.open(journal(), Jiangsu.CLOCK);
    }
}
