package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.FISCAL;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.json.UnionaidJson;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Disbursement;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantNotice;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Party;
import io.github.unionaid.ledger.event.Receipt;
import io.github.unionaid.ledger.event.Source;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row says wholly is a binary record of the journal, and the ledger that is opened from it is the same. */
class RowRecordTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = RowRecords.begin(journal);

    private static List<byte[]> records(Journal journal) {
        List<byte[]> records = new ArrayList<>();
        journal.read(0, (place, bytes) -> records.add(bytes));
        return records;
    }

    private byte[] last() {
        return records(journal).get((int) journal.durableHead() - 1);
    }

    private boolean isRow(Event event) {
        ledger.postOrThrow(event);
        byte[] record = last();
        assertThat(record[0]).isIn((byte) 1, (byte) '{');
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(ledger.stateDigest());
        return record[0] == 1;
    }

    @Test
    void grantWithFourPostings_takesAtMost160Bytes() {
        ledger.postOrThrow(raise(RowRecords.id(1), PROVINCE, RELIEF, 10, "2020-02-01"));
        ledger.postOrThrow(direct(RowRecords.id(2), PROVINCE, NANJING, RELIEF, 5, "2020-02-02"));

        assertThat(Jiangsu.lines(ledger, RowRecords.id(2))).hasSize(4);
        assertThat(last()).hasSizeLessThanOrEqualTo(160).hasSize(136);
    }

    @Test
    void recordsOfSinglePosts_areThoseOfABatch() {
        assertThat(ledger.postAll(RowRecords.batch(ledger)).isPosted()).isTrue();

        List<byte[]> ofBatch = records(journal);
        List<byte[]> singly = records(RowRecords.journal());
        assertThat(ofBatch).hasSize(RowRecords.LAST + 1).containsExactlyElementsOf(singly);
        assertThat(ofBatch.subList(RowRecords.RECEIPT, ofBatch.size())).allMatch(record -> record[0] == 1);
    }

    @Test
    void ledgerFromTheJournal_isTheSame_andKnowsTheEvents() {
        RowRecords.events().forEach(ledger::postOrThrow);

        Ledger again = Ledger.open(journal, CLOCK);

        assertThat(again.stateDigest()).isEqualTo(ledger.stateDigest());
        assertThat(again.view().events()).isEqualTo(ledger.view().events());
        assertThat(again.view().transactions()).isEqualTo(ledger.view().transactions());
        for (Event event : RowRecords.events()) {
            assertThat(again.post(event).wasAlreadyPosted()).isTrue();
        }
        assertThat(again.postAll(RowRecords.batch(again)).recordedCount()).isZero();
        assertThat(again.view().transaction(RowRecords.events().get(0).id()).map(Transaction::recordedAt))
                .contains(RowRecords.NOW);
    }

    /** As a release wrote it that had no other form. */
    @Test
    void recordsInJsonOfTheSameEvents_areRead_andGiveTheSameState() throws JsonProcessingException {
        RowRecords.events().forEach(ledger::postOrThrow);
        JournalCopy copy = new JournalCopy(journal);
        ObjectMapper mapper = UnionaidJson.mapper();
        for (Transaction t : ledger.view().transactions()) {
            int place = (int) t.sequence();
            if (place >= RowRecords.RECEIPT) {
                ObjectNode record = mapper.createObjectNode()
                        .put("sequence", place)
                        .put("recordedAt", t.recordedAt().toString())
                        .put("rules", 1);
                record.set(
                        "event",
                        mapper.valueToTree(ledger.view().event(t.event()).orElseThrow()));
                record.set("postings", mapper.valueToTree(t.postings()));
                copy.replace(place, mapper.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(copy.open().stateDigest()).isEqualTo(ledger.stateDigest());
    }

    @Test
    void eventsThatSayMoreThanARow_areInJson() {
        Receipt bare = raise(RowRecords.id(1), PROVINCE, RELIEF, 100, "2020-02-01");

        assertThat(isRow(bare)).isTrue();
        assertThat(isRow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"))).isFalse();
        assertThat(isRow(raise(RowRecords.id(20).toUpperCase(Locale.ROOT), PROVINCE, RELIEF, 1, "2020-02-01")))
                .isFalse();
        assertThat(isRow(receipt(2).voucher("记-1").build())).isFalse();
        assertThat(isRow(receipt(3).by("会计").build())).isFalse();
        assertThat(isRow(receipt(4).documentHash("0a".repeat(32)).build())).isFalse();
        assertThat(isRow(receipt(5).putNote("a", "b").build())).isFalse();
        assertThat(isRow(receipt(6).build())).isTrue();
        assertThat(isRow(reverse(RowRecords.id(7), RowRecords.id(6), "2020-02-01")))
                .isFalse();
    }

    private static Receipt.Builder receipt(int id) {
        return Receipt.builder()
                .id(RowRecords.id(id))
                .into(PROVINCE)
                .fund(RELIEF.id())
                .amount(Amount.yuan(10))
                .source(Source.DONATION)
                .on(day("2020-02-01"));
    }

    static Stream<Disbursement> disbursementsThatSayMore() {
        return Stream.of(
                disbursement().to(Party.outside("医院")).build(),
                disbursement()
                        .to(new Party.Beneficiaries(OptionalInt.of(3), Optional.of("list")))
                        .build(),
                disbursement().to(Party.beneficiaries(3)).onCards(true).build());
    }

    private static Disbursement.Builder disbursement() {
        return Disbursement.builder()
                .id(RowRecords.id(9))
                .from(PROVINCE)
                .fund(RELIEF.id())
                .amount(Amount.yuan(1))
                .aid(AidKind.WARMTH)
                .on(day("2020-02-03"));
    }

    @ParameterizedTest
    @MethodSource("disbursementsThatSayMore")
    void disbursementThatSaysMoreThanARow_isInJson(Disbursement event) {
        assertThat(isRow(receipt(1).build())).isTrue();
        assertThat(isRow(event)).isFalse();
    }

    /** What was accrued is settled, the rest is income: two amounts, of which none is that of the event. */
    @Test
    void arrivalWhosePostingsHaveOtherAmounts_isInJson() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(GrantNotice.builder()
                .id("n-1")
                .from(PROVINCE)
                .to(NANJING)
                .fund(RELIEF.id())
                .amount(Amount.yuan(800))
                .on(day("2020-02-02"))
                .build());
        ledger.postOrThrow(GrantAccrual.builder()
                .id("na-1")
                .notice("n-1")
                .book(NANJING)
                .amount(Amount.yuan(300))
                .on(day("2020-02-03"))
                .build());
        GrantPayment payment = GrantPayment.builder()
                .id(RowRecords.id(1))
                .from(PROVINCE)
                .to(Party.union(NANJING))
                .fund(RELIEF.id())
                .amount(Amount.yuan(600))
                .notice("n-1")
                .on(day("2020-02-04"))
                .build();

        assertThat(isRow(payment)).isFalse();
        assertThat(isRow(GrantArrival.of(RowRecords.id(2), RowRecords.id(1), Amount.yuan(500), day("2020-02-05"))))
                .isFalse();
        assertThat(Jiangsu.lines(ledger, RowRecords.id(2))).hasSize(3);
        assertThat(isRow(GrantArrival.of(RowRecords.id(3), RowRecords.id(1), Amount.yuan(100), day("2020-02-05"))))
                .isTrue();
    }

    /** Of a transfer between two books that are kept elsewhere, or the half that is: nothing is posted. */
    @Test
    void rowWithoutPostings_isARecordOfItsHeadAlone() {
        InMemoryJournal other = new InMemoryJournal();
        Ledger provinces = Ledger.create(
                other,
                LedgerOptions.builder()
                        .register(Jiangsu.REGISTER)
                        .clock(CLOCK)
                        .keptBooks(List.of(PROVINCE))
                        .build());
        provinces.postOrThrow(OpenFund.of("f-fiscal", FISCAL));
        provinces.postOrThrow(raise(RowRecords.id(1), PROVINCE, FISCAL, 10, "2020-02-01"));
        provinces.postOrThrow(Jiangsu.pay(RowRecords.id(2), PROVINCE, WUXI, FISCAL, 10, "2020-02-02"));
        provinces.postOrThrow(GrantArrival.of(RowRecords.id(3), RowRecords.id(2), Amount.yuan(10), day("2020-02-03")));

        assertThat(records(other).get(4)).hasSize(72).startsWith(1, 1, 0, 0);
        assertThat(Ledger.open(other, CLOCK).stateDigest()).isEqualTo(provinces.stateDigest());
    }

    @Test
    void idsOfAllBits_areKept() {
        for (UUID id : List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, Long.MAX_VALUE))) {
            assertThat(isRow(raise(id.toString(), PROVINCE, RELIEF, 1, "2020-02-01")))
                    .isTrue();
        }
    }
}
