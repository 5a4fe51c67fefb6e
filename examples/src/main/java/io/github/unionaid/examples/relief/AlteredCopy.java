package io.github.unionaid.examples.relief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.report.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A made-up province and city. The journal of their ledger is copied, with the city's half of one grant's arrival
 * altered on the way, and the copy is opened: it replays, for replay applies what stands there, and the reconciliation
 * names what was done.
 */
final class AlteredCopy {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-02-06T01:00:00Z"));
    private static final UnionId PROVINCE = UnionId.of("made-up-province");
    private static final UnionId CITY = UnionId.of("made-up-city");
    private static final EventId ARRIVAL = EventId.of("arrival-2");

    private AlteredCopy() {}

    static void print(PrintStream out, Language language) {
        boolean english = language == Language.ENGLISH;
        InMemoryJournal journal = new InMemoryJournal();
        InMemoryJournal copy = new InMemoryJournal();
        try (Ledger ledger = post(journal)) {
            out.println((english ? "the ledger as posted:   " : "原账：    ")
                    + verdict(Reconciliation.of(ledger.view()), english));
        }
        journal.read(0, (place, record) -> append(copy, place, altered(record)));
        try (Ledger ledger = Ledger.open(copy, CLOCK)) {
            Reconciliation reconciliation = Reconciliation.of(ledger.view());
            out.println((english ? "the altered copy of it: " : "改动后：  ") + verdict(reconciliation, english));
            reconciliation
                    .findings()
                    .forEach(f -> out.println("- " + (english ? f.sentence() : f.sentenceInChinese())));
        }
    }

    private static String verdict(Reconciliation reconciliation, boolean english) {
        int count = reconciliation.findings().size();
        return reconciliation.holds()
                ? english ? "every identity holds" : "各等式全部成立"
                : english ? count + " findings" : count + "项不符";
    }

    private static Ledger post(Journal journal) {
        UnionTree tree = UnionTree.of(List.of(
                Union.builder()
                        .id(PROVINCE)
                        .name("甲省总工会")
                        .level(UnionLevel.PROVINCIAL)
                        .build(),
                Union.builder()
                        .id(CITY)
                        .name("乙市总工会")
                        .level(UnionLevel.CITY)
                        .parent(PROVINCE)
                        .build()));
        Fund fund = Fund.of("made-up-fund", "专项资金", GrantKind.SPECIAL);
        Ledger ledger = Ledger.create(journal, LedgerOptions.of(UnionRegister.of(tree), CLOCK));
        ledger.postOrThrow(OpenFund.of("open", fund));
        ledger.postOrThrow(Receipt.builder()
                .id("raised")
                .into(PROVINCE)
                .fund(fund.id())
                .amount(Amount.yuan(500_000))
                .source(Source.DONATION)
                .on(LocalDate.of(2020, 1, 26))
                .build());
        for (int i = 1; i <= 2; i++) {
            ledger.postOrThrow(GrantPayment.builder()
                    .id("grant-" + i)
                    .from(PROVINCE)
                    .to(CITY)
                    .fund(fund.id())
                    .amount(Amount.yuan(100_000L * i))
                    .on(LocalDate.of(2020, 1, 27))
                    .build());
            ledger.postOrThrow(GrantArrival.builder()
                    .id("arrival-" + i)
                    .payment("grant-" + i)
                    .amount(Amount.yuan(100_000L * i))
                    .on(LocalDate.of(2020, 1, 28))
                    .build());
        }
        return ledger;
    }

    /** The record with both lines of the arrival's entry lowered to 190,000 yuan: balanced, and not what arrived. */
    private static byte[] altered(byte[] record) {
        ObjectMapper mapper = UnionaidJson.mapper();
        try {
            JsonNode json = mapper.readTree(record);
            if (!ARRIVAL.value().equals(json.path("event").path("id").textValue())) {
                return record;
            }
            for (JsonNode posting : json.path("postings")) {
                ((ObjectNode) posting).put("amount", Amount.yuan(190_000).toString());
            }
            return mapper.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the record again", e);
        }
    }

    private static void append(Journal copy, long place, byte[] record) {
        Journal.AppendResult result = copy.append(place, UUID.nameUUIDFromBytes(record), List.of(record));
        if (result != Journal.AppendResult.APPENDED) {
            throw new IllegalStateException("record " + place + " of the copy is " + result);
        }
    }
}
