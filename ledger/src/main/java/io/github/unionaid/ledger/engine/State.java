package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows, changed by {@link #apply} alone. Written by one thread at a time; the store's snapshots
 * and the sequence numbers of ids may be read by any.
 */
final class State {

    /** One union's holding of one fund. */
    record FundKey(UnionId union, FundId fund) {}

    private final Genesis genesis;
    private final Dictionary<Account> accounts = new Dictionary<>();
    private final Dictionary<UnionId> unions = new Dictionary<>();
    private final Dictionary<FundId> funds = new Dictionary<>();
    private final Store store = new Store(accounts.values(), unions.values(), funds.values());
    private final Flows flows = new Flows(store, unions, funds);
    private final RowShaper shaper = new RowShaper(this);
    private final Legs legs = new Legs(this);

    private final IdIndex sequences = new IdIndex();
    private final Map<FundId, OpenFund> openings = new HashMap<>();
    private final Map<FundKey, FundLine> lines = new HashMap<>();
    private final IntColumn named = new IntColumn(); // by transaction, the one that its event names; 0 if none
    private final Map<Integer, IntColumn> namers = new HashMap<>();
    private final Map<Integer, Integer> reversedBy = new HashMap<>();
    private long turnover; // of all postings
    private long moved; // of all events

    State(Genesis genesis) {
        this.genesis = genesis;
    }

    /** Takes in an accepted event with its postings, recorded now or long ago. */
    void apply(Event event, Instant recordedAt, List<Posting> postings) {
        int sequence = store.transactionCount() + 1;
        int target = event instanceof Reversal r ? sequenceOf(r.reverses()) : 0;
        Row row = event instanceof OpenFund || target != 0 ? null : event.accept(shaper);

        int day = day(event);
        for (Posting p : postings) {
            turnover += p.amount().minor();
            store.addPosting(accounts.number(p.account()), p.signedMinor());
            if (Chart.entersHeld(p.account().code())) {
                FundLine line = line(p.account().union(), p.account().fund());
                if (target == 0) {
                    line.post(day, p.signedMinor());
                } else {
                    line.reverse(day(target), day, -p.signedMinor());
                }
            }
        }
        if (event instanceof OpenFund opening) {
            openings.put(opening.fund().id(), opening);
        } else if (target != 0) {
            store.addReversedFlows(target);
            reversedBy.put(target, sequence);
        } else if (row != null) {
            flows.add(row);
            moved += row.amount().minor();
            name(sequence, row.named());
        }
        named.add(row == null ? target : row.named());
        store.addTransaction(event, recordedAt);
        sequences.add(event.id(), sequence);
    }

    private void name(int sequence, int target) {
        if (target != 0) {
            namers.computeIfAbsent(target, t -> new IntColumn()).add(sequence);
        }
    }

    private FundLine line(UnionId union, FundId fund) {
        return lines.computeIfAbsent(new FundKey(union, fund), k -> new FundLine());
    }

    Genesis genesis() {
        return genesis;
    }

    boolean keeps(UnionId union) {
        return genesis.keeps(union);
    }

    Store store() {
        return store;
    }

    Legs legs() {
        return legs;
    }

    RowShaper shaper() {
        return shaper;
    }

    long moved() {
        return moved;
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

    /** The transactions whose events name the one given, reversals of it apart; ascending. */
    IntColumn namersOf(int sequence) {
        return namers.getOrDefault(sequence, new IntColumn());
    }

    /** The reversal of a transaction; 0 if it stands. */
    int reversalOf(int sequence) {
        return reversedBy.getOrDefault(sequence, 0);
    }

    @Nullable
    OpenFund opening(FundId fund) {
        return openings.get(fund);
    }

    Fund fund(FundId id) {
        OpenFund opening = openings.get(id);
        if (opening == null) {
            throw new IllegalStateException("fund " + id + " is not open");
        }
        return opening.fund();
    }

    /** The line of a fund in a union's books; null if it has never held any. */
    @Nullable
    FundLine existingLine(UnionId union, FundId fund) {
        return lines.get(new FundKey(union, fund));
    }

    Map<FundKey, FundLine> lines() {
        return lines;
    }
}
