package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.TwoBooks.CITY;
import static io.github.unionaid.ledger.statement.TwoBooks.PROVINCE;
import static io.github.unionaid.ledger.statement.TwoBooks.arrived;
import static io.github.unionaid.ledger.statement.TwoBooks.line;
import static io.github.unionaid.ledger.statement.TwoBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a matching is made of, the summary, the limits, and input that is not as it should be. */
class StatementMatchingTest {
    private final BookStatement province =
            new TwoBooks().province(paid("g-1", "2020-02-01", "relief", 1)).ofProvince();

    private static BookStatement empty(String book, String counterparty, String from, String to) {
        return BookStatement.builder()
                .book(UnionId.of(book))
                .counterparty(UnionId.of(counterparty))
                .from(LocalDate.parse(from))
                .to(LocalDate.parse(to))
                .build();
    }

    @Test
    void booksThatAreNotEachOthers_areRefused_namingBoth() {
        BookStatement other = empty("nj", "js", "2020-01-01", "2020-12-31");

        assertThatThrownBy(() -> StatementMatching.of(province, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one statement is of the book of js with wx, the other of the book of nj with js; "
                        + "expected the books of two unions with each other");
        assertThatThrownBy(() -> StatementMatching.of(province, province)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periodsWithoutADayInCommon_areRefused() {
        BookStatement other = empty("wx", "js", "2021-01-01", "2021-12-31");

        assertThatThrownBy(() -> StatementMatching.of(province, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the statement of js is of 2020-01-01 to 2020-12-31, that of wx of 2021-01-01 to 2021-12-31; "
                                + "expected a day that both cover");
        assertThat(StatementMatching.of(province, empty("wx", "js", "2020-12-31", "2021-12-31"))
                        .from())
                .isEqualTo("2020-12-31");
    }

    @Test
    void options_haveTheirRanges() {
        assertThatThrownBy(() -> MatchingOptions.builder().transitDays(367).build())
                .hasMessage("transitDays is 367; expected 0 to 366");
        assertThatThrownBy(() -> MatchingOptions.builder().daysBefore(-1).build())
                .hasMessage("daysBefore is -1; expected 0 to 366");
        assertThatThrownBy(() -> MatchingOptions.builder().maxParts(0).build())
                .hasMessage("maxParts is 0; expected 1 to 8");
        assertThatThrownBy(() -> MatchingOptions.builder().maxCandidates(25).build())
                .hasMessage("maxCandidates is 25; expected 2 to 24");
        assertThat(MatchingOptions.builder()
                        .transitDays(0)
                        .daysBefore(366)
                        .maxParts(8)
                        .maxCandidates(24)
                        .build()
                        .maxParts())
                .isEqualTo(8);
    }

    @Test
    void upper_thatIsNeither_isRefused() {
        MatchingOptions options =
                MatchingOptions.builder().upper(UnionId.of("nj")).build();

        assertThatThrownBy(() -> StatementMatching.of(province, new TwoBooks().ofCity(), options))
                .hasMessage("nj is said to be the upper union; expected js or wx, whose books they are");
    }

    @Test
    void handPair_isChecked() {
        List<EventId> many = IntStream.rangeClosed(0, HandPair.MAX_EVENTS)
                .mapToObj(i -> EventId.of("e-" + i))
                .toList();
        EventId event = EventId.of("g-1");

        assertThatThrownBy(() -> new HandPair(List.of(), List.of()))
                .hasMessage("a hand-made match without events; expected one or more");
        assertThatThrownBy(() -> new HandPair(many, List.of()))
                .hasMessage("a hand-made match has 10001 events on one side; expected at most 10000");
        assertThat(new HandPair(many.subList(1, 101), List.of()).ofOne()).hasSize(100);
        assertThatThrownBy(() -> new HandPair(List.of(), List.of(event, event)))
                .hasMessage("a hand-made match names an event twice on one side: [g-1, g-1]");
        MatchingOptions twice = MatchingOptions.builder()
                .addHandPairs(new HandPair(List.of(event), List.of()), new HandPair(List.of(event), List.of()))
                .build();
        assertThatThrownBy(() -> StatementMatching.of(province, new TwoBooks().ofCity(), twice))
                .hasMessage("event g-1 stands in two hand-made matches of one side; expected in one");
    }

    @Test
    void amountsThatOverflow_areRefused_atTheBeginning() {
        Amount half = Amount.fen(Long.MAX_VALUE / 2 + 1);
        TwoBooks books = new TwoBooks()
                .province(line("g-1", "2020-02-01", LineEntry.PAYMENT, TransferKind.GRANT, "relief", half))
                .city(line("a-1", "2020-02-01", LineEntry.ARRIVAL, TransferKind.GRANT, "relief", half));

        assertThatThrownBy(books::match)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("come to more than 9223372036854775807 minor units");
    }

    @Test
    void summary_saysWhatBothSay_andWhy() {
        StatementMatching matching = new TwoBooks()
                .openings("relief", 500, 500)
                .province(
                        paid("g-1", "2020-02-01", "relief", 100),
                        paid("g-2", "2020-03-01", "relief", 70),
                        paid("g-3", "2020-12-30", "relief", 30))
                .city(arrived("a-1", "2020-02-02", "relief", 100), arrived("a-2", "2020-06-01", "relief", 50))
                .match();

        PairSummary sum = matching.summaries().get(0);
        assertThat(sum.payerSays()).isEqualTo(Amount.yuan(700));
        assertThat(sum.receiverSays()).isEqualTo(Amount.yuan(650));
        assertThat(sum.inTransit()).isEqualTo(Amount.yuan(30));
        assertThat(sum.difference()).isEqualTo(Amount.yuan(20));
        assertThat(sum.grossDifference()).isEqualTo(Amount.yuan(120));
        assertThat(matching).hasToString("1 matches and 3 differences from 2020-01-01 to 2020-12-31");
        assertThat(matching.differences())
                .extracting(Object::toString)
                .allSatisfy(s -> assertThat(s).contains(" between js and wx, "));
    }

    @Test
    void idsWithOneHashCode_areToldApart() {
        TwoBooks books = new TwoBooks();
        for (int i = 0; i < 4_096; i++) {
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                id.append((i >> bit & 1) == 0 ? "Aa" : "BB"); // of which both have the same hash code
            }
            books.province(paid(id.toString(), "2020-02-01", "relief", 1));
            books.city(arrived("a-" + i, "2020-02-02", "relief", 1).reference(EventId.of(id.toString())));
        }

        assertThat(books.match().matches()).hasSize(4_096).allMatch(m -> m.rule() == MatchRule.REFERENCE);
    }

    @Test
    void oneReference_ofManyLines_isOnePortion() {
        TwoBooks books = new TwoBooks().province(paid("g-1", "2020-02-01", "relief", 1));
        for (int i = 0; i < 2_000; i++) {
            books.city(arrived("a-" + i, "2020-02-02", "relief", 2 + i).reference(EventId.of("g-1")));
        }
        StatementMatching matching = books.match();

        assertThat(matching.matches())
                .singleElement()
                .satisfies(m -> assertThat(m.amount()).isEqualTo(Amount.yuan(1)));
        assertThat(matching.differences()).hasSize(2_000);
    }

    @Test
    void nothing_matchesNothing() {
        StatementMatching matching = new TwoBooks().match();

        assertThat(matching.agrees()).isTrue();
        assertThat(matching.matches()).isEmpty();
        assertThat(matching.summaries()).isEmpty();
        assertThatThrownBy(() -> matching.differences().get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void linesThatTakeEachOtherBack_endNothing_andAreLeft() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 5).takesBack(EventId.of("g-2")),
                        paid("g-2", "2020-02-01", "relief", -5).takesBack(EventId.of("g-1")),
                        paid("g-3", "2020-02-01", "relief", 5).takesBack(EventId.of("g-3")))
                .match();

        assertThat(matching.differences()).hasSize(3);
    }

    @Test
    void longRun_ofOneAmountAndDay_isOneGroup() {
        TwoBooks books = new TwoBooks();
        for (int i = 0; i < 3_000; i++) {
            books.province(paid("g-" + i, "2020-02-01", "relief", 5));
            books.city(arrived("a-" + i, "2020-02-02", "relief", 5));
        }
        assertThat(books.match().matches()).hasSize(1);

        books.city(arrived("a-x", "2020-02-03", "relief", 5));
        StatementMatching more = books.match();
        assertThat(more.matches()).isEmpty();
        assertThat(more.differences()).singleElement().satisfies(d -> {
            assertThat(d.amount()).isEqualTo(Amount.yuan(-5));
            assertThat(d.ofOther()).hasSize(3_001);
            assertThat(d.candidatesOfOne()).hasSize(3_000);
        });
    }

    @Test
    void unions_areThoseOfTheStatements() {
        StatementMatching matching =
                new TwoBooks().province(paid("g-1", "2020-02-01", "relief", 5)).match();

        assertThat(matching.differences().get(0).one()).isEqualTo(PROVINCE);
        assertThat(matching.differences().get(0).other()).isEqualTo(CITY);
    }
}
