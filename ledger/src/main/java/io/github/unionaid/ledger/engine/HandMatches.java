package io.github.unionaid.ledger.engine;

import static io.github.unionaid.ledger.event.RefusalReason.ALREADY_MATCHED;
import static io.github.unionaid.ledger.event.RefusalReason.DIFFERS_FROM_NAMED_EVENT;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The hand-made matches that stand, and the guards on a new one: no line of either book stands in two. */
final class HandMatches {
    private final State state;
    private final Map<Place, EventId> standing = new HashMap<>(); // by what is matched, the match
    private final Map<EventId, List<HandMatch>> theirs = new HashMap<>(); // by their id, the matches that name it

    /** One of the dealings of a transaction. */
    private record Place(int sequence, int dealing) {}

    HandMatches(State state) {
        this.state = state;
    }

    void check(HandMatch match) throws Refused {
        UnionGuards unions = new UnionGuards(state, state.register());
        unions.checkInTree(match, match.book());
        unions.checkInTree(match, match.counterparty());
        if (!state.keeps(match.book())) {
            throw UnionGuards.notKept(match, match.book(), "");
        }
        for (EventId ours : match.ours()) {
            checkBetween(match, ours);
        }
        for (EventId ours : match.ours()) {
            checkFree(match, ours);
        }
        for (EventId id : match.theirs()) {
            checkFreeThere(match, id);
        }
    }

    private void checkBetween(HandMatch match, EventId ours) throws Refused {
        List<Dealing> dealings = dealings(ours);
        if (dealings.stream().noneMatch(d -> isOf(match, d))) {
            Dealing first = dealings.get(0);
            throw Refused.because(
                    match,
                    DIFFERS_FROM_NAMED_EVENT,
                    List.of(ours),
                    ours + " stands in the book of " + first.book() + " against " + first.other()
                            + "; expected the book of " + match.book() + " against " + match.counterparty(),
                    "named",
                    ours,
                    "book",
                    first.book(),
                    "counterparty",
                    first.other());
        }
    }

    private void checkFree(HandMatch match, EventId ours) throws Refused {
        int sequence = state.sequenceOf(ours);
        List<Dealing> dealings = dealings(ours);
        for (int i = 0; i < dealings.size(); i++) {
            EventId other = standing.get(new Place(sequence, i));
            if (other != null && isOf(match, dealings.get(i))) {
                throw Refused.because(
                        match,
                        ALREADY_MATCHED,
                        List.of(ours, other),
                        ours + " stands in the match " + other,
                        "named",
                        ours,
                        "match",
                        other);
            }
        }
    }

    private void checkFreeThere(HandMatch match, EventId id) throws Refused {
        // the first of several, so that it does not matter what was undone in between
        Optional<EventId> other = theirs.getOrDefault(id, List.of()).stream()
                .filter(standing -> isBetweenTheSame(match, standing))
                .map(HandMatch::id)
                .min(Comparator.comparingInt(state::sequenceOf));
        if (other.isPresent()) {
            throw Refused.because(
                    match,
                    ALREADY_MATCHED,
                    List.of(other.get()),
                    id + " of the book of " + match.counterparty() + " stands in the match " + other.get(),
                    "theirs",
                    id,
                    "match",
                    other.get());
        }
    }

    /** The transactions of the matches that name a transaction, ascending. */
    int[] of(int sequence) {
        int dealings = standing.isEmpty()
                ? 0
                : Dealing.of(state, state.event(sequence)).size();
        return IntStream.range(0, dealings)
                .mapToObj(i -> standing.get(new Place(sequence, i)))
                .filter(Objects::nonNull)
                .mapToInt(state::sequenceOf)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Takes in an accepted match, or the reversal of one. */
    void apply(Event event) {
        if (event instanceof HandMatch match) {
            for (EventId ours : match.ours()) {
                int sequence = state.sequenceOf(ours);
                List<Dealing> dealings = dealings(ours);
                for (int i = 0; i < dealings.size(); i++) {
                    if (isOf(match, dealings.get(i))) {
                        put(new Place(sequence, i), match.id());
                    }
                }
            }
            for (EventId id : match.theirs()) {
                addThere(id, match);
                state.undo().note(() -> removeThere(id, match));
            }
        } else if (event instanceof Reversal reversal
                && state.event(state.sequenceOf(reversal.reverses())) instanceof HandMatch match) {
            for (EventId ours : match.ours()) {
                free(state.sequenceOf(ours), dealings(ours).size(), match.id());
            }
            for (EventId id : match.theirs()) {
                removeThere(id, match);
                state.undo().note(() -> addThere(id, match));
            }
        }
    }

    private void put(Place place, EventId match) {
        EventId before = standing.put(place, match);
        state.undo().note(() -> {
            if (before == null) {
                standing.remove(place);
            } else {
                standing.put(place, before);
            }
        });
    }

    private void free(int sequence, int dealings, EventId match) {
        for (int i = 0; i < dealings; i++) {
            Place place = new Place(sequence, i);
            if (standing.remove(place, match)) {
                state.undo().note(() -> standing.put(place, match));
            }
        }
    }

    private void addThere(EventId id, HandMatch match) {
        theirs.computeIfAbsent(id, i -> new ArrayList<>(1)).add(match);
    }

    private void removeThere(EventId id, HandMatch match) {
        List<HandMatch> matches = theirs.get(id);
        if (matches != null && matches.removeIf(m -> m.id().equals(match.id())) && matches.isEmpty()) {
            theirs.remove(id);
        }
    }

    private List<Dealing> dealings(EventId ours) {
        return Dealing.of(state, state.event(state.sequenceOf(ours)));
    }

    /** Whether a dealing is between the two of the match, or those whose books they have on its date. */
    private boolean isOf(HandMatch match, Dealing dealing) {
        return state.shaper().standing(dealing.book(), match.on()).equals(match.book())
                && state.shaper().standing(dealing.other(), match.on()).equals(match.counterparty());
    }

    /** Whether two matches are of the books of the same two, on the later of their dates. */
    private boolean isBetweenTheSame(HandMatch one, HandMatch other) {
        LocalDate date = one.on().isBefore(other.on()) ? other.on() : one.on();
        return state.shaper().standing(one.book(), date).equals(state.shaper().standing(other.book(), date))
                && state.shaper()
                        .standing(one.counterparty(), date)
                        .equals(state.shaper().standing(other.counterparty(), date));
    }
}
