package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Amount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What both books say of each key, and what explains that they differ. */
final class Summaries {

    private Summaries() {}

    static List<PairSummary> of(Explained explained, Openings openings) {
        Columns columns = explained.columns;
        int size = columns.keys.size();
        long[] paid = new long[size];
        long[] received = new long[size];
        Arrays.setAll(paid, openings::paid);
        Arrays.setAll(received, openings::received);
        for (int p = 0; p < columns.size; p++) {
            if (columns.isInside(p)) {
                (columns.isReceived(p) ? received : paid)[columns.key[p]] += columns.amount[p];
            }
        }
        long[] inTransit = new long[size];
        long[] net = new long[size];
        long[] gross = new long[size];
        Groups differences = explained.differences;
        for (int d = 0; d < differences.size(); d++) {
            if (differences.code(d) == DifferenceKind.RECEIVER_CHANGED.ordinal()) {
                continue; // both books are right
            }
            boolean onTheWay = differences.code(d) == DifferenceKind.IN_TRANSIT.ordinal();
            for (int i = differences.partBegin(d); i < differences.partEnd(d); i++) {
                int key = differences.partKey(i);
                long amount = differences.partAmount(i);
                if (onTheWay) {
                    inTransit[key] += amount;
                } else {
                    net[key] += amount;
                    gross[key] += Math.abs(amount == 0 ? differences.amount(d) : amount);
                }
            }
        }
        return IntStream.range(0, size)
                .mapToObj(k -> summary(columns.keys.get(k), paid[k], received[k], inTransit[k], net[k], gross[k]))
                .sorted(Comparator.comparing(PairSummary::direction)
                        .thenComparing(PairSummary::transfer)
                        .thenComparing(PairSummary::fund)
                        .thenComparing(s -> s.saidByOne().asset().toString()))
                .toList();
    }

    private static PairSummary summary(Keys.Key key, long paid, long received, long inTransit, long net, long gross) {
        return PairSummary.builder()
                .direction(key.direction())
                .transfer(key.transfer())
                .fund(key.fund())
                .saidByOne(Amount.of(key.asset(), key.fromOne() ? paid : received))
                .saidByOther(Amount.of(key.asset(), key.fromOne() ? received : paid))
                .inTransit(Amount.of(key.asset(), inTransit))
                .difference(Amount.of(key.asset(), net))
                .grossDifference(Amount.of(key.asset(), gross))
                .build();
    }
}
