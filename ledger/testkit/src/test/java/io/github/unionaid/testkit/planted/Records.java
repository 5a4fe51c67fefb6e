package io.github.unionaid.testkit.planted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.testkit.Ledgers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The records of a journal, to be altered and opened again; those that are altered are JSON. */
final class Records {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    private final List<byte[]> records = new ArrayList<>();

    Records(Journal journal) {
        journal.read(0, (place, bytes) -> records.add(bytes));
    }

    private Records(Records other) {
        records.addAll(other.records);
    }

    /** The same with other lines in one transaction. */
    Records withPostings(long sequence, List<Posting> postings) {
        ObjectNode json = json((int) sequence);
        json.set("postings", MAPPER.valueToTree(postings));
        Records altered = new Records(this);
        altered.records.set((int) sequence, bytes(json));
        return altered;
    }

    /** The same with one transaction once more, at a later place and with another id; those after it move on by one. */
    Records withTwice(long sequence, int place, String id) {
        Records altered = new Records(this);
        ObjectNode json = json((int) sequence);
        ((ObjectNode) json.get("event")).put("id", id);
        altered.records.add(place, bytes(json.put("sequence", place)));
        for (int i = place + 1; i < altered.records.size(); i++) {
            altered.records.set(i, bytes(altered.json(i).put("sequence", i)));
        }
        return altered;
    }

    /** The first so many transactions alone. */
    Records first(int transactions) {
        Records first = new Records(this);
        first.records.subList(transactions + 1, first.records.size()).clear();
        return first;
    }

    /** How many transactions there are. */
    int count() {
        return records.size() - 1;
    }

    /** The ledger that they hold. */
    Ledger open() {
        InMemoryJournal journal = new InMemoryJournal();
        if (journal.append(0, UUID.nameUUIDFromBytes(records.get(records.size() - 1)), records)
                != Journal.AppendResult.APPENDED) {
            throw new IllegalStateException("cannot be written to " + journal);
        }
        return Ledger.open(journal, Ledgers.CLOCK);
    }

    private ObjectNode json(int place) {
        try {
            return (ObjectNode) MAPPER.readTree(records.get(place));
        } catch (IOException e) {
            throw new IllegalStateException(new String(records.get(place), StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
