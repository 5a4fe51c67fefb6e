package io.github.unionaid.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.testkit.EventProgram;
import io.github.unionaid.testkit.Ledgers;
import io.github.unionaid.testkit.Programs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A transaction that is taken for clean by its numbers is one in which the checks of objects find nothing. */
class NumbersProperties {
    private static final ObjectMapper MAPPER = UnionaidJson.mapper();

    @Provide
    Arbitrary<EventProgram> programs() {
        return Programs.any().arbitrary();
    }

    @Property(tries = 150)
    void anyProgram_numbersFindWhatObjectsFind(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 800) int days) {
        assertSame(Ledgers.run(program).view(), days);
    }

    /** Each part of the pass ends in the middle of a day as often as not. */
    @Property(tries = 150)
    void anyProgram_isTheSameOnAnyNumberOfThreads(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(min = 2, max = 7) int threads) {
        LedgerView view = Ledgers.run(program).view();
        for (AsOf asOf : List.of(AsOf.LATEST, AsOf.date(Ledgers.TODAY.minusDays(300)))) {
            assertSame(new Books(view, asOf, threads), new Books(view, asOf, 1), options(asOf));
        }
    }

    @Property(tries = 100)
    void booksOfOneUnionKeptElsewhere_numbersFindWhatObjectsFind(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 11) int union) {
        LedgerOptions all = Ledgers.options(program.tree());
        LedgerOptions one = LedgerOptions.builder()
                .register(all.register())
                .clock(all.clock())
                .keptBooks(
                        Set.of(program.tree().at(union % program.tree().size()).id()))
                .build();
        assertSame(Ledgers.run(program, one).view(), 800);
    }

    /** What is done to the lines of a record: each breaks some identity, or none if there is no such line. */
    enum Damage {
        FIRST_AMOUNT,
        ALL_AMOUNTS,
        COUNTERPARTY,
        SIDES,
        LAST_LINE_GONE
    }

    @Property(tries = 300)
    void alteredJournal_numbersFindWhatObjectsFind(
            @ForAll("programs") EventProgram program, @ForAll @IntRange(max = 200) int record, @ForAll Damage damage) {
        InMemoryJournal journal = Ledgers.run(program).journal();
        List<byte[]> records = new ArrayList<>();
        journal.read(0, (place, bytes) -> records.add(bytes));
        int place = 1 + record % Math.max(1, records.size() - 1);
        InMemoryJournal altered = new InMemoryJournal();
        for (int i = 0; i < records.size(); i++) {
            byte[] bytes = i == place ? damaged(records.get(i), damage, program) : records.get(i);
            assertThat(altered.append(i, UUID.nameUUIDFromBytes(bytes), List.of(bytes)))
                    .isNotNull();
        }
        LedgerView view = Ledger.open(altered, Ledgers.CLOCK).view();
        assertSame(view, 800);
        assertSame(new Books(view, AsOf.LATEST, 3), new Books(view, AsOf.LATEST, 1), options(AsOf.LATEST));
    }

    private static byte[] damaged(byte[] record, Damage damage, EventProgram program) {
        try {
            ObjectNode json = (ObjectNode) MAPPER.readTree(new String(record, StandardCharsets.UTF_8));
            ArrayNode lines = (ArrayNode) json.path("postings");
            for (int i = 0; i < lines.size(); i++) {
                ObjectNode line = (ObjectNode) lines.get(i);
                JsonNode other = line.path("account").path("counterparty");
                switch (damage) {
                    case FIRST_AMOUNT -> raise(line, i == 0);
                    case ALL_AMOUNTS -> raise(line, true);
                    case COUNTERPARTY -> {
                        if (!other.isMissingNode()) {
                            ((ObjectNode) line.get("account"))
                                    .put(
                                            "counterparty",
                                            program.tree().root().id().value());
                        }
                    }
                    case SIDES -> line.put("side", line.get("side").asText().equals("DEBIT") ? "CREDIT" : "DEBIT");
                    case LAST_LINE_GONE -> {}
                }
            }
            if (damage == Damage.LAST_LINE_GONE && !lines.isEmpty()) {
                lines.remove(lines.size() - 1);
            }
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** By one fen, or one piece. */
    private static void raise(ObjectNode line, boolean raised) {
        String amount = line.get("amount").asText();
        if (raised && amount.matches("[0-9]+\\.[0-8][0-9]")) {
            line.put("amount", amount.replaceFirst("\\.(.)", ".9"));
        }
    }

    private static void assertSame(LedgerView view, int days) {
        AsOf asOf = days > 700 ? AsOf.LATEST : AsOf.date(Ledgers.TODAY.minusDays(days));
        assertSame(new Books(view, asOf, 1), new Books(view, asOf, 1, true), options(asOf));
    }

    private static ReconciliationOptions options(AsOf asOf) {
        return ReconciliationOptions.builder().asOf(asOf).derivesAgain(false).build();
    }

    private static void assertSame(Books one, Books other, ReconciliationOptions options) {
        Reconciliation numbers = new Reconciliation(one, options);
        Reconciliation objects = new Reconciliation(other, options);
        assertThat(numbers.findings()).isEqualTo(objects.findings());
        assertThat(numbers.unverified()).isEqualTo(objects.unverified());
        assertThat(numbers.checks()).isEqualTo(objects.checks());
        for (int line = 0; line < one.held.size(); line++) {
            assertThat(one.pass.lowest.lowest(line)).isEqualTo(other.pass.lowest.lowest(line));
        }
        for (Union union : one.tree.unions()) {
            assertThat(one.totals.own(union.id())).isEqualTo(other.totals.own(union.id()));
        }
    }
}
