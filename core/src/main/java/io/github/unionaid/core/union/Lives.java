package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.unionaid.core.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lives of all unions of a register: the tree of its first day, which stays as it is, and above it the lives of the
 * unions that have changed since. Growing copies what has changed, never the tree.
 */
final class Lives {
    final Base base;
    private final SortedArrayMap<UnionId, Life> changed;
    private final SortedArrayMap<UnionId, ImmutableList<UnionId>> namedBy; // changed unions that name this one
    private final SortedArrayMap<RegionCode, ImmutableList<UnionId>> carriers; // changed unions that carry this code

    /** The number of unions that the register has on any day. */
    final int size;

    /** What holds on the first day. */
    static final class Base {
        final LocalDate first;
        final UnionTree tree;
        private volatile @Nullable ImmutableListMultimap<UnionId, UnionId> led; // by leader; made when first needed

        Base(LocalDate first, UnionTree tree) {
            this.first = first;
            this.tree = tree;
        }

        ImmutableList<UnionId> ledBy(UnionId leader) {
            ImmutableListMultimap<UnionId, UnionId> known = led;
            if (known == null) {
                ImmutableListMultimap.Builder<UnionId, UnionId> ids = ImmutableListMultimap.builder();
                tree.unions().forEach(u -> u.leader().ifPresent(l -> ids.put(l, u.id())));
                known = ids.build();
                led = known;
            }
            return known.get(leader);
        }

        @Nullable
        UnionSpan span(UnionId id) {
            Optional<Union> union = tree.find(id);
            return union.isEmpty() ? null : new UnionSpan(Validity.since(first), union.get());
        }
    }

    Lives(Base base) {
        this(base, SortedArrayMap.empty(), SortedArrayMap.empty(), SortedArrayMap.empty(), base.tree.size());
    }

    private Lives(
            Base base,
            SortedArrayMap<UnionId, Life> changed,
            SortedArrayMap<UnionId, ImmutableList<UnionId>> namedBy,
            SortedArrayMap<RegionCode, ImmutableList<UnionId>> carriers,
            int size) {
        this.base = base;
        this.changed = changed;
        this.namedBy = namedBy;
        this.carriers = carriers;
        this.size = size;
    }

    Lives with(NavigableMap<UnionId, Life> lives) {
        NavigableMap<UnionId, Set<UnionId>> names = new TreeMap<>();
        NavigableMap<RegionCode, Set<UnionId>> codes = new TreeMap<>();
        int founded = 0;
        for (Life life : lives.values()) {
            founded += contains(life.id()) ? 0 : 1;
            for (UnionId named : life.named()) {
                add(life.id(), named, names, namedBy);
            }
            for (RegionCode code : life.codes()) {
                add(life.id(), code, codes, carriers);
            }
        }
        return new Lives(
                base, changed.with(lives), namedBy.with(copy(names)), carriers.with(copy(codes)), size + founded);
    }

    private static <K extends Comparable<? super K>> void add(
            UnionId id, K key, Map<K, Set<UnionId>> more, SortedArrayMap<K, ImmutableList<UnionId>> map) {
        Set<UnionId> ids = more.get(key);
        if (ids == null) {
            ImmutableList<UnionId> before = map.get(key);
            ids = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
            more.put(key, ids);
        }
        ids.add(id);
    }

    private static <K> NavigableMap<K, ImmutableList<UnionId>> copy(NavigableMap<K, Set<UnionId>> sets) {
        NavigableMap<K, ImmutableList<UnionId>> lists = new TreeMap<>();
        for (Map.Entry<K, Set<UnionId>> entry : sets.entrySet()) {
            lists.put(entry.getKey(), ImmutableList.copyOf(entry.getValue()));
        }
        return lists;
    }

    /** The life of a union; {@code null} if it is there on no day. */
    @Nullable
    Life life(UnionId id) {
        Life life = changed.get(id);
        if (life != null) {
            return life;
        }
        UnionSpan span = base.span(id);
        return span == null ? null : new Life(List.of(span), List.of());
    }

    /** The changes of a union so far. */
    List<UnionChange> changesOf(UnionId id) {
        Life life = changed.get(id);
        return life == null ? List.of() : life.changes;
    }

    boolean contains(UnionId id) {
        return changed.get(id) != null || base.tree.contains(id);
    }

    boolean contains(UnionId id, LocalDate day) {
        Life life = changed.get(id);
        return life == null
                ? base.tree.contains(id) && !day.isBefore(base.first)
                : life.validity().includes(day);
    }

    /** Every union that names this one on some day, as parent, leader or successor; some that do not are in it. */
    Set<UnionId> naming(UnionId id) {
        Set<UnionId> naming = childrenEver(id);
        Optional<Union> union = base.tree.find(id);
        if (union.isPresent() && union.get().kind() == UnionKind.INDUSTRIAL) {
            naming.addAll(base.ledBy(id));
        }
        return naming;
    }

    /** Every union that stands below this one on some day; some that do not are in it. */
    Set<UnionId> childrenEver(UnionId id) {
        Set<UnionId> children = new LinkedHashSet<>();
        if (base.tree.contains(id)) {
            for (Union child : base.tree.children(id)) {
                children.add(child.id());
            }
        }
        ImmutableList<UnionId> later = namedBy.get(id);
        if (later != null) {
            children.addAll(later);
        }
        return children;
    }

    /** Every union that carries the code on some day; some that do not are in it. */
    Set<UnionId> carrying(RegionCode code) {
        Set<UnionId> carrying = new LinkedHashSet<>();
        Optional<Union> union = base.tree.findByCode(code);
        if (union.isPresent()) {
            carrying.add(union.get().id());
        }
        ImmutableList<UnionId> later = carriers.get(code);
        if (later != null) {
            carrying.addAll(later);
        }
        return carrying;
    }

    /** The unions of one day, in no order. */
    List<Union> on(LocalDate day) {
        List<Union> unions = new ArrayList<>(base.tree.size());
        for (Union union : base.tree.unions()) {
            Life life = changed.get(union.id());
            Union now = life == null ? union : life.on(day);
            if (now != null) {
                unions.add(now);
            }
        }
        for (int i = 0; i < changed.size(); i++) {
            Union now = base.tree.contains(changed.keyAt(i))
                    ? null
                    : changed.valueAt(i).on(day);
            if (now != null) {
                unions.add(now);
            }
        }
        return unions;
    }
}
