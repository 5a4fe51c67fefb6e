package io.github.unionaid.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.engine.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sums the flows of each payment or notice, by the transaction that began it. */
final class OpenItems {
    private final Store store;
    private final boolean notices;

    OpenItems(Store store, boolean notices) {
        this.store = store;
        this.notices = notices;
    }

    /** The oldest first, then by sequence number. */
    Page<OpenItem> page(AsOf asOf, PageRequest request) {
        int known = request.known(asOf, store.transactionCount());
        long[] open = sums(asOf.date(), known);
        List<Integer> begun = IntStream.rangeClosed(1, known)
                .filter(s -> open[s] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> store.event(s).on()).thenComparing(s -> s))
                .toList();
        int from = request.cursor()
                .map(c -> begun.indexOf((int) c.sequence()))
                .filter(at -> at >= 0)
                .orElse(request.cursor().isPresent() ? begun.size() : 0);
        int to = Math.min(from + request.limit(), begun.size());
        ImmutableList<OpenItem> items =
                begun.subList(from, to).stream().map(s -> item(s, open[s])).collect(toImmutableList());
        return new Page<>(
                items, to == begun.size() ? Optional.empty() : Optional.of(new PageCursor(known, begun.get(to), 0)));
    }

    private long[] sums(LocalDate date, int known) {
        long[] open = new long[known + 1];
        for (int i = 0; i < store.flowCount() && store.flowSequence(i) <= known; i++) {
            int begunBy = store.flowBegunBy(i);
            if (begunBy != 0 && !store.event(store.flowSequence(i)).on().isAfter(date)) {
                switch (store.flowKind(i)) {
                    case NOTICED -> open[begunBy] += notices ? store.flowAmount(i) : 0;
                    case PAYMENT -> open[begunBy] += notices ? 0 : store.flowAmount(i);
                    case ARRIVAL -> open[begunBy] -= notices ? 0 : store.flowAmount(i);
                    default -> {} // begun by nothing
                }
            }
        }
        return open;
    }

    private OpenItem item(int sequence, long minor) {
        Flow first = first(sequence);
        return OpenItem.builder()
                .sequence(sequence)
                .event(store.event(sequence).id())
                .since(store.event(sequence).on())
                .transfer(first.transfer())
                .from(first.from().orElseThrow())
                .to(first.to().orElseThrow())
                .toGroup(first.toGroup())
                .fund(first.fund())
                .open(Amount.of(first.amount().asset(), minor))
                .build();
    }

    /** The flow with which it began. */
    private Flow first(int sequence) {
        FlowKind kind = notices ? FlowKind.NOTICED : FlowKind.PAYMENT;
        for (int i = store.flowBegin(sequence); i < store.flowEnd(sequence); i++) {
            if (store.flowKind(i) == kind && store.flowBegunBy(i) == sequence) {
                return store.flow(i);
            }
        }
        throw new IllegalStateException("transaction " + sequence + " began nothing");
    }
}
