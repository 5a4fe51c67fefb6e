package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.TwoBooks.arrived;
import static io.github.unionaid.ledger.statement.TwoBooks.line;
import static io.github.unionaid.ledger.statement.TwoBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a book took back before the days compared, in them, or after them. */
class CorrectionsAcrossEdgesTest {

    private static BookLine.Builder reversal(String id, String date, String of, long yuan) {
        return line(id, date, LineEntry.PAYMENT, TransferKind.GRANT, "relief", Amount.yuan(yuan))
                .reference(EventId.of(of))
                .takesBack(EventId.of(of));
    }

    private static BookLine.Builder bounced(String id, String date, String of, long yuan) {
        return line(id, date, LineEntry.BOUNCE, TransferKind.GRANT, "relief", Amount.yuan(-yuan))
                .reference(EventId.of(of))
                .takesBack(EventId.of(of));
    }

    private static List<String> differences(StatementMatching matching) {
        return matching.differences().stream()
                .map(d -> d.kind() + " " + d.amount())
                .toList();
    }

    /** The province has January to December, the city January alone. */
    private static TwoBooks january() {
        return new TwoBooks().cityUntil("2020-01-31");
    }

    /** The province has all from December on, the city from February. */
    private static TwoBooks fromFebruary() {
        return new TwoBooks().during("2019-12-01", "2020-12-31").cityFrom("2020-02-01");
    }

    @Test
    void takenBackAfterTheEnd_standsUntilThen_andIsMissing() {
        StatementMatching matching = january()
                .province(paid("g-1", "2020-01-20", "relief", 100), reversal("x-1", "2020-02-05", "g-1", -100))
                .match();

        assertThat(differences(matching)).containsExactly("MISSING_AT_LOWER 100.00");
        assertThat(matching.differences().get(0).candidatesOfOne()).hasSize(1); // the reversal
        assertThat(matching.agrees()).isFalse();
        assertThat(matching.summaries().get(0).payerSays()).isEqualTo(Amount.yuan(100));
    }

    @Test
    void takenBackAfterTheEnd_whatArrivedBefore_isTheSame() {
        for (boolean referring : new boolean[] {true, false}) {
            BookLine.Builder arrival = arrived("a-1", "2020-01-21", "relief", 100);
            StatementMatching matching = january()
                    .province(paid("g-1", "2020-01-20", "relief", 100), bounced("b-1", "2020-02-05", "g-1", 100))
                    .city(referring ? arrival.reference(EventId.of("g-1")) : arrival)
                    .match();

            assertThat(matching.differences()).isEmpty();
            assertThat(matching.matches()).hasSize(1);
        }
    }

    @Test
    void takenBackAfterTheEnd_aCorrectionOfItsCorrection_changesNothingBefore() {
        StatementMatching matching = january()
                .province(
                        paid("g-1", "2020-01-10", "relief", 100),
                        reversal("x-1", "2020-01-15", "g-1", -100),
                        reversal("x-2", "2020-02-05", "x-1", 100))
                .match();

        assertThat(matching.differences()).isEmpty();
    }

    @Test
    void paidBeforeTheBeginning_andSentBackAfterIt_settlesTheOpening() {
        StatementMatching matching = fromFebruary()
                .province(paid("g-1", "2020-01-30", "relief", 100), bounced("b-1", "2020-02-02", "g-1", 100))
                .match();

        assertThat(matching.differences()).isEmpty();
        assertThat(matching.matches()).singleElement().satisfies(m -> {
            assertThat(m.rule()).isEqualTo(MatchRule.BROUGHT_FORWARD);
            assertThat(m.ofOne()).hasSize(2);
        });
    }

    @Test
    void paidBeforeTheBeginning_sentBackInPart_therestArrives() {
        StatementMatching matching = fromFebruary()
                .province(paid("g-1", "2020-01-30", "relief", 100), bounced("b-1", "2020-05-02", "g-1", 40))
                .city(arrived("a-1", "2020-02-02", "relief", 60).reference(EventId.of("g-1")))
                .match();

        assertThat(matching.differences()).isEmpty();
    }

    @Test
    void arrivedBeforeTheBeginning_andTakenBackInBothBooks_isTheSame() {
        TwoBooks books = fromFebruary()
                .openings("relief", 0, 100)
                .province(paid("g-1", "2020-01-20", "relief", 100), reversal("x-1", "2020-03-05", "g-1", -100))
                .city(arrived("y-1", "2020-03-01", "relief", -100).reference(EventId.of("g-1")));

        assertThat(books.match().differences()).isEmpty();
        assertThat(books.match().matches())
                .singleElement()
                .satisfies(m -> assertThat(m.rule()).isEqualTo(MatchRule.REFERENCE));
    }

    @Test
    void arrivedBeforeTheBeginning_sentBackByThePayersBankAlone_isSentBack() {
        TwoBooks books = fromFebruary()
                .openings("relief", 0, 100)
                .province(
                        paid("g-1", "2020-01-20", "relief", 100),
                        bounced("b-1", "2020-02-05", "g-1", 100),
                        paid("g-2", "2020-01-30", "relief", 100))
                .city(arrived("a-2", "2020-02-02", "relief", 100).reference(EventId.of("g-2")));

        assertThat(differences(books.match())).containsExactly("SENT_BACK -100.00");
    }

    @Test
    void paidBeforeTheBeginning_sentBack_andStillArrived_isSentBack() {
        StatementMatching matching = fromFebruary()
                .province(paid("g-1", "2020-01-30", "relief", 100), bounced("b-1", "2020-02-05", "g-1", 100))
                .city(arrived("a-1", "2020-02-02", "relief", 100).reference(EventId.of("g-1")))
                .match();

        assertThat(differences(matching)).containsExactly("SENT_BACK -100.00");
    }

    @Test
    void reversalOfBeforeTheBeginning_takenBackAgain_isAsItWas() {
        StatementMatching matching = fromFebruary()
                .openings("relief", 0, 100)
                .province(
                        paid("g-1", "2020-01-10", "relief", 100),
                        reversal("x-1", "2020-01-15", "g-1", -100),
                        reversal("x-2", "2020-02-05", "x-1", 100))
                .match();

        assertThat(matching.differences()).isEmpty();
    }

    @Test
    void lineDatedBeforeWhatItTakesBack_footsAllTheSame() {
        for (String taker : List.of("2020-01-15", "2020-02-15", "2020-12-15")) {
            for (String taken : List.of("2020-01-20", "2020-02-20", "2020-12-20")) {
                new TwoBooks()
                        .cityFrom("2020-02-01")
                        .cityUntil("2020-11-30")
                        .province(paid("g-1", taken, "relief", 100), reversal("x-1", taker, "g-1", -70))
                        .city(arrived("a-1", "2020-02-20", "relief", 30))
                        .match(); // which checks the sums
            }
        }
    }

    @Test
    void handMatch_ofWhatWasTakenBackAcrossTheBeginning_counts() {
        TwoBooks books = fromFebruary()
                .openings("relief", 0, 100)
                .province(paid("g-1", "2020-01-20", "relief", 100), bounced("b-1", "2020-03-05", "g-1", 100))
                .city(arrived("y-1", "2020-09-01", "relief", -100));

        assertThat(books.match().agrees()).isFalse();
        assertThat(books.match(o -> o.addHandPair(new HandPair(List.of(EventId.of("b-1")), List.of(EventId.of("y-1")))))
                        .differences())
                .isEmpty();
    }
}
