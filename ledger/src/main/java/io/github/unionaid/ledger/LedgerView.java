package io.github.unionaid.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.engine.Genesis;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Everything a ledger knew at one sequence number. Never changes, never blocks posting, needs no closing. Lists are
 * views that make their elements when asked. Immutable and thread-safe.
 */
public final class LedgerView {
    private final Genesis genesis;
    private final Store store;
    private final ToIntBiFunction<EventId, Store> sequences;

    LedgerView(Genesis genesis, Store store, ToIntBiFunction<EventId, Store> sequences) {
        this.genesis = genesis;
        this.store = store;
        this.sequences = sequences;
    }

    /** The id of the ledger. */
    public String ledgerId() {
        return genesis.ledger();
    }

    /** The sequence number of the last transaction; 0 if there is none. */
    public long sequence() {
        return store.transactionCount();
    }

    /** The unions. */
    public UnionRegister register() {
        return genesis.register();
    }

    /** Whether the ledger keeps the books of a union. */
    public boolean keeps(UnionId union) {
        return genesis.keeps(union);
    }

    /** The funds that have been opened, in the order of opening. O(transactions). */
    public List<Fund> funds() {
        return IntStream.rangeClosed(1, store.transactionCount())
                .mapToObj(store::event)
                .filter(OpenFund.class::isInstance)
                .map(e -> ((OpenFund) e).fund())
                .collect(ImmutableList.toImmutableList());
    }

    /** The fund of that id, if it has been opened. O(transactions). */
    public Optional<Fund> fund(FundId id) {
        return funds().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** All transactions by sequence number; the first, at index 0, has the number 1. */
    public List<Transaction> transactions() {
        return new Lazy<>(store.transactionCount(), i -> store.transaction(i + 1));
    }

    /** All events by sequence number; the first, at index 0, has the number 1. */
    public List<Event> events() {
        return new Lazy<>(store.transactionCount(), i -> store.event(i + 1));
    }

    /** All flows in order of recording. */
    public List<Flow> flows() {
        return new Lazy<>(store.flowCount(), store::flow);
    }

    /** The transaction of an event, if this view has it. O(1). */
    public Optional<Transaction> transaction(EventId event) {
        int sequence = sequenceOf(event);
        return sequence == 0 ? Optional.empty() : Optional.of(store.transaction(sequence));
    }

    /** The event of that id, if this view has it. O(1). */
    public Optional<Event> event(EventId id) {
        int sequence = sequenceOf(id);
        return sequence == 0 ? Optional.empty() : Optional.of(store.event(sequence));
    }

    private int sequenceOf(EventId event) {
        return sequences.applyAsInt(event, store);
    }

    /** What has been posted to each account, in the order of accounts. O(postings). */
    public SortedMap<Account, Balance> balances(AsOf asOf) {
        long[] debits = new long[store.accountCount()];
        long[] credits = new long[store.accountCount()];
        for (int s = 1; s <= store.transactionCount(); s++) {
            if (asOf.includes(store.event(s).on(), s)) {
                for (int i = store.postingBegin(s); i < store.postingEnd(s); i++) {
                    long minor = store.postingAmount(i);
                    (minor > 0 ? debits : credits)[store.postingAccount(i)] += Math.abs(minor);
                }
            }
        }
        ImmutableSortedMap.Builder<Account, Balance> balances = ImmutableSortedMap.naturalOrder();
        for (int a = 0; a < debits.length; a++) {
            if (debits[a] != 0 || credits[a] != 0) {
                Account account = store.account(a);
                balances.put(
                        account,
                        new Balance(Amount.of(account.asset(), debits[a]), Amount.of(account.asset(), credits[a])));
            }
        }
        return balances.build();
    }

    /** What has been posted to one account. O(postings). */
    public Balance balance(Account account, AsOf asOf) {
        return balances(asOf).getOrDefault(account, Balance.ZERO);
    }

    /**
     * The counters of a grant, by the id of its payment or of the direct grant. O(transactions).
     *
     * @throws IllegalArgumentException if the view has no such grant
     */
    public GrantState grant(EventId id, AsOf asOf) {
        return GrantCounters.of(this, id, asOf);
    }

    /** Returns id and sequence number on one line. */
    @Override
    public String toString() {
        return "LedgerView{" + ledgerId() + " at " + sequence() + "}";
    }

    /** An unmodifiable list whose elements are made when asked for. */
    private static final class Lazy<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> make;

        Lazy(int size, IntFunction<T> make) {
            this.size = size;
            this.make = make;
        }

        @Override
        public T get(int index) {
            Objects.checkIndex(index, size);
            return make.apply(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
