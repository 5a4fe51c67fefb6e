package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.book.SourceClass;
import io.github.unionaid.ledger.event.OpenFund;
import java.time.LocalDate;

/**
 * What of a fund decides whether a row is plainly acceptable.
 *
 * @param from the first day
 * @param until the last day on which something begins
 * @param kind what grants are given for
 * @param sourceClass where its money comes from
 * @param binds whether notices bind
 * @param forAnything whether it may be delivered for any purpose
 */
record PlainFund(int from, int until, GrantKind kind, SourceClass sourceClass, boolean binds, boolean forAnything) {

    static PlainFund of(OpenFund event) {
        Fund fund = event.fund();
        int until = fund.until().map(LocalDate::toEpochDay).map(Long::intValue).orElse(Integer.MAX_VALUE);
        return new PlainFund(
                State.day(event),
                until,
                fund.kind(),
                fund.sourceClass(),
                fund.noticesBind(),
                fund.purposes().isEmpty());
    }
}
