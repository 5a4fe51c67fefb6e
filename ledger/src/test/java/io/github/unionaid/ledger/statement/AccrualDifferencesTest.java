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

/** What is booked as owed and as due without money, under notices and of loans. */
class AccrualDifferencesTest {
    private static final EventId NOTICE = EventId.of("n-1");

    private static BookLine.Builder owed(String id, String date, long yuan) {
        return line(id, date, LineEntry.ACCRUAL, Direction.GIVEN, TransferKind.GRANT, "relief", Amount.yuan(yuan))
                .reference(NOTICE);
    }

    private static BookLine.Builder due(String id, String date, long yuan) {
        return line(id, date, LineEntry.ACCRUAL, Direction.RECEIVED, TransferKind.GRANT, "relief", Amount.yuan(yuan))
                .reference(NOTICE);
    }

    private static BookLine.Builder drawn(String id, String date, long yuan) {
        return paid(id, date, "relief", yuan).notice(NOTICE);
    }

    private static BookLine.Builder got(String id, String of, String date, long yuan) {
        return arrived(id, date, "relief", yuan).reference(EventId.of(of)).notice(NOTICE);
    }

    private static BookLine.Builder loan(String id, String date, Direction direction, long yuan) {
        return line(id, date, LineEntry.ACCRUAL, direction, TransferKind.LOAN, "relief", Amount.yuan(yuan));
    }

    private static BookLine.Builder writtenOff(
            String id, String date, Direction direction, TransferKind transfer, long yuan) {
        return line(id, date, LineEntry.ACCRUAL, direction, transfer, "relief", Amount.yuan(yuan))
                .reference(EventId.of("loan-1"));
    }

    /** Sixty of a hundred paid in November, and arrived. */
    private static TwoBooks sixtyArrived() {
        return new TwoBooks().province(drawn("g-1", "2020-11-10", 60)).city(got("a-1", "g-1", "2020-11-12", 60));
    }

    private static List<String> differences(TwoBooks books) {
        StatementMatching matching = books.match();
        assertThat(matching.agrees()).isEqualTo(matching.differences().isEmpty());
        return matching.differences().stream()
                .map(d -> d.kind() + " " + d.amount() + " " + d.ageDays())
                .toList();
    }

    @Test
    void whatWasPaidBefore_doesNotSettleAnAccrual_inEitherBook() {
        assertThat(differences(sixtyArrived().province(owed("c-1", "2020-12-31", 40))))
                .containsExactly("OWED_NOT_CLAIMED 40.00 0");
        assertThat(differences(sixtyArrived().city(due("c-1", "2020-12-31", 40))))
                .containsExactly("NOTICE_WITHOUT_CASH 40.00 0");
        assertThat(differences(
                        sixtyArrived().province(owed("c-1", "2020-12-31", 40)).city(due("c-2", "2020-12-31", 40))))
                .isEmpty();
    }

    @Test
    void theSameRest_bookedAsDueOnTheNotice_andAsOwedAtTheEndOfTheYear_agrees() {
        assertThat(differences(
                        sixtyArrived().city(due("c-1", "2020-11-01", 100)).province(owed("c-2", "2020-12-31", 40))))
                .isEmpty();
        assertThat(differences(
                        sixtyArrived().city(due("c-1", "2020-11-01", 100)).province(owed("c-2", "2020-12-31", 30))))
                .containsExactly("NOTICE_WITHOUT_CASH 10.00 60");
    }

    @Test
    void whatIsPaidAfter_settlesTheAccrual_andOnTheWayItMayBeDueStillOrNot() {
        TwoBooks books = new TwoBooks()
                .province(owed("c-1", "2020-12-01", 100), drawn("g-1", "2020-12-30", 60))
                .city(due("c-2", "2020-12-31", 100));
        assertThat(books.match().differences()).extracting(Difference::kind).containsExactly(DifferenceKind.IN_TRANSIT);
        assertThat(books.match().agrees()).isTrue();

        TwoBooks told = new TwoBooks()
                .province(drawn("g-1", "2020-12-30", 60), owed("c-1", "2020-12-31", 40))
                .city(due("c-2", "2020-12-31", 40));
        assertThat(told.match().agrees()).isTrue();
    }

