package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.engine.CountedRows;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import io.github.unionaid.ledger.engine.Store;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a view that counts, in one asset, and where in a tree it counts: from here all totals are made. */
final class Counted {
    final LedgerView view;
    final Store store;
    final AsOf asOf;
    final Asset asset;
    final Placement placement;
    final ImmutableList<FundId> funds;

    /** The last day that counts, in days since 1970-01-01. */
    final int untilDay;

    /** The last transaction that counts, if its day does. */
    final int known;

    private @Nullable Map<FundId, PairTable> pairs; // once somebody asks

    /**
     * Looks through the tree of a day.
     *
     * @throws IllegalArgumentException if the register has no tree of that day
     */
    Counted(LedgerView view, AsOf asOf, Asset asset, LocalDate treeOf) {
        this.view = view;
        this.store = view.snapshot().store();
        this.asOf = asOf;
        this.asset = asset;
        this.placement = new Placement(view.register(asOf.sequence()), treeOf);
        this.untilDay = (int) Math.max(
                Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, asOf.date().toEpochDay()));
        this.known = (int) Math.min(asOf.sequence(), store.transactionCount());
        this.funds = store.fundsOpenedBy(known).stream().map(Fund::id).collect(ImmutableList.toImmutableList());
    }

    boolean includes(int sequence) {
        return sequence <= known && store.day(sequence) <= untilDay;
    }

    /** Counts everything, on so many threads. O(flows + postings). */
    Totals totals(int threads) {
        CountedRows rows = CountedRows.of(store, asset);
        Summed sums = Parts.sum(
                threads,
                known,
                Summed::new,
                (part, first, last) -> {
                    rows.giveFlowsUntil(untilDay, first, last, part);
                    rows.addHeldUntil(untilDay, first, last, part.held);
                },
                Summed::addAll);
        sums.takeHeld(rows);
        @Nullable FundTable[] tables = new FundTable[funds.size()];
        Parts.each(threads, tables.length, fund -> {
            FundTable.Builder built = sums.byFund[fund];
            tables[fund] = built == null ? null : built.build();
        });
        Map<FundId, FundTable> byFund = new HashMap<>();
        for (int fund = 0; fund < tables.length; fund++) {
            FundTable table = tables[fund];
            if (table != null) {
                byFund.put(funds.get(fund), table);
            }
        }
        return new Totals(this, byFund);
    }

    /** What was paid and has arrived between any two unions, of a fund. The first question costs a pass. */
    synchronized PairTable pairs(FundId fund) {
        Map<FundId, PairTable> made = pairs;
        if (made == null) {
            made = pairTables();
            pairs = made;
        }
        return made.getOrDefault(fund, new PairTable());
    }

    private Map<FundId, PairTable> pairTables() {
        Map<FundId, PairTable> tables = new HashMap<>();
        PlacedUnions placed = new PlacedUnions(placement, store);
        CountedRows.of(store, asset).giveFlowsUntil(untilDay, 1, known, new CountedRows.Target() {
            @Override
            public void add(int sum, int union, int fund, long minor) {
                // of no pair
            }

            @Override
            public void transfer(Transfer kind, int from, int to, int fund, long minor) {
                tables.computeIfAbsent(store.fundId(fund), f -> new PairTable())
                        .add(kind, placed.of(from), placed.of(to), minor);
            }
        });
        return tables;
    }

    /** Own sums by fund number. */
    private final class Summed implements CountedRows.Target {
        private final FundTable.@Nullable Builder[] byFund = new FundTable.Builder[funds.size()];
        private final PlacedUnions placed = new PlacedUnions(placement, store);
        private final long[] held = new long[store.accountCount()]; // by account: fewer than postings

        /** Counts what is held, once all postings have been summed. */
        void takeHeld(CountedRows rows) {
            rows.giveHeld(held, this);
        }

        @Override
        public void add(int sum, int union, int fund, long minor) {
            of(fund).add(placed.of(union), sum, minor);
        }

        @Override
        public void transfer(Transfer kind, int from, int to, int fund, long minor) {
            FundTable.Builder table = of(fund);
            int giver = placed.of(from);
            int receiver = placed.of(to);
            table.add(giver, kind.ofGiver(), minor);
            table.add(receiver, kind.ofReceiver(), minor);
            table.add(placement.tree.lowestCommonAncestor(giver, receiver), kind.ofAncestor(), minor);
            if (giver == receiver) {
                table.add(giver, kind.toItself(), minor);
            }
        }

        private FundTable.Builder of(int fund) {
            FundTable.Builder table = byFund[fund];
            if (table == null) {
                table = new FundTable.Builder(asset, placement.tree.size());
                byFund[fund] = table;
            }
            return table;
        }

        void addAll(Summed other) {
            Arrays.setAll(held, i -> held[i] + other.held[i]);
            for (int fund = 0; fund < byFund.length; fund++) {
                FundTable.Builder theirs = other.byFund[fund];
                if (theirs != null && byFund[fund] == null) {
                    byFund[fund] = theirs;
                } else if (theirs != null) {
                    Objects.requireNonNull(byFund[fund]).addAll(theirs);
                }
            }
        }
    }
}
