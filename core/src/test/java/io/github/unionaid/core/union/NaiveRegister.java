package io.github.unionaid.core.union;

import io.github.unionaid.core.union.UnionChange.Founded;
import io.github.unionaid.core.union.UnionChange.LeaderChanged;
import io.github.unionaid.core.union.UnionChange.LevelChanged;
import io.github.unionaid.core.union.UnionChange.Moved;
import io.github.unionaid.core.union.UnionChange.Recoded;
import io.github.unionaid.core.union.UnionChange.Renamed;
import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The plainest register: day after day it changes a map of unions and builds the whole tree. Says which changes are
 * valid together, and the tree of every day.
 */
final class NaiveRegister {
    private final Map<LocalDate, UnionTree> trees = new TreeMap<>();

    /** The register, or nothing if the changes are not valid together. */
    static Optional<NaiveRegister> of(LocalDate first, UnionTree tree, List<UnionChange> changes) {
        NaiveRegister register = new NaiveRegister();
        register.trees.put(first, tree);
        Map<UnionId, Union> unions = new TreeMap<>();
        tree.unions().forEach(u -> unions.put(u.id(), u));
        Set<UnionId> ever = new HashSet<>(unions.keySet());
        Map<LocalDate, List<UnionChange>> days = new TreeMap<>();
        changes.forEach(
                c -> days.computeIfAbsent(c.on(), d -> new ArrayList<>()).add(c));
        for (var day : days.entrySet()) {
            if (!day.getKey().isAfter(first)) {
                return Optional.empty();
            }
            try {
                apply(day.getValue(), unions, ever);
                UnionTree next = UnionTree.of(unions.values());
                if (!next.root().id().equals(tree.root().id())) {
                    return Optional.empty();
                }
                register.trees.put(day.getKey(), next);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(register);
    }

    /** The trees by their first day. */
    Map<LocalDate, UnionTree> trees() {
        return trees;
    }

    private static void apply(List<UnionChange> day, Map<UnionId, Union> unions, Set<UnionId> ever) {
        Set<String> done = new HashSet<>();
        for (UnionChange change : day) {
            boolean alone = change instanceof Founded || (change instanceof Succession s && s.ends());
            require(!alone
                    || day.stream().filter(c -> c.id().equals(change.id())).count() == 1);
            require(done.add(change.id() + change.getClass().getName()));
            if (change instanceof Founded founded) {
                require(ever.add(founded.id()) && founded.union().parent().isPresent());
                unions.put(founded.id(), founded.union());
            } else {
                Union was = unions.get(change.id());
                if (was == null) {
                    throw new IllegalArgumentException();
                }
                Union now = changed(was, change);
                require(change instanceof Succession || !now.equals(was));
                unions.put(change.id(), now);
            }
        }
        for (UnionChange change : day) {
            if (change instanceof Succession s && s.ends()) {
                unions.remove(s.id());
            }
        }
        for (UnionChange change : day) {
            require(!(change instanceof Succession s) || unions.keySet().containsAll(s.into()));
        }
    }

    private static Union changed(Union union, UnionChange change) {
        UnionDraft draft = new UnionDraft(union);
        if (change instanceof Renamed c) {
            draft.name = c.name();
            draft.aliases = c.aliases();
        } else if (change instanceof Recoded c) {
            draft.code = c.code();
        } else if (change instanceof Moved c) {
            draft.parent = Optional.of(c.parent());
        } else if (change instanceof LevelChanged c) {
            draft.level = c.level();
        } else if (change instanceof LeaderChanged c) {
            draft.leader = c.leader();
        }
        return draft.toUnion();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