    @Test
    void reversedPayment_isOwedAgain_asFarAsItHadSettled_notOneThatTheBankSentBack() {
        BookLine.Builder reversal = line(
                        "x-1", "2020-12-20", LineEntry.PAYMENT, TransferKind.GRANT, "relief", Amount.yuan(-60))
                .reference(EventId.of("g-1"))
                .takesBack(EventId.of("g-1"))
                .notice(NOTICE);
        assertThat(differences(new TwoBooks()
                        .province(owed("c-1", "2020-12-01", 50), drawn("g-1", "2020-12-10", 60), reversal)))
                .containsExactly("OWED_NOT_CLAIMED 50.00 30");
        assertThat(differences(new TwoBooks()
                        .province(drawn("g-1", "2020-11-10", 60), owed("c-1", "2020-12-01", 50), reversal)))
                .containsExactly("OWED_NOT_CLAIMED 50.00 30");
        assertThat(differences(new TwoBooks()
                        .province(
                                owed("c-1", "2020-12-01", 60),
                                drawn("g-1", "2020-12-10", 60),
                                line(
                                                "b-1",
                                                "2020-12-20",
                                                LineEntry.BOUNCE,
                                                TransferKind.GRANT,
                                                "relief",
                                                Amount.yuan(-60))
                                        .reference(EventId.of("g-1"))
                                        .takesBack(EventId.of("g-1"))
                                        .notice(NOTICE))))
                .isEmpty();
    }

    @Test
    void accrualTakenBack_isNone() {
        assertThat(differences(new TwoBooks()
                        .province(
                                owed("c-1", "2020-12-01", 40),
                                owed("x-1", "2020-12-31", -40).takesBack(EventId.of("c-1")))))
                .isEmpty();
    }

    @Test
    void loan_writtenOffInOneBookAlone_isOneDifference() {
        BookLine.Builder[] ours = {
            writtenOff("w-1", "2020-12-01", Direction.GIVEN, TransferKind.LOAN, -100),
            writtenOff("w-1", "2020-12-01", Direction.GIVEN, TransferKind.GRANT, 100)
        };
        BookLine.Builder[] theirs = {
            writtenOff("v-1", "2020-12-02", Direction.RECEIVED, TransferKind.LOAN, -100),
            writtenOff("v-1", "2020-12-02", Direction.RECEIVED, TransferKind.GRANT, 100)
        };

        StatementMatching alone = new TwoBooks().province(ours).match();
        assertThat(alone.differences()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(DifferenceKind.LOAN_BALANCE_DIFFERS);
            assertThat(d.amount()).isEqualTo(Amount.yuan(-100));
            assertThat(d.ofOne()).hasSize(1);
            assertThat(d.candidatesOfOne()).hasSize(1);
            assertThat(d.ageDays()).isEqualTo(30);
        });
        assertThat(alone.agrees()).isFalse();
        assertThat(differences(new TwoBooks().city(theirs))).containsExactly("LOAN_BALANCE_DIFFERS 100.00 29");
        assertThat(differences(new TwoBooks().province(ours).city(theirs))).isEmpty();
    }

    @Test
    void loan_writtenOffAsTwoKinds_isAnotherKindOfDealing() {
        TwoBooks books = new TwoBooks()
                .province(
                        writtenOff("w-1", "2020-12-01", Direction.GIVEN, TransferKind.LOAN, -100),
                        writtenOff("w-1", "2020-12-01", Direction.GIVEN, TransferKind.GRANT, 100))
                .city(
                        writtenOff("v-1", "2020-12-02", Direction.RECEIVED, TransferKind.LOAN, -100),
                        writtenOff("v-1", "2020-12-02", Direction.RECEIVED, TransferKind.PEER, 100));

        assertThat(differences(books)).containsExactly("OTHER_TRANSFER 100.00 30");
    }

    @Test
    void loan_ofBeforeTheBooks_isNoNotice_andAgreesByItsAmount() {
        TwoBooks books = new TwoBooks()
                .province(
                        loan("o-1", "2020-01-01", Direction.GIVEN, 500).document("期初-1"),
                        // of the same event, and no part of the loan
                        line(
                                "o-1",
                                "2020-01-01",
                                LineEntry.ACCRUAL,
                                Direction.GIVEN,
                                TransferKind.GRANT,
                                "relief",
                                Amount.yuan(7)));
        assertThat(differences(books)).containsExactly("OWED_NOT_CLAIMED 7.00 365", "LOAN_BALANCE_DIFFERS 500.00 365");

        books.city(loan("o-9", "2020-01-01", Direction.RECEIVED, 500).document("期初-9"));
        assertThat(differences(books)).containsExactly("OWED_NOT_CLAIMED 7.00 365");
    }

    @Test
    void grantAndLoan_ofOneAmount_areNotTheSame() {
        assertThat(differences(new TwoBooks()
                        .province(loan("o-1", "2020-01-01", Direction.GIVEN, 500))
                        .city(line(
                                "o-9",
                                "2020-01-01",
                                LineEntry.ACCRUAL,
                                Direction.RECEIVED,
                                TransferKind.GRANT,
                                "relief",
                                Amount.yuan(500)))))
                .containsExactly("NOTICE_WITHOUT_CASH 500.00 365", "LOAN_BALANCE_DIFFERS 500.00 365");
    }
}
