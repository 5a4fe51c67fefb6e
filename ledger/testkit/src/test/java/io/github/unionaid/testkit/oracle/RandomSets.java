package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Sets of unions and times to ask for, at random. What is asked follows from the first tree of a ledger and not from its
 * events: so a program that is made small is asked the same.
 */
final class RandomSets {
    private final Random random;

    RandomSets(UnionTree first) {
        this.random = new Random(first.unions().stream().map(Union::id).toList().hashCode());
    }

    /** The levels of a subtree, a subtree less another one, a list, those that a predicate takes: one of each. */
    List<Set<UnionId>> sets(UnionTree tree) {
        List<Set<UnionId>> sets = new ArrayList<>();
        List<Union> unions = tree.unions();
        UnionId root = any(unions).id();
        Set<UnionLevel> levels = Set.copyOf(some(List.of(UnionLevel.values())));
        sets.add(where(unions, u -> tree.isWithin(u.id(), root) && levels.contains(u.level())));
        UnionId other = any(unions).id();
        sets.add(where(unions, u -> tree.isWithin(u.id(), root) && !tree.isWithin(u.id(), other)));
        sets.add(some(unions).stream().map(Union::id).collect(Collectors.toSet()));
        String name = any(unions).name();
        sets.add(where(unions, u -> u.name().equals(name)));
        return sets;
    }

    private static Set<UnionId> where(List<Union> unions, Predicate<Union> predicate) {
        return unions.stream().filter(predicate).map(Union::id).collect(Collectors.toSet());
    }

    /** A day, as likely one of an event as one beside it, as known at some time or with all that is known. */
    AsOf asOf(List<LocalDate> days, long lastSequence) {
        AsOf asOf = AsOf.date(any(days).plusDays(random.nextInt(3) - 1));
        return random.nextBoolean() ? asOf : asOf.knownAt(random.nextInt((int) lastSequence + 1));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(e -> random.nextBoolean()).toList();
    }
}
