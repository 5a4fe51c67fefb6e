package io.github.unionaid.ledger;

import static io.github.unionaid.ledger.Jiangsu.CLOCK;
import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.REGISTER;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.backArrives;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.giveBack;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.Jiangsu.spend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.JournalException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journal is the only truth: a ledger opened from it is the same one, and damage is named with its place. */
class ReplayTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Ledger ledger = Jiangsu.ledger(journal);

    /** Records 4 to 12; before them the genesis 0 and three funds. */
    private void story() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 1_000, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 600, "2020-02-03"));
        ledger.postOrThrow(arrive("a-1", "g-1", 500, "2020-02-05"));
        ledger.postOrThrow(direct("g-2", NANJING, XUANWU, RELIEF, 100, "2020-02-05"));
        ledger.postOrThrow(spend("d-1", XUANWU, RELIEF, 10, "2020-02-06"));
        ledger.postOrThrow(giveBack("b-1", "g-1", 50, "2020-02-07"));
        ledger.postOrThrow(backArrives("c-1", "b-1", 20, "2020-02-08"));
        ledger.postOrThrow(reverse("x-1", "d-1", "2020-02-09"));
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 1, "2020-01-15"));
    }

    @Test
    void open_givesTheSameStateAndGoesOn() {
        story();
        Ledger again = Ledger.open(journal, CLOCK);

        assertThat(again.stateDigest()).isEqualTo(ledger.stateDigest());
        assertThat(again.view().transactions()).isEqualTo(ledger.view().transactions());
        assertThat(again.view().flows()).isEqualTo(ledger.view().flows());
        assertThat(again.view().register()).isEqualTo(REGISTER);
        assertThat(again.post(reverse("x-1", "d-1", "2020-02-09")).wasAlreadyPosted())
                .isTrue();
        assertThat(again.postOrThrow(spend("d-2", XUANWU, RELIEF, 100, "2020-02-10")))
                .isEqualTo(13);
        assertThat(again.post(spend("d-3", XUANWU, RELIEF, 1, "2020-02-10")).isPosted())
                .isFalse();
        assertThat(Ledger.open(journal, CLOCK).stateDigest()).isEqualTo(again.stateDigest());
    }

    @Test
    void open_keepsTheOptionsButTheClock() {
        InMemoryJournal other = new InMemoryJournal();
        Ledger first = Ledger.create(
                other,
                LedgerOptions.builder()
                        .ledgerId("省账")
                        .register(REGISTER)
                        .clock(CLOCK)
                        .zone(ZoneOffset.ofHours(8))
                        .keptBooks(Set.of(PROVINCE))
                        .build());

        LedgerView view = Ledger.open(other, InstantSource.system()).view();

        assertThat(view.ledgerId()).isEqualTo("省账");
        assertThat(view.keeps(PROVINCE)).isTrue();
        assertThat(view.keeps(NANJING)).isFalse();
        assertThat(Ledger.open(other, CLOCK).stateDigest()).isEqualTo(first.stateDigest());
    }

    @Test
    void open_reversalsAcrossSystemsAndLegsKeptElsewhere_areTheSame() {
        InMemoryJournal other = new InMemoryJournal();
        Ledger first = Ledger.create(
                other,
                LedgerOptions.builder()
                        .register(REGISTER)
                        .clock(CLOCK)
                        .keptBooks(Set.of(PROVINCE))
                        .build());
        first.postOrThrow(OpenFund.of("f-relief", RELIEF));
        first.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2021-12-01"));
        first.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 60, "2021-12-30"));
        first.postOrThrow(arrive("a-1", "g-1", 60, "2022-01-03"));
        first.postOrThrow(reverse("x-1", "a-1", "2022-01-10"));
        first.postOrThrow(reverse("x-2", "g-1", "2022-01-10"));

        Ledger again = Ledger.open(other, CLOCK);

        assertThat(again.stateDigest()).isEqualTo(first.stateDigest());
        assertThat(again.view().flows()).isEqualTo(first.view().flows()).hasSize(5);
        assertThat(again.post(reverse("x-1", "a-1", "2022-01-10")).wasAlreadyPosted())
                .isTrue();
    }

    @Test
    void digest_otherTimeOfRecording_isAnother() {
        story();

        JournalCopy copy = new JournalCopy(journal).edit(12, r -> r.put("recordedAt", "2024-06-30T04:00:01Z"));

        assertThat(copy.open().stateDigest()).isNotEqualTo(ledger.stateDigest());
    }

    @Test
    void create_onAJournalThatIsNotEmpty_isRefusedEvenWithTheSameOptions() {
        story();

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> Ledger.create(journal, Jiangsu.options()))
                .withMessage("journal record 0: is there already, the journal has 13 records; it can be opened");
        assertThat(journal.durableHead()).isEqualTo(13);
    }

    @Test
    void open_anEmptyJournal_isRefused() {
        assertDamaged(new JournalCopy(new InMemoryJournal()), 0, "the journal is empty");
    }

    @Test
    void open_damagedBytes_nameThePlace() {
        assertDamaged(copy().change(5, r -> r.substring(0, r.length() / 2)), 5, "is damaged: ");
        assertDamaged(copy().change(12, r -> ""), 12, "is damaged: ");
        assertDamaged(copy().change(5, r -> "null"), 5, "is damaged: null");
        assertDamaged(copy().change(5, r -> "[]"), 5, "is damaged: ");
        assertDamaged(copy().change(5, r -> r + r), 5, "Trailing token");
        assertDamaged(copy().change(5, r -> r.replace("\"rules\"", "\"rules\":1,\"rules\"")), 5, "Duplicate field");
        assertDamaged(copy().change(0, r -> "{}"), 0, "format '' version 0");
        assertDamaged(copy().change(0, r -> "null"), 0, "format");
        assertDamaged(copy().change(0, r -> "{"), 0, "is damaged: ");
    }

    @Test
    void open_recordsOfAnotherForm_nameThePlaceAndWhat() {
        assertDamaged(copy().edit(5, r -> r.put("more", 1)), 5, "Unrecognized field \"more\"");
        assertDamaged(copy().edit(5, r -> event(r).put("more", 1)), 5, "Unrecognized field \"more\"");
        assertDamaged(copy().edit(5, r -> r.remove("postings")), 5, "postings");
        assertDamaged(copy().edit(5, r -> event(r).remove("amount")), 5, "amount");
        assertDamaged(copy().edit(5, r -> event(r).put("type", "gift")), 5, "'gift'");
        assertDamaged(copy().edit(5, r -> event(r).put("on", "2020-02-30")), 5, "2020-02-30");
        assertDamaged(copy().edit(5, r -> posting(r, 0).put("amount", "-600.00")), 5, "expected a positive amount");
        assertDamaged(copy().edit(5, r -> posting(r, 0).put("side", "LEFT")), 5, "LEFT");
        assertDamaged(copy().edit(5, r -> r.put("rules", 2)), 5, "version 2 of the rules; this release knows up to 1");
        assertDamaged(copy().edit(5, r -> r.put("rules", 0)), 5, "version 0 of the rules");
        assertDamaged(copy().edit(0, r -> r.put("version", 2)), 0, "'unionaid-journal' version 2; this release reads");
        assertDamaged(copy().edit(0, r -> r.put("version", 2).put("more", 1)), 0, "version 2; this release reads");
        assertDamaged(copy().edit(0, r -> r.put("format", "other")), 0, "format 'other' version 1");
        assertDamaged(copy().edit(0, r -> r.put("zone", "Mars/Base")), 0, "Mars/Base");
    }

    @Test
    void open_recordsThatDoNotFollow_nameThePlaceAndWhat() {
        assertDamaged(copy().edit(5, r -> r.put("sequence", 6)), 5, "carries the sequence number 6");
        assertDamaged(copy().remove(5), 5, "carries the sequence number 6");
        assertDamaged(copy().edit(6, r -> event(r).put("payment", "g-9")), 6, "g-9, which is not in the ledger");
        assertDamaged(copy().edit(6, r -> event(r).put("payment", "r-1")), 6, "r-1 of type Receipt");
        assertDamaged(copy().edit(11, r -> event(r).put("reverses", "x-9")), 11, "x-9, which is not in the ledger");
        assertDamaged(copy().edit(12, r -> event(r).put("id", "r-1")), 12, "event r-1 stands before");
        assertDamaged(copy().edit(12, r -> event(r).put("fund", "none")), 12, "fund none has not been opened");
        assertDamaged(
                copy().edit(12, r -> event(r).put("into", "nowhere")), 12, "union nowhere is not in the register");
        assertDamaged(copy().edit(12, r -> account(r, 0).put("fund", "none")), 12, "fund none has not been opened");
        assertDamaged(copy().edit(12, r -> account(r, 0).put("union", "nowhere")), 12, "union nowhere is not in");
        assertDamaged(copy().edit(12, r -> event(r).put("on", "2009-12-31")), 12, "r-2 is dated 2009-12-31; expected");
        assertDamaged(copy().edit(12, r -> event(r).put("amount", "0.00")), 12, "event r-2 has the amount 0.00");
    }

    @Test
    void open_totalBeyondWhatALongHolds_isDamaged() {
        assertDamaged(
                copy().edit(4, r -> posting(r, 0).put("amount", "92233720368547758.07")),
                4,
                "does not follow from those before it");
    }

    @Test
    @Timeout(10)
    void reversal_inBooksAlteredToStayBelowZero_isAnsweredSoon() {
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(raise("r-2", PROVINCE, RELIEF, 1, "2020-02-02"));
        ledger.postOrThrow(spend("d-1", PROVINCE, RELIEF, 100, "2020-02-03"));
        Ledger altered = new JournalCopy(journal)
                .edit(6, r -> r.get("postings").forEach(line -> ((ObjectNode) line).put("amount", "150.00")))
                .open();

        assertThat(altered.post(reverse("x-1", "r-2", "2020-02-04")).refusal())
                .get()
                .satisfies(r -> assertThat(r.reason()).isEqualTo(RefusalReason.HAS_DEPENDENTS))
                .satisfies(r -> assertThat(r.relatedEvents()).containsExactly(EventId.of("d-1")));
    }

    private JournalCopy copy() {
        if (journal.durableHead() == 4) {
            story();
        }
        return new JournalCopy(journal);
    }

    private static void assertDamaged(JournalCopy copy, long place, String message) {
        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(copy::open)
                .withMessageStartingWith("journal record " + place + ": ")
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.place()).isEqualTo(place));
    }

    private static ObjectNode event(ObjectNode record) {
        return (ObjectNode) record.get("event");
    }

    private static ObjectNode posting(ObjectNode record, int line) {
        return (ObjectNode) record.get("postings").get(line);
    }

    private static ObjectNode account(ObjectNode record, int line) {
        return (ObjectNode) posting(record, line).get("account");
    }
}
