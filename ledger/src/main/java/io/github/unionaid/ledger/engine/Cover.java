package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_COMMITTED;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.LIMIT_EXCEEDED;
import static io.github.unionaid.ledger.event.RefusalReason.NOTICE_EXCEEDED;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;
import static io.github.unionaid.ledger.event.RefusalReason.STOCK_OVERDRAWN;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guards on what covers what: payments cover arrivals, arrivals cover returns, what a fund holds covers what is paid
 * from it; at the end of every day from the event's own on. What a reversal leaves without cover, see
 * {@link Dependents}.
 */
final class Cover {
    /** The most legs of one payment or of one notice with its payments, reversed ones included. */
    static final int MAX_LEGS = 10_000;

    private final State state;
    private final Settled settled;

    Cover(State state) {
        this.state = state;
        this.settled = new Settled(state);
    }

    /** All legs are looked at when one is added: those of the named event, and those of a notice with its payments. */
    void checkLimit(Row row) throws Refused {
        checkLimit(row, row.named());
        checkLimit(row, state.flows().noticeOf(row));
    }

    private void checkLimit(Row row, int of) throws Refused {
        int legs = of == 0 ? 0 : state.legCount(of);
        if (legs >= MAX_LEGS) {
            EventId named = state.event(of).id();
            throw Refused.because(
                    row.event(),
                    LIMIT_EXCEEDED,
                    List.of(named),
                    named + " has " + legs + " arrivals, returns and other legs; the most is " + MAX_LEGS,
                    "named",
                    named,
                    "legs",
                    legs);
        }
    }

    /** What is paid, closed or accrued has been noticed, and what is accrued stays so until it is paid. */
    void checkNotice(Row row) throws Refused {
        int notice = state.flows().noticeOf(row);
        if (notice == 0 || row.action() == Row.Action.BOUNCE) {
            return; // a bounce gives back
        }
        NoticeLines lines = new NoticeLines(state, notice);
        long minor = row.amount().minor();
        switch (row.action()) {
            case GRANT_PAYMENT -> {
                DatedLine free = lines.free();
                free.add(row.day(), settled.byPayment(row).minor());
                checkNotice(row, notice, free, minor);
                checkNotice(row, notice, lines.remaining(), minor);
            }
            case GRANT_ARRIVAL -> {
                DatedLine free = lines.receiverFree();
                free.add(row.day(), settled.byArrival(row).minor());
                checkNotice(row, notice, free, minor);
            }
            case GRANT_ACCRUAL ->
                checkNotice(row, notice, settled.isGiversBook(row) ? lines.free() : lines.receiverFree(), minor);
            case NOTICE_CLOSURE -> {
                checkNotice(row, notice, lines.free(), minor);
                checkNotice(row, notice, lines.receiverFree(), minor);
            }
            default -> throw new IllegalStateException("draws on no notice: " + row);
        }
    }

    private void checkNotice(Row row, int notice, DatedLine free, long minor) throws Refused {
        int day = free.firstBelowZero(row.day(), -minor);
        if (day != DatedLine.NEVER) {
            throw exceeds(row, NOTICE_EXCEEDED, notice, day, free, "noticed and neither paid, closed nor accrued");
        }
    }

    void checkLegs(Row row) throws Refused {
        long minor = row.amount().minor();
        if (Legs.takesFromTransit(row.event())) {
            DatedLine transit = state.legs().transit(row.named(), false);
            int day = transit.firstBelowZero(row.day(), -minor);
            if (day != DatedLine.NEVER) {
                throw exceeds(row, ARRIVAL_EXCEEDS_PAYMENT, row.named(), day, transit, "in transit");
            }
        } else if (Legs.goesBack(row.event())) {
            DatedLine received = state.legs().received(row.named(), false);
            int day = received.firstBelowZero(row.day(), -minor);
            if (day != DatedLine.NEVER) {
                throw exceeds(row, RETURN_EXCEEDS_ARRIVAL, row.named(), day, received, "arrived and not returned");
            }
        }
    }

    private Refused exceeds(Row row, RefusalReason reason, int of, int day, DatedLine line, String what) {
        EventId named = state.event(of).id();
        Amount left = Amount.of(row.amount().asset(), line.balanceOn(day));
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

    /** No lane may be below nothing at the end of any day. */
    void checkLanes(Event event, List<Posting> postings) throws Refused {
        Map<Lane, Long> changes = Lanes.changes(postings);
        for (Lanes.Kind kind : Lanes.Kind.values()) { // money first
            for (Map.Entry<Lane, Long> change : changes.entrySet()) {
                if (change.getKey().kind() == kind) {
                    checkLane(event, change.getKey(), change.getValue());
                }
            }
        }
    }

    private void checkLane(Event event, Lane lane, long delta) throws Refused {
        FundLine line = state.existingLine(lane);
        DatedLine actual = line == null ? new DatedLine() : line.actual();
        int below = delta < 0 ? actual.firstBelowZero(State.day(event), delta) : DatedLine.NEVER;
        if (below != DatedLine.NEVER) {
            LocalDate date = LocalDate.ofEpochDay(below);
            RefusalReason reason = switch (lane.kind()) {
                case MONEY, DUES -> FUND_OVERDRAWN;
                case STOCK, STOCK_COST -> STOCK_OVERDRAWN;
            };
            Amount takes = lane.amount(-delta);
            Amount held = lane.amount(actual.balanceOn(below));
            throw Refused.because(
                    event,
                    reason,
                    "takes " + takes + " from " + lane + ", which holds " + held + " at the end of " + date,
                    "union",
                    lane.union(),
                    "fund",
                    lane.fund(),
                    "amount",
                    takes,
                    "held",
                    held,
                    "date",
                    date);
        }
    }

    /**
     * What notices that bind have promised is not spent otherwise.
     *
     * @param row the row, or that of the reversed event; null if there is none
     */
    void checkPromised(Event event, List<Posting> postings, @Nullable Row row) throws Refused {
        Map<Lane, Long> free = new LinkedHashMap<>();
        Lanes.changes(postings).forEach((lane, delta) -> {
            if (lane.kind() == Lanes.Kind.MONEY) {
                free.put(lane, delta);
            }
        });
        if (row != null) {
            long promised = state.flows().promised(row);
            long delta = event instanceof Reversal ? promised : -promised;
            UnionId book =
                    state.shaper().standing(row.book(), event.on()); // with a reversal, the one that has them now
            free.merge(Lane.money(book, row.fund()), delta, Long::sum);
        }
        for (Map.Entry<Lane, Long> change : free.entrySet()) {
            Lane lane = change.getKey();
            boolean binds = change.getValue() < 0 && state.fund(lane.fund()).noticesBind() && state.keeps(lane.union());
            if (binds) {
                checkPromised(event, lane, change.getValue());
            }
        }
    }

    private void checkPromised(Event event, Lane lane, long delta) throws Refused {
        FundLine line = state.existingLine(lane);
        DatedLine left = line == null ? new DatedLine() : line.actual().minus(line.promised());
        int below = left.firstBelowZero(State.day(event), delta);
        if (below != DatedLine.NEVER) {
            LocalDate date = LocalDate.ofEpochDay(below);
            Amount free = Amount.fen(left.balanceOn(below));
            throw Refused.because(
                    event,
                    FUND_COMMITTED,
                    "takes " + Amount.fen(-delta) + " of what " + lane + " has not promised, " + free
                            + " at the end of " + date,
                    "union",
                    lane.union(),
                    "fund",
                    lane.fund(),
                    "free",
                    free,
                    "date",
                    date);
        }
    }
}
