package io.github.unionaid.ledger.statement;

import static io.github.unionaid.ledger.statement.TwoBooks.arrived;
import static io.github.unionaid.ledger.statement.TwoBooks.line;
import static io.github.unionaid.ledger.statement.TwoBooks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of difference by an example, both ways round. */
class DifferenceKindsTest {

    private static Difference only(StatementMatching matching) {
        assertThat(matching.differences()).hasSize(1);
        Difference difference = matching.differences().get(0);
        assertThat(difference.sentence())
                .startsWith(difference.kind().inEnglish() + ": " + difference.amount() + " between js and wx, ")
                .endsWith(".");
        assertThat(difference.sentenceInChinese())
                .startsWith(difference.kind().inChinese() + "：js与wx之间 " + difference.amount())
                .endsWith("。");
        return difference;
    }

    private static void assertIs(Difference difference, DifferenceKind kind, long yuan) {
        assertThat(difference.kind()).isEqualTo(kind);
        assertThat(difference.amount()).isEqualTo(Amount.yuan(yuan));
    }

    private static BookLine.Builder notice(String id, String date, long yuan, Direction direction) {
        return accrual(LineEntry.NOTICE, id, date, yuan, direction).reference(EventId.of("n-1"));
    }

    private static BookLine.Builder accrual(LineEntry entry, String id, String date, long yuan, Direction direction) {
        return line(id, date, entry, direction, TransferKind.GRANT, "relief", Amount.yuan(yuan));
    }

    private static BookLine.Builder bounced(String id, String date, String payment, long yuan) {
        return line(id, date, LineEntry.BOUNCE, TransferKind.GRANT, "relief", Amount.yuan(-yuan))
                .reference(EventId.of(payment))
                .takesBack(EventId.of(payment));
    }

    @Test
    void inTransit_isNotOlderThanItMayBe() {
        TwoBooks books = new TwoBooks().province(paid("g-1", "2020-12-21", "relief", 100));
        Difference difference = only(books.match());

        assertIs(difference, DifferenceKind.IN_TRANSIT, 100);
        assertThat(difference.ageDays()).isEqualTo(10);
        assertThat(books.match().agrees()).isTrue();
        assertThat(difference.sentence())
                .isEqualTo("in transit: 100.00 between js and wx, 10 days old; "
                        + "js has g-1 (PAYMENT GRANT relief 100.00 on 2020-12-21).");
        assertThat(difference.sentenceInChinese())
                .isEqualTo("在途：js与wx之间 100.00元，账龄10天；js账列g-1（2020-12-21补助拨付，资金relief，100.00元）。");
        assertIs(only(books.match(o -> o.transitDays(9))), DifferenceKind.MISSING_AT_LOWER, 100);
        assertThat(books.match(o -> o.transitDays(9)).agrees()).isFalse();
    }

