package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.Comparator;

/** What a balance is of. */
record BalanceKey(Direction direction, TransferKind transfer, FundId fund, Asset asset)
        implements Comparable<BalanceKey> {
    private static final Comparator<BalanceKey> ORDER = Comparator.comparing(BalanceKey::direction)
            .thenComparing(BalanceKey::transfer)
            .thenComparing(BalanceKey::fund)
            .thenComparing(key -> key.asset.toString());

    static BalanceKey of(BookLine line) {
        return new BalanceKey(
                line.direction(), line.transfer(), line.fund(), line.amount().asset());
    }

    static BalanceKey of(BookBalance balance) {
        return new BalanceKey(
                balance.direction(),
                balance.transfer(),
                balance.fund(),
                balance.opening().asset());
    }

    @Override
    public int compareTo(BalanceKey other) {
        return ORDER.compare(this, other);
    }

    /** Returns the parts in words. */
    @Override
    public String toString() {
        return direction + " " + transfer + " of " + fund + " in " + asset;
    }
}
