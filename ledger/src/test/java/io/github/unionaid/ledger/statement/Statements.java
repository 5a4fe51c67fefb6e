package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A small statement, and texts of it. */
final class Statements {
    static final UnionId JS = UnionId.of("js");
    static final UnionId NJ = UnionId.of("nj");
    static final FundId RELIEF = FundId.of("relief-2020");
    static final LocalDate FROM = LocalDate.of(2020, 2, 1);
    static final LocalDate TO = LocalDate.of(2020, 2, 29);

    private Statements() {}

    static BookLine.Builder line(String id, String date, LineEntry entry, Direction direction, String amount) {
        return BookLine.builder()
                .id(EventId.of(id))
                .date(LocalDate.parse(date))
                .entry(entry)
                .direction(direction)
                .transfer(TransferKind.GRANT)
                .fund(RELIEF)
                .amount(Amount.parse(amount));
    }

    static BookLine payment(String id, String date, String amount) {
        return line(id, date, LineEntry.PAYMENT, Direction.GIVEN, amount).build();
    }

    static BookBalance balance(String opening, String closing) {
        return new BookBalance(
                Direction.GIVEN, TransferKind.GRANT, RELIEF, Amount.parse(opening), Amount.parse(closing));
    }

    static BookStatement.Builder head() {
        return BookStatement.builder().book(JS).counterparty(NJ).from(FROM).to(TO);
    }

    /** With every field set in some line. */
    static BookStatement full() {
        return head().ledger("ledger-js")
                .addBalances(balance("1000.00", "1280.00"))
                .addBalances(new BookBalance(
                        Direction.RECEIVED,
                        TransferKind.GOODS,
                        FundId.of("基金,\"1\""),
                        Amount.parse("0 mask-n95@只"),
                        Amount.parse("12 mask-n95@只")))
                .addLines(line("007", "2020-02-01", LineEntry.NOTICE, Direction.GIVEN, "500.00")
                        .grantKind(GrantKind.SPECIAL)
                        .reference(EventId.of("007"))
                        .document("苏工发〔2020〕3号")
                        .build())
                .addLines(line("810000000000000000", "2020-02-03", LineEntry.PAYMENT, Direction.GIVEN, "300.00")
                        .grantKind(GrantKind.SPECIAL)
                        .reference(EventId.of("810000000000000000"))
                        .notice(EventId.of("007"))
                        .counterparty(UnionId.of("nj-xw"))
                        .build())
                .addLines(line("=1+1", "2020-02-04", LineEntry.BOUNCE, Direction.GIVEN, "-20.00")
                        .reference(EventId.of("810000000000000000"))
                        .begunOn(LocalDate.of(2020, 2, 3))
                        .takesBack(EventId.of("810000000000000000"))
                        .build())
                .addLines(BookLine.builder()
                        .id(EventId.of(" ga 1"))
                        .date(LocalDate.of(2020, 2, 29))
                        .entry(LineEntry.ARRIVAL)
                        .direction(Direction.RECEIVED)
                        .transfer(TransferKind.GOODS)
                        .fund(FundId.of("基金,\"1\""))
                        .amount(Amount.parse("12 mask-n95@只"))
                        .begunOn(LocalDate.of(2020, 1, 31))
                        .build())
                .build();
    }

    static String in(StatementForm form, BookStatement statement) {
        StringBuilder text = new StringBuilder();
        try {
            StatementFile.write(statement, text, form);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    static byte[] bytes(StatementForm form, BookStatement statement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementFile.write(statement, out, form);
        return out.toByteArray();
    }

    static BookStatement read(StatementForm form, String text) throws IOException {
        return StatementFile.read(new StringReader(text), form);
    }

    static BookStatement readBytes(StatementForm form, String text) throws IOException {
        return StatementFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), form);
    }
}
