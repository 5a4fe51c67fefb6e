package io.github.unionaid.examples.benchmark.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A union of plain Java: it knows its parent, and the totals of everything from itself down, by fund.
 *
 * @param <U> what names a union
 */
final class PlainNode<U> {
    private final U id;
    private final @Nullable PlainNode<U> parent;
    private final int depth;
    private final Map<String, Totals> totals = new HashMap<>(4);

    /** The totals of one fund. */
    static final class Totals {
        private final BigDecimal[] figures = new BigDecimal[Figure.COUNT];

        Totals() {
            Arrays.fill(figures, BigDecimal.ZERO);
        }

        void add(Figure figure, BigDecimal amount) {
            figures[figure.ordinal()] = figures[figure.ordinal()].add(amount);
        }

        BigDecimal get(Figure figure) {
            return figures[figure.ordinal()];
        }
    }

    PlainNode(U id, @Nullable PlainNode<U> parent) {
        this.id = id;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    U id() {
        return id;
    }

    @Nullable
    PlainNode<U> parent() {
        return parent;
    }

    /** Whether it stands below another union. */
    boolean isBelow(PlainNode<U> other) {
        PlainNode<U> at = this;
        while (at != null && at.depth > other.depth) {
            at = at.parent;
        }
        return at == other && at != this;
    }

    /** The totals of a fund. */
    Totals totals(String fund) {
        return totals.computeIfAbsent(fund, f -> new Totals());
    }

    /** A total of a fund, zero if it has none. */
    BigDecimal total(String fund, Figure figure) {
        Totals known = totals.get(fund);
        return known == null ? BigDecimal.ZERO : known.get(figure);
    }
}
