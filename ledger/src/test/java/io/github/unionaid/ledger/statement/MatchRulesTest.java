package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.TwoBooks.arrived;
import static io.github.unionaid.ledger.statement.TwoBooks.line;
import static io.github.unionaid.ledger.statement.TwoBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule by an example, and what it does not take. */
class MatchRulesTest {

    private static HandPair hand(List<String> ofProvince, List<String> ofCity) {
        return new HandPair(
                ofProvince.stream().map(EventId::of).toList(),
                ofCity.stream().map(EventId::of).toList());
    }

    private static List<String> said(StatementMatching matching) {
        return matching.matches().stream()
                .map(m -> m.rule() + " " + m.amount() + " " + ids(m.ofOne()) + "=" + ids(m.ofOther()))
                .toList();
    }

    private static List<String> differences(StatementMatching matching) {
        return matching.differences().stream()
                .map(d -> d.kind() + " " + d.amount() + " " + ids(d.ofOne()) + "/" + ids(d.ofOther()))
                .toList();
    }

    private static String ids(List<BookLine> lines) {
        return String.join("+", lines.stream().map(l -> l.id().value()).sorted().toList());
    }

    @Test
    void hand_comesBeforeAllElse() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100), paid("g-2", "2020-02-02", "relief", 100))
                .city(arrived("a-1", "2020-02-02", "relief", 100).reference(EventId.of("g-1")))
                .match(o -> o.addHandPair(hand(List.of("g-2"), List.of("a-1"))));

        assertThat(said(matching)).containsExactly("HAND 100.00 g-2=a-1");
        assertThat(differences(matching)).containsExactly("MISSING_AT_LOWER 100.00 g-1/");
    }

    @Test
    void hand_thatDoesNotComeOutEven_isAnotherAmount() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(arrived("a-1", "2020-08-02", "relief", 99))
                .match(o -> o.addHandPair(hand(List.of("g-1"), List.of("a-1"))));

        assertThat(differences(matching)).containsExactly("AMOUNT_DIFFERS 1.00 g-1/a-1");
    }

    @Test
    void hand_ofLinesThatAreNotThere_isLeftOut() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(arrived("a-1", "2020-02-02", "relief", 100))
                .match(o -> o.addHandPair(hand(List.of("g-1"), List.of("a-9"))));

        assertThat(said(matching)).containsExactly("AMOUNT_AND_DATE 100.00 g-1=a-1");
    }

    @Test
    void hand_ofOneBook_settlesItsLines() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100), paid("g-2", "2020-02-09", "relief", -100))
                .match(o -> o.addHandPair(hand(List.of("g-1", "g-2"), List.of())));

        assertThat(matching.agrees()).isTrue();
        assertThat(said(matching)).containsExactly("HAND 0.00 g-1+g-2=");
    }

    @Test
    void reference_isTheSameWhateverTheDates_inParts() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(
                        arrived("a-1", "2020-02-02", "relief", 60).reference(EventId.of("g-1")),
                        arrived("a-2", "2020-07-02", "relief", 40).reference(EventId.of("g-1")))
                .match();

        assertThat(said(matching)).containsExactly("REFERENCE 100.00 g-1=a-1+a-2");
        assertThat(matching.agrees()).isTrue();
    }

    @Test
    void reference_ofWhichAPartHasArrived_restIsOnTheWayOrAnotherAmount() {
        TwoBooks books = new TwoBooks()
                .province(paid("g-1", "2020-12-30", "relief", 100), paid("g-2", "2020-02-01", "relief", 70))
                .city(
                        arrived("a-1", "2020-12-31", "relief", 60).reference(EventId.of("g-1")),
                        arrived("a-2", "2020-02-02", "relief", 60).reference(EventId.of("g-2")));
        StatementMatching matching = books.match();

        assertThat(said(matching)).containsExactly("REFERENCE 60.00 g-2=a-2", "REFERENCE 60.00 g-1=a-1");
        assertThat(differences(matching)).containsExactly("IN_TRANSIT 40.00 g-1/", "AMOUNT_DIFFERS 10.00 g-2/");
        assertThat(matching.differences().get(0).candidatesOfOther()).hasSize(1);
    }

    @Test
    void document_needsAmountAndDates() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 100).document("拨-1"),
                        paid("g-2", "2020-02-01", "relief", 100).document("拨-2"),
                        paid("g-3", "2020-02-02", "relief", 300).document("记-1"))
                .city(
                        arrived("a-2", "2020-02-03", "relief", 100).document("拨-2"),
                        arrived("a-1", "2020-02-04", "relief", 100).document("拨-1"),
                        arrived("a-3", "2020-02-04", "relief", 300).document("记-9"),
                        arrived("a-4", "2020-02-04", "relief", 5).document("记-1"))
                .match();

        assertThat(said(matching))
                .containsExactly(
                        "DOCUMENT 100.00 g-1=a-1", "DOCUMENT 100.00 g-2=a-2", "AMOUNT_AND_DATE 300.00 g-3=a-3");
        assertThat(differences(matching)).containsExactly("MISSING_AT_UPPER -5.00 /a-4");
    }

    @Test
    void amountAndDate_takesTheDaysOnTheWay_andNotADayMore() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 1), paid("g-2", "2020-02-01", "relief", 2))
                .city(arrived("a-1", "2020-02-11", "relief", 1), arrived("a-2", "2020-02-12", "relief", 2))
                .match();

        assertThat(said(matching)).containsExactly("AMOUNT_AND_DATE 1.00 g-1=a-1");
        assertThat(differences(matching)).containsExactly("MISSING_AT_UPPER -2.00 /a-2", "MISSING_AT_LOWER 2.00 g-2/");
    }

    @Test
    void amountAndDate_daysBefore_mayBeAllowed() {
        TwoBooks books = new TwoBooks()
                .province(paid("g-1", "2020-02-03", "relief", 1))
                .city(arrived("a-1", "2020-02-01", "relief", 1));

        assertThat(books.match().matches()).isEmpty();
        assertThat(books.match(o -> o.daysBefore(1)).matches()).isEmpty();
        assertThat(books.match(o -> o.daysBefore(2)).agrees()).isTrue();
    }

    @Test
    void amountAndDate_whatIsForced_isSaid_whatIsNot_isAGroup() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 1),
                        paid("g-2", "2020-02-05", "relief", 1),
                        paid("g-3", "2020-05-01", "relief", 1),
                        paid("g-4", "2020-05-02", "relief", 1))
                .city(
                        arrived("a-1", "2020-02-02", "relief", 1),
                        arrived("a-2", "2020-02-06", "relief", 1),
                        arrived("a-3", "2020-05-04", "relief", 1),
                        arrived("a-4", "2020-05-05", "relief", 1))
                .match();

        assertThat(said(matching))
                .containsExactly(
                        "AMOUNT_AND_DATE 1.00 g-1=a-1",
                        "AMOUNT_AND_DATE 1.00 g-2=a-2",
                        "AMOUNT_AND_DATE 2.00 g-3+g-4=a-3+a-4");
    }

    @Test
    void amountAndDate_oneTooMany_isAmbiguous_andNoMoreThanThat() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 1),
                        paid("g-2", "2020-02-02", "relief", 1),
                        paid("g-3", "2020-03-02", "relief", 1))
                .city(arrived("a-1", "2020-02-03", "relief", 1), arrived("a-3", "2020-03-03", "relief", 1))
                .match();

        assertThat(said(matching)).containsExactly("AMOUNT_AND_DATE 1.00 g-3=a-3");
        assertThat(differences(matching)).containsExactly("AMBIGUOUS 1.00 g-1+g-2/");
        assertThat(ids(matching.differences().get(0).candidatesOfOther())).isEqualTo("a-1");
    }

    @Test
    void amountAndDate_oneTooMany_allOnTheWay_isInTransit() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-12-28", "relief", 1), paid("g-2", "2020-12-29", "relief", 1))
                .city(arrived("a-1", "2020-12-30", "relief", 1))
                .match();

        assertThat(differences(matching)).containsExactly("IN_TRANSIT 1.00 g-1+g-2/");
        assertThat(matching.agrees()).isTrue();
    }

    @Test
    void sums_eitherWay() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 100),
                        paid("g-2", "2020-05-01", "relief", 30),
                        paid("g-3", "2020-05-02", "relief", 70))
                .city(
                        arrived("a-1", "2020-02-02", "relief", 65),
                        arrived("a-2", "2020-02-04", "relief", 35),
                        arrived("a-3", "2020-05-03", "relief", 100))
                .match();

        assertThat(said(matching)).containsExactly("ONE_TO_MANY 100.00 g-1=a-1+a-2", "MANY_TO_ONE 100.00 g-2+g-3=a-3");
        assertThat(new TwoBooks()
                        .province(paid("g-1", "2020-02-01", "relief", 100))
                        .city(arrived("a-1", "2020-02-02", "relief", 65), arrived("a-2", "2020-02-04", "relief", 35))
                        .match(o -> o.maxParts(1))
                        .matches())
                .isEmpty();
    }

    @Test
    void sums_inMoreThanOneWay_areAmbiguous() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(
                        arrived("a-1", "2020-02-02", "relief", 60),
                        arrived("a-2", "2020-02-03", "relief", 40),
                        arrived("a-3", "2020-02-04", "relief", 40))
                .match();

        assertThat(differences(matching)).containsExactly("AMBIGUOUS -40.00 g-1/a-1+a-2+a-3");
    }

    @Test
    void sums_outOfTooMany_areNotLookedFor() {
        TwoBooks books = new TwoBooks().province(paid("g-1", "2020-02-01", "relief", 100));
        for (int i = 1; i <= 3; i++) {
            books.city(arrived("a-" + i, "2020-02-02", "relief", new long[] {0, 99, 1, 500}[i]));
        }

        assertThat(books.match(o -> o.maxCandidates(2)).matches()).isEmpty();
        assertThat(books.match(o -> o.maxCandidates(3)).matches()).hasSize(1);
    }

    @Test
    void ownCorrections_settleFirst_inPart_andAgain() {
        StatementMatching matching = new TwoBooks()
                .province(
                        paid("g-1", "2020-02-01", "relief", 100),
                        paid("x-1", "2020-02-02", "relief", -100).takesBack(EventId.of("g-1")),
                        paid("g-2", "2020-02-03", "relief", 100),
                        line("b-2", "2020-02-04", LineEntry.BOUNCE, TransferKind.GRANT, "relief", Amount.yuan(-30))
                                .takesBack(EventId.of("g-2")),
                        line("x-2", "2020-02-05", LineEntry.BOUNCE, TransferKind.GRANT, "relief", Amount.yuan(30))
                                .takesBack(EventId.of("b-2")),
                        paid("g-3", "2020-03-03", "relief", 100),
                        line("b-3", "2020-03-04", LineEntry.BOUNCE, TransferKind.GRANT, "relief", Amount.yuan(-40))
                                .takesBack(EventId.of("g-3")))
                .city(arrived("a-2", "2020-02-04", "relief", 100), arrived("a-3", "2020-03-04", "relief", 60))
                .match();

        assertThat(said(matching)).containsExactly("AMOUNT_AND_DATE 100.00 g-2=a-2", "AMOUNT_AND_DATE 60.00 g-3=a-3");
        assertThat(matching.agrees()).isTrue();
    }

    @Test
    void broughtForward_isWhatWasOnTheWayBefore() {
        TwoBooks books = new TwoBooks().openings("relief", 500, 400).city(arrived("a-1", "2020-01-03", "relief", 100));
        assertThat(said(books.match())).containsExactly("BROUGHT_FORWARD 100.00 =a-1");
        assertThat(books.match().agrees()).isTrue();

        books.city(arrived("a-2", "2020-01-04", "relief", 100).begunOn(LocalDate.of(2020, 1, 3)));
        assertThat(differences(books.match())).containsExactly("AMBIGUOUS -100.00 /a-1+a-2");
    }

    @Test
    void broughtForward_asItsBookSays() {
        StatementMatching matching = new TwoBooks()
                .openings("relief", 500, 400)
                .province(paid("g-1", "2020-01-02", "relief", 100))
                .city(
                        arrived("a-1", "2020-01-03", "relief", 100),
                        arrived("a-0", "2020-01-03", "relief", 100).begunOn(LocalDate.of(2019, 12, 30)))
                .match();

        assertThat(said(matching)).containsExactly("BROUGHT_FORWARD 100.00 =a-0", "AMOUNT_AND_DATE 100.00 g-1=a-1");
    }

    @Test
    void openings_thatDiffer_andAreNotSettled_areADifference() {
        StatementMatching matching = new TwoBooks().openings("relief", 500, 400).match();

        assertThat(differences(matching)).containsExactly("OPENING_DIFFERS 100.00 /");
    }

    @Test
    void otherPeriod_onlyDaysInBothAreCompared_andWhatIsLaterTellsWhatIsOnTheWay() {
        StatementMatching matching = new TwoBooks()
                .during("2020-01-01", "2020-01-31")
                .cityUntil("2020-02-28")
                .province(
                        paid("g-1", "2020-01-05", "relief", 100),
                        paid("g-2", "2020-01-30", "relief", 70),
                        paid("g-3", "2020-01-30", "relief", 50))
                .city(
                        arrived("a-1", "2020-01-06", "relief", 100),
                        arrived("a-2", "2020-02-02", "relief", 70),
                        arrived("a-9", "2020-02-20", "relief", 9))
                .match();

        assertThat(matching.to()).isEqualTo("2020-01-31");
        assertThat(differences(matching)).containsExactly("IN_TRANSIT 70.00 g-2/", "MISSING_AT_LOWER 50.00 g-3/");
        assertThat(ids(matching.differences().get(0).candidatesOfOther())).isEqualTo("a-2");
        assertThat(matching.differences().get(1).ageDays()).isEqualTo(29);
    }

    @Test
    void otherPeriod_whatWasPaidEarlier_isBroughtForward() {
        TwoBooks books = new TwoBooks()
                .during("2019-01-01", "2020-12-31")
                .cityFrom("2020-01-01")
                .openings("relief", 0, 30)
                .province(
                        paid("g-0", "2019-05-01", "relief", 30),
                        paid("g-1", "2019-12-30", "relief", 100),
                        paid("g-2", "2020-03-01", "relief", 5))
                .city(arrived("a-1", "2020-01-15", "relief", 100).reference(EventId.of("g-1")));
        assertThat(said(books.match())).containsExactly("BROUGHT_FORWARD 100.00 g-1=a-1");
        assertThat(differences(books.match())).containsExactly("MISSING_AT_LOWER 5.00 g-2/");

        books.province(paid("g-3", "2019-12-31", "relief", 7));
        assertThat(differences(books.match())).containsExactly("MISSING_AT_LOWER 5.00 g-2/", "OPENING_DIFFERS 7.00 /");
    }

    @Test
    void otherPeriod_whatIsOutside_isNoDifference_howeverItIsKnown() {
        StatementMatching matching = new TwoBooks()
                .during("2020-01-01", "2020-01-31")
                .cityUntil("2020-12-31")
                .city(
                        arrived("a-1", "2020-06-01", "relief", 100),
                        arrived("a-2", "2020-06-01", "relief", -40),
                        arrived("a-3", "2020-06-02", "relief", 7).document("收-1"),
                        arrived("a-4", "2020-06-02", "relief", 7).document("收-1"))
                .match(o -> o.addHandPair(hand(List.of(), List.of("a-1", "a-2"))));

        assertThat(matching.differences()).isEmpty();
        assertThat(matching.matches()).isEmpty();
    }

    @Test
    void goods_areMatchedInTheirUnit_neverWithMoney() {
        Amount masks = Amount.of(Asset.goods("mask", "只"), 10_000);
        StatementMatching matching = new TwoBooks()
                .province(line("g-1", "2020-02-01", LineEntry.PAYMENT, TransferKind.GOODS, "relief", masks))
                .city(
                        line("a-1", "2020-02-02", LineEntry.ARRIVAL, TransferKind.GOODS, "relief", masks),
                        line("a-2", "2020-02-02", LineEntry.ARRIVAL, TransferKind.GOODS, "relief", Amount.yuan(100)))
                .match();

        assertThat(said(matching)).containsExactly("AMOUNT_AND_DATE 10000 mask@只 g-1=a-1");
        assertThat(differences(matching)).containsExactly("MISSING_AT_PAYER -100.00 /a-2");
    }
}
