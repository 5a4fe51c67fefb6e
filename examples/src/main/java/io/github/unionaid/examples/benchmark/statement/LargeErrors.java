package io.github.unionaid.examples.benchmark.statement;

import static io.github.unionaid.examples.benchmark.statement.Drafts.arrival;
import static io.github.unionaid.examples.benchmark.statement.Drafts.line;
import static io.github.unionaid.examples.benchmark.statement.Drafts.payment;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.DifferenceKind;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import io.github.unionaid.ledger.statement.MatchRule;
import java.time.LocalDate;

/** Errors, one kind after the other. Not thread-safe. */
final class LargeErrors {
    private static final int KINDS = 16;

    private final LargeBooks books;
    private int next;

    LargeErrors(LargeBooks books) {
        this.books = books;
    }

    void add(int number, FundId fund, LocalDate paid, long fen, long more) {
        String id = "g-" + number;
        String arrivalId = "a-" + number;
        LocalDate arrived = paid.plusDays(3);
        BookLine.Builder payment = payment(id, paid, fund, fen);
        BookLine.Builder arrival = arrival(arrivalId, arrived, fund, fen);
        switch (next++ % KINDS) {
            case 0 -> one(DifferenceKind.MISSING_AT_LOWER, payment);
            case 1 -> other(DifferenceKind.MISSING_AT_UPPER, arrival);
            case 2 -> one(DifferenceKind.IN_TRANSIT, payment(id, Drafts.LAST, fund, fen));
            case 3 ->
                both(
                        DifferenceKind.WRONG_FUND,
                        payment,
                        arrival(arrivalId, arrived, FundId.of(fund.value() + "-other"), fen));
            case 4 ->
                both(
                        DifferenceKind.SPECIAL_AS_GENERAL,
                        payment,
                        line(arrivalId, arrived, LineEntry.ARRIVAL, Direction.RECEIVED, TransferKind.GRANT, fund, fen)
                                .grantKind(GrantKind.OTHER));
            case 5 ->
                both(
                        DifferenceKind.DUES_AS_GRANT,
                        line(id, paid, LineEntry.PAYMENT, Direction.GIVEN, TransferKind.PASSDOWN, fund, fen),
                        arrival);
            case 6 ->
                both(
                        DifferenceKind.OTHER_YEAR,
                        payment(id, LocalDate.of(2020, 11, 1), fund, fen),
                        arrival(arrivalId, LocalDate.of(2021, 2, 1), fund, fen));
            case 7 -> {
                books.province(payment);
                both(
                        DifferenceKind.SENT_BACK,
                        line("b-" + number, paid, LineEntry.BOUNCE, Direction.GIVEN, TransferKind.GRANT, fund, -fen)
                                .takesBack(EventId.of(id)),
                        arrival);
            }
            case 8 -> {
                both(DifferenceKind.RECEIVER_CHANGED, payment.counterparty(UnionId.of("cn-320299")), arrival);
                books.matched(MatchRule.AMOUNT_AND_DATE, fen);
            }
            case 9 -> {
                books.city(arrival("b-" + number, arrived, fund, fen).reference(EventId.of(id)));
                both(DifferenceKind.DUPLICATE, payment, arrival.reference(EventId.of(id)));
                books.matched(MatchRule.REFERENCE, fen);
            }
            case 10 ->
                both(
                        DifferenceKind.AMOUNT_DIFFERS,
                        payment.document("文-" + number),
                        arrival(arrivalId, arrived, fund, fen + 1).document("文-" + number));
            case 11 -> {
                books.province(payment);
                both(
                        DifferenceKind.NET_AGAINST_GROSS,
                        line(
                                "d-" + number,
                                arrived,
                                LineEntry.ARRIVAL,
                                Direction.RECEIVED,
                                TransferKind.REMIT,
                                fund,
                                fen + more),
                        line("d-" + number, paid, LineEntry.PAYMENT, Direction.GIVEN, TransferKind.REMIT, fund, more));
            }
            case 12 -> other(DifferenceKind.NOTICE_WITHOUT_CASH, accrual(number, paid, Direction.RECEIVED, fund, fen));
            case 13 -> one(DifferenceKind.OWED_NOT_CLAIMED, accrual(number, paid, Direction.GIVEN, fund, fen));
            case 14 -> {
                books.city(arrival("b-" + number, arrived, fund, fen));
                both(DifferenceKind.AMBIGUOUS, payment, arrival);
            }
            default ->
                both(
                        DifferenceKind.OTHER_TRANSFER,
                        line(id, paid, LineEntry.PAYMENT, Direction.GIVEN, TransferKind.LOAN, fund, fen)
                                .reference(EventId.of(id)),
                        arrival.reference(EventId.of(id)));
        }
    }

    private static BookLine.Builder accrual(int number, LocalDate date, Direction direction, FundId fund, long fen) {
        return line("c-" + number, date, LineEntry.ACCRUAL, direction, TransferKind.GRANT, fund, fen)
                .reference(EventId.of("n-" + number));
    }

    private void one(DifferenceKind kind, BookLine.Builder line) {
        books.province(line);
        books.differs(kind);
    }

    private void other(DifferenceKind kind, BookLine.Builder line) {
        books.city(line);
        books.differs(kind);
    }

    private void both(DifferenceKind kind, BookLine.Builder one, BookLine.Builder other) {
        books.province(one);
        other(kind, other);
    }
}
