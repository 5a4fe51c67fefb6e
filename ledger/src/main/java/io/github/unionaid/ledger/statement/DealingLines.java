package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The lines of a book against one counterparty, and what moved before the period and until its end. */
final class DealingLines {
    private final TreeMap<BalanceKey, Sums> sums = new TreeMap<>();
    private final List<BookLine> lines = new ArrayList<>();

    /** In minor units. */
    private static final class Sums {
        long opening;
        long closing;
        boolean hasLines;
    }

    private Sums sums(BalanceKey key) {
        return sums.computeIfAbsent(key, k -> new Sums());
    }

    /** Counts what moved. */
    void move(BalanceKey key, long minor, boolean inPeriod) {
        Sums of = sums(key);
        of.closing = Math.addExact(of.closing, minor);
        if (!inPeriod) {
            of.opening = Math.addExact(of.opening, minor);
        }
    }

    /** Adds a line of the period. */
    void add(BalanceKey key, BookLine line) {
        sums(key).hasLines = true;
        lines.add(line);
        StatementCheck.checkCount("lines", lines.size(), BookStatement.MAX_LINES);
    }

    /** The statement, of which all but balances and lines has been set. */
    BookStatement statement(BookStatement.Builder statement) {
        sums.forEach((key, of) -> {
            if (of.hasLines || of.opening != 0 || of.closing != 0) {
                statement.addBalances(new BookBalance(
                        key.direction(),
                        key.transfer(),
                        key.fund(),
                        Amount.of(key.asset(), of.opening),
                        Amount.of(key.asset(), of.closing)));
            }
        });
        lines.sort(Comparator.comparing(BookLine::date)); // stable: on one date as recorded
        return statement.addAllLines(lines).build();
    }
}
