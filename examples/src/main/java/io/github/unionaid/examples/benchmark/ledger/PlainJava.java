package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@link PlainBooks} as a contender. Unions are named by number where the ledger gets numbers, and by id where it gets
 * ids, so that neither looks up what the other does not.
 *
 * @param <U> what names a union
 */
final class PlainJava<U> implements Contender {
    private final List<PlainNode<U>> byPosition;
    private final IntFunction<U> name;
    private final PlainBooks<U> books;

    private PlainJava(Organisation organisation, IntFunction<U> name, boolean byId) {
        this.name = name;
        UnionTree tree = organisation.tree();
        byPosition = new ArrayList<>(tree.size());
        Map<U, PlainNode<U>> map = new HashMap<>();
        for (int i = 0; i < tree.size(); i++) {
            PlainNode<U> parent = i == 0 ? null : byPosition.get(tree.parentPosition(i));
            PlainNode<U> node = new PlainNode<>(name.apply(i), parent);
            byPosition.add(node);
            if (byId) {
                map.put(node.id(), node);
            }
        }
        books = new PlainBooks<>(byId ? map::get : this::numbered);
    }

    /** Unions are named by their numbers. */
    static PlainJava<Integer> byNumber(Organisation organisation) {
        return new PlainJava<>(organisation, Integer::valueOf, false);
    }

    /** Unions are named by their ids. */
    static PlainJava<UnionId> byId(Organisation organisation) {
        return new PlainJava<>(organisation, i -> organisation.id(Math.min(i, organisation.size() - 1)), true);
    }

    private @Nullable PlainNode<U> numbered(U number) {
        int at = (Integer) number;
        return at < 0 || at >= byPosition.size() ? null : byPosition.get(at);
    }

    @Override
    public Runnable posting(Lines lines, int from, int to) {
        List<PlainEvent<U>> events = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            events.add(PlainEvent.of(lines, i, name));
        }
        return () -> {
            for (PlainEvent<U> event : events) {
                Contender.checkTaken(books.post(event) == Answer.POSTED, event);
            }
        };
    }

    @Override
    public Answer answer(Lines lines, int at) {
        return books.post(PlainEvent.of(lines, at, name));
    }

    @Override
    public long[] figures(int[] positions) {
        long[] figures = new long[positions.length * FundTerms.ALL.size() * Figure.COUNT];
        for (int i = 0; i < positions.length; i++) {
            PlainNode<U> node = Objects.requireNonNull(byPosition.get(positions[i]));
            for (int f = 0; f < FundTerms.ALL.size(); f++) {
                for (Figure figure : Figure.values()) {
                    BigDecimal yuan = node.total(FundTerms.ALL.get(f).id(), figure);
                    figures[figure.index(i, f)] = yuan.movePointRight(2).longValueExact();
                }
            }
        }
        return figures;
    }

    @Override
    public long accounts() {
        return books.balances().size();
    }
}
