package io.github.unionaid.examples.benchmark.ledger;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerOptions;
import io.github.unionaid.testkit.SyntheticUnions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** The unions, their ids by position, and today. Immutable. */
final class Organisation {
    /** The first day of the lines. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /** The clock of every contender; after all lines, in the year in which the system of 2009 still holds. */
    static final Instant NOW = Instant.parse("2021-03-01T00:00:00Z");

    /** The date of {@link #NOW}, in Shanghai too. */
    static final LocalDate TODAY = LocalDate.of(2021, 3, 1);

    private final UnionTree tree;
    private final UnionId[] ids;

    Organisation(int size) {
        tree = SyntheticUnions.of(size, 1).tree();
        ids = new UnionId[size];
        for (int i = 0; i < size; i++) {
            ids[i] = tree.at(i).id();
        }
    }

    UnionTree tree() {
        return tree;
    }

    int size() {
        return ids.length;
    }

    UnionId id(int position) {
        return ids[position];
    }

    /** What a ledger of these unions is opened with. */
    LedgerOptions options() {
        return LedgerOptions.of(UnionRegister.since(FIRST_DAY.minusYears(1), tree), InstantSource.fixed(NOW));
    }
}
