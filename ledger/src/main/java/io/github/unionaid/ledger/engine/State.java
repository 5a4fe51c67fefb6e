package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows, changed by {@link #apply} alone. Written by one thread at a time; the store's snapshots
 * and the sequence numbers of ids may be read by any.
 */
final class State {
    private final Genesis genesis;
    private final Dictionary<Account> accounts = new Dictionary<>();
    private final Dictionary<UnionId> unions = new Dictionary<>();
    private final Dictionary<FundId> funds = new Dictionary<>();
    private final Dictionary<Asset> assets = new Dictionary<>();
    private final Store store = new Store(accounts.values(), unions.values(), funds.values(), assets.values());
    private final AccountTotals totals = new AccountTotals(store);
    private final RunningTotals running = new RunningTotals(this, store, unions, funds);
    private final Flows flows = new Flows(this, unions, funds, assets);
    private final BookFlows bookFlows = new BookFlows(this);
    private final Legs legs = new Legs(this);
    private final SetUp setUp;

    private final IdIndex sequences = new IdIndex();
    private final Map<Lane, FundLine> lines = new HashMap<>();
    private final LongColumn amounts = new LongColumn(); // by transaction, the amount of its row
    private final IntColumn named = new IntColumn(); // by transaction, the one that its event names; 0 if none
    private final Map<Integer, IntColumn> namers = new HashMap<>();
    private final Map<Integer, Integer> reversedBy = new HashMap<>();
    private final Map<Integer, Integer> legsOfPayments = new HashMap<>(); // by notice, of the payments under it
    private long turnover; // of all postings
    private long moved; // of all events
    private long written; // of all lines that callers wrote

    State(Genesis genesis) {
        this.genesis = genesis;
        this.setUp = new SetUp(this, genesis.register());
    }

    /** Takes in an accepted event with its postings, recorded now or long ago. */
    void apply(Event event, Instant recordedAt, List<Posting> postings) {
        int sequence = store.transactionCount() + 1;
        int target = event instanceof Reversal r ? sequenceOf(r.reverses()) : 0;
        Row row = shaper().rowOrNull(event);

        flowsOf(event, row, target, postings); // before the postings: a handover moves what is promised until then
        post(event, target, postings);
        setUp.apply(event);
        if (target != 0) {
            reversedBy.put(target, sequence);
        } else if (row != null) {
            moved += Math.abs(row.amount().minor()) + row.cost().minor();
            name(sequence, row.named());
        }
        written += BookFlows.written(event);
        amounts.add(row == null ? 0 : row.amount().minor());
        named.add(row == null ? target : row.named());
        store.addTransaction(event, recordedAt);
        running.take(sequence);
        sequences.add(event.id(), sequence);
    }

    private void post(Event event, int target, List<Posting> postings) {
        int day = day(event);
        for (Posting p : postings) {
            turnover += p.amount().minor();
            int account = accounts.number(p.account());
            store.addPosting(account, p.signedMinor());
            totals.post(account, p.account().union(), day, p.signedMinor());
            Lane lane = Lanes.of(p.account());
            if (lane != null) {
                FundLine line = line(lane);
                if (target == 0) {
                    line.post(day, p.signedMinor());
                } else {
                    line.reverse(day(target), day, -p.signedMinor());
                }
            }
        }
    }

    private void flowsOf(Event event, @Nullable Row row, int target, List<Posting> postings) {
        if (target != 0) {
            store.addReversedFlows(target);
            Row reversed = shaper().rowOrNull(event(target));
            if (reversed != null) {
                UnionId book = shaper().standing(reversed.book(), event.on());
                promise(book, reversed.fund(), day(event), -flows.promised(reversed));
            }
        } else if (row != null) {
            flows.add(row);
            promise(row.book(), row.fund(), day(event), flows.promised(row));
        } else {
            bookFlows.add(event, postings);
        }
    }

    /** Counts what a union's notices promise of a fund. */
    void promise(UnionId union, FundId fund, int day, long delta) {
        if (delta != 0) {
            line(Lane.money(union, fund)).promised.add(day, delta);
        }
    }

    private void name(int sequence, int target) {
        if (target != 0) {
            namers.computeIfAbsent(target, t -> new IntColumn()).add(sequence);
            int notice = noticeOfPayment(target);
            if (notice != 0) {
                legsOfPayments.merge(notice, 1, Integer::sum);
            }
        }
    }

    private FundLine line(Lane lane) {
        return lines.computeIfAbsent(lane, k -> new FundLine());
    }

    Genesis genesis() {
        return genesis;
    }

    boolean keeps(UnionId union) {
        return genesis.keeps(union);
    }

    /** The unions, with all changes so far. */
    UnionRegister register() {
        return setUp.register();
    }

    /** Whether {@code one} stands below {@code other} on a day, and both are there. */
    boolean isBelow(UnionId one, UnionId other, LocalDate day) {
        if (one.equals(other) || !register().contains(one, day) || !register().contains(other, day)) {
            return false;
        }
        UnionTree tree = register().asOf(day);
        return tree.isWithin(one, other);
    }

    Store store() {
        return store;
    }

    AccountTotals totals() {
        return totals;
    }

    RunningTotals running() {
        return running;
    }

    Flows flows() {
        return flows;
    }

    SetUp setUp() {
        return setUp;
    }

    Legs legs() {
        return legs;
    }

    RowShaper shaper() {
        return setUp.shaper();
    }

    long moved() {
        return moved;
    }

    /** The sum of all lines of opening balances and free entries, which are postings too. */
    long written() {
        return written;
    }

    long turnover() {
        return turnover;
    }

    /** The sequence number of the event of that id; 0 if there is none. */
    int sequenceOf(EventId id) {
        return sequenceOf(id, store);
    }

    /** The same as of a snapshot of the store; for any thread. */
    int sequenceOf(EventId id, Store snapshot) {
        return sequences.find(id, snapshot);
    }

    Event event(int sequence) {
        return store.event(sequence);
    }

    /** The main amount of a transaction's row, in minor units; 0 if it is no row. */
    long amount(int sequence) {
        return amounts.get(sequence - 1);
    }

    /** The effective date of a transaction, in days since 1970-01-01. */
    int day(int sequence) {
        return day(event(sequence));
    }

    static int day(Event event) {
        return (int) event.on().toEpochDay();
    }

    /** The transaction that the event of a transaction names; 0 if none. */
    int namedBy(int sequence) {
        return named.get(sequence - 1);
    }

    /** The notice under which a payment is; 0 if it is no payment of a grant, or under none. */
    int noticeOfPayment(int sequence) {
        return event(sequence) instanceof GrantPayment ? namedBy(sequence) : 0;
    }

    /** The transactions whose events name the one given, reversals of it apart; ascending. */
    IntColumn namersOf(int sequence) {
        return namers.getOrDefault(sequence, new IntColumn());
    }

    /** How many transactions name the one given, reversals apart; of a notice, or its payments. */
    int legCount(int sequence) {
        return namersOf(sequence).size() + legsOfPayments.getOrDefault(sequence, 0);
    }

    /** The reversal of a transaction; 0 if it stands. */
    int reversalOf(int sequence) {
        return reversedBy.getOrDefault(sequence, 0);
    }

    @Nullable
    OpenFund opening(FundId fund) {
        return setUp.opening(fund);
    }

    Fund fund(FundId id) {
        OpenFund opening = opening(id);
        if (opening == null) {
            throw new IllegalStateException("fund " + id + " is not open");
        }
        return opening.fund();
    }

    /** The line of a lane; null if it has never had anything. */
    @Nullable
    FundLine existingLine(Lane lane) {
        return lines.get(lane);
    }

    Map<Lane, FundLine> lines() {
        return lines;
    }
}
