package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.Jiangsu;
import io.github.unionaid.ledger.event.OpenFund;
import java.util.List;
import java.util.stream.IntStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * Who holds a snapshot finds every id in it and no other, whatever is added meanwhile. Lincheck runs made-up programs of
 * three threads, switches between them at each access to shared memory, and compares with {@link Counter}.
 */
class IdIndexThreadsTest {
    /** One more than these and the table grows. */
    private static final int BEFORE = 9;

    private static final List<OpenFund> EVENTS = IntStream.rangeClosed(1, 16)
            .mapToObj(n -> OpenFund.of("f-" + n, Jiangsu.RELIEF))
            .toList();

    @Test
    void find_whileOtherThreadsAdd() {
        new ModelCheckingOptions()
                .iterations(20)
                .invocationsPerIteration(100)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                .sequentialSpecification(Counter.class)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(IdIndexThreadsTest::isImmutable)
                        .allMethods()
                        .ignore())
                .check(Index.class);
    }

    private static boolean isImmutable(String type) {
        return type.startsWith("com.")
                || type.startsWith("io.github.unionaid.core.")
                || type.startsWith("io.github.unionaid.ledger.book.")
                || type.startsWith("io.github.unionaid.ledger.event.");
    }

    /** An index and a store, written and shown as the engine does. */
    @Param(name = "n", gen = IntGen.class, conf = "1:13")
    public static final class Index {
        private final IdIndex index = new IdIndex();
        private final Store store = Stores.empty();
        private final Store first;

        public Index() {
            for (int n = 1; n <= BEFORE; n++) {
                add();
            }
            first = store.snapshot(store.transactionCount());
        }

        @Operation
        public synchronized int add() {
            OpenFund event = EVENTS.get(store.transactionCount());
            Stores.add(store, event, Jiangsu.NOW);
            index.add(event.id(), store.transactionCount());
            return store.transactionCount();
        }

        @Operation
        public int find(@Param(name = "n") int n) {
            return index.find(EVENTS.get(n - 1).id(), snapshot());
        }

        @Operation
        public int findAmongTheFirst(@Param(name = "n") int n) {
            return index.find(EVENTS.get(n - 1).id(), first);
        }

        private synchronized Store snapshot() {
            return store.snapshot(store.transactionCount());
        }
    }

    /** The same, told by a number. */
    public static final class Counter {
        private int count = BEFORE;

        public int add() {
            return ++count;
        }

        public int find(int n) {
            return n <= count ? n : 0;
        }

        public int findAmongTheFirst(int n) {
            return n <= BEFORE ? n : 0;
        }
    }
}
