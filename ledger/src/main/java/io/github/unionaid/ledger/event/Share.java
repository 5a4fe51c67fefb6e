package io.github.unionaid.ledger.event;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.EventId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of some dues is owed to one union. Immutable and thread-safe.
 *
 * @param to the union
 * @param amount how much; positive money
 */
public record Share(UnionId to, Amount amount) {

    /** The most shares of one event. */
    public static final int MAX_SHARES = 100;

    /** Checks that there are not too many and no union stands twice. */
    static void check(EventId event, List<Share> shares) {
        checkArgument(
                shares.size() <= MAX_SHARES, "%s has %s shares; the most is %s", event, shares.size(), MAX_SHARES);
        Set<UnionId> seen = new HashSet<>();
        for (Share share : shares) {
            checkArgument(seen.add(share.to), "%s has two shares of %s", event, share.to);
        }
    }
}
