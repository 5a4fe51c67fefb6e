package io.github.unionaid.ledger.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.PostResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every reason, and every two reasons that one event can have at once: the table in {@code flaws.txt}. */
class PrecedenceTest {
    private static final Path TABLE = Path.of("src/test/resources/flaws.txt");
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    private static Ledger ledger;
    private static final List<Sound> SOUND = new ArrayList<>();

    /** An event that would be accepted, and what can be wrong with it. */
    private record Sound(ObjectNode event, List<Flaw> flaws) {}

    /** Fields that make an event be refused, and the fields that must stay for it. */
    private record Flaw(RefusalReason reason, ObjectNode fields, Set<String> needed) {

        boolean goesWith(Flaw other) {
            return Sets.intersection(touched(), other.names()).isEmpty()
                    && Sets.intersection(other.touched(), names()).isEmpty();
        }

        private Set<String> names() {
            return ImmutableSet.copyOf(fields.fieldNames());
        }

        private Set<String> touched() {
            return Sets.union(names(), needed);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Set<UnionId> kept = new HashSet<>();
        Jiangsu.REGISTER.firstTree().unions().forEach(u -> kept.add(u.id()));
        kept.remove(Jiangsu.XISHAN);
        ledger = Ledger.inMemory(LedgerOptions.builder()
                .register(Jiangsu.REGISTER)
                .clock(Jiangsu.CLOCK)
                .keptBooks(kept)
                .screen(e -> e.notes().containsKey("forbidden") ? Optional.of("a forbidden note") : Optional.empty())
                .build());
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("+ ")) {
                ledger.postOrThrow(event(node(line.substring(2))));
            } else if (line.startsWith("= ")) {
                SOUND.add(new Sound(node(line.substring(2)), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                SOUND.get(SOUND.size() - 1).flaws.add(flaw(line));
            }
        }
        for (int i = 0; i < 10_000; i++) { // as many legs as one payment can have
            ledger.postOrThrow(GrantArrival.of("many-" + i, "g-many", Amount.fen(1), LocalDate.of(2020, 2, 2)));
        }
    }

    private static Flaw flaw(String line) {
        int bar = line.lastIndexOf(" | ");
        String needed = bar < 0 ? "" : line.substring(bar + 3);
        int space = line.indexOf(' ');
        return new Flaw(
                RefusalReason.valueOf(line.substring(0, space)),
                node(line.substring(space, bar < 0 ? line.length() : bar)),
                ImmutableSet.copyOf(Splitter.on(',').omitEmptyStrings().split(needed)));
    }

    private static ObjectNode node(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not an object: " + json, e);
        }
    }

    private static Event event(JsonNode json) {
        return MAPPER.convertValue(json, Event.class);
    }

    private static ObjectNode with(ObjectNode event, Flaw... flaws) {
        ObjectNode flawed = event.deepCopy();
        for (Flaw flaw : flaws) {
            flawed.setAll(flaw.fields);
        }
        return flawed;
    }

    @Test
    void soundEvents_areAccepted() {
        assertThat(SOUND).allSatisfy(sound -> {
            PostResult result = ledger.dryRun(event(sound.event));
            assertThat(result.isAccepted()).as(result.toString()).isTrue();
        });
    }

    @Test
    void eachFlaw_isRefusedForItsReason() {
        String before = ledger.stateDigest();
        List<String> wrong = new ArrayList<>();
        for (Sound sound : SOUND) {
            for (Flaw flaw : sound.flaws) {
                refuse(with(sound.event, flaw), flaw.reason, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ledger.stateDigest()).isEqualTo(before);
    }

    @Test
    void ofTwoFlaws_theReasonThatComesFirstIsGiven() {
        int pairs = 0;
        List<String> wrong = new ArrayList<>();
        for (Sound sound : SOUND) {
            for (Flaw one : sound.flaws) {
                for (Flaw other : sound.flaws) {
                    if (one.reason.compareTo(other.reason) < 0 && one.goesWith(other)) {
                        refuse(with(sound.event, one, other), one.reason, wrong);
                        pairs++;
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pairs).isGreaterThan(500);
    }

    @Test
    void everyReason_isInTheTable() {
        Set<RefusalReason> given = EnumSet.noneOf(RefusalReason.class);
        SOUND.forEach(s -> s.flaws.forEach(f -> given.add(f.reason)));

        assertThat(given).isEqualTo(EnumSet.allOf(RefusalReason.class));
    }

    /** Adds what is wrong with the answer, if it is. */
    private static void refuse(ObjectNode json, RefusalReason reason, List<String> wrong) {
        PostResult result = ledger.post(event(json));
        if (result.refusal().map(Refusal::reason).filter(reason::equals).isEmpty()) {
            wrong.add(json + " expected " + reason + ": " + result);
            return;
        }
        Refusal refusal = result.refusal().orElseThrow();
        assertThat(refusal.message()).as(refusal.toString()).isNotBlank().doesNotContain("Optional", "null");
        assertThat(refusal.details()).as(refusal.toString()).isNotEmpty();
        assertThat(refusal.details().values()).as(refusal.toString()).noneMatch(String::isBlank);
    }
}
