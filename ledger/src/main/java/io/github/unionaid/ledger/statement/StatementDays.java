package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** The days that a statement may name: their year has four digits, so that each is written in one way. */
final class StatementDays {
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private StatementDays() {}

    static void check(String what, LocalDate day) {
        checkArgument(
                !day.isBefore(FIRST) && !day.isAfter(LAST),
                "%s is %s; expected a day from %s to %s",
                what,
                day,
                FIRST,
                LAST);
    }
}
