package io.github.unionaid.ledger.reconcile;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work over all transactions in parts, each on a thread of its own that ends with it, the first on the caller's; results
 * are joined in the order of the parts, so that they are the same whatever the number of threads.
 */
final class Parts {
    private Parts() {}

    /** Takes transactions from the first to the last into a result. */
    interface Work<T> {
        void take(T result, int first, int last);
    }

    /** Takes the transactions from 1 to {@code last}, in so many parts. What a part throws is thrown here. */
    static <T> T sum(int threads, int last, Supplier<T> begin, Work<T> work, BiConsumer<T, T> join) {
        List<Part<T>> parts = new ArrayList<>();
        long count = Math.max(1, Math.min(threads, last));
        for (long part = 0; part < count; part++) {
            int first = (int) (last * part / count) + 1;
            int end = (int) (last * (part + 1) / count);
            parts.add(new Part<>(begin.get(), result -> work.take(result, first, end)));
        }
        run(parts);
        T sum = parts.get(0).result();
        parts.stream().skip(1).forEach(part -> join.accept(sum, part.result()));
        return sum;
    }

    /** Does so many pieces of work, which do not touch each other, on so many threads. */
    static void each(int threads, int count, IntConsumer work) {
        int parts = Math.max(1, Math.min(threads, count));
        List<Part<Integer>> shares = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            shares.add(new Part<>(part, first -> {
                for (int i = first; i < count; i += parts) {
                    work.accept(i);
                }
            }));
        }
        run(shares);
        shares.forEach(Part::result);
    }

    /** The first on the caller's thread, the others beside it; all have ended when it returns. */
    private static void run(List<? extends Part<?>> parts) {
        List<Thread> others = parts.stream()
                .skip(1)
                .map(part -> new Thread(part, "unionaid-reconcile"))
                .toList();
        others.forEach(Thread::start);
        parts.get(0).run();
        others.forEach(Uninterruptibles::joinUninterruptibly);
    }

    private static final class Part<T> implements Runnable {
        private final T result;
        private final Consumer<T> work;
        private @Nullable Throwable thrown;

        Part(T result, Consumer<T> work) {
            this.result = result;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.accept(result);
            } catch (RuntimeException | Error e) {
                thrown = e; // for the caller's thread
            }
        }

        T result() {
            if (thrown != null) {
                Throwables.throwIfUnchecked(thrown);
            }
            return result;
        }
    }
}
