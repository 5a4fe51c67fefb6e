package io.github.unionaid.examples.benchmark.statement;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.statement.BookBalance;
import io.github.unionaid.ledger.statement.BookLine;
import io.github.unionaid.ledger.statement.BookStatement;
import io.github.unionaid.ledger.statement.Direction;
import io.github.unionaid.ledger.statement.LineEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines to be completed, and statements of them. */
final class Drafts {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    private Drafts() {}

    private record Key(Direction direction, TransferKind transfer, FundId fund) {}

    static BookLine.Builder payment(String id, LocalDate date, FundId fund, long fen) {
        return line(id, date, LineEntry.PAYMENT, Direction.GIVEN, TransferKind.GRANT, fund, fen)
                .grantKind(GrantKind.SPECIAL)
                .reference(EventId.of(id));
    }

    static BookLine.Builder arrival(String id, LocalDate date, FundId fund, long fen) {
        return line(id, date, LineEntry.ARRIVAL, Direction.RECEIVED, TransferKind.GRANT, fund, fen)
                .grantKind(GrantKind.SPECIAL);
    }

    static BookLine.Builder line(
            String id,
            LocalDate date,
            LineEntry entry,
            Direction direction,
            TransferKind transfer,
            FundId fund,
            long fen) {
        return BookLine.builder()
                .id(EventId.of(id))
                .date(date)
                .entry(entry)
                .direction(direction)
                .transfer(transfer)
                .fund(fund)
                .amount(Amount.fen(fen));
    }

    /** The statement of a book that has nothing before its first day. */
    static BookStatement statement(UnionId book, UnionId counterparty, List<BookLine> lines) {
        lines.sort(Comparator.comparing(BookLine::date));
        Map<Key, Amount> sums = new LinkedHashMap<>();
        for (BookLine line : lines) {
            sums.merge(
                    new Key(line.direction(), line.transfer(), line.fund()),
                    line.entry().moves() ? line.amount() : Amount.ZERO,
                    Amount::plus);
        }
        BookStatement.Builder builder = BookStatement.builder()
                .book(book)
                .counterparty(counterparty)
                .from(FIRST)
                .to(LAST)
                .addAllLines(lines);
        sums.forEach((key, sum) ->
                builder.addBalance(new BookBalance(key.direction, key.transfer, key.fund, Amount.ZERO, sum)));
        return builder.build();
    }
}
