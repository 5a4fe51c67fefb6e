package io.github.unionaid.ledger.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.journal.JournalException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;

/**
 * Journal records in JSON, to bytes in UTF-8 and back: the beginning of the journal, and the events that no {@link
 * RowRecord} says.
 */
final class RecordCodec {
    private static final String FORMAT = "unionaid-journal";
    private static final int VERSION = 1;

    /** Made when first needed, which a ledger without a journal may never do: it takes longer than a first grant. */
    private static final class Json {
        /** One for all ledgers, for it learns each type once. Thread-safe. */
        static final ObjectMapper MAPPER = UnionaidJson.mapper();

        private Json() {}
    }

    /** The first record. */
    @JsonInclude(JsonInclude.Include.ALWAYS) // all books kept is an empty list, not none
    record Head(
            String format, int version, String ledger, ZoneId zone, SortedSet<UnionId> kept, UnionRegister register) {}

    /**
     * The record of one event.
     *
     * @param sequence its place in the journal
     * @param recordedAt when it was accepted
     * @param rules the version of the rules that made the postings
     * @param event the event
     * @param postings the postings
     */
    @JsonInclude(JsonInclude.Include.ALWAYS) // an event that posts nothing has an empty list, not none
    record Entry(long sequence, Instant recordedAt, int rules, Event event, List<Posting> postings) {}

    byte[] encode(Genesis genesis) {
        return write(
                new Head(FORMAT, VERSION, genesis.ledger(), genesis.zone(), genesis.keptBooks(), genesis.register()));
    }

    Genesis decodeGenesis(byte[] bytes) {
        JsonNode stated = read(0, bytes, JsonNode.class); // first: another version may have other fields
        String format = stated.path("format").asText();
        int version = stated.path("version").asInt();
        if (!format.equals(FORMAT) || version < 1 || version > VERSION) {
            throw new JournalException(
                    0,
                    "is of format '" + format + "' version " + version + "; this release reads " + FORMAT
                            + " up to version " + VERSION);
        }
        Head head = read(0, bytes, Head.class);
        return new Genesis(head.ledger, head.zone, head.kept, head.register);
    }

    byte[] encode(Entry entry) {
        return write(entry);
    }

    Entry decode(long place, byte[] bytes) {
        if (bytes.length > 0 && bytes[0] < ' ') { // of no JSON, of which the parser would say less
            throw new JournalException(
                    place,
                    "is damaged: begins with byte " + Byte.toUnsignedInt(bytes[0]) + "; expected " + RowRecord.FORM
                            + " or '{'");
        }
        Entry entry = read(place, bytes, Entry.class);
        checkSequence(place, entry.sequence);
        checkRules(place, entry.rules);
        return entry;
    }

    static void checkSequence(long place, long sequence) {
        if (sequence != place) {
            throw new JournalException(place, "carries the sequence number " + sequence);
        }
    }

    static void checkRules(long place, int rules) {
        if (rules < 1 || rules > Entries.VERSION) {
            throw new JournalException(
                    place,
                    "was made by version " + rules + " of the rules; this release knows up to " + Entries.VERSION);
        }
    }

    /** The JSON form of an event, to be compared field by field. */
    JsonNode tree(Event event) {
        return Json.MAPPER.valueToTree(event);
    }

    byte[] bytes(Event event) {
        return write(event);
    }

    private byte[] write(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write as JSON: " + value, e);
        }
    }

    private <T> T read(long place, byte[] bytes, Class<T> type) {
        try {
            T value = Json.MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new JournalException(place, "is damaged: null");
            }
            return value;
        } catch (IOException e) {
            throw new JournalException(place, "is damaged: " + e.getMessage(), e);
        }
    }
}
