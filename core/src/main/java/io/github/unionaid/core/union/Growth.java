package io.github.unionaid.core.union;

import static io.github.unionaid.core.union.ChangeProblem.Kind.BEFORE_REGISTER;
import static io.github.unionaid.core.union.ChangeProblem.Kind.TOO_LARGE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes changes into a register's lives, all or none. Whether they can be taken in depends on the lives that come out
 * and not on the order or the portions in which changes arrive; so what is checked is every union that changes, and
 * every union that names one whose life or level becomes another.
 */
final class Growth {
    /** By day, then union, then kind; no two changes that a register accepts are equal in this order. */
    static final Comparator<UnionChange> ORDER = new Comparator<>() {
        @Override
        public int compare(UnionChange a, UnionChange b) {
            int day = a.on().compareTo(b.on());
            int id = day != 0 ? day : a.id().compareTo(b.id());
            return id != 0
                    ? id
                    : a.getClass().getSimpleName().compareTo(b.getClass().getSimpleName());
        }
    };

    private final Lives before;
    private final int maxSize;
    private final NavigableMap<UnionId, List<UnionChange>> byUnion = new TreeMap<>();
    private final Set<ChangeProblem> problems = new LinkedHashSet<>(); // one ring is seen from each of its unions

    Growth(Lives before, int maxSize) {
        this.before = before;
        this.maxSize = maxSize;
    }

    void add(UnionChange change) {
        List<UnionChange> changes = byUnion.get(change.id());
        if (changes == null) {
            changes = new ArrayList<>(before.changesOf(change.id()));
            byUnion.put(change.id(), changes);
        }
        changes.add(change);
    }

    /**
     * Returns the lives with the changes.
     *
     * @throws InvalidChangeException listing everything that is wrong
     */
    Lives grow() {
        NavigableMap<UnionId, Life> changed = fold();
        throwIfAny(); // relations are looked at only where every life is one
        Lives after = before.with(changed);
        if (after.size > maxSize) {
            problems.add(new ChangeProblem(
                    TOO_LARGE, List.of(), "the register would have more than " + maxSize + " unions"));
        }
        check(after, changed);
        throwIfAny();
        return after;
    }

    private NavigableMap<UnionId, Life> fold() {
        NavigableMap<UnionId, Life> changed = new TreeMap<>();
        List<ChangeProblem> found = new ArrayList<>();
        for (Map.Entry<UnionId, List<UnionChange>> entry : byUnion.entrySet()) {
            UnionId id = entry.getKey();
            List<UnionChange> changes = entry.getValue();
            changes.sort(ORDER);
            if (!changes.get(0).on().isAfter(before.base.first)) {
                found.add(new ChangeProblem(
                        BEFORE_REGISTER,
                        List.of(id),
                        changes.get(0) + " is not after the first day of the register, "
                                + Validity.since(before.base.first)));
                continue;
            }
            Life life = LifeFold.fold(id, before.base.span(id), changes, found);
            if (life != null) {
                changed.put(id, life);
            }
        }
        problems.addAll(found);
        return changed;
    }

    private void check(Lives after, NavigableMap<UnionId, Life> changed) {
        LifeChecks checks = new LifeChecks(after, problems);
        Set<UnionId> naming = new LinkedHashSet<>();
        for (Life life : changed.values()) {
            checks.checkNames(life);
            Life was = before.life(life.id());
            if (was == null || life.differsInLifeOrLevel(was)) {
                naming.addAll(after.naming(life.id()));
            }
        }
        naming.removeAll(changed.keySet());
        for (UnionId id : naming) {
            Life life = after.life(id);
            if (life != null) {
                checks.checkNames(life);
            }
        }
        for (Life life : changed.values()) {
            checks.checkPlace(life, before.life(life.id()) != null);
        }
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidChangeException(List.copyOf(problems));
        }
    }
}
