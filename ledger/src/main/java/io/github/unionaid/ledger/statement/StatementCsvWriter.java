package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.text.CsvRecords;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Writes a statement as records: a name and its value, then two tables, each below its size and the names of its columns. */
final class StatementCsvWriter {
    private final CsvRecords out;

    StatementCsvWriter(CsvRecords out) {
        this.out = out;
    }

    void write(BookStatement statement) throws IOException {
        record(StatementFormat.NAME, StatementFormat.VERSION);
        record(StatementFormat.BOOK, statement.book());
        record(StatementFormat.COUNTERPARTY, statement.counterparty());
        record(StatementFormat.FROM, statement.from());
        record(StatementFormat.TO, statement.to());
        record(StatementFormat.LEDGER, text(statement.ledger()));
        record(StatementFormat.DIGEST, statement.digest());
        record(StatementFormat.BALANCES, statement.balances().size());
        out.write(StatementFormat.BALANCE_COLUMNS);
        for (BookBalance balance : statement.balances()) {
            record(
                    balance.direction().name(),
                    balance.transfer().name(),
                    balance.fund(),
                    balance.opening(),
                    balance.closing());
        }
        record(StatementFormat.LINES, statement.lines().size());
        out.write(StatementFormat.LINE_COLUMNS);
        for (BookLine line : statement.lines()) {
            write(line);
        }
    }

    private void write(BookLine line) throws IOException {
        record(
                line.id(),
                line.date(),
                line.entry().name(),
                line.direction().name(),
                line.transfer().name(),
                line.fund(),
                text(line.grantKind().map(Enum::name)),
                line.amount(),
                text(line.reference()),
                text(line.notice()),
                text(line.document()),
                text(line.begunOn()),
                text(line.takesBack()),
                text(line.counterparty()));
    }

    private void record(Object... fields) throws IOException {
        String[] texts = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = fields[i].toString();
        }
        out.write(Arrays.asList(texts));
    }

    private static String text(Optional<?> part) {
        return part.isPresent() ? part.orElseThrow().toString() : "";
    }
}
