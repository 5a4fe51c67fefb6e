package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

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
import io.github.unionaid.ledger.engine.Engine;
import io.github.unionaid.ledger.engine.Genesis;
import io.github.unionaid.ledger.engine.LazyList;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.HandMatch;
import io.github.unionaid.ledger.event.RegisterChanges;
import io.github.unionaid.ledger.event.Reversal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToIntBiFunction;

/**
 * Everything a ledger knew at one sequence number. Never changes, never blocks posting, but for the moment in
 * which {@linkplain io.github.unionaid.ledger.reconcile.TotalsAtHand totals at hand} are read; needs no closing. Lists are
 * views that make their elements when asked. Immutable and thread-safe.
 */
public final class LedgerView {
    private final Engine.Snapshot snapshot;
    private final Genesis genesis;
    private final Store store;
    private final UnionRegister register;
    private final ToIntBiFunction<EventId, Store> sequences;

    LedgerView(Engine.Snapshot snapshot, ToIntBiFunction<EventId, Store> sequences) {
        this.snapshot = snapshot;
        this.genesis = snapshot.genesis();
        this.store = snapshot.store();
        this.register = snapshot.register();
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

    /** The unions, with all changes that the view knows. */
    public UnionRegister register() {
        return register;
    }

    /** The unions as known at a sequence number: with the changes recorded until then. O(transactions). */
    public UnionRegister register(long knownAt) {
        if (knownAt >= sequence()) {
            return register;
        }
        UnionRegister known = genesis.register();
        for (int s = 1; s <= knownAt; s++) {
            if (!store.isRow(s) && store.event(s) instanceof RegisterChanges changes) {
                known = known.withAll(changes.changes());
            }
        }
        return known;
    }

    /** Whether the ledger keeps the books of a union. */
    public boolean keeps(UnionId union) {
        return genesis.keeps(union);
    }

    /** The funds that have been opened, in the order of opening. O(transactions before the last of them). */
    public List<Fund> funds() {
        return store.fundsOpenedBy(store.transactionCount());
    }

    /** The fund of that id, if it has been opened. As {@link #funds}. */
    public Optional<Fund> fund(FundId id) {
        return funds().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** All transactions by sequence number; the first, at index 0, has the number 1. */
    public List<Transaction> transactions() {
        return new LazyList<>(store.transactionCount(), i -> store.transaction(i + 1));
    }

    /** All events by sequence number; the first, at index 0, has the number 1. */
    public List<Event> events() {
        return new LazyList<>(store.transactionCount(), i -> store.event(i + 1));
    }

    /** All flows in order of recording. */
    public List<Flow> flows() {
        return new LazyList<>(store.flowCount(), store::flow);
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

    /**
     * The transactions that a query asks for, by sequence number. A page costs the transactions, postings and flows from
     * where it begins to where the next one does, so all pages together one pass.
     *
     * @throws IllegalArgumentException if the page is of a later view
     */
    public Page<Transaction> transactions(TransactionQuery query, PageRequest request) {
        return new TransactionScan(store, query).page(request);
    }

    /**
     * The lines of an account from one day to the date of {@code asOf}, as known at its sequence number, with the
     * balance before, after each line and at the end; {@link LocalDate#MIN} for all from the beginning. An account that
     * has no lines has an empty statement. A page costs O(postings + lines · log lines), wherever it begins.
     *
     * @throws IllegalArgumentException if {@code from} is after the date of {@code asOf}, or the page is of a later view
     */
    public Statement statement(Account account, LocalDate from, AsOf asOf, PageRequest request) {
        return new StatementMaker(store, account).make(from, asOf, request);
    }

    /**
     * Everything recorded after a sequence number, in order; after 0 everything. Empty if the view ends there or before.
     *
     * @throws IllegalArgumentException if {@code sequence} is negative
     */
    public List<Change> changesAfter(long sequence) {
        checkArgument(sequence >= 0, "changes after sequence %s; expected 0 or more", sequence);
        int seen = (int) Math.min(sequence, store.transactionCount());
        return new LazyList<>(store.transactionCount() - seen, i -> change(seen + i + 1));
    }

    private Change change(int sequence) {
        int begin = store.flowBegin(sequence);
        return new Change(
                store.event(sequence),
                store.transaction(sequence),
                new LazyList<>(store.flowEnd(sequence) - begin, i -> store.flow(begin + i)));
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
        return balances(asOf).getOrDefault(account, Balance.zero(account.asset()));
    }

    /**
     * The payments that are on the way to another union, of money and goods, the oldest first; those to groups too.
     * O(flows).
     *
     * @throws IllegalArgumentException if the page is of a later view
     */
    public Page<OpenItem> inTransit(AsOf asOf, PageRequest request) {
        return new OpenItems(store, false).page(asOf, request);
    }

    /**
     * The notices of which something is neither paid nor closed, the oldest first. O(flows).
     *
     * @throws IllegalArgumentException if the page is of a later view
     */
    public Page<OpenItem> openNotices(AsOf asOf, PageRequest request) {
        return new OpenItems(store, true).page(asOf, request);
    }

    /** The hand-made matches that stand (人工核销), in the order of recording. O(transactions). */
    public List<HandMatch> handMatches(AsOf asOf) {
        Map<EventId, HandMatch> standing = new LinkedHashMap<>();
        for (int s = 1; s <= store.transactionCount(); s++) {
            if (!store.isRow(s) && asOf.includes(store.event(s).on(), s)) {
                Event event = store.event(s);
                if (event instanceof HandMatch match) {
                    standing.put(match.id(), match);
                } else if (event instanceof Reversal reversal) {
                    standing.remove(reversal.reverses());
                }
            }
        }
        return ImmutableList.copyOf(standing.values());
    }

    /** What the view looks at, in columns of numbers; for the packages of this module, which answer from it. O(1). */
    public Engine.Snapshot snapshot() {
        return snapshot;
    }

    /**
     * The counters of a grant, by the id of its payment, of the allotment or of the direct grant. O(transactions).
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
}
