package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableListMultimap;
import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionChange.Dissolved;
import io.github.unionaid.core.union.UnionChange.Succession;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for a union in the trees of days before it was founded: the union that it was made from, by a split or a
 * merger, if that is one alone; else, made from several or from none, its first parent, in which nothing is claimed of
 * any of them. A union is not made from one that is dissolved, though it may get its books. Whoever stands for a union was there on the day before its first, or on that day above it; so whoever
 * asks on, for a stand-in that was not there either, comes to a union that was. Thread-safe.
 */
final class StandIns {
    private final UnionRegister register;
    private volatile @Nullable ImmutableListMultimap<UnionId, Succession> byHeir; // made when first needed

    StandIns(UnionRegister register) {
        this.register = register;
    }

    /** The stand-in of a union that the register does not begin with. */
    UnionId of(UnionId founded) {
        UnionSpan first = register.history(founded).get(0);
        return origin(founded)
                .map(UnionChange::id)
                .or(first.union()::parent)
                .orElseThrow(() -> new IllegalStateException(
                        founded + " has no parent on its first day, " + first + "; expected one that is not the root"));
    }

    /** The split or merger that a union was made by, if it was made from one union alone. */
    Optional<Succession> origin(UnionId founded) {
        UnionSpan first = register.history(founded).get(0);
        List<Succession> origins = heirs().get(founded).stream()
                .filter(s -> s.on().equals(first.validity().from()))
                .toList();
        return origins.size() == 1 ? Optional.of(origins.get(0)) : Optional.empty();
    }

    private ImmutableListMultimap<UnionId, Succession> heirs() {
        ImmutableListMultimap<UnionId, Succession> known = byHeir;
        if (known == null) { // two threads may make it, the same
            ImmutableListMultimap.Builder<UnionId, Succession> heirs = ImmutableListMultimap.builder();
            for (UnionChange change : register.changes()) {
                if (change instanceof Succession succession && !(change instanceof Dissolved)) {
                    succession.into().forEach(heir -> heirs.put(heir, succession));
                }
            }
            known = heirs.build();
            byHeir = known;
        }
        return known;
    }
}
