package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.examples.benchmark.ledger.Contender.Answer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether a contender has the right totals to the fen: those of the whole tree, of the unions that most others stand
 * below, and of a thousand more; and whether it answers what {@link Probes} asks.
 */
final class Agreement {
    private static final int SAMPLE = 1_000;

    private final Workload workload;
    private final Lines setUp;
    private final Lines lines;
    private final int[] positions;

    Agreement(Workload workload, Lines setUp, Lines lines) {
        this.workload = workload;
        this.setUp = setUp;
        this.lines = lines;
        UnionTree tree = workload.organisation().tree();
        Relations relations = workload.relations();
        SplittableRandom random = new SplittableRandom(5);
        IntStream large = IntStream.range(0, tree.size())
                .filter(p -> tree.subtreeEnd(p) - p > tree.size() / 50)
                .limit(100);
        IntStream used = IntStream.range(0, SAMPLE / 2).flatMap(i -> {
            int relation = random.nextInt(relations.size());
            return IntStream.of(relations.giver(relation), relations.receiver(relation));
        });
        positions = IntStream.concat(large, used).sorted().distinct().toArray();
    }

    /** Checks a contender that has posted the receipts and the first lines. */
    void check(String name, Contender contender, int count) {
        Probes probes = new Probes(workload, setUp, lines, count);
        Expected expected = new Expected(workload).add(setUp, setUp.size).add(lines, count);
        for (int i = 0; i < probes.lines.size; i++) {
            Answer answer = contender.answer(probes.lines, i);
            if (answer != probes.due.get(i)) {
                throw new IllegalStateException(
                        name + " answers " + answer + " to " + probes.reasons.get(i) + "; due is " + probes.due.get(i));
            }
        }
        Lines good = new Lines(1);
        good.addFrom(probes.lines, probes.lines.size - 1);
        long[] due = expected.add(good, 1).figures(positions);
        long[] actual = contender.figures(positions);
        int differs = Arrays.mismatch(due, actual);
        if (differs >= 0) {
            Figure[] figures = Figure.values();
            throw new IllegalStateException(name + " has a wrong total, of the union at "
                    + positions[differs / figures.length / FundTerms.ALL.size()] + ", "
                    + figures[differs % figures.length] + ": " + actual[differs] + " instead of " + due[differs]);
        }
    }
}
