package io.github.unionaid.ledger.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.reconcile.Finding.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the checks look at: the part of a view that counts, its totals, and what one pass over it has set apart. */
final class Books {
    final LedgerView view;
    final AsOf asOf;
    final Counted counted;
    final Store store;
    final Totals totals;
    final Placement placement;
    final UnionTree tree;
    final List<FundId> funds;
    final int threads;
    final HeldLines held;
    final ProofPass pass;

    /** The transactions that objects are made of: those that are not clean. */
    final int[] suspects;

    Books(LedgerView view, AsOf asOf, int threads) {
        this(view, asOf, threads, false);
    }

    /**
     * The same.
     *
     * @param byObjects whether to take every transaction for one that is not clean, which costs more and finds the same
     */
    Books(LedgerView view, AsOf asOf, int threads, boolean byObjects) {
        this.view = view;
        this.asOf = asOf;
        this.threads = threads;
        this.counted = new Counted(view, asOf, Asset.CNY, asOf.date());
        this.store = counted.store;
        this.totals = counted.totals(threads);
        this.placement = counted.placement;
        this.tree = placement.tree;
        this.funds = counted.funds;
        this.held = new HeldLines(store.accounts());
        BitSet foreign = foreign();
        Days days = new Days(counted);
        this.pass = Parts.sum(
                threads,
                store.transactionCount(),
                () -> new ProofPass(store, days, held, foreign, byObjects),
                ProofPass::take,
                ProofPass::addAll);
        this.suspects = pass.suspects.ascending();
    }

    /** The numbers of the unions whose books are kept elsewhere, of those that have an account or a counterparty. */
    private BitSet foreign() {
        BitSet foreign = new BitSet();
        if (!view.snapshot().genesis().keptBooks().isEmpty()) {
            for (int account = 0; account < store.accountCount(); account++) {
                int other = store.accounts().other(account);
                if (other >= 0 && !foreign.get(other) && !view.keeps(store.unionId(other))) {
                    foreign.set(other);
                }
            }
        }
        return foreign;
    }

    /** The union, also one that is no more. */
    Union union(UnionId id) {
        return placement.union(id);
    }

    /** Looks at one transaction with its flows. */
    interface TransactionLook {
        void look(int sequence, Event event, List<Posting> postings, List<Flow> flows);
    }

    /** Looks at some transactions, which must count, in their order. */
    void forEach(int[] sequences, TransactionLook look) {
        for (int s : sequences) {
            List<Flow> flows = new ArrayList<>();
            for (int i = store.flowBegin(s); i < store.flowEnd(s); i++) {
                flows.add(store.flow(i));
            }
            look.look(s, store.event(s), store.postings(s), flows);
        }
    }

    /** Checks the equations of one fund; returns how many. */
    interface FundLook {
        long look(FundId fund, List<Finding> found);
    }

    /** Checks fund by fund, on all threads; findings are added in the order of the funds. */
    long eachFund(List<Finding> found, FundLook look) {
        long[] checks = new long[funds.size()];
        List<List<Finding>> ofFunds = new ArrayList<>();
        funds.forEach(fund -> ofFunds.add(new ArrayList<>()));
        Parts.each(threads, checks.length, f -> checks[f] = look.look(funds.get(f), ofFunds.get(f)));
        ofFunds.forEach(found::addAll);
        return LongStream.of(checks).sum();
    }

    /** The transactions that count and touch a union that stands at one of some positions. O(postings + flows). */
    int[] touching(BitSet positions) {
        PlacedUnions placed = new PlacedUnions(placement, store);
        return IntStream.rangeClosed(1, counted.known)
                .filter(counted::includes)
                .filter(s -> postsAt(s, positions, placed) || movesAt(s, positions, placed))
                .toArray();
    }

    private boolean postsAt(int sequence, BitSet positions, PlacedUnions placed) {
        return IntStream.range(store.postingBegin(sequence), store.postingEnd(sequence))
                .anyMatch(i -> positions.get(placed.of(store.accounts().union(store.postingAccount(i)))));
    }

    private boolean movesAt(int sequence, BitSet positions, PlacedUnions placed) {
        return IntStream.range(store.flowBegin(sequence), store.flowEnd(sequence))
                .anyMatch(i -> (store.flowFrom(i) >= 0 && positions.get(placed.of(store.flowFrom(i))))
                        || (store.flowTo(i) >= 0 && positions.get(placed.of(store.flowTo(i)))));
    }

    /** The transactions, each with the one that its event refers to. */
    List<Evidence> evidence(List<Long> sequences) {
        return sequences.stream()
                .mapToLong(Long::longValue)
                .flatMap(s -> LongStream.concat(
                        LongStream.of(s),
                        store.event((int) s).refersTo().flatMap(view::transaction).stream()
                                .mapToLong(Transaction::sequence)))
                .sorted()
                .distinct()
                .mapToObj(s -> new Evidence(s, store.id((int) s)))
                .collect(ImmutableList.toImmutableList());
    }
}
