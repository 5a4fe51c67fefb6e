package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches made by hand. Two that name one event, made from either side or with unions that have become one since, are one.
 * Not thread-safe.
 */
final class HandPairs {
    private final List<@Nullable HandPair> pairs = new ArrayList<>(); // null where one has been joined to a later one
    private final Map<EventId, Integer> ofOne = new HashMap<>(); // where in the list an event stands
    private final Map<EventId, Integer> ofOther = new HashMap<>();

    void add(HandPair pair) {
        Set<Integer> before = new LinkedHashSet<>();
        pair.ofOne().stream().map(ofOne::get).filter(Objects::nonNull).forEach(before::add);
        pair.ofOther().stream().map(ofOther::get).filter(Objects::nonNull).forEach(before::add);
        HandPair joined = pair;
        for (int place : before) {
            HandPair earlier = Objects.requireNonNull(pairs.set(place, null));
            joined = earlier.joinedWith(joined);
        }
        int place = pairs.size();
        pairs.add(joined);
        joined.ofOne().forEach(event -> ofOne.put(event, place));
        joined.ofOther().forEach(event -> ofOther.put(event, place));
    }

    List<HandPair> all() {
        return pairs.stream().filter(Objects::nonNull).toList();
    }
}
