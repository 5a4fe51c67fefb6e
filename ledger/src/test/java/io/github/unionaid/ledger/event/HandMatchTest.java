package io.github.unionaid.ledger.event;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PLANT;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XISHAN;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.direct;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static io.github.unionaid.ledger.Jiangsu.reverse;
import static io.github.unionaid.ledger.event.Dealings.dues;
import static io.github.unionaid.ledger.event.Dealings.notice;
import static io.github.unionaid.ledger.event.Dealings.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.JournalCopy;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.journal.InMemoryJournal;
import io.github.unionaid.ledger.journal.JournalException;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.FindingKind;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines of two books that somebody says are the same dealings. */
class HandMatchTest {
    private final Dealings books = new Dealings()
            .post(
                    raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"),
                    pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"),
                    pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-03"),
                    arrive("a-2", "g-2", 10, "2020-02-04"),
                    direct("g-3", PROVINCE, NANJING, RELIEF, 10, "2020-02-05"),
                    pay("g-wx", PROVINCE, WUXI, RELIEF, 10, "2020-02-05"));

    static HandMatch match(String id, UnionId book, UnionId other, String on, String ours, String theirs) {
        HandMatch.Builder match =
                HandMatch.builder().id(id).book(book).counterparty(other).on(LocalDate.parse(on));
        List.of(ours.split(" ")).stream().filter(s -> !s.isEmpty()).forEach(match::addOurs);
        List.of(theirs.split(" ")).stream().filter(s -> !s.isEmpty()).forEach(match::addTheirs);
        return match.build();
    }

    private static HandMatch match(String id, String ours) {
        return match(id, PROVINCE, NANJING, "2020-03-01", ours, "t-" + id);
    }

    private List<String> standing(AsOf asOf) {
        return books.ledger().view().handMatches(asOf).stream()
                .map(m -> m.id().value())
                .toList();
    }

    @Test
    void match_postsNothing_andIsListedFromItsDateOn() {
        String balances = books.ledger().view().balances(AsOf.LATEST).toString();
        int flows = books.ledger().view().flows().size();
        books.post(match("m-1", "g-1 g-2"));

        assertThat(books.lines("m-1")).isEmpty();
        assertThat(books.ledger().view().balances(AsOf.LATEST)).hasToString(balances);
        assertThat(books.ledger().view().flows()).hasSize(flows);
        assertThat(standing(AsOf.LATEST)).containsExactly("m-1");
        assertThat(standing(AsOf.date(LocalDate.of(2020, 2, 29)))).isEmpty();
        assertThat(standing(AsOf.LATEST.knownAt(books.ledger().view().sequence() - 1)))
                .isEmpty();
        books.assertSound();
    }

    @Test
    void match_thatIsPostedAgain_isKnown() {
        books.post(match("m-1", "g-1"));

        assertThat(books.ledger().post(match("m-1", "g-1")).wasAlreadyPosted()).isTrue();
        books.refuses(RefusalReason.ID_HAS_OTHER_CONTENT, match("m-1", "g-2"), "m-1");
    }

    @Test
    void reversal_undoesAMatch_once_andFreesWhatItNames() {
        books.post(match("m-1", "g-1 g-2"), reverse("x-1", "m-1", "2020-03-05"));

        assertThat(standing(AsOf.LATEST)).isEmpty();
        assertThat(standing(AsOf.date(LocalDate.of(2020, 3, 4)))).containsExactly("m-1");
        books.refuses(RefusalReason.ALREADY_REVERSED, reverse("x-2", "m-1", "2020-03-05"), "m-1", "x-1");
        books.post(match("m-2", "g-1"));
        books.refuses(RefusalReason.ALREADY_MATCHED, match("m-3", "g-2 g-1"), "g-1", "m-2");
        books.assertSound();
    }

    @Test
    void event_inAMatchOfTheSameBook_isRefused_inTheOtherBookTaken() {
        books.post(match("m-1", "g-3"));

        books.refuses(RefusalReason.ALREADY_MATCHED, match("m-2", "g-1 g-3"), "g-3", "m-1");
        books.post(match("m-3", NANJING, PROVINCE, "2020-03-01", "g-3 a-2", ""));
        books.refuses(
                RefusalReason.ALREADY_MATCHED,
                match("m-4", NANJING, PROVINCE, "2020-03-01", "a-2", "t-1"),
                "a-2",
                "m-3");
    }

