package io.github.unionaid.ledger.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionLevel;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.ledger.book.Measure;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sums over blocks of positions against sums that each ancestor has, in a tree of several big blocks. */
class RunningTotalsTest {
    private static final int UNIONS = 10_000;
    private static final int FUNDS = 3;
    private static final int ADDS = 20_000;
    private static final int SENT = Measure.SENT.ordinal();
    private static final int HELD = Measure.HELD.ordinal();

    private final UnionTree tree = tree();
    private final RunningTotals totals = totals();
    private final long[][] ofSubtrees = new long[UNIONS * FUNDS][SumColumn.SUMS];
    private final long[][] ofUnions = new long[UNIONS * FUNDS][SumColumn.SUMS];

    /** Groups of unlike size, so that subtrees begin and end anywhere in a block. */
    private static UnionTree tree() {
        UnionTree.Builder builder = UnionTree.builder();
        builder.add(union(0, -1));
        for (int i = 1; i < UNIONS; i++) {
            builder.add(union(i, (i - 1) / (2 + i % 7)));
        }
        return builder.build();
    }

    private static Union union(int number, int parent) {
        return Union.builder()
                .id("u-" + number)
                .name("工会" + number)
                .level(UnionLevel.GRASSROOTS)
                .parent(parent < 0 ? Optional.empty() : Optional.of(UnionId.of("u-" + parent)))
                .build();
    }

    private RunningTotals totals() {
        return new RunningTotals(
                new State(new Genesis("test", LedgerOptions.DEFAULT_ZONE, new TreeSet<>(), UnionRegister.of(tree))));
    }

    @Test
    void sums_ofEverySubtreeAndUnion_areThoseAddedToEachAncestor() {
        addAll(1);

        for (int position = 0; position < UNIONS; position++) {
            for (int fund = 0; fund < FUNDS; fund++) {
                long[] subtree = totals.sums(position, tree.subtreeEnd(position), fund);
                // what is paid to itself is asked of single unions alone
                subtree[SumColumn.PAID_TO_ITSELF] = 0;
                subtree[SumColumn.ARRIVED_AT_ITSELF] = 0;
                assertThat(totals.sums(position, position + 1, fund)).isEqualTo(ofUnions[position * FUNDS + fund]);
                assertThat(subtree)
                        .as("subtree of %s positions from %s", tree.subtreeEnd(position) - position, position)
                        .isEqualTo(ofSubtrees[position * FUNDS + fund]);
            }
        }
    }

    @Test
    void adds_withTheOppositeSign_leaveZeroEverywhere() {
        addAll(1);
        assertThat(totals.sums(0, UNIONS, 1)[SENT]).isNotZero();
        addAll(-1);

        for (int position = 0; position < UNIONS; position++) {
            for (int fund = 0; fund < FUNDS; fund++) {
                assertThat(totals.sums(position, tree.subtreeEnd(position), fund))
                        .containsOnly(0);
                assertThat(totals.sums(position, position + 1, fund)).containsOnly(0);
            }
        }
    }

    /** The same each time, but for the sign. */
    private void addAll(long sign) {
        Random random = new Random(20_200_205);
        for (int i = 0; i < ADDS; i++) {
            int one = random.nextInt(UNIONS);
            int other = random.nextInt(20) == 0 ? one : random.nextInt(UNIONS);
            int fund = random.nextInt(FUNDS);
            long fen = sign * random.nextLong(1L << 40);
            switch (random.nextInt(3)) {
                case 0 -> {
                    int drawn = random.nextInt(Measure.values().length);
                    int measure = drawn == HELD ? SENT : drawn; // what a union holds is its money, not a sum
                    totals.add(measure, one, fund, fen);
                    expect(measure, position(one), fund, fen);
                }
                case 1 -> {
                    totals.transfer(CountedRows.Transfer.PAYMENT, one, other, fund, fen);
                    expectTransfer(CountedRows.Transfer.PAYMENT, position(one), position(other), fund, fen);
                }
                default -> {
                    totals.transfer(CountedRows.Transfer.ARRIVAL, one, other, fund, fen);
                    expectTransfer(CountedRows.Transfer.ARRIVAL, position(one), position(other), fund, fen);
                }
            }
        }
    }

    private int position(int union) {
        return union; // they are numbered by position
    }

    private void expect(int measure, int position, int fund, long fen) {
        ofUnions[position * FUNDS + fund][measure] += fen;
        for (int p = position; p >= 0; p = tree.parentPosition(p)) {
            ofSubtrees[p * FUNDS + fund][measure] += fen;
        }
    }

    private void expectTransfer(CountedRows.Transfer kind, int from, int to, int fund, long fen) {
        expect(kind.ofGiver, from, fund, fen);
        expect(kind.ofReceiver, to, fund, fen);
        expect(kind.ofAncestor, tree.lowestCommonAncestor(from, to), fund, fen);
        if (from == to) {
            ofUnions[from * FUNDS + fund][kind.toItself] += fen;
        }
    }
}
