package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.TwoBooks.arrived;
import static io.github.unionaid.ledger.statement.TwoBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.ledger.book.EventId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where another reading is as good, none is taken. */
class NotGuessedTest {

    private static List<String> said(StatementMatching matching) {
        return matching.matches().stream().map(m -> m.rule() + " " + m.amount()).toList();
    }

    private static List<String> differences(StatementMatching matching) {
        return matching.differences().stream()
                .map(d -> d.kind() + " " + d.amount())
                .toList();
    }

    private static TwoBooks hundredMoreBefore(BookLine.Builder... arrivals) {
        return new TwoBooks().openings("relief", 500, 400).city(arrivals);
    }

    @Test
    void sum_ofLinesThatMayBeInOneNotLookedFor_isAmbiguous() {
        TwoBooks books = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 135), paid("g-2", "2020-02-05", "relief", 100))
                .city(
                        arrived("a-0", "2020-02-02", "relief", 35),
                        arrived("a-1", "2020-02-10", "relief", 60),
                        arrived("a-2", "2020-02-11", "relief", 40));

        assertThat(differences(books.match())).containsExactly("AMBIGUOUS 100.00");
        StatementMatching few = books.match(o -> o.maxCandidates(2)); // for the first there are three
        assertThat(few.matches()).isEmpty();
        assertThat(differences(few))
                .containsExactly("MISSING_AT_UPPER -35.00", "MISSING_AT_LOWER 135.00", "AMBIGUOUS 0.00");
    }

    @Test
    void sum_awayFromThose_isTaken() {
        TwoBooks books = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 135), paid("g-2", "2020-05-05", "relief", 100))
                .city(
                        arrived("a-0", "2020-02-02", "relief", 35),
                        arrived("a-1", "2020-02-10", "relief", 60),
                        arrived("a-2", "2020-02-11", "relief", 41),
                        arrived("a-3", "2020-05-10", "relief", 60),
                        arrived("a-4", "2020-05-11", "relief", 40));

        assertThat(said(books.match(o -> o.maxCandidates(2)))).containsExactly("ONE_TO_MANY 100.00");
    }

    @Test
    void arrivalOfTheFirstDays_thatOnlyItsDateSpeaksFor_wasOnTheWayIfAllOfThemAreJustWhatWas() {
        BookLine.Builder sixty = arrived("a-1", "2020-01-03", "relief", 60);
        assertThat(differences(hundredMoreBefore(sixty).match())).containsExactly("AMBIGUOUS 40.00");

        StatementMatching both = hundredMoreBefore(sixty, arrived("a-2", "2020-01-04", "relief", 40))
                .match();
        assertThat(both.differences()).isEmpty();
        assertThat(said(both)).containsExactly("BROUGHT_FORWARD 60.00", "BROUGHT_FORWARD 40.00");
    }

    @Test
    void arrivalOfTheFirstDays_thatSaysWhatItBelongsTo_wasOnTheWay() {
        for (BookLine.Builder sixty : List.of(
                arrived("a-1", "2020-01-03", "relief", 60).reference(EventId.of("g-0")),
                arrived("a-1", "2020-01-03", "relief", 60).begunOn(LocalDate.of(2019, 12, 30)))) {
            StatementMatching matching = hundredMoreBefore(sixty).match();
            assertThat(said(matching)).containsExactly("BROUGHT_FORWARD 60.00");
            assertThat(differences(matching)).containsExactly("OPENING_DIFFERS 40.00");
        }
        StatementMatching more = hundredMoreBefore(
                        arrived("a-1", "2020-01-03", "relief", 60).reference(EventId.of("g-0")),
                        arrived("a-2", "2020-01-03", "relief", 50))
                .match();
        assertThat(said(more)).containsExactly("BROUGHT_FORWARD 60.00");
        assertThat(differences(more)).containsExactly("MISSING_AT_UPPER -50.00", "OPENING_DIFFERS 40.00");
    }
}
