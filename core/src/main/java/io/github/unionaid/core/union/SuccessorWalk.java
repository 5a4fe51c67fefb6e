package io.github.unionaid.core.union;

import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
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
        Deque<UnionId> open = new ArrayDeque<>();
        see(id, from, open);
        while (!open.isEmpty()) {
            UnionId at = open.remove();
            LocalDate since = Objects.requireNonNull(seen.get(at));
            Life life = lifeOf(lives, at);
            if (life.validity().includes(to)) {
                found.add(at);
            }
            for (Succession succession : life.successions()) {
                if (succession.on().isAfter(since) && !succession.on().isAfter(to)) {
                    succession.into().forEach(next -> see(next, succession.on(), open));
                }
            }
        }
    }

    /** Looks at a union again if it is reached on an earlier day than before. */
    private void see(UnionId id, LocalDate on, Deque<UnionId> open) {
        LocalDate before = seen.get(id);
        if (before == null || on.isBefore(before)) {
            seen.put(id, on);
            open.add(id);
        }
    }

    private static Life lifeOf(Lives lives, UnionId id) {
        return Objects.requireNonNull(lives.life(id)); // the register has checked every name
    }
}