    @Test
    void lineOfTheirs_inAMatchOfTheSameTwo_isRefused_inThatOfOthersTaken() {
        books.post(match("m-1", PROVINCE, NANJING, "2020-03-01", "g-1", "a-4 a-5"));

        HandMatch again = match("m-2", PROVINCE, NANJING, "2020-03-01", "g-2", "a-6 a-5");
        books.refuses(RefusalReason.ALREADY_MATCHED, again, "m-1");
        Refusal refusal = books.refusal(again);
        assertThat(refusal.message()).isEqualTo("a-5 of the book of nj stands in the match m-1");
        assertThat(refusal.details()).containsEntry("theirs", "a-5").containsEntry("match", "m-1");
        books.post(match("m-3", PROVINCE, WUXI, "2020-03-01", "g-wx", "a-5"));
        books.post(match("m-4", NANJING, PROVINCE, "2020-03-01", "a-2", "a-5"));

        books.post(reverse("x-1", "m-1", "2020-03-02"), again);
        books.refuses(
                RefusalReason.ALREADY_MATCHED, match("m-5", PROVINCE, NANJING, "2020-03-01", "g-1", "a-6"), "m-2");
        books.assertSound();
    }

    @Test
    void lineOfTheirs_ofAUnionThatBecamePartOfAnother_isThatOnes() {
        books.post(
                pay("g-xs", PROVINCE, XISHAN, RELIEF, 10, "2020-02-06"),
                match("m-1", PROVINCE, XISHAN, "2020-03-01", "g-xs", "t-1"),
                BookStory.change(
                        "rc-1",
                        "2020-04-01",
                        new UnionChange.Merged(LocalDate.of(2020, 4, 1), XISHAN, List.of(WUXI), WUXI)));

        books.post(match("m-2", PROVINCE, WUXI, "2020-03-31", "g-wx", "t-2"));
        books.post(reverse("x-2", "m-2", "2020-04-02"));
        books.refuses(RefusalReason.ALREADY_MATCHED, match("m-3", PROVINCE, WUXI, "2020-04-02", "g-wx", "t-1"), "m-1");
        books.assertSound();
    }

