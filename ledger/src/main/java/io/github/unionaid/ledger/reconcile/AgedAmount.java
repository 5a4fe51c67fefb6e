package io.github.unionaid.ledger.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.OpenItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is open of one asset, by age. Immutable and thread-safe.
 *
 * @param byAge how much is in each of the {@link AgeBuckets}
 * @param items how many payments or notices that is, 1 or more
 * @param oldest the oldest of them; of one day the one recorded first
 */
public record AgedAmount(List<Amount> byAge, long items, OpenItem oldest) {
    private static final Comparator<OpenItem> BY_AGE =
            Comparator.comparing(OpenItem::since).thenComparingLong(OpenItem::sequence);

    /**
     * Copies the amounts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AgedAmount {
        checkArgument(!byAge.isEmpty(), "no range of age; expected at least one");
        byAge = ImmutableList.copyOf(byAge);
    }

    /** One item alone, in the range of that index. */
    static AgedAmount of(OpenItem item, int index, int count) {
        List<Amount> byAge = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byAge.add(i == index ? item.open() : Amount.of(item.open().asset(), 0));
        }
        return new AgedAmount(byAge, 1, item);
    }

    /** Both together, of one asset. */
    AgedAmount plus(AgedAmount other) {
        List<Amount> sums = new ArrayList<>();
        for (int i = 0; i < byAge.size(); i++) {
            sums.add(byAge.get(i).plus(other.byAge.get(i)));
        }
        return new AgedAmount(
                sums, items + other.items, BY_AGE.compare(oldest, other.oldest) <= 0 ? oldest : other.oldest);
    }

    /** What is counted: money, or one kind of goods. */
    public Asset asset() {
        return byAge.get(0).asset();
    }

    /** All of it, of whatever age. */
    public Amount total() {
        return byAge.stream().reduce(Amount.of(asset(), 0), Amount::plus);
    }
}
