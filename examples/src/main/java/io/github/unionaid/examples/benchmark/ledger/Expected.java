package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The figures that lines give, counted straight from the columns and with nothing that any contender uses. */
final class Expected {
    private static final int FUNDS = FundTerms.ALL.size();
    private static final int WIDTH = FUNDS * Figure.COUNT;

    private final UnionTree tree;
    private final int[] active; // positions, ascending
    private final long[] own; // of active positions

    Expected(Workload workload) {
        tree = workload.organisation().tree();
        Relations relations = workload.relations();
        active = IntStream.range(0, relations.size())
                .flatMap(r -> IntStream.of(relations.giver(r), relations.receiver(r)))
                .sorted()
                .distinct()
                .toArray();
        own = new long[active.length * WIDTH];
    }

    /** Counts lines. */
    Expected add(Lines lines, int count) {
        for (int i = 0; i < count; i++) {
            long fen = lines.fen[i];
            int book = lines.book[i];
            int fund = lines.fund[i];
            add(book, fund, Figure.HELD, Lines.isOutflow(lines.kind[i]) ? -fen : fen);
            switch (lines.kind[i]) {
                case Lines.RECEIPT -> add(book, fund, Figure.RAISED, fen);
                case Lines.PAYMENT -> {
                    add(book, fund, Figure.SENT, fen);
                    add(lines.other[i], fund, Figure.COMING, fen);
                    add(tree.lowestCommonAncestor(book, lines.other[i]), fund, Figure.INT_SENT, fen);
                }
                case Lines.ARRIVAL -> {
                    add(book, fund, Figure.RECEIVED, fen);
                    add(lines.other[i], fund, Figure.ARRIVED, fen);
                    add(tree.lowestCommonAncestor(book, lines.other[i]), fund, Figure.INT_RECEIVED, fen);
                }
                default -> add(book, fund, Figure.DELIVERED, fen);
            }
        }
        return this;
    }

    private void add(int position, int fund, Figure figure, long fen) {
        own[figure.index(Arrays.binarySearch(active, position), fund)] += fen;
    }

    /** As {@link Contender#figures}. */
    long[] figures(int[] positions) {
        long[] figures = new long[positions.length * WIDTH];
        for (int i = 0; i < positions.length; i++) {
            for (int a = from(positions[i]); a < from(tree.subtreeEnd(positions[i])); a++) {
                for (int w = 0; w < WIDTH; w++) {
                    figures[i * WIDTH + w] += own[a * WIDTH + w];
                }
            }
        }
        return figures;
    }

    private int from(int position) {
        int at = Arrays.binarySearch(active, position);
        return at >= 0 ? at : -at - 1;
    }
}
