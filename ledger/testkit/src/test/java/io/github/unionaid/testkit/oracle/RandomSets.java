package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.reconcile.UnionSet;
import java.time.LocalDate;
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

    /**
     * A set as the library says it, and the unions that it is of.
     *
     * @param told in words
     * @param unions one by one
     */
    record Chosen(UnionSet told, Set<UnionId> unions) {}

    /** The levels of a subtree, a list, those that a predicate takes, a subtree less another one: one of each. */
    List<Chosen> sets(UnionTree tree) {
        List<Union> unions = tree.unions();
        UnionId root = any(unions).id();
        Set<UnionLevel> levels = Set.copyOf(List.of(any(List.of(UnionLevel.values())), UnionLevel.GRASSROOTS));
        Set<UnionId> listed = Set.copyOf(some(unions).stream().map(Union::id).toList());
        UnionId other = any(unions).id();
        String name = any(unions).name();
        Predicate<Union> between = u -> tree.isWithin(u.id(), root) && !tree.isWithin(u.id(), other);
        Predicate<Union> named = u -> u.name().equals(name);
        return List.of(
                new Chosen(
                        UnionSet.band(root, levels),
                        where(unions, u -> tree.isWithin(u.id(), root) && levels.contains(u.level()))),
                new Chosen(UnionSet.of(listed), listed),
                new Chosen(UnionSet.where("named " + name, named), where(unions, named)),
                new Chosen(UnionSet.where(root + " without " + other, between), where(unions, between)));
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