    @Test
    void openedAgain_theJournalKnowsWhatIsMatchedInTheOtherBook() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));
        ledger.postOrThrow(pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));
        ledger.postOrThrow(match("m-1", PROVINCE, NANJING, "2020-03-01", "g-1", "t-1"));
        HandMatch other = match("m-2", PROVINCE, NANJING, "2020-03-01", "g-2", "t-1");

        Ledger again = new JournalCopy(journal).open();

        assertThat(again.post(other).refusal().orElseThrow().reason()).isEqualTo(RefusalReason.ALREADY_MATCHED);
        again.postOrThrow(reverse("x-1", "m-1", "2020-03-02"));
        again.postOrThrow(other);
    }

    @Test
    void event_notOfTheBookOrAgainstAnother_isRefused() {
        books.refuses(RefusalReason.NAMED_EVENT_UNKNOWN, match("m-1", "g-1 none"), "none");
        books.refuses(RefusalReason.NAMED_EVENT_UNFIT, match("m-1", "r-1"), "r-1");
        books.refuses(RefusalReason.DIFFERS_FROM_NAMED_EVENT, match("m-1", "g-1 g-wx"), "g-wx");
        books.refuses(RefusalReason.DIFFERS_FROM_NAMED_EVENT, match("m-1", "a-2"), "a-2"); // 南京's
        books.refuses(
                RefusalReason.DIFFERS_FROM_NAMED_EVENT,
                match("m-1", NANJING, PROVINCE, "2020-03-01", "g-1", "t-1"),
                "g-1");
        books.refuses(
                RefusalReason.DATED_BEFORE_NAMED_EVENT,
                match("m-1", PROVINCE, NANJING, "2020-02-04", "g-3 g-1", ""),
                "g-3");
        books.refuses(RefusalReason.UNION_UNKNOWN, match("m-1", PROVINCE, Jiangsu.NOWHERE, "2020-03-01", "g-1", "t-1"));
        assertThat(books.refusal(match("m-1", "g-wx")).message())
                .isEqualTo("g-wx stands in the book of js against wx; expected the book of js against nj");
    }

    @Test
    void notices_andSharesOfDues_canBeMatched() {
        books.post(
                notice("n-1", PROVINCE, NANJING, RELIEF, 5, "2020-02-06"),
                dues("q-1", NANJING, 10, "2020-02-06", share(PROVINCE, 4), share(PLANT, 1)));

        books.post(match("m-1", NANJING, PROVINCE, "2020-03-01", "n-1 q-1", ""));
        books.post(match("m-2", NANJING, PLANT, "2020-03-01", "q-1", "t-1")); // its other share
        books.refuses(
                RefusalReason.ALREADY_MATCHED, match("m-4", NANJING, PLANT, "2020-03-01", "q-1", "t-2"), "q-1", "m-2");
    }

    @Test
    void matchedEvent_isReversedAfterItsMatch_andIsInNoneThen() {
        books.post(match("m-1", "g-1"));
        books.post(match("m-2", NANJING, PROVINCE, "2020-03-01", "g-3", "t-1"));

        books.refuses(RefusalReason.HAS_DEPENDENTS, reverse("x-1", "g-1", "2020-03-02"), "m-1");
        books.refuses(RefusalReason.HAS_DEPENDENTS, reverse("x-1", "g-3", "2020-03-02"), "m-2");
        books.post(reverse("x-0", "m-1", "2020-03-03"), reverse("x-1", "g-1", "2020-03-02"));
        books.refuses(RefusalReason.ALREADY_REVERSED, match("m-3", "g-2 g-1"), "g-1", "x-1");
        books.refuses(RefusalReason.NAMED_EVENT_UNFIT, match("m-3", "g-2 x-1"), "x-1");
        books.assertSound();
    }

    @Test
    void bookKeptElsewhere_isRefused_theCounterpartysMayBe() {
        Dealings nanjing = new Dealings(NANJING)
                .post(pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"), arrive("a-1", "g-1", 10, "2020-02-03"));

        nanjing.refuses(RefusalReason.BOOK_NOT_KEPT, match("m-1", "g-1"));
        nanjing.post(match("m-1", NANJING, PROVINCE, "2020-03-01", "a-1", "t-1 t-2"));
        nanjing.assertSound();
    }

    @Test
    void closedPeriod_takesAMatch() {
        books.post(PeriodClose.builder()
                .id("z-1")
                .addBooks(PROVINCE)
                .on(LocalDate.of(2020, 12, 31))
                .build());
        books.post(match("m-1", "g-1"), reverse("x-1", "m-1", "2020-03-02"));

        assertThat(standing(AsOf.LATEST)).isEmpty();
    }

    @Test
    void unionThatBecamePartOfAnother_isMatchedAsThat_noneTwice() {
        books.post(pay("g-xs", PROVINCE, XISHAN, RELIEF, 10, "2020-02-06"));
        books.post(match("m-1", PROVINCE, XISHAN, "2020-03-01", "g-xs", "t-1"));
        books.post(BookStory.change(
                "rc-1", "2020-04-01", new UnionChange.Merged(LocalDate.of(2020, 4, 1), XISHAN, List.of(WUXI), WUXI)));

        books.refuses(RefusalReason.UNION_UNKNOWN, match("m-2", PROVINCE, XISHAN, "2020-04-02", "g-xs", "t-1"));
        books.refuses(
                RefusalReason.ALREADY_MATCHED,
                match("m-2", PROVINCE, WUXI, "2020-04-02", "g-xs", "t-1"),
                "g-xs",
                "m-1");
        books.post(reverse("x-1", "m-1", "2020-04-02"));
        books.post(match("m-2", PROVINCE, WUXI, "2020-04-02", "g-xs g-wx", ""));
        books.assertSound();
    }

    @Test
    void changeOfThePast_thatLeavesAMatchWithoutItsUnion_isRefused() {
        books.post(
                pay("g-xs", PROVINCE, XISHAN, RELIEF, 10, "2020-02-06"),
                match("m-1", PROVINCE, XISHAN, "2020-03-01", "g-xs", "t-1"));

        books.refuses(
                RefusalReason.CHANGE_INVALIDATES_EVENT,
                BookStory.change(
                        "rc-1",
                        "2020-03-01",
                        new UnionChange.Merged(LocalDate.of(2020, 3, 1), XISHAN, List.of(WUXI), WUXI)),
                "m-1");
    }

    @Test
    void refusedBatch_leavesWhatWasMatchedAsItWas() {
        Ledger ledger = books.ledger();
        books.post(match("m-1", "g-1"));
        String before = ledger.stateDigest();
        EventBatch batch = new EventBatch()
                .event(reverse("x-1", "m-1", "2020-03-02"))
                .event(match("m-2", "g-1 g-2"))
                .event(match("m-3", "g-2"));

        assertThat(ledger.postAll(batch).isPosted()).isFalse();

        assertThat(ledger.stateDigest()).isEqualTo(before);
        books.refuses(RefusalReason.ALREADY_MATCHED, match("m-4", "g-1"), "g-1", "m-1");
        books.post(match("m-3", "g-2"));
    }

    @Test
    void alteredMatch_isRefusedWhenTheJournalIsOpened_orFoundByTheProof() {
        InMemoryJournal journal = new InMemoryJournal();
        Ledger ledger = Jiangsu.ledger(journal);
        ledger.postOrThrow(raise("r-1", PROVINCE, RELIEF, 100, "2020-02-01"));
        ledger.postOrThrow(pay("g-1", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));
        ledger.postOrThrow(pay("g-2", PROVINCE, NANJING, RELIEF, 10, "2020-02-02"));
        ledger.postOrThrow(match("m-1", "g-1"));
        ledger.postOrThrow(match("m-2", "g-2"));

        assertDamaged(journal, m -> m.putArray("ours").add("none"), "names none, which is not in the ledger");
        assertDamaged(journal, m -> m.putArray("ours").add("r-1"), "expected a dealing between two unions");
        assertDamaged(journal, m -> m.put("on", "2020-02-01"), "before what it names");
        assertDamaged(journal, m -> m.put("counterparty", "none"), "union none is not in the register");
        Consumer<ObjectNode> asTheFirst = m -> {
            m.putArray("ours").add("g-1");
            m.putArray("theirs").add("t-m-1");
        };
        Ledger twice = new JournalCopy(journal)
                .edit(8, r -> asTheFirst.accept((ObjectNode) r.get("event")))
                .open();
        assertThat(Reconciliation.of(twice.view()).findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.DUPLICATE);
    }

    private static void assertDamaged(InMemoryJournal journal, Consumer<ObjectNode> change, String message) {
        JournalCopy copy = new JournalCopy(journal).edit(8, r -> change.accept((ObjectNode) r.get("event")));

        assertThatExceptionOfType(JournalException.class).isThrownBy(copy::open).withMessageContaining(message);
    }

    @Test
    void sides_haveTheirLimits() {
        String hundred =
                String.join(" ", IntStream.range(0, 100).mapToObj(i -> "e-" + i).toList());

        assertThat(match("m-1", PROVINCE, NANJING, "2020-03-01", "", hundred).theirs())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match("m-1", PROVINCE, NANJING, "2020-03-01", hundred + " e-100", ""))
                .withMessage("m-1 matches 101 of ours; the most is 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match("m-1", PROVINCE, NANJING, "2020-03-01", "g-1", ""))
                .withMessage("m-1 matches 1 events; expected 2 or more, of ours and theirs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match("m-1", PROVINCE, NANJING, "2020-03-01", "", "t-1 t-1"))
                .withMessage("m-1 has t-1 twice among theirs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match("m-1", PROVINCE, PROVINCE, "2020-03-01", "g-1", "t-1"))
                .withMessage("m-1 matches js with itself");
        assertThat(match("m-1", PROVINCE, NANJING, "2020-03-01", "g-1", "g-1").ours())
                .containsExactly(EventId.of("g-1")); // their own id of the same
    }
}
