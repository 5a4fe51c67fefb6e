package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableSortedSet;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import java.time.ZoneId;
import java.util.SortedSet;

/**
 * What a ledger is opened with and its journal begins with.
 *
 * @param ledger the ledger's id
 * @param zone in which a recorded instant has its date
 * @param keptBooks the unions whose books are kept; all if empty
 * @param register the unions
 */
public record Genesis(String ledger, ZoneId zone, SortedSet<UnionId> keptBooks, UnionRegister register) {

    /** Copies the set, in order. */
    public Genesis {
        keptBooks = ImmutableSortedSet.copyOfSorted(keptBooks);
    }

    /** Whether the ledger keeps the union's books. */
    public boolean keeps(UnionId union) {
        return keptBooks.isEmpty() || keptBooks.contains(union);
    }
}
