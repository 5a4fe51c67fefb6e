package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.HAS_DEPENDENTS;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an event to be reversed: others that name it, or that it covers.
 *
 * <p>A reversal must leave everything covered twice over: as the books have it from its own date on, and as if neither
 * the reversed event nor any other reversed one had ever been; what notices promise only the first. What then lacks
 * cover are its dependents.
 */
final class Dependents {
    /** The most dependents that a refusal names. */
    private static final int MAX_NAMED = 20;

    private final State state;

    Dependents(State state) {
        this.state = state;
    }

    /**
     * Throws if something stands on the event to be reversed.
     *
     * @param row the row of the event to be reversed; null if it is none
     */
    void check(Reversal event, int target, @Nullable Row row, List<Posting> postings) throws Refused {
        int[] naming = IntStream.concat(
                        Arrays.stream(state.legs().legs(target)).filter(leg -> state.reversalOf(leg) == 0),
                        Arrays.stream(state.setUp().matches().of(target)))
                .toArray();
        if (naming.length > 0) {
            throw dependents(event, naming, "they name it");
        }
        if (row != null) {
            checkLegDependents(event, target, row);
            checkNoticeDependents(event, target, row);
        }
        for (Map.Entry<Lane, Long> change : Lanes.changes(postings).entrySet()) {
            FundLine line = state.existingLine(change.getKey());
            if (change.getValue() < 0 && line != null) {
                checkLaneDependents(event, target, change.getKey(), line, change.getValue());
            }
        }
    }

    private void checkLaneDependents(Reversal event, int target, Lane key, FundLine line, long delta) throws Refused {
        int below = line.standing().firstTurnedBelowZero(state.day(target), delta);
        int[] spent = {};
        if (below != DatedLine.NEVER) {
            // what was paid before it came was not paid from it
            spent = since(target, standing(target, below, s -> takesFrom(s, key)));
        } else {
            below = line.actual().firstBelowZero(State.day(event), delta);
            if (below != DatedLine.NEVER) {
                spent = stillThere(target, below, s -> takesFrom(s, key));
            }
        }
        if (below != DatedLine.NEVER) {
            LocalDate date = LocalDate.ofEpochDay(below);
            throw dependents(
                    event,
                    spent,
                    "without it " + key + " would be below zero at the end of " + date,
                    "union",
                    key.union(),
                    "fund",
                    key.fund(),
                    "date",
                    date);
        }
    }

    /** Legs of the same transfer that the reversal would leave without cover. */
    private void checkLegDependents(Reversal event, int target, Row reversed) throws Refused {
        boolean arrival = Legs.isArrival(reversed.event()) || reversed.action() == Row.Action.DIRECT_GRANT;
        if (arrival || isBounceOfReturn(reversed)) {
            // what arrived covers what was returned, and so does what a return got back from the bank
            int transfer = reversed.action() == Row.Action.DIRECT_GRANT
                    ? target
                    : arrival ? reversed.named() : state.namedBy(reversed.named());
            checkLegDependents(event, target, reversed, transfer, true);
        } else {
            checkLegDependents(event, target, reversed, target, false); // a payment covers what arrives
        }
    }

    private boolean isBounceOfReturn(Row row) {
        return row.action() == Row.Action.BOUNCE && Legs.goesBack(state.event(row.named()));
    }

    private void checkLegDependents(Reversal event, int target, Row reversed, int transfer, boolean received)
            throws Refused {
        IntPredicate covered = leg -> state.namedBy(leg) == transfer
                && (received ? Legs.goesBack(state.event(leg)) : Legs.takesFromTransit(state.event(leg)));
        if (Arrays.stream(state.legs().legs(transfer)).noneMatch(covered)) {
            return;
        }
        for (boolean standing : new boolean[] {true, false}) {
            DatedLine cover = received
                    ? state.legs().received(transfer, standing)
                    : state.legs().transit(transfer, standing);
            int from = standing ? reversed.day() : State.day(event);
            int below = cover.firstBelowZero(from, -reversed.amount().minor());
            if (below != DatedLine.NEVER) {
                LocalDate date = LocalDate.ofEpochDay(below);
                IntPredicate others = covered.and(leg -> leg != reversed.named()); // which its bounce holds itself
                int[] legs = standing ? standing(target, below, others) : stillThere(target, below, others);
                throw dependents(
                        event,
                        legs,
                        "without it more would have "
                                + (received ? "been returned than arrived" : "arrived than was paid")
                                + " by the end of "
                                + date,
                        "date",
                        date);
            }
        }
    }

