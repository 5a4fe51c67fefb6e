package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a register's tree becomes another, with the changes of each and, once asked for, the tree. A
 * register that has grown shares the versions before the first new change with the one it has grown from.
 */
final class Versions {
    private final SortedArrayMap<LocalDate, Version> byDay;

    private static final class Version {
        final ImmutableList<UnionChange> changes;
        private SoftReference<@Nullable UnionTree> tree = new SoftReference<>(null); // made anew if memory was short

        Version(Collection<UnionChange> changes) {
            this.changes = ImmutableList.sortedCopyOf(Growth.ORDER, changes);
        }

        synchronized UnionTree tree(Lives lives, LocalDate day) {
            UnionTree made = tree.get();
            if (made == null) {
                made = UnionTree.of(lives.on(day));
                tree = new SoftReference<>(made);
            }
            return made;
        }
    }

    Versions() {
        this(SortedArrayMap.empty());
    }

    private Versions(SortedArrayMap<LocalDate, Version> byDay) {
        this.byDay = byDay;
    }

    /** The versions with at least one change more. */
    Versions with(Collection<UnionChange> changes) {
        NavigableMap<LocalDate, List<UnionChange>> grown = new TreeMap<>();
        for (UnionChange change : changes) {
            add(change.on(), List.of(change), grown);
        }
        LocalDate earliest = grown.firstKey();
        for (int i = Math.max(0, byDay.floor(earliest)); i < byDay.size(); i++) {
            if (!byDay.keyAt(i).isBefore(earliest)) { // the tree of each later day is another one too
                add(byDay.keyAt(i), byDay.valueAt(i).changes, grown);
            }
        }
        NavigableMap<LocalDate, Version> versions = new TreeMap<>();
        for (Map.Entry<LocalDate, List<UnionChange>> entry : grown.entrySet()) {
            versions.put(entry.getKey(), new Version(entry.getValue()));
        }
        return new Versions(byDay.with(versions));
    }

    private static void add(LocalDate day, List<UnionChange> more, Map<LocalDate, List<UnionChange>> to) {
        List<UnionChange> changes = to.get(day);
        if (changes == null) {
            changes = new ArrayList<>();
            to.put(day, changes);
        }
        changes.addAll(more);
    }

    /** The tree of a day, not before the first. */
    UnionTree tree(Lives lives, LocalDate day) {
        int at = byDay.floor(day);
        return at < 0 ? lives.base.tree : byDay.valueAt(at).tree(lives, byDay.keyAt(at));
    }

    /** The changes of the days, in order. */
    List<UnionChange> changes(LocalDate from, LocalDate to) {
        ImmutableList.Builder<UnionChange> changes = ImmutableList.builder();
        for (int i = Math.max(0, byDay.floor(from)); i < byDay.size(); i++) {
            if (!byDay.keyAt(i).isBefore(from) && !byDay.keyAt(i).isAfter(to)) {
                changes.addAll(byDay.valueAt(i).changes);
            }
        }
        return changes.build();
    }

    /** How many days there are. */
    int size() {
        return byDay.size();
    }
}
