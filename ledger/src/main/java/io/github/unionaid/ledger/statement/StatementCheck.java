package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.text.ClientText;
import io.github.unionaid.ledger.event.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Whether a statement agrees with itself. */
final class StatementCheck {
    private final BookStatement statement;

    StatementCheck(BookStatement statement) {
        this.statement = statement;
    }

    /** Throws an {@link IllegalArgumentException} that names the first place where it does not. O(lines). */
    void run() {
        checkHead();
        Map<BalanceKey, Amount> sums = openings();
        checkLines(sums);
        for (BookBalance balance : statement.balances()) {
            Amount sum = sums.get(BalanceKey.of(balance));
            checkArgument(
                    balance.closing().equals(sum),
                    "%s closes with %s; its opening %s and the lines that move are %s",
                    BalanceKey.of(balance),
                    balance.closing(),
                    balance.opening(),
                    sum);
        }
    }

    private void checkHead() {
        checkArgument(
                !statement.book().equals(statement.counterparty()),
                "the book of %s is stated against %s itself",
                statement.book(),
                statement.counterparty());
        StatementDays.check("from", statement.from());
        StatementDays.check("to", statement.to());
        checkArgument(
                !statement.from().isAfter(statement.to()), "from %s is after to %s", statement.from(), statement.to());
        statement.ledger().ifPresent(ledger -> ClientText.check("ledger", ledger, Event.MAX_SHORT_TEXT));
        checkCount("balances", statement.balances().size(), BookStatement.MAX_BALANCES);
        checkCount("lines", statement.lines().size(), BookStatement.MAX_LINES);
    }

    static void checkCount(String what, long count, int most) {
        checkArgument(
                count <= most, "a statement with %s %s; the most is %s, take a shorter period", count, what, most);
    }

    private Map<BalanceKey, Amount> openings() {
        Map<BalanceKey, Amount> openings = new HashMap<>();
        for (BookBalance balance : statement.balances()) {
            BalanceKey key = BalanceKey.of(balance);
            checkArgument(openings.put(key, balance.opening()) == null, "two balances of %s; expected one", key);
        }
        return openings;
    }

    private void checkLines(Map<BalanceKey, Amount> sums) {
        LocalDate before = statement.from();
        for (BookLine line : statement.lines()) {
            checkArgument(
                    !line.date().isBefore(before),
                    "line %s of %s comes after %s; expected lines from %s to %s in the order of dates",
                    line.id(),
                    line.date(),
                    before,
                    statement.from(),
                    statement.to());
            checkArgument(
                    !line.date().isAfter(statement.to()),
                    "line %s is of %s; expected lines from %s to %s",
                    line.id(),
                    line.date(),
                    statement.from(),
                    statement.to());
            before = line.date();
            BalanceKey key = BalanceKey.of(line);
            Amount sum = sums.get(key);
            checkArgument(sum != null, "line %s is of %s, which has no balance", line.id(), key);
            if (line.entry().moves()) {
                sums.put(key, sum.plus(line.amount()));
            }
        }
    }
}
