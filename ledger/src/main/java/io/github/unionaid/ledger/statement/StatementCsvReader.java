package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.text.CsvRecordReader;
import io.github.unionaid.core.text.MalformedCsvException;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the records of {@link StatementCsvWriter}; empty fields behind the last column, which spreadsheets add, are passed over. */
final class StatementCsvReader {
    private static final int MAX_FIELD = 1_000;
    private static final int MAX_FIELDS = 1_000;

    private final CsvRecordReader in;
    private final Map<String, FundId> funds = new HashMap<>(); // those of the balances, each once in memory
    private @Nullable String likeANumber; // the first id that a spreadsheet may have spoilt

    StatementCsvReader(Reader in) {
        this.in = new CsvRecordReader(in, MAX_FIELD, MAX_FIELDS);
    }

    BookStatement read() throws IOException {
        try {
            return readAll();
        } catch (MalformedCsvException e) {
            throw new UnreadableStatementException(e.line(), null, null, String.valueOf(e.getMessage()), e);
        }
    }

    private BookStatement readAll() throws IOException {
        readVersion();
        BookStatement.Builder statement = BookStatement.builder()
                .book(header(StatementFormat.BOOK).value(0, "the id of a union", UnionId::of))
                .counterparty(header(StatementFormat.COUNTERPARTY).value(0, "the id of a union", UnionId::of))
                .from(header(StatementFormat.FROM).day(0))
                .to(header(StatementFormat.TO).day(0))
                .ledger(header(StatementFormat.LEDGER).optional(0, "the id of a ledger", text -> text));
        CsvFields digest = header(StatementFormat.DIGEST);
        int balances = count(StatementFormat.BALANCES, BookStatement.MAX_BALANCES);
        columns(StatementFormat.BALANCE_COLUMNS);
        for (int i = 0; i < balances; i++) {
            statement.addBalances(balance(next(StatementFormat.BALANCE_COLUMNS)));
        }
        int lines = count(StatementFormat.LINES, BookStatement.MAX_LINES);
        columns(StatementFormat.LINE_COLUMNS);
        for (int i = 0; i < lines; i++) {
            statement.addLines(line(next(StatementFormat.LINE_COLUMNS)));
        }
        checkEnd();
        return checked(statement, digest);
    }

    private BookStatement checked(BookStatement.Builder builder, CsvFields digest) throws IOException {
        try {
            BookStatement statement = builder.build();
            DigestMismatch.check(digest.text(0), statement.digest());
            return statement;
        } catch (DigestMismatch e) {
            String hint = likeANumber == null ? "" : "; " + likeANumber + ", as spreadsheets write long numbers";
            throw new UnreadableStatementException(0, null, null, e.getMessage() + hint, e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableStatementException(0, null, null, String.valueOf(e.getMessage()), e);
        }
    }

    private void readVersion() throws IOException {
        CsvFields first = header(StatementFormat.NAME);
        int version = first.number(0, "a version like 1");
        if (version < 1 || version > StatementFormat.VERSION) {
            throw first.problem(
                    0, "this release reads " + StatementFormat.NAME + " up to version " + StatementFormat.VERSION);
        }
    }

    /** The record of a name and its value. */
    private CsvFields header(String name) throws IOException {
        CsvFields fields = next(List.of("name", name));
        if (!fields.text(0).equals(name)) {
            throw fields.problem(0, "expected '" + name + "'");
        }
        return fields.behindFirst();
    }

    private int count(String name, int most) throws IOException {
        CsvFields fields = header(name);
        int count = fields.number(0, "how many records follow");
        if (count > most) {
            throw fields.problem(0, "the most is " + most);
        }
        return count;
    }

    private void columns(List<String> columns) throws IOException {
        CsvFields fields = next(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (!fields.text(i).equals(columns.get(i))) {
                throw fields.problem(i, "expected '" + columns.get(i) + "', the name of the column");
            }
        }
    }

    private CsvFields next(List<String> columns) throws IOException {
        List<String> record = in.read();
        if (record == null) {
            throw new UnreadableStatementException(
                    in.line(), null, null, "the file ends; expected a record of " + String.join(",", columns), null);
        }
        return CsvFields.of(in.line(), columns, record);
    }

    private void checkEnd() throws IOException {
        for (List<String> record = in.read(); record != null; record = in.read()) {
            if (!record.stream().allMatch(String::isEmpty)) {
                throw new UnreadableStatementException(
                        in.line(), null, null, "a record behind the last line; expected the end of the file", null);
            }
        }
    }

    private BookBalance balance(CsvFields f) throws IOException {
        Direction direction = f.constant(0, Direction.class);
        TransferKind transfer = f.constant(1, TransferKind.class);
        FundId fund = f.value(2, "the id of a fund", FundId::of);
        funds.put(fund.value(), fund);
        Amount opening = f.amount(3);
        Amount closing = f.amount(4);
        return f.whole(() -> new BookBalance(direction, transfer, fund, opening, closing));
    }

    private FundId fund(String id) {
        FundId fund = funds.get(id);
        return fund == null ? FundId.of(id) : fund;
    }

    private BookLine line(CsvFields f) throws IOException {
        for (int i = 0; likeANumber == null && i < f.size(); i++) {
            likeANumber = f.isLikeANumber(i) ? f.place(i) : null;
        }
        BookLine.Builder line = BookLine.builder()
                .id(f.value(0, "an id", EventId::of))
                .date(f.day(1))
                .entry(f.constant(2, LineEntry.class))
                .direction(f.constant(3, Direction.class))
                .transfer(f.constant(4, TransferKind.class))
                .fund(f.value(5, "the id of a fund", this::fund))
                .grantKind(f.optionalConstant(6, GrantKind.class))
                .amount(f.amount(7))
                .reference(f.optional(8, "an id", EventId::of))
                .notice(f.optional(9, "an id", EventId::of))
                .document(f.optional(10, "a number of a document", text -> text))
                .begunOn(f.optionalDay(11))
                .takesBack(f.optional(12, "an id", EventId::of))
                .counterparty(f.optional(13, "the id of a union", UnionId::of));
        return f.whole(line::build);
    }
}
