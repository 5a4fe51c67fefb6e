package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.event.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the events made so far leave, by a guess that knows little of dates: enough to make events most of which a ledger
 * accepts, and no second ledger to agree with.
 */
final class Model {

    /** What a pool of a union and a fund is of. */
    enum Of {
        MONEY,
        /** Money promised in notices. */
        PROMISED,
        /** The cost of all goods in stock. */
        COST,
        /** Goods in stock, by kind. */
        STOCK,
        /** Dues that are due, by who is to send them. */
        DUES
    }

    /**
     * Which pool.
     *
     * @param key the kind of goods or the union that owes, else the fund again
     */
    record Lane(UnionId union, Fund fund, Of of, Object key) {}

    final List<Leg> legs = new ArrayList<>();
    final List<Draft> standing = new ArrayList<>();
    final List<EventId> reversed = new ArrayList<>();
    final Set<EventId> matched = new HashSet<>(); // by hand
    final List<EventId> fixed = new ArrayList<>(); // cannot be reversed
    final List<Fund> open = new ArrayList<>();
    final Map<UnionId, LocalDate> closedThrough = new LinkedHashMap<>();
    final Set<UnionId> converted = new HashSet<>();
    final Map<UnionId, LocalDate> gone = new LinkedHashMap<>(); // with the first day without the union
    UnionRegister register;
    private final Map<UnionId, LocalDate> mentioned = new HashMap<>(); // last in an event of that date
    private final Map<Lane, Pool> pools = new LinkedHashMap<>();

    Model(UnionTree tree) {
        this.register = UnionRegister.of(tree);
    }

    Pool money(UnionId union, Fund fund) {
        return pool(union, fund, Of.MONEY, fund);
    }

    Pool promised(UnionId union, Fund fund) {
        return pool(union, fund, Of.PROMISED, fund);
    }

    Pool cost(UnionId union, Fund fund) {
        return pool(union, fund, Of.COST, fund);
    }

    Pool stock(UnionId union, Fund fund, Asset goods) {
        return pool(union, fund, Of.STOCK, goods);
    }

    Pool dues(UnionId union, Fund fund, UnionId from) {
        return pool(union, fund, Of.DUES, from);
    }

    private Pool pool(UnionId union, Fund fund, Of of, Object key) {
        return pools.computeIfAbsent(new Lane(union, fund, of, key), lane -> new Pool());
    }

    /** What may be spent without breaking a promise. */
    long spendable(UnionId union, Fund fund) {
        return money(union, fund).left - (fund.noticesBind() ? promised(union, fund).left : 0);
    }

    /** The lanes of money or of goods that are not empty, in the order in which they were first used. */
    List<Lane> lanes(Of of) {
        return pools.entrySet().stream()
                .filter(e -> e.getKey().of() == of && e.getValue().left > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Leg> legs(Predicate<Leg> condition) {
        return legs.stream().filter(condition).toList();
    }

    Fund fund(FundId id) {
        return open.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** Until when the books of a union are closed. */
    LocalDate closed(UnionId union) {
        return closedThrough.getOrDefault(union, LocalDate.MIN);
    }

    /** Whether an event of that day or later names the union. */
    boolean mentions(UnionId union, LocalDate since) {
        return !mentioned.getOrDefault(union, LocalDate.MIN).isBefore(since);
    }

    /** Takes a draft in as if it had been accepted. */
    void take(Draft draft) {
        draft.effects.forEach(e -> e.apply(1));
        if (draft.makes != null) {
            legs.add(draft.makes);
        }
        if (draft.target != null) {
            undo(draft.target);
        }
        draft.then.accept(this);
        if (draft.type.isReversible()) {
            standing.add(draft);
        } else {
            fixed.add(draft.id);
        }
        namedBy(draft).forEach(u -> mentioned.merge(u, draft.on, (a, b) -> a.isAfter(b) ? a : b));
    }

    private void undo(Draft target) {
        target.effects.forEach(e -> e.apply(-1));
        if (target.makes != null) {
            legs.remove(target.makes);
        }
        standing.remove(target);
        if (target.type == DraftType.HAND_MATCH) {
            matched.remove(target.named);
            matched.removeAll(target.alsoMatched);
        }
        reversed.add(target.id);
    }

    private static Stream<UnionId> namedBy(Draft draft) {
        boolean byItself = draft.leg == null || draft.type == DraftType.PAYMENT;
        Stream<UnionId> ends = byItself ? Stream.of(draft.union, draft.receiver()) : Stream.empty();
        Stream<UnionId> anchor =
                draft.to instanceof Party.UnsplitGroup group ? group.anchor().stream() : Stream.of(draft.receiver());
        return Stream.of(ends, anchor, draft.shares.stream().map(s -> s.to()), draft.books.stream())
                .flatMap(s -> s);
    }

    /** Whether nothing taken in since seems to stand on the draft. */
    boolean seemsFree(Draft draft) {
        return !matched.contains(draft.id) && draft.effects.stream().allMatch(Pool.Effect::canBeUndone);
    }

    /** Moves all that a union holds to another, as a handover does. */
    void handOver(UnionId from, UnionId to, Predicate<Fund> which) {
        for (Map.Entry<Lane, Pool> entry : List.copyOf(pools.entrySet())) {
            Lane lane = entry.getKey();
            if (lane.union().equals(from) && which.test(lane.fund())) {
                pool(to, lane.fund(), lane.of(), lane.key()).left += entry.getValue().left;
                entry.getValue().left = 0;
            }
        }
    }
}
