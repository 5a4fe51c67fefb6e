package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.engine.AccountSource;
import io.github.unionaid.ledger.engine.CountedRows.Transfer;
import io.github.unionaid.ledger.engine.Store;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of subtrees made another way than {@link Totals}: what is held from the sums of the money accounts; what was
 * sent, is coming, was received and has arrived, inside and in all, from what any two unions moved, which for clean
 * transactions is the sum of the accounts that name the other union. What has one end alone comes from the same flows,
 * and is added up child by child.
 */
final class OtherSums {
    private static final int HELD = Measure.HELD.ordinal();

    private final Books books;
    private final UnionTree tree;
    private final Map<FundId, PairTable> pairs = new HashMap<>();
    private final Map<FundId, FundTable> own = new HashMap<>();

    OtherSums(Books books) {
        this.books = books;
        this.tree = books.tree;
        addPairs();
        addSuspects();
        Map<FundId, FundTable.Builder> builders = new HashMap<>();
        addHeld(builders);
        pairs.forEach((fund, table) -> addEnds(builder(builders, fund), table));
        builders.forEach((fund, builder) -> own.put(fund, builder.build()));
    }

    private FundTable.Builder builder(Map<FundId, FundTable.Builder> builders, FundId fund) {
        return builders.computeIfAbsent(fund, f -> new FundTable.Builder(Asset.CNY, tree.size()));
    }

    /** From clean transactions, by account. */
    private void addPairs() {
        Store store = books.store;
        AccountSource accounts = store.accounts();
        PlacedUnions placed = new PlacedUnions(books.placement, store);
        for (int a = 0; a < accounts.size(); a++) {
            long paid = books.pass.sums.paid(a);
            long arrived = books.pass.sums.arrived(a);
            if (paid != 0 || arrived != 0) {
                PairTable table = pairs(store.fundId(accounts.fund(a)));
                int union = placed.of(accounts.union(a));
                int other = placed.of(accounts.other(a));
                table.add(Transfer.PAYMENT, union, other, paid);
                table.add(Transfer.ARRIVAL, other, union, arrived);
            }
        }
    }

    /** From all other transactions, by flow. */
    private void addSuspects() {
        Store store = books.store;
        PlacedUnions placed = new PlacedUnions(books.placement, store);
        for (int s : books.suspects) {
            for (int i = store.flowBegin(s); i < store.flowEnd(s); i++) {
                FlowKind kind = store.flowKind(i);
                if (store.flowAsset(i) == Store.MONEY && (kind == FlowKind.PAYMENT || kind == FlowKind.ARRIVAL)) {
                    pairs(store.fundId(store.flowFund(i)))
                            .add(
                                    kind == FlowKind.PAYMENT ? Transfer.PAYMENT : Transfer.ARRIVAL,
                                    placed.of(store.flowFrom(i)),
                                    placed.of(store.flowTo(i)),
                                    store.flowAmount(i));
                }
            }
        }
    }

    private PairTable pairs(FundId fund) {
        return pairs.computeIfAbsent(fund, f -> new PairTable());
    }

    private void addHeld(Map<FundId, FundTable.Builder> builders) {
        Store store = books.store;
        PlacedUnions placed = new PlacedUnions(books.placement, store);
        for (int a = 0; a < store.accountCount(); a++) {
            long sum = books.pass.sums.sum(a);
            if (books.held.line(a) >= 0 && sum != 0) {
                builder(builders, store.fundId(store.accounts().fund(a)))
                        .add(placed.of(store.accounts().union(a)), HELD, sum);
            }
        }
    }

    private static void addEnds(FundTable.Builder builder, PairTable table) {
        table.forEach((giver, receiver, paid, arrived) -> {
            add(builder, giver, Measure.SENT, paid);
            add(builder, receiver, Measure.COMING, paid);
            add(builder, giver, Measure.ARRIVED, arrived);
            add(builder, receiver, Measure.RECEIVED, arrived);
        });
    }

    private static void add(FundTable.Builder builder, int position, Measure measure, long fen) {
        if (fen != 0) {
            builder.add(position, measure.ordinal(), fen);
        }
    }

    /** What of a fund has been summed otherwise, by position; null if nothing. */
    @Nullable
    FundTable own(FundId fund) {
        return own.get(fund);
    }

    /** What was paid and what arrived inside the subtrees of some nodes. */
    static final class Inside {
        final long[] paid;
        final long[] arrived;

        Inside(int nodes) {
            paid = new long[nodes];
            arrived = new long[nodes];
        }
    }

    /** What a fund moved inside the subtrees of nodes. O(pairs × depth). */
    Inside inside(FundId fund, Nodes nodes) {
        Inside inside = new Inside(nodes.size());
        PairTable table = pairs.get(fund);
        if (table != null) {
            table.forEach((giver, receiver, paid, arrived) -> add(inside, nodes, giver, receiver, paid, arrived));
        }
        return inside;
    }

    /** A transfer is inside every subtree that has both its ends: no common ancestor is looked for here. */
    private void add(Inside inside, Nodes nodes, int giver, int receiver, long paid, long arrived) {
        if (paid == 0 && arrived == 0) {
            return;
        }
        for (int i = nodes.indexOf(giver); i >= 0; i = nodes.parent(i)) {
            int node = nodes.position(i);
            if (node <= receiver && receiver < tree.subtreeEnd(node)) {
                inside.paid[i] += paid;
                inside.arrived[i] += arrived;
            }
        }
    }
}
