package io.github.unionaid.testkit;

import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.BatchResult;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.GrantKind;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.EventBatch;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import io.github.unionaid.ledger.event.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A large ledger of made-up unions: money raised at every level, grants down over any number of levels, of which some
 * arrive in part, go back, are spent or reversed. The same seed gives the same ledger.
 */
final class ManyGrants {
    /** The first day on which something happens. */
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 6, 1);

    /** On how many days. */
    static final int DAYS = 500;

    private static final int BATCH = 8_192;
    private static final List<Fund> FUNDS = List.of(
            Fund.of("x", "送温暖资金", GrantKind.WARMTH),
            Fund.of("y", "专项资金", GrantKind.SPECIAL),
            Fund.of("z", "其他资金", GrantKind.OTHER));

    private final UnionTree tree;
    private final Ledger ledger;
    private final Random random;
    private final EventBatch batch = new EventBatch();
    private int lines;

    private ManyGrants(UnionTree tree, long seed) {
        this.tree = tree;
        this.ledger = Ledgers.empty(tree);
        this.random = new Random(seed);
        FUNDS.forEach(f -> ledger.postOrThrow(OpenFund.of("open-" + f.id(), f)));
    }

    /** A ledger of so many unions, told so many lines, nearly all of which it takes. */
    static Ledger ledger(int unions, int lines, long seed) {
        ManyGrants grants = new ManyGrants(SyntheticUnions.of(unions, seed).tree(), seed);
        while (grants.lines < lines) {
            grants.add();
        }
        grants.post();
        return grants.ledger;
    }

    /** Adds what happens to one grant. */
    private void add() {
        int receiver = 1 + random.nextInt(tree.size() - 1);
        int giver = tree.parentPosition(receiver);
        while (giver > 0 && random.nextInt(3) == 0) {
            giver = tree.parentPosition(giver);
        }
        int fund = random.nextInt(FUNDS.size());
        int day = (int) FIRST_DAY.toEpochDay() + random.nextInt(DAYS - 40);
        long fen = random.nextInt(1_000_000) + 1L;
        batch.receipt(0, ++lines, day, giver, fund, fen, Source.DONATION);
        int payment = ++lines;
        batch.grantPayment(0, payment, day + random.nextInt(10), giver, receiver, fund, fen);
        if (random.nextInt(8) == 0) {
            return;
        }
        int arrival = ++lines;
        long arrived = random.nextInt(3) == 0 ? random.nextInt((int) fen) + 1L : fen;
        batch.grantArrival(0, arrival, day + 10 + random.nextInt(5), 0, payment, arrived);
        switch (random.nextInt(6)) {
            case 0 -> {
                int back = ++lines;
                batch.grantReturn(0, back, day + 20, 0, payment, random.nextInt((int) arrived) + 1L);
                if (random.nextBoolean()) {
                    batch.grantReturnArrival(0, ++lines, day + 25, 0, back, 1);
                }
            }
            case 1 -> {
                lines++;
                batch.event(Reversal.builder()
                        .id(EventId.of(new UUID(0, lines)))
                        .reverses(EventId.of(new UUID(0, arrival)))
                        .on(LocalDate.ofEpochDay(day + 30))
                        .build());
            }
            case 2 -> batch.directGrant(0, ++lines, day + 5, 0, receiver, fund, fen); // the upper one may have nothing
            default -> batch.disbursement(0, ++lines, day + 15, receiver, fund, arrived, AidKind.WARMTH, 1);
        }
        if (batch.size() > BATCH) {
            post();
        }
    }

    private void post() {
        BatchResult result = ledger.postEach(batch);
        if (result.refusals().size() > batch.size() / 10) {
            throw new AssertionError(
                    result + ": " + result.refusals().values().iterator().next());
        }
        batch.clear();
    }
}
