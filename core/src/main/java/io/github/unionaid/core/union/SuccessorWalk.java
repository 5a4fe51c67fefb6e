package io.github.unionaid.core.union;

import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Follows a union through mergers and splits up to a day. Every step leads to a later day, so it ends. */
final class SuccessorWalk {
    private final Lives lives;
    private final LocalDate to;
    private final SortedSet<UnionId> found = new TreeSet<>();
    private final Map<UnionId, LocalDate> seen = new HashMap<>(); // since which day a union has been followed

    private SuccessorWalk(Lives lives, LocalDate to) {
        this.lives = lives;
        this.to = to;
    }

    /** The union has to live on the first of the days. */
    static Successors walk(Lives lives, UnionId id, LocalDate from, LocalDate to) {
        SuccessorWalk walk = new SuccessorWalk(lives, to);
        walk.follow(id, from);
        return new Successors(id, List.copyOf(walk.found), books(lives, id, to));
    }

    /** Who has the books of the union on a day that is not before its life. */
    static UnionId books(Lives lives, UnionId id, LocalDate day) {
        UnionId at = id;
        Succession ending = lifeOf(lives, at).ending();
        while (ending != null && !ending.on().isAfter(day)) {
            at = ending.books();
            ending = lifeOf(lives, at).ending();
        }
        return at;
    }

    private void follow(UnionId id, LocalDate from) {
        LocalDate before = seen.get(id);
        if (before != null && !from.isBefore(before)) {
            return;
        }
        seen.put(id, from);
        Life life = lifeOf(lives, id);
        if (life.validity().includes(to)) {
            found.add(id);
        }
        for (Succession succession : life.successions()) {
            if (succession.on().isAfter(from) && !succession.on().isAfter(to)) {
                succession.into().forEach(next -> follow(next, succession.on()));
            }
        }
    }

    private static Life lifeOf(Lives lives, UnionId id) {
        return Objects.requireNonNull(lives.life(id)); // the register has checked every name
    }
}