    @Test
    void missing_atTheUpperOrTheLower() {
        Difference upper = only(
                new TwoBooks().city(arrived("a-1", "2020-05-01", "relief", 100)).match());

        assertIs(upper, DifferenceKind.MISSING_AT_UPPER, -100);
        assertThat(upper.ageDays()).isEqualTo(244);
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-05-01", "relief", 100))
                        .match()),
                DifferenceKind.MISSING_AT_LOWER,
                100);
    }

    @Test
    void missing_whereNoneIsTheUpper_isAtPayerOrReceiver_unlessSaid() {
        TwoBooks books = new TwoBooks()
                .city(line("p-1", "2020-05-01", LineEntry.PAYMENT, TransferKind.PEER, "relief", Amount.yuan(5)));

        assertIs(only(books.match()), DifferenceKind.MISSING_AT_RECEIVER, 5);
        assertIs(only(books.match(o -> o.upper(TwoBooks.PROVINCE))), DifferenceKind.MISSING_AT_UPPER, 5);
        assertIs(only(books.match(o -> o.upper(TwoBooks.CITY))), DifferenceKind.MISSING_AT_LOWER, 5);
        assertIs(
                only(new TwoBooks()
                        .city(line("p-1", "2020-05-01", LineEntry.ARRIVAL, TransferKind.LOAN, "relief", Amount.yuan(5)))
                        .match()),
                DifferenceKind.MISSING_AT_PAYER,
                -5);
    }

    @Test
    void noticeWithoutCash_isWhatIsDueAndNeitherOwedNorPaid() {
        TwoBooks books = new TwoBooks()
                .province(notice("n-1", "2020-11-01", 100, Direction.GIVEN))
                .city(
                        notice("n-1", "2020-11-03", 100, Direction.RECEIVED),
                        accrual(LineEntry.ACCRUAL, "c-1", "2020-12-31", 100, Direction.RECEIVED)
                                .reference(EventId.of("n-1")));
        Difference difference = only(books.match());

        assertIs(difference, DifferenceKind.NOTICE_WITHOUT_CASH, 100);
        assertThat(difference.candidatesOfOne()).hasSize(1);
        assertThat(difference.parts()).isEmpty();

        books.province(paid("g-1", "2020-12-30", "relief", 60).notice(EventId.of("n-1")));
        assertThat(books.match().differences())
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.IN_TRANSIT, DifferenceKind.NOTICE_WITHOUT_CASH);
        assertThat(books.match().differences().get(1).amount()).isEqualTo(Amount.yuan(40));

        books.province(accrual(LineEntry.ACCRUAL, "c-2", "2020-12-31", 100, Direction.GIVEN)
                .reference(EventId.of("n-1")));
        assertThat(books.match().agrees()).isTrue();
    }

    @Test
    void owedNotClaimed_isWhatTheGiverAloneBooked_amountsAgreeWithoutANotice() {
        TwoBooks books = new TwoBooks()
                .province(accrual(LineEntry.ACCRUAL, "c-1", "2020-12-31", 100, Direction.GIVEN)
                        .reference(EventId.of("n-1")));

        assertIs(only(books.match()), DifferenceKind.OWED_NOT_CLAIMED, 100);

        books.city(accrual(LineEntry.ACCRUAL, "c-2", "2020-12-31", 100, Direction.RECEIVED)
                .document("文-7"));
        assertThat(books.match().differences()).isEmpty();
    }

    @Test
    void wrongFund_byReference_inPart_andByAmount() {
        Difference part = new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(
                        arrived("a-1", "2020-02-02", "relief", 60).reference(EventId.of("g-1")),
                        arrived("a-2", "2020-06-02", "warmth", 40).reference(EventId.of("g-1")))
                .match()
                .differences()
                .get(0);
        Difference difference = only(new TwoBooks()
                .province(paid("g-1", "2020-02-01", "relief", 100))
                .city(arrived("a-1", "2020-02-02", "warmth", 100))
                .match());

        assertIs(part, DifferenceKind.WRONG_FUND, 40);
        assertIs(difference, DifferenceKind.WRONG_FUND, 100);
        assertThat(difference.parts())
                .extracting(p -> p.fund() + " " + p.amount())
                .containsExactlyInAnyOrder("relief 100.00", "warmth -100.00");
    }

    @Test
    void specialAsGeneral_inOneFundOrTwo() {
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-02-01", "relief", 100).grantKind(GrantKind.SPECIAL))
                        .city(arrived("a-1", "2020-02-02", "relief", 100).grantKind(GrantKind.OTHER))
                        .match()),
                DifferenceKind.SPECIAL_AS_GENERAL,
                100);
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-02-01", "relief", 100).grantKind(GrantKind.REBATE))
                        .city(arrived("a-1", "2020-02-02", "warmth", 100).grantKind(GrantKind.WARMTH))
                        .match()),
                DifferenceKind.SPECIAL_AS_GENERAL,
                100);
        assertThat(new TwoBooks()
                        .province(paid("g-1", "2020-02-01", "relief", 100).grantKind(GrantKind.WARMTH))
                        .city(arrived("a-1", "2020-02-02", "relief", 100).grantKind(GrantKind.SPECIAL))
                        .match()
                        .agrees())
                .isTrue();
    }

    @Test
    void netAgainstGross_isOneDifferenceOfThreeLines() {
        Difference difference = only(new TwoBooks()
                .city(line("d-1", "2020-03-01", LineEntry.PAYMENT, TransferKind.REMIT, "dues", Amount.yuan(60)))
                .province(
                        line("d-1", "2020-03-02", LineEntry.ARRIVAL, TransferKind.REMIT, "dues", Amount.yuan(100)),
                        paid("g-1", "2020-03-02", "rebate", 40).grantKind(GrantKind.REBATE))
                .match());

        assertIs(difference, DifferenceKind.NET_AGAINST_GROSS, 40);
        assertThat(difference.ofOne()).hasSize(2);
        assertThat(difference.ofOther()).hasSize(1);
        assertThat(difference.parts())
                .extracting(p -> p.direction() + " " + p.transfer() + " " + p.amount())
                .containsExactlyInAnyOrder("RECEIVED REMIT -40.00", "GIVEN GRANT 40.00");
    }

    @Test
    void netAgainstGross_inTwoWays_isAmbiguous() {
        Difference difference = only(new TwoBooks()
                .city(line("d-1", "2020-03-01", LineEntry.PAYMENT, TransferKind.REMIT, "dues", Amount.yuan(60)))
                .province(
                        line("d-1", "2020-03-02", LineEntry.ARRIVAL, TransferKind.REMIT, "dues", Amount.yuan(100)),
                        paid("g-1", "2020-03-02", "rebate", 40),
                        paid("g-2", "2020-03-03", "relief", 40))
                .match());

        assertThat(difference.kind()).isEqualTo(DifferenceKind.AMBIGUOUS);
    }

    @Test
    void otherYear_byReference_andByAmount() {
        assertIs(
                only(new TwoBooks()
                        .during("2020-01-01", "2021-12-31")
                        .province(paid("g-1", "2020-11-01", "relief", 100))
                        .city(arrived("a-1", "2021-01-05", "relief", 100).reference(EventId.of("g-1")))
                        .match()),
                DifferenceKind.OTHER_YEAR,
                100);
        assertIs(
                only(new TwoBooks()
                        .during("2020-01-01", "2021-12-31")
                        .province(paid("g-1", "2021-01-05", "relief", 100))
                        .city(arrived("a-1", "2020-12-31", "relief", 100))
                        .match()),
                DifferenceKind.OTHER_YEAR,
                100);
        assertThat(new TwoBooks()
                        .during("2020-01-01", "2021-12-31")
                        .province(paid("g-1", "2020-12-30", "relief", 100))
                        .city(arrived("a-1", "2021-01-05", "relief", 100))
                        .match()
                        .agrees())
                .isTrue();
    }

    @Test
    void duesAsGrant_andOtherKindsByReferenceAlone() {
        TwoBooks dues = new TwoBooks()
                .province(line("q-1", "2020-03-01", LineEntry.PAYMENT, TransferKind.PASSDOWN, "dues", Amount.yuan(7)))
                .city(arrived("a-1", "2020-03-02", "dues", 7));
        assertIs(only(dues.match()), DifferenceKind.DUES_AS_GRANT, 7);

        BookLine.Builder loan = line("q-1", "2020-03-01", LineEntry.PAYMENT, TransferKind.LOAN, "dues", Amount.yuan(7));
        assertThat(new TwoBooks()
                        .province(loan)
                        .city(arrived("a-1", "2020-03-02", "dues", 7))
                        .match()
                        .differences())
                .hasSize(2);
        assertIs(
                only(new TwoBooks()
                        .province(loan.reference(EventId.of("q-1")))
                        .city(arrived("a-1", "2020-03-02", "dues", 7).reference(EventId.of("q-1")))
                        .match()),
                DifferenceKind.OTHER_TRANSFER,
                7);
    }

    @Test
    void sentBack_andStillArrived() {
        TwoBooks byReference = new TwoBooks()
                .province(paid("g-1", "2020-03-01", "relief", 100), bounced("b-1", "2020-03-05", "g-1", 100))
                .city(arrived("a-1", "2020-03-02", "relief", 100).reference(EventId.of("g-1")));
        Difference difference = only(byReference.match());
        assertIs(difference, DifferenceKind.SENT_BACK, -100);
        assertThat(difference.candidatesOfOne()).hasSize(2);

        TwoBooks inPart = new TwoBooks()
                .province(paid("g-1", "2020-03-01", "relief", 100), bounced("b-1", "2020-03-05", "g-1", 30))
                .city(arrived("a-1", "2020-03-02", "relief", 100).reference(EventId.of("g-1")));
        assertIs(only(inPart.match()), DifferenceKind.SENT_BACK, -30);

        TwoBooks byAmount = new TwoBooks()
                .province(paid("g-1", "2020-03-01", "relief", 100), bounced("b-1", "2020-03-05", "g-1", 100))
                .city(arrived("a-1", "2020-03-02", "relief", 100));
        assertIs(only(byAmount.match()), DifferenceKind.SENT_BACK, -100);
    }

    @Test
    void sentBack_ofWhatWasPaidBefore() {
        assertIs(
                only(new TwoBooks()
                        .openings("relief", 100, 100)
                        .province(bounced("b-1", "2020-03-05", "g-0", 100))
                        .match()),
                DifferenceKind.SENT_BACK,
                -100);
        assertThat(new TwoBooks()
                        .openings("relief", 100, 0)
                        .province(bounced("b-1", "2020-01-05", "g-0", 100))
                        .match()
                        .agrees())
                .isTrue();
    }

    @Test
    void receiverChanged_isMatched_andSaid() {
        StatementMatching matching = new TwoBooks()
                .province(paid("g-1", "2020-03-01", "relief", 100).counterparty(UnionId.of("old")))
                .city(arrived("a-1", "2020-03-02", "relief", 100))
                .match();

        assertIs(only(matching), DifferenceKind.RECEIVER_CHANGED, 100);
        assertThat(matching.matches()).hasSize(1);
        assertThat(matching.differences().get(0).parts()).isEmpty();
        assertThat(matching.summaries().get(0).grossDifference()).isEqualTo(Amount.ZERO);
        assertThat(matching.agrees()).isTrue();
    }

    @Test
    void duplicate_byReference_byDocument_byId() {
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-03-01", "relief", 100))
                        .city(
                                arrived("a-1", "2020-03-02", "relief", 100).reference(EventId.of("g-1")),
                                arrived("a-2", "2020-03-20", "relief", 100).reference(EventId.of("g-1")))
                        .match()),
                DifferenceKind.DUPLICATE,
                -100);
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-03-01", "relief", 100))
                        .city(
                                arrived("a-1", "2020-03-02", "relief", 100).document("记-1"),
                                arrived("a-2", "2020-03-02", "relief", 100).document("记-1"))
                        .match()),
                DifferenceKind.DUPLICATE,
                -100);
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-03-01", "relief", 100), paid("g-1", "2020-09-01", "relief", 100))
                        .city(arrived("a-1", "2020-03-02", "relief", 100))
                        .match()),
                DifferenceKind.DUPLICATE,
                100);
    }

    @Test
    void amountDiffers_byDocument() {
        assertIs(
                only(new TwoBooks()
                        .province(paid("g-1", "2020-03-01", "relief", 100).document("文-1"))
                        .city(arrived("a-1", "2020-03-02", "relief", 90).document("文-1"))
                        .match()),
                DifferenceKind.AMOUNT_DIFFERS,
                10);
        assertIs(
                new TwoBooks()
                        .province(paid("g-1", "2020-03-01", "relief", 90))
                        .city(arrived("a-1", "2020-03-02", "relief", 100).reference(EventId.of("g-1")))
                        .match()
                        .differences()
                        .get(0),
                DifferenceKind.AMOUNT_DIFFERS,
                -10);
    }

    @Test
    void ambiguous_ifMoreThanOneIsNear() {
        Difference difference = only(new TwoBooks()
                .province(paid("g-1", "2020-03-01", "relief", 100))
                .city(arrived("a-1", "2020-03-02", "warmth", 100), arrived("a-2", "2020-03-03", "other", 100))
                .match());

        assertIs(difference, DifferenceKind.AMBIGUOUS, -100);
        assertThat(difference.ofOther()).hasSize(2);
    }

    @Test
    void longLists_areShownInPart() {
        TwoBooks books = new TwoBooks().province(paid("g-1", "2020-03-01", "relief", 100));
        for (int i = 1; i <= 7; i++) {
            books.city(arrived("a-" + i, "2020-03-02", "fund-" + i, 100));
        }
        Difference difference = only(books.match());

        assertThat(difference.sentence())
                .contains("a-5 (")
                .doesNotContain("a-6 (")
                .endsWith(" and 2 more.");
        assertThat(difference.sentenceInChinese()).endsWith("等7笔。");
    }

    @Test
    void kinds_haveNamesOfTheirOwn() {
        assertThat(List.of(DifferenceKind.values()))
                .extracting(DifferenceKind::inChinese)
                .doesNotHaveDuplicates();
        assertThat(List.of(DifferenceKind.values()))
                .extracting(DifferenceKind::inEnglish)
                .doesNotHaveDuplicates();
        assertThat(List.of(MatchRule.values())).extracting(MatchRule::inChinese).doesNotHaveDuplicates();
    }
}
