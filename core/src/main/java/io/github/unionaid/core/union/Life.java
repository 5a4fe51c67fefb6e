package io.github.unionaid.core.union;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.region.RegionCode;
import io.github.unionaid.core.union.UnionChange.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One union from its first day to its last: spans without gap or overlap, and the changes that made them. Loops and no
 * streams here and in the classes around it: they run when a program that uses the built-in register starts.
 */
final class Life {
    final ImmutableList<UnionSpan> spans;
    final ImmutableList<UnionChange> changes;

    Life(List<UnionSpan> spans, List<UnionChange> changes) {
        this.spans = ImmutableList.copyOf(spans);
        this.changes = ImmutableList.copyOf(changes);
    }

    UnionId id() {
        return spans.get(0).union().id();
    }

    Validity validity() {
        return new Validity(spans.get(0).validity().from(), last().validity().to());
    }

    UnionSpan last() {
        return spans.get(spans.size() - 1);
    }

    @Nullable
    Union on(LocalDate day) {
        for (UnionSpan span : spans) { // a handful
            if (span.validity().includes(day)) {
                return span.union();
            }
        }
        return null;
    }

    /** How the union ended; {@code null} while it lives. */
    @Nullable
    Succession ending() {
        boolean ended = !changes.isEmpty() && changes.get(changes.size() - 1) instanceof Succession last && last.ends();
        return ended ? (Succession) changes.get(changes.size() - 1) : null;
    }

    /** What the union has handed over, in order. */
    List<Succession> successions() {
        List<Succession> successions = new ArrayList<>();
        for (UnionChange change : changes) {
            if (change instanceof Succession succession) {
                successions.add(succession);
            }
        }
        return successions;
    }

    /** Every union that this one names on any day: parents, leaders, successors. */
    Set<UnionId> named() {
        Set<UnionId> named = new TreeSet<>();
        for (UnionSpan span : spans) {
            addIfPresent(span.union().parent(), named);
            addIfPresent(span.union().leader(), named);
        }
        for (Succession succession : successions()) {
            named.addAll(succession.into());
        }
        return named;
    }

    /** Every division code that the union carries on any day. */
    Set<RegionCode> codes() {
        Set<RegionCode> codes = new TreeSet<>();
        for (UnionSpan span : spans) {
            addIfPresent(span.union().code(), codes);
        }
        return codes;
    }

    private static <T> void addIfPresent(Optional<T> element, Set<T> to) {
        if (element.isPresent()) {
            to.add(element.get());
        }
    }

    /** Whether on some day the union exists in one and not in the other, or has another level. */
    boolean differsInLifeOrLevel(Life other) {
        if (!validity().encloses(other.validity()) || !other.validity().encloses(validity())) {
            return true;
        }
        for (UnionSpan span : spans) {
            for (UnionSpan theirs : other.spans) {
                if (span.union().level() != theirs.union().level()
                        && span.validity().intersection(theirs.validity()).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }
}
