package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionRegister;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.engine.Lanes.Lane;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine knows, changed by {@link #apply} and, for plain rows, by {@link RowPoster}; what was done since a
 * {@link #mark} can be taken back. Written by one thread at a time; the store's snapshots and the sequence numbers of ids
 * may be read by any.
 */
final class State {
    private final Genesis genesis;
    private final Undo undo = new Undo();
    private final UnionNumbers unions;
    private final Dictionary<FundId> funds = new Dictionary<>(); // in the order of opening
    private final Dictionary<Asset> assets = new Dictionary<>();
    private final AccountTable accounts;
    private final MoneyLines money = new MoneyLines(undo);
    private final Store store;
    private final AccountTotals totals;
    private final RunningTotals running;
    private final Flows flows;
    private final BookFlows bookFlows = new BookFlows(this);
    private final Legs legs = new Legs(this);
    private final RowForm rowForm = new RowForm(this);
    private final SetUp setUp;

    private final IdIndex sequences = new IdIndex();
    private final Map<Lane, FundLine> lines = new HashMap<>(); // of what is no money
    private final Map<Integer, Integer> reversedBy = new HashMap<>();
    private final Map<Integer, Integer> legsOfPayments = new HashMap<>(); // by notice, of the payments under it
    private long turnover; // of all postings
    private long moved; // of all events
    private long written; // of all lines that callers wrote
    private @Nullable Mark mark;

    State(Genesis genesis) {
        this.genesis = genesis;
        this.unions = new UnionNumbers(genesis.register());
        this.accounts = new AccountTable(unions, funds, undo);
        this.store = new Store(accounts, unions, funds.values(), assets.values());
        this.totals = new AccountTotals(this);
        this.running = new RunningTotals(this);
        this.flows = new Flows(this, unions, funds, assets);
        this.setUp = new SetUp(this, genesis.register());
        assets.number(Asset.CNY);
    }

    /**
     * Takes in an accepted event with its postings, recorded now or long ago.
     *
     * @param keep whether to keep the event beside its row; else the row says all of it
     */
    void apply(Event event, Instant recordedAt, List<Posting> postings, boolean keep) {
        int sequence = store.transactionCount() + 1;
        int target = event instanceof Reversal r ? sequenceOf(r.reverses()) : 0;
        Row row = shaper().rowOrNull(event);

        flowsOf(event, row, target, postings); // before the postings: a handover moves what is promised until then
        post(event, target, postings);
        setUp.apply(event);
        written += BookFlows.written(event);
        store.addTransaction(keep ? event : null, recordedAt, rowForm.row(event, row, target));
        if (target != 0) {
            reversedBy.put(target, sequence);
            undo.note(() -> reversedBy.remove(target));
            undo.set(store.rows(), target - 1, Store.OPEN, -1); // nothing arrives of it as a row
        } else if (row != null) {
            moved += Math.abs(row.amount().minor()) + row.cost().minor();
            name(sequence, row.named());
        }
        running.take(sequence);
        sequences.add(event.id(), sequence);
    }

    /** Whether a plain row of an amount, posted four times at most, overflows no total. */
    boolean hasRoomFor(long fen) {
        return fen <= (Validator.MAX_TURNOVER - turnover) / 4 && fen <= Validator.MAX_TURNOVER - moved;
    }

    /** Counts a posting. */
    void count(long fen) {
        turnover += fen;
    }

    /** Counts an event. */
    void countEvent(long fen) {
        moved += fen;
    }

    private void post(Event event, int target, List<Posting> postings) {
        int day = day(event);
        for (Posting p : postings) {
            long minor = p.signedMinor();
            turnover += p.amount().minor();
            int account = accounts.number(p.account());
            int moneyLine = lineOf(account);
            store.addPosting(account, minor);
            accounts.post(account, minor);
            money.posted(moneyLine, day);
            Lane lane = Lanes.of(p.account());
            if (lane == null) {
                continue;
            }
            if (lane.kind() == Lanes.Kind.MONEY) {
                if (target == 0) {
                    money.post(moneyLine, day, minor);
                } else {
                    money.reverse(moneyLine, day(target), day, -minor);
                }
            } else if (target == 0) {
                line(lane).post(day, minor);
            } else {
                line(lane).reverse(day(target), day, -minor);
            }
        }
    }

    private int lineOf(int account) {
        long unionFund = accounts.unionFund(account);
        return money.number(EventRow.upper(unionFund), EventRow.lower(unionFund));
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
            money.promise(money.number(unions.number(union), funds.number(fund)), day, delta);
        }
    }

    /** Notes that a transaction names another. */
    void name(int sequence, int target) {
        if (target == 0) {
            return;
        }
        long legsOfTarget = store.row(target, Store.LEGS);
        undo.set(store.rows(), target - 1, Store.LEGS, EventRow.word(sequence, EventRow.lower(legsOfTarget)));
        store.rows().set(sequence - 1, Store.LEGS, EventRow.word(0, EventRow.upper(legsOfTarget)));
        if (takesFromTransit(sequence)) {
            long open = store.row(target, Store.OPEN) - amount(sequence);
            undo.set(store.rows(), target - 1, Store.OPEN, Math.max(-1, open));
        }
        int notice = noticeOfPayment(target);
        if (notice != 0) {
            Integer before = legsOfPayments.put(notice, legsOfPayments.getOrDefault(notice, 0) + 1);
            undo.note(() -> {
                if (before == null) {
                    legsOfPayments.remove(notice);
                } else {
                    legsOfPayments.put(notice, before);
                }
            });
        }
    }

    private boolean takesFromTransit(int sequence) {
        return EventRow.type(store.traits(sequence)) == EventRow.Type.GRANT_ARRIVAL
                || Legs.takesFromTransit(event(sequence));
    }

    private FundLine line(Lane lane) {
        FundLine line = lines.get(lane);
        if (line == null) {
            line = FundLine.empty();
            lines.put(lane, line);
            undo.note(() -> lines.remove(lane));
        } else if (undo.isYetToNote(lane)) {
            FundLine before = line.copy();
            undo.note(() -> lines.put(lane, before));
        }
        return line;
    }

    /** How far everything went that is only appended. */
    private record Mark(
            int transactions,
            int accounts,
            int lines,
            int chained,
            int unions,
            int funds,
            int assets,
            long turnover,
            long moved,
            long written) {}

    /** From now on everything can be taken back, until {@link #keep}. */
    void mark() {
        undo.begin();
        mark = new Mark(
                store.transactionCount(),
                accounts.size(),
                money.size(),
                money.chained(),
                unions.size(),
                funds.values().size(),
                assets.values().size(),
                turnover,
                moved,
                written);
    }

    /** Whether what is done now can be taken back. */
    boolean isMarked() {
        return mark != null;
    }

    /** What was done since the mark stays. */
    void keep() {
        undo.end();
        mark = null;
    }

    /** Balances need no note of what they were: what was added is taken off, also of a transaction that was not ended. */
    private void takePostingsBack(int transactions) {
        for (int i = store.postingEnd(transactions); i < store.postingCount(); i++) {
            int account = store.postingAccount(i);
            accounts.post(account, -store.postingAmount(i));
            if (accounts.entersHeld(account)) {
                money.takeOff(lineOf(account), store.postingAmount(i));
            }
        }
    }

    /** Takes back all that was done since the mark: everything is as it was. */
    void takeBack() {
        Mark to = Objects.requireNonNull(mark, "no mark");
        for (int s = store.transactionCount(); s > to.transactions; s--) {
            sequences.forget(store.idHash(s), s);
        }
        running.takeBack(to.transactions);
        takePostingsBack(to.transactions);
        undo.takeBack();
        store.truncate(to.transactions);
        accounts.truncate(to.accounts);
        money.truncate(to.lines, to.chained);
        running.truncate(to.accounts, to.lines);
        unions.truncate(to.unions);
        funds.truncate(to.funds);
        setUp.truncate(to.funds);
        assets.truncate(to.assets);
        turnover = to.turnover;
        moved = to.moved;
        written = to.written;
        mark = null;
    }

    /**
     * The balances that are kept, as of a snapshot of the store: those of now less what was posted since. For any thread;
     * who posts waits for it. O(accounts + postings since).
     */
    long[] balances(Store snapshot) {
        long[] balances = new long[snapshot.accountCount()];
        synchronized (this) {
            for (int account = 0; account < Math.min(balances.length, accounts.size()); account++) {
                balances[account] = accounts.balance(account);
            }
            int last = snapshot.transactionCount();
            for (int i = snapshot.postingEnd(last); i < store.postingCount(); i++) {
                int account = store.postingAccount(i);
                if (account < balances.length) {
                    balances[account] -= store.postingAmount(i);
                }
            }
        }
        return balances;
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

    UnionNumbers unions() {
        return unions;
    }

    /** The funds that have been opened, numbered in the order of opening; the numbers stand in the journal. */
    Dictionary<FundId> funds() {
        return funds;
    }

    Store store() {
        return store;
    }

    Undo undo() {
        return undo;
    }

    AccountTable accounts() {
        return accounts;
    }

    MoneyLines money() {
        return money;
    }

    IdIndex ids() {
        return sequences;
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

    SteadyUnions steady() {
        return setUp.steady();
    }

    /** What of an open fund decides whether a row is plain. */
    PlainFund plainFund(int fund) {
        return setUp.plainFund(fund);
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
        return store.row(sequence, EventRow.AMOUNT);
    }

    /** The effective date of a transaction, in days since 1970-01-01. */
    int day(int sequence) {
        return store.day(sequence);
    }

    static int day(Event event) {
        return (int) event.on().toEpochDay();
    }

    /** The transaction that the event of a transaction names; 0 if none. */
    int namedBy(int sequence) {
        return store.named(sequence);
    }

    /** The notice under which a payment is; 0 if it is no payment of a grant, or under none. */
    int noticeOfPayment(int sequence) {
        int named = namedBy(sequence); // first: what names nothing need not be made, and a row is under no notice
        if (named == 0 || EventRow.type(store.traits(sequence)) != EventRow.Type.OBJECT) {
            return 0;
        }
        return event(sequence) instanceof GrantPayment ? named : 0;
    }

    /** The transactions whose events name the one given, reversals of it apart; ascending. O(them). */
    int[] namersOf(int sequence) {
        int count = 0;
        for (int s = lastNamer(sequence); s != 0; s = namerBefore(s)) {
            count++;
        }
        int[] namers = new int[count];
        for (int s = lastNamer(sequence); s != 0; s = namerBefore(s)) {
            namers[--count] = s;
        }
        return namers;
    }

    /** The last transaction whose event names the one given, reversals of it apart; 0 if there is none. */
    int lastNamer(int sequence) {
        return EventRow.upper(store.row(sequence, Store.LEGS));
    }

    /** The one before it that names the same; 0 if there is none. */
    int namerBefore(int sequence) {
        return EventRow.lower(store.row(sequence, Store.LEGS));
    }

    /** How many transactions name the one given, reversals apart; of a notice, or its payments. */
    int legCount(int sequence) {
        return namersOf(sequence).length + legsOfPayments.getOrDefault(sequence, 0);
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

    /** The line of a lane, to be looked at; null if it has never had anything. */
    @Nullable
    FundLine existingLine(Lane lane) {
        if (lane.kind() != Lanes.Kind.MONEY) {
            return lines.get(lane);
        }
        int union = unions.find(lane.union());
        int fund = funds.find(lane.fund());
        int number = union < 0 || fund < 0 ? KeyTable.NONE : money.find(union, fund);
        return number == KeyTable.NONE ? null : money.line(number);
    }

    /** All lines, to be looked at. */
    Map<Lane, FundLine> lines() {
        Map<Lane, FundLine> all = new HashMap<>(lines);
        for (int number = 0; number < money.size(); number++) {
            FundLine line = money.line(number);
            if (line != null) {
                all.put(
                        Lane.money(
                                unions.id(money.union(number)), funds.values().get(money.fund(number))),
                        line);
            }
        }
        return all;
    }
}