    /** What settled an accrual, or draws on a notice or on what came back to it from the bank; as the books have it. */
    private void checkNoticeDependents(Reversal event, int target, Row reversed) throws Refused {
        boolean accrual = reversed.action() == Row.Action.GRANT_ACCRUAL;
        boolean promise = reversed.action() == Row.Action.NOTICE;
        int notice = promise ? target : state.flows().noticeOf(reversed);
        if (notice == 0 || !(accrual || promise || reversed.action() == Row.Action.BOUNCE)) {
            return;
        }
        NoticeLines lines = new NoticeLines(state, notice);
        boolean givers = accrual && new Settled(state).isGiversBook(reversed);
        if (accrual) {
            DatedLine open = givers ? lines.giverOpen() : lines.receiverOpen();
            checkNotice(event, target, reversed, open, s -> isUnder(s, notice, givers) && lines.settles(s, givers));
        } else {
            checkNotice(
                    event, target, reversed, lines.free(), s -> s != reversed.named() && draws(s, notice, lines, true));
        }
        if (promise) {
            checkNotice(
                    event,
                    target,
                    reversed,
                    lines.receiverFree(),
                    s -> draws(s, notice, lines, false) || isUnder(s, notice, false));
        }
    }

    private void checkNotice(Reversal event, int target, Row reversed, DatedLine cover, IntPredicate stands)
            throws Refused {
        int below = cover.firstBelowZero(State.day(event), -reversed.amount().minor());
        if (below != DatedLine.NEVER) {
            LocalDate date = LocalDate.ofEpochDay(below);
            throw dependents(
                    event,
                    since(target, stillThere(target, below, stands)),
                    "without it more would have been paid, closed or accrued than was noticed by the end of " + date,
                    "date",
                    date);
        }
    }

    /** Whether a transaction takes from what is noticed, on the giver's side or on the receiver's. */
    private boolean draws(int sequence, int notice, NoticeLines lines, boolean giver) {
        Event event = state.event(sequence);
        return state.namedBy(sequence) == notice
                && (event instanceof NoticeClosure
                        || (giver && event instanceof GrantPayment)
                        || (event instanceof GrantAccrual && giver == lines.isGiversAccrual(sequence)));
    }

    /** Whether a transaction is a payment under a notice, or else an arrival of one. */
    private boolean isUnder(int sequence, int notice, boolean payment) {
        return payment
                ? state.noticeOfPayment(sequence) == notice
                : state.event(sequence) instanceof GrantArrival
                        && state.noticeOfPayment(state.namedBy(sequence)) == notice;
    }

    /** Of some transactions those dated not before the target; all, if there are none. */
    private int[] since(int target, int[] all) {
        int[] since = Arrays.stream(all)
                .filter(s -> state.day(s) >= state.day(target))
                .toArray();
        return since.length > 0 ? since : all;
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

    private boolean takesFrom(int sequence, Lane key) {
        Long change = Lanes.changes(state.store().postings(sequence)).get(key);
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
        String when = when(dependents);
        return Refused.because(
                event,
                HAS_DEPENDENTS,
                ids,
                event.reverses() + " has dependents, " + when + ": " + ids + more + "; " + why,
                Stream.concat(
                                Stream.of("named", event.reverses(), "dependents", dependents.length),
                                Arrays.stream(namesAndValues))
                        .toArray());
    }

    private String when(int[] dependents) {
        if (dependents.length > 0 && Arrays.stream(dependents).allMatch(s -> state.reversalOf(s) != 0)) {
            return "which stood until " + earliest(dependents) + ": date the reversal then or later";
        }
        return Arrays.stream(dependents).allMatch(s -> Naming.isReversible(state.event(s)))
                ? "to be reversed first"
                : "of which some cannot be reversed";
    }
}
