package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.State.FundKey;
import io.github.unionaid.ledger.event.GrantReturn;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands on an event to be reversed: others that name it, or that it covers.
 *
 * <p>A reversal must leave everything covered twice over: as the books have it from its own date on, and as if neither
 * the reversed event nor any other reversed one had ever been. What then lacks cover are its dependents.
 */
final class Dependents {
    /** The most dependents that a refusal names. */
    private static final int MAX_NAMED = 20;

    private final State state;

    Dependents(State state) {
        this.state = state;
    }

    void check(Reversal event, int target, List<Posting> postings) throws Refused {
        int[] naming = Arrays.stream(state.legs().legs(target))
                .filter(leg -> state.reversalOf(leg) == 0)
                .toArray();
        if (naming.length > 0) {
            throw dependents(event, naming, "they name it");
        }
        checkLegDependents(event, target);
        for (Map.Entry<FundKey, Long> change : Cover.heldChanges(postings).entrySet()) {
            FundKey key = change.getKey();
            FundLine line = state.existingLine(key.union(), key.fund());
            if (change.getValue() < 0 && line != null) {
                checkFundDependents(event, target, key, line, change.getValue());
            }
        }
    }

    private void checkFundDependents(Reversal event, int target, FundKey key, FundLine line, long delta)
            throws Refused {
        int below = line.standing.firstTurnedBelowZero(state.day(target), delta);
        int[] spent = {};
        if (below != DatedLine.NEVER) {
            int[] all = standing(target, below, s -> takesFrom(s, key));
            int[] since = Arrays.stream(all)
                    .filter(s -> state.day(s) >= state.day(target))
                    .toArray();
            spent = since.length > 0 ? since : all; // what was paid before it came was not paid from it
        } else {
            below = line.actual.firstBelowZero(State.day(event), delta);
            if (below != DatedLine.NEVER) {
                spent = stillThere(target, below, s -> takesFrom(s, key));
            }
        }
        if (below != DatedLine.NEVER) {
            LocalDate date = LocalDate.ofEpochDay(below);
            throw dependents(
                    event,
                    spent,
                    "without it fund " + key.fund() + " of " + key.union() + " would be below zero at the end of "
                            + date,
                    "union",
                    key.union(),
                    "fund",
                    key.fund(),
                    "date",
                    date);
        }
    }

    /** Legs of the same transfer that the reversal would leave without cover. */
    private void checkLegDependents(Reversal event, int target) throws Refused {
        Row reversed = state.event(target).accept(state.shaper());
        int transfer = reversed.action() == Row.Action.GRANT_ARRIVAL ? reversed.named() : target;
        boolean payment =
                reversed.action() == Row.Action.GRANT_PAYMENT || reversed.action() == Row.Action.RETURN_PAYMENT;
        // a payment covers what arrives, an arrival what is returned
        IntPredicate covered =
                leg -> state.namedBy(leg) == transfer && payment != (state.event(leg) instanceof GrantReturn);
        for (boolean standing : new boolean[] {true, false}) {
            DatedLine cover = switch (reversed.action()) {
                case GRANT_PAYMENT, RETURN_PAYMENT -> state.legs().transit(transfer, standing);
                case GRANT_ARRIVAL, DIRECT_GRANT -> state.legs().received(transfer, standing);
                case RECEIPT, DESIGNATION, RETURN_ARRIVAL, DISBURSEMENT -> new DatedLine();
            };
            int from = standing ? reversed.day() : State.day(event);
            int below = cover.size() == 0
                    ? DatedLine.NEVER
                    : cover.firstBelowZero(from, -reversed.amount().minor());
            if (below != DatedLine.NEVER) {
                LocalDate date = LocalDate.ofEpochDay(below);
                int[] legs = standing ? standing(target, below, covered) : stillThere(target, below, covered);
                throw dependents(
                        event,
                        legs,
                        "without it more would have "
                                + (payment ? "arrived than was paid" : "been returned than arrived") + " by the end of "
                                + date,
                        "date",
                        date);
            }
        }
    }

    /** Transactions dated by {@code day} and never reversed, the target and reversals apart. */
    private int[] standing(int target, int day, IntPredicate condition) {
        return stillThere(target, day, condition.and(s -> state.reversalOf(s) == 0));
    }

    /** Transactions dated by {@code day} and not reversed by then, the target and reversals apart. */
    private int[] stillThere(int target, int day, IntPredicate condition) {
        return IntStream.rangeClosed(1, state.store().transactionCount())
                .filter(s -> s != target && state.day(s) <= day && !(state.event(s) instanceof Reversal))
                .filter(s -> state.reversalOf(s) == 0 || state.day(state.reversalOf(s)) > day)
                .filter(condition)
                .toArray();
    }

    /** The day on which the last of them was reversed. */
    private LocalDate earliest(int[] dependents) {
        return LocalDate.ofEpochDay(Arrays.stream(dependents)
                .map(s -> state.day(state.reversalOf(s)))
                .max()
                .orElseThrow());
    }

    private boolean takesFrom(int sequence, FundKey key) {
        Long change = Cover.heldChanges(state.store().postings(sequence)).get(key);
        return change != null && change < 0;
    }

    private Refused dependents(Reversal event, int[] dependents, String why, Object... namesAndValues) {
        List<EventId> ids = Arrays.stream(dependents)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> state.day(s))
                        .thenComparing(s -> s)
                        .reversed())
                .limit(MAX_NAMED)
                .map(s -> state.event(s).id())
                .collect(ImmutableList.toImmutableList());
        String more = dependents.length > MAX_NAMED ? " and " + (dependents.length - MAX_NAMED) + " more" : "";
        boolean reversedLater =
                dependents.length > 0 && Arrays.stream(dependents).allMatch(s -> state.reversalOf(s) != 0);
        return Refused.because(
                event,
                HAS_DEPENDENTS,
                ids,
                event.reverses() + " has dependents, "
                        + (reversedLater
                                ? "which stood until " + earliest(dependents) + ": date the reversal then or later"
                                : "to be reversed first")
                        + ": "
                        + ids + more + "; " + why,
                Stream.concat(
                                Stream.of("named", event.reverses(), "dependents", dependents.length),
                                Arrays.stream(namesAndValues))
                        .toArray());
    }
}
