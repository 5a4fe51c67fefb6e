package io.github.unionaid.testkit;

import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.testkit.Programs.Beginning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A program that could have gone on in two ways; the events of both have the same ids.
 *
 * @param program the beginning, and one way after the other
 * @param beginning what comes before
 * @param one one way to go on
 * @param other the other way
 */
record Fork(EventProgram program, List<Event> beginning, List<Event> one, List<Event> other) {

    static Arbitrary<Fork> forks(Programs programs) {
        return Combinators.combine(programs.beginnings(), Programs.steps(25), Programs.steps(25), Programs.steps(25))
                .as(Fork::of);
    }

    private static Fork of(Beginning beginning, List<Step> before, List<Step> one, List<Step> other) {
        List<Event> begun = beginning.run(before).events();
        EventProgram first = beginning.run(join(before, one));
        List<Event> second = beginning.run(join(before, other)).events();
        List<Event> tail = first.events().subList(begun.size(), first.events().size());
        List<Event> otherTail = second.subList(begun.size(), second.size());
        return new Fork(first.withEvents(join(first.events(), otherTail)), begun, tail, otherTail);
    }

    static <T> List<T> join(List<? extends T> one, List<? extends T> other) {
        return new ArrayList<>(Stream.concat(one.stream(), other.stream()).toList());
    }

    /** Returns the program and where its parts begin. */
    @Override
    public String toString() {
        return "forks after " + beginning.size() + " and " + (beginning.size() + one.size()) + " events: " + program;
    }
}
