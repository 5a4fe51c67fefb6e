package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.LIMIT_EXCEEDED;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.engine.State.FundKey;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.RefusalReason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Guards on what covers what: payments cover arrivals, arrivals cover returns, what a fund holds covers what is paid
 * from it; at the end of every day from the event's own on. What a reversal leaves without cover, see
 * {@link Dependents}.
 */
final class Cover {
    /** The most arrivals and returns of one grant, reversed ones included: all are looked at when one is added. */
    static final int MAX_LEGS = 10_000;

    private final State state;

    Cover(State state) {
        this.state = state;
    }

    void checkLegs(Row row) throws Refused {
        int legs = row.named() == 0 ? 0 : state.namersOf(row.named()).size();
        if (legs >= MAX_LEGS) {
            EventId named = state.event(row.named()).id();
            throw Refused.because(
                    row.event(),
                    LIMIT_EXCEEDED,
                    List.of(named),
                    named + " has " + legs + " arrivals and returns; the most is " + MAX_LEGS,
                    "named",
                    named,
                    "legs",
                    legs);
        }
        switch (row.action()) {
            case GRANT_ARRIVAL, RETURN_ARRIVAL -> {
                DatedLine transit = state.legs().transit(row.named(), false);
                int day = transit.firstBelowZero(row.day(), -row.amount().minor());
                if (day != DatedLine.NEVER) {
                    throw exceeds(row, ARRIVAL_EXCEEDS_PAYMENT, day, transit, "in transit");
                }
            }
            case RETURN_PAYMENT -> {
                DatedLine received = state.legs().received(row.named(), false);
                int day = received.firstBelowZero(row.day(), -row.amount().minor());
                if (day != DatedLine.NEVER) {
                    throw exceeds(row, RETURN_EXCEEDS_ARRIVAL, day, received, "arrived and not returned");
                }
            }
            case RECEIPT, DESIGNATION, GRANT_PAYMENT, DIRECT_GRANT, DISBURSEMENT -> {}
        }
    }

    private Refused exceeds(Row row, RefusalReason reason, int day, DatedLine line, String what) {
        EventId named = state.event(row.named()).id();
        Amount left = Amount.fen(line.balanceOn(day));
        LocalDate date = LocalDate.ofEpochDay(day);
        return Refused.because(
                row.event(),
                reason,
                List.of(named),
                "amount is " + row.amount() + "; of " + named + " " + left + " is " + what + " on " + date,
                "amount",
                row.amount(),
                "named",
                named,
                "left",
                left,
                "date",
                date);
    }

    void checkFunds(Event event, List<Posting> postings) throws Refused {
        int day = State.day(event);
        for (Map.Entry<FundKey, Long> change : heldChanges(postings).entrySet()) {
            FundLine line =
                    state.existingLine(change.getKey().union(), change.getKey().fund());
            DatedLine actual = line == null ? new DatedLine() : line.actual;
            long delta = change.getValue();
            int below = delta < 0 ? actual.firstBelowZero(day, delta) : DatedLine.NEVER;
            if (below != DatedLine.NEVER) {
                throw overdrawn(event, change.getKey(), below, actual.balanceOn(below), delta);
            }
        }
    }

    private static Refused overdrawn(Event event, FundKey key, int below, long held, long delta) {
        LocalDate date = LocalDate.ofEpochDay(below);
        return Refused.because(
                event,
                FUND_OVERDRAWN,
                "takes " + Amount.fen(-delta) + " from fund " + key.fund() + " of " + key.union() + ", which holds "
                        + Amount.fen(held) + " at the end of " + date,
                "union",
                key.union(),
                "fund",
                key.fund(),
                "amount",
                Amount.fen(-delta),
                "held",
                Amount.fen(held),
                "date",
                date);
    }

    /** What the postings change in what each union holds of each fund, in minor units. */
    static Map<FundKey, Long> heldChanges(List<Posting> postings) {
        Map<FundKey, Long> changes = new LinkedHashMap<>();
        for (Posting p : postings) {
            if (Chart.entersHeld(p.account().code())) {
                changes.merge(new FundKey(p.account().union(), p.account().fund()), p.signedMinor(), Math::addExact);
            }
        }
        return changes;
    }
}
