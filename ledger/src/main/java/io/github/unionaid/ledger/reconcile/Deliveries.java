package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.AidEvent;
import io.github.unionaid.ledger.event.AidKind;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.PaymentBounce;
import io.github.unionaid.ledger.event.Reversal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was delivered, by fund, kind of aid and purpose; counted when first asked for. Thread-safe. */
final class Deliveries {
    private static final Comparator<Purpose> ORDER =
            Comparator.comparing(Purpose::aid).thenComparing(p -> p.words().orElse(""));
    private static final int DELIVERED = Measure.DELIVERED.ordinal();

    private final Counted counted;
    private @Nullable Map<FundId, SortedMap<Purpose, FundTable>> tables;

    /** What for. */
    private record Purpose(AidKind aid, Optional<String> words) {}

    Deliveries(Counted counted) {
        this.counted = counted;
    }

    /** What the positions from one to before another delivered, without what is zero. */
    List<Delivery> range(int from, int to, FundId fund) {
        ImmutableList.Builder<Delivery> deliveries = ImmutableList.builder();
        tables().getOrDefault(fund, new TreeMap<>(ORDER)).forEach((purpose, table) -> {
            long minor = table.range(DELIVERED, from, to);
            if (minor != 0) {
                deliveries.add(new Delivery(purpose.aid(), purpose.words(), Amount.of(counted.asset, minor)));
            }
        });
        return deliveries.build();
    }

    private synchronized Map<FundId, SortedMap<Purpose, FundTable>> tables() {
        Map<FundId, SortedMap<Purpose, FundTable>> made = tables;
        if (made == null) {
            made = make();
            tables = made;
        }
        return made;
    }

    private Map<FundId, SortedMap<Purpose, FundTable>> make() {
        Store store = counted.store;
        PlacedUnions placed = new PlacedUnions(counted.placement, store);
        int asset = store.assets().indexOf(counted.asset);
        Map<FundId, SortedMap<Purpose, FundTable.Builder>> builders = new HashMap<>();
        for (int i = 0; i < store.flowEnd(counted.known); i++) {
            int sequence = store.flowSequence(i);
            if (store.flowKind(i) == FlowKind.DELIVERED && store.flowAsset(i) == asset && counted.includes(sequence)) {
                builders.computeIfAbsent(store.fundId(store.flowFund(i)), f -> new TreeMap<>(ORDER))
                        .computeIfAbsent(
                                purpose(store.event(sequence)),
                                p -> new FundTable.Builder(counted.asset, counted.placement.tree.size()))
                        .add(placed.of(store.flowFrom(i)), DELIVERED, store.flowAmount(i));
            }
        }
        Map<FundId, SortedMap<Purpose, FundTable>> made = new HashMap<>();
        builders.forEach((fund, ofFund) -> ofFund.forEach((purpose, builder) ->
                made.computeIfAbsent(fund, f -> new TreeMap<>(ORDER)).put(purpose, builder.build())));
        return made;
    }

    /** What an event delivers for; of what is reversed or bounces, what that was for. */
    private Purpose purpose(Event event) {
        if (event instanceof AidEvent aid) {
            return new Purpose(aid.aid(), aid.purpose());
        }
        if (event instanceof Reversal || event instanceof PaymentBounce) {
            return purpose(event.refersTo().flatMap(counted.view::event).orElseThrow());
        }
        return new Purpose(AidKind.OTHER, Optional.empty());
    }
}
