package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.ledger.book.EventId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person says belongs together (人工核销): events of one book and events of the other. Either side may be empty, for
 * lines of one book that settle each other. Immutable and thread-safe.
 *
 * @param ofOne the ids of lines of the first statement
 * @param ofOther the ids of lines of the second
 */
public record HandPair(List<EventId> ofOne, List<EventId> ofOther) {
    /** The most events of a side. */
    public static final int MAX_EVENTS = 10_000;

    /**
     * Checks the pair.
     *
     * @throws IllegalArgumentException if both sides are empty, a side has too many events or one of them twice
     */
    public HandPair {
        ofOne = List.copyOf(ofOne);
        ofOther = List.copyOf(ofOther);
        checkArgument(!ofOne.isEmpty() || !ofOther.isEmpty(), "a hand-made match without events; expected one or more");
        for (List<EventId> side : List.of(ofOne, ofOther)) {
            checkArgument(
                    side.size() <= MAX_EVENTS,
                    "a hand-made match has %s events on one side; expected at most %s",
                    side.size(),
                    MAX_EVENTS);
            checkArgument(
                    new HashSet<>(side).size() == side.size(),
                    "a hand-made match names an event twice on one side: %s",
                    side);
        }
    }

    /** The same, seen from the other statement. */
    public HandPair swapped() {
        return new HandPair(ofOther, ofOne);
    }

    HandPair joinedWith(HandPair other) {
        return new HandPair(joined(ofOne, other.ofOne), joined(ofOther, other.ofOther));
    }

    private static List<EventId> joined(List<EventId> first, List<EventId> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
