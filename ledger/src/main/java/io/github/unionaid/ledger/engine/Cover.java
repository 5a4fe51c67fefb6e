package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ARRIVAL_EXCEEDS_PAYMENT;
import static io.github.unionaid.ledger.event.RefusalReason.FUND_OVERDRAWN;
import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;
import static io.github.unionaid.ledger.event.RefusalReason.RETURN_EXCEEDS_ARRIVAL;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.engine.State.FundKey;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.RefusalReason;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Guards on what covers what: payments cover arrivals, arrivals cover returns, what a fund holds covers what is paid
 * from it; at the end of every day from the event's own on.
 *
 * <p>A reversal must leave all of that covered twice over: as the books have it from its own date on, and as if neither
 * the reversed event nor any other reversed one had ever been. What then lacks cover are its dependents.
 */
final class Cover {
    /** The most dependents that a refusal names. */
    private static final int MAX_NAMED = 20;

    private final State state;

    Cover(State state) {
        this.state = state;
    }

    void checkLegs(Row row) throws Refused {
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

    void checkDependents(Reversal event, int target, List<Posting> postings) throws Refused {
        int[] naming = Arrays.stream(state.legs().legs(target))
                .filter(leg -> state.reversalOf(leg) == 0)
                .toArray();
        if (naming.length > 0) {
            throw dependents(event, naming, "names it");
        }
        checkLegDependents(event, target);
        int day = State.day(event);
        for (Map.Entry<FundKey, Long> change : heldChanges(postings).entrySet()) {
            FundKey key = change.getKey();
            FundLine line = state.existingLine(key.union(), key.fund());
            if (change.getValue() >= 0 || line == null) {
                continue;
            }
            long delta = change.getValue();
            int below = line.standing.firstBelowZero(state.day(target), delta);
            if (below == DatedLine.NEVER) {
                below = line.actual.firstBelowZero(day, delta);
            }
            if (below != DatedLine.NEVER) {
                int[] spent = stillThere(below, target, sequence -> takesFrom(sequence, key));
                throw dependents(
                        event,
                        spent,
                        "is paid from fund " + key.fund() + " of " + key.union()
                                + ", which without it would be below zero at the end of "
                                + LocalDate.ofEpochDay(below));
            }
        }
    }

    /** Legs of the same transfer that the reversal would leave without cover. */
    private void checkLegDependents(Reversal event, int target) throws Refused {
        Row reversed = state.event(target).accept(state.shaper());
        for (boolean standing : new boolean[] {true, false}) {
            int transfer = reversed.action() == Row.Action.GRANT_ARRIVAL ? reversed.named() : target;
            DatedLine covered = switch (reversed.action()) {
                case GRANT_PAYMENT, RETURN_PAYMENT -> state.legs().transit(transfer, standing);
                case GRANT_ARRIVAL, DIRECT_GRANT -> state.legs().received(transfer, standing);
                case RECEIPT, DESIGNATION, RETURN_ARRIVAL, DISBURSEMENT -> new DatedLine();
            };
            int from = standing ? reversed.day() : State.day(event);
            int below = covered.size() == 0
                    ? DatedLine.NEVER
                    : covered.firstBelowZero(from, -reversed.amount().minor());
            if (below != DatedLine.NEVER) {
                int[] legs = stillThere(below, target, leg -> state.namedBy(leg) == transfer);
                throw dependents(event, legs, "stands on the same transfer on " + LocalDate.ofEpochDay(below));
            }
        }
    }

    /** Transactions dated by {@code day} and not reversed by then, the target and reversals apart; latest first. */
    private int[] stillThere(int day, int target, IntPredicate condition) {
        return IntStream.rangeClosed(1, state.store().transactionCount())
                .filter(s -> s != target && state.day(s) <= day && !(state.event(s) instanceof Reversal))
                .filter(s -> state.reversalOf(s) == 0 || state.day(state.reversalOf(s)) > day)
                .filter(condition)
                .toArray();
    }

    private boolean takesFrom(int sequence, FundKey key) {
        Long change = heldChanges(state.store().postings(sequence)).get(key);
        return change != null && change < 0;
    }

    private Refused dependents(Reversal event, int[] dependents, String how) {
        List<EventId> ids = Arrays.stream(dependents)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> state.day(s))
                        .thenComparing(s -> s)
                        .reversed())
                .limit(MAX_NAMED)
                .map(s -> state.event(s).id())
                .collect(ImmutableList.toImmutableList());
        String more = dependents.length > MAX_NAMED ? " and " + (dependents.length - MAX_NAMED) + " more" : "";
        return Refused.because(
                event,
                HAS_DEPENDENTS,
                ids,
                event.reverses() + " has dependents, to be reversed first: " + ids + more + " " + how,
                "named",
                event.reverses(),
                "dependents",
                dependents.length);
    }

    /** What the postings change in what each union holds of each fund, in minor units. */
    private static Map<FundKey, Long> heldChanges(List<Posting> postings) {
        Map<FundKey, Long> changes = new LinkedHashMap<>();
        for (Posting p : postings) {
            if (Chart.entersHeld(p.account().code())) {
                changes.merge(new FundKey(p.account().union(), p.account().fund()), p.signedMinor(), Math::addExact);
            }
        }
        return changes;
    }
}
