package io.github.unionaid.ledger.reconcile;

import static io.github.unionaid.ledger.Jiangsu.NANJING;
import static io.github.unionaid.ledger.Jiangsu.PROVINCE;
import static io.github.unionaid.ledger.Jiangsu.RELIEF;
import static io.github.unionaid.ledger.Jiangsu.WUXI;
import static io.github.unionaid.ledger.Jiangsu.XUANWU;
import static io.github.unionaid.ledger.Jiangsu.arrive;
import static io.github.unionaid.ledger.Jiangsu.day;
import static io.github.unionaid.ledger.Jiangsu.ledger;
import static io.github.unionaid.ledger.Jiangsu.pay;
import static io.github.unionaid.ledger.Jiangsu.raise;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unionaid.core.union.UnionChange;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.event.RegisterChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads ask old views and new ones for totals while another posts; each view answers with its own figures. */
class TotalsAtHandThreadsTest {
    private static final List<UnionId> UNIONS = List.of(PROVINCE, NANJING, XUANWU, WUXI);
    private static final int READERS = 3;
    private static final int ROUNDS = 400;

    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);
    private final Ledger ledger = ledger();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void stop() {
        over.set(true);
        threads.shutdownNow();
    }

    @Test
    void eachView_answersWithItsOwnFigures() throws Exception {
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(this::read));
        }
        for (int i = 0; i < ROUNDS; i++) {
            ledger.postOrThrow(raise("r-" + i, PROVINCE, RELIEF, 10 + i, "2020-02-01"));
            ledger.postOrThrow(pay("g-" + i, PROVINCE, NANJING, RELIEF, 7, "2020-02-02"));
            ledger.postOrThrow(arrive("a-" + i, "g-" + i, 5, "2020-02-03"));
            ledger.postOrThrow(pay("h-" + i, NANJING, XUANWU, RELIEF, 3, "2020-02-04"));
            if (i % 100 == 99) { // there and back again
                ledger.postOrThrow(move(i));
            }
        }
        over.set(true);
        for (Future<Integer> reader : readers) {
            assertThat(reader.get(60, SECONDS)).as("questions asked").isPositive();
        }
    }

    private static RegisterChanges move(int round) {
        String on = "2022-01-0" + (1 + round / 100);
        return RegisterChanges.builder()
                .id("c-" + round)
                .on(day(on))
                .addChanges(new UnionChange.Moved(day(on), XUANWU, round / 100 % 2 == 0 ? WUXI : NANJING))
                .build();
    }

    private int read() {
        int asked = 0;
        List<LedgerView> views = new ArrayList<>();
        do {
            views.add(ledger.view());
            LedgerView view = views.get(asked % views.size());
            Totals expected = Totals.of(view, AsOf.LATEST);
            for (UnionId union : UNIONS) {
                TotalsAtHand atHand = Totals.atHand(view);
                assertThat(atHand.subtree(union, RELIEF.id()))
                        .as("the subtree of %s at %s", union, view)
                        .isEqualTo(expected.subtree(union, RELIEF.id()));
                assertThat(atHand.own(union, RELIEF.id()))
                        .as("%s at %s", union, view)
                        .isEqualTo(expected.own(union, RELIEF.id()));
            }
            asked += 7; // old ones and new ones in turn
        } while (!over.get());
        return asked;
    }
}
