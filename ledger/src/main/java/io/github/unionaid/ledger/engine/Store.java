package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.EventRow;
import io.github.unionaid.ledger.event.OpenFund;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All transactions, postings and flows, as append-only columns. Transaction {@code n} stands at index {@code n - 1};
 * its postings and flows are those from the previous transaction's end to its own.
 *
 * <p>A transaction has a row of 64 bytes, in the form of {@link EventRow} but for this: an id that is no UUID stands in
 * the event, which is kept beside the row; the upper half of {@code FUND_PEOPLE} may be empty and the lower half is the
 * number of the transaction that is named, but for a disbursement; in place of the named event's id stand the words for
 * the writer alone, {@link #OPEN} and {@link #LEGS}. An event that was posted as a row, or read from a {@link RowRecord},
 * is made when it is asked for.
 */
public final class Store {
    /** The number of money, the first asset of every ledger. */
    public static final int MONEY = 0;

    private static final FlowKind[] FLOW_KINDS = FlowKind.values();
    private static final TransferKind[] TRANSFERS = TransferKind.values();
    private static final int NONE = -1;
    private static final int INTS_A_FLOW = 7;
    static final int ITSELF = -1;

    /** In the traits of a row: its id is a UUID and stands in the row. */
    static final int UUID_ID = 1 << 20;

    /** Of a payment as a row: the least that is still on the way on any day; of a reversed one below zero. */
    static final int OPEN = EventRow.NAMED_HIGH;

    /** The last transaction that names this one; the one before this one that names what this one names. */
    static final int LEGS = EventRow.NAMED_LOW;

    private final RowColumn rows;
    private final ObjectColumn<Event> events; // null for what is kept as its row alone
    private final IntColumn recordedFrom; // the transactions with which a new time of recording begins
    private final ObjectColumn<Instant> recordedAt;
    private @Nullable Instant lastRecordedAt;
    private final IntColumn postingEnds;
    private final IntColumn flowEnds;

    private final IntColumn postingAccounts;
    private final LongColumn postingAmounts; // a debit above, a credit below zero

    private final IntColumn flowSequences;
    private final IntColumn flowKinds; // flow kind, transfer kind + 1, whether to a group: see pack()
    private final IntColumn flowFunds;
    private final IntColumn flowFrom;
    private final IntColumn flowTo;
    private final LongColumn flowAmounts;
    private final IntColumn flowAssets;
    private final IntColumn flowBegun; // the payment that is on the way or the notice; 0 if none

    private final AccountSource accounts;
    private final UnionNumbers unions;
    private final ObjectColumn<FundId> funds;
    private final ObjectColumn<Asset> assets;
    private final RowEvents rowEvents;

    Store(AccountTable accounts, UnionNumbers unions, ObjectColumn<FundId> funds, ObjectColumn<Asset> assets) {
        this.rows = new RowColumn();
        this.events = new ObjectColumn<>();
        this.recordedFrom = new IntColumn();
        this.recordedAt = new ObjectColumn<>();
        this.postingEnds = new IntColumn();
        this.flowEnds = new IntColumn();
        this.postingAccounts = new IntColumn();
        this.postingAmounts = new LongColumn();
        this.flowSequences = new IntColumn();
        this.flowKinds = new IntColumn();
        this.flowFunds = new IntColumn();
        this.flowFrom = new IntColumn();
        this.flowTo = new IntColumn();
        this.flowAmounts = new LongColumn();
        this.flowAssets = new IntColumn();
        this.flowBegun = new IntColumn();
        this.accounts = accounts;
        this.unions = unions;
        this.funds = funds;
        this.assets = assets;
        this.rowEvents = new RowEvents(unions::id, funds::get);
    }

    /** The bytes of so many transactions with their postings and flows, without the objects of their events. */
    static long bytesFor(long transactions, long postings, long flows) {
        return RowColumn.bytesFor(transactions)
                + ObjectColumn.bytesFor(transactions)
                + 2 * IntColumn.bytesFor(transactions) // where postings and flows end
                + IntColumn.bytesFor(postings)
                + LongColumn.bytesFor(postings)
                + INTS_A_FLOW * IntColumn.bytesFor(flows)
                + LongColumn.bytesFor(flows);
    }

    /** The first transactions of a live store. */
    private Store(Store live, AccountSource accounts, int transactions) {
        int postings = live.postingEnd(transactions);
        int moves = live.flowEnd(transactions);
        this.rows = live.rows.snapshot(transactions);
        this.events = live.events.snapshot(transactions);
        this.recordedFrom = live.recordedFrom.snapshot();
        this.recordedAt = live.recordedAt.snapshot();
        this.postingEnds = live.postingEnds.snapshot(transactions);
        this.flowEnds = live.flowEnds.snapshot(transactions);
        this.postingAccounts = live.postingAccounts.snapshot(postings);
        this.postingAmounts = live.postingAmounts.snapshot(postings);
        this.flowSequences = live.flowSequences.snapshot(moves);
        this.flowKinds = live.flowKinds.snapshot(moves);
        this.flowFunds = live.flowFunds.snapshot(moves);
        this.flowFrom = live.flowFrom.snapshot(moves);
        this.flowTo = live.flowTo.snapshot(moves);
        this.flowAmounts = live.flowAmounts.snapshot(moves);
        this.flowAssets = live.flowAssets.snapshot(moves);
        this.flowBegun = live.flowBegun.snapshot(moves);
        this.accounts = accounts;
        this.unions = live.unions.snapshot();
        this.funds = live.funds.snapshot();
        this.assets = live.assets.snapshot();
        this.rowEvents = new RowEvents(unions::id, funds::get);
    }

    /** The first transactions, for any thread to read. O(1). */
    Store snapshot(int transactions) {
        if (!(accounts instanceof AccountTable live)) {
            throw new IllegalStateException("a snapshot of a snapshot");
        }
        return new Store(this, live.snapshot(), transactions);
    }

    void addPosting(int account, long signedMinor) {
        postingAccounts.add(account);
        postingAmounts.add(signedMinor);
    }

    /**
     * Adds a flow to the transaction that is being made.
     *
     * @param begunBy the transaction that began what it changes; {@value #ITSELF} for this one, 0 for none
     */
    void addFlow(
            FlowKind kind,
            @Nullable TransferKind transfer,
            boolean group,
            int fund,
            int from,
            int to,
            int asset,
            long minor,
            int begunBy) {
        flowSequences.add(rows.size() + 1);
        flowKinds.add(pack(kind, transfer, group));
        flowFunds.add(fund);
        flowFrom.add(from);
        flowTo.add(to);
        flowAssets.add(asset);
        flowAmounts.add(minor);
        flowBegun.add(begunBy == ITSELF ? rows.size() + 1 : begunBy);
    }

    /** Takes the flows of an earlier transaction once more, with the other sign. */
    void addReversedFlows(int original) {
        int end = flowEnds.get(original - 1);
        for (int i = flowBegin(original); i < end; i++) {
            flowSequences.add(rows.size() + 1);
            flowKinds.add(flowKinds.get(i));
            flowFunds.add(flowFunds.get(i));
            flowFrom.add(flowFrom.get(i));
            flowTo.add(flowTo.get(i));
            flowAssets.add(flowAssets.get(i));
            flowAmounts.add(-flowAmounts.get(i));
            flowBegun.add(flowBegun.get(i));
        }
    }

    /**
     * Ends the transaction whose postings and flows have been added.
     *
     * @param event the event; null if the row says all of it
     * @param row its row, which is copied
     */
    void addTransaction(@Nullable Event event, Instant at, long[] row) {
        if (!at.equals(lastRecordedAt)) {
            recordedFrom.add(rows.size() + 1);
            recordedAt.add(at);
            lastRecordedAt = at;
        }
        events.add(event);
        rows.add(row);
        postingEnds.add(postingAccounts.size());
        flowEnds.add(flowSequences.size());
    }

    /** A word of the row of a transaction. */
    long row(int sequence, int word) {
        return rows.get(sequence - 1, word);
    }

    /** The rows, for who changes words for the writer alone. */
    RowColumn rows() {
        return rows;
    }

    /** Forgets all transactions after one; a snapshot that has them may not be in use. */
    void truncate(int transactions) {
        int postings = postingEnd(transactions);
        int moves = flowEnd(transactions);
        int times = recordedFrom.size();
        while (times > 0 && recordedFrom.get(times - 1) > transactions) {
            times--;
        }
        rows.truncate(transactions);
        events.truncate(transactions);
        recordedFrom.truncate(times);
        recordedAt.truncate(times);
        lastRecordedAt = times == 0 ? null : recordedAt.get(times - 1);
        postingEnds.truncate(transactions);
        flowEnds.truncate(transactions);
        postingAccounts.truncate(postings);
        postingAmounts.truncate(postings);
        flowSequences.truncate(moves);
        flowKinds.truncate(moves);
        flowFunds.truncate(moves);
        flowFrom.truncate(moves);
        flowTo.truncate(moves);
        flowAmounts.truncate(moves);
        flowAssets.truncate(moves);
        flowBegun.truncate(moves);
    }

    /** The number of transactions, which is the sequence number of the last. */
    public int transactionCount() {
        return rows.size();
    }

    /** The event of a transaction. */
    public Event event(int sequence) {
        Event event = events.getOrNull(sequence - 1);
        return event == null ? eventOfRow(sequence) : event;
    }

    private Event eventOfRow(int sequence) {
        long dayTraits = row(sequence, EventRow.DAY_TRAITS);
        int named = named(sequence);
        EventId id = id(sequence);
        return rowEvents.event(
                id,
                dayTraits,
                row(sequence, EventRow.BOOK_OTHER),
                row(sequence, EventRow.FUND_PEOPLE),
                row(sequence, EventRow.AMOUNT),
                named == 0 ? id : id(named));
    }

    /** Whether a transaction is kept as its row alone, which says all of its event. */
    public boolean isRow(int sequence) {
        return events.getOrNull(sequence - 1) == null;
    }

    /**
     * Whether the row of a transaction says all of its event, be that kept beside it or not. Of an event that is kept the
     * answer is sought by making it anew, so that no attribute an event may ever get is lost.
     */
    boolean isWhole(int sequence) {
        Event event = events.getOrNull(sequence - 1);
        return event == null
                || (hasUuid(sequence)
                        && EventRow.type(traits(sequence)) != EventRow.Type.OBJECT
                        && eventOfRow(sequence).equals(event));
    }

    /** The id of the event of a transaction. */
    public EventId id(int sequence) {
        return hasUuid(sequence)
                ? EventId.of(new UUID(row(sequence, EventRow.ID_HIGH), row(sequence, EventRow.ID_LOW)))
                : event(sequence).id();
    }

    /** Whether a transaction is of the event of that id, which is the text of no UUID. */
    boolean isId(int sequence, EventId text) {
        return !hasUuid(sequence) && event(sequence).id().equals(text);
    }

    /** Whether a transaction is of the event of that id. */
    boolean isId(int sequence, long high, long low) {
        return hasUuid(sequence) && row(sequence, EventRow.ID_HIGH) == high && row(sequence, EventRow.ID_LOW) == low;
    }

    /** Whether the id of a transaction's event is the text of a UUID. */
    boolean hasUuid(int sequence) {
        return (traits(sequence) & UUID_ID) != 0;
    }

    /** The hash of the id of a transaction's event, as {@link IdIndex} has it. */
    int idHash(int sequence) {
        return hasUuid(sequence)
                ? IdIndex.hash(row(sequence, EventRow.ID_HIGH), row(sequence, EventRow.ID_LOW))
                : IdIndex.hash(event(sequence).id());
    }

    /** The traits of a transaction's row. */
    int traits(int sequence) {
        return EventRow.lower(row(sequence, EventRow.DAY_TRAITS));
    }

    /** The effective date of a transaction, in days since 1970-01-01. */
    public int day(int sequence) {
        return EventRow.upper(row(sequence, EventRow.DAY_TRAITS));
    }

    /** The transaction that the event of a transaction names; 0 if none. */
    int named(int sequence) {
        return EventRow.type(traits(sequence)) == EventRow.Type.DISBURSEMENT
                ? 0
                : EventRow.lower(row(sequence, EventRow.FUND_PEOPLE));
    }

    /** When a transaction was recorded. O(log times of recording). */
    public Instant recordedAt(int sequence) {
        int low = 0;
        int high = recordedFrom.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (recordedFrom.get(middle) <= sequence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return recordedAt.get(low);
    }

    /** The transaction of a sequence number. */
    public Transaction transaction(int sequence) {
        Event event = event(sequence);
        return Transaction.builder()
                .sequence(sequence)
                .event(event.id())
                .date(event.on())
                .dateBasis(event.dateBasis())
                .recordedAt(recordedAt(sequence))
                .reverses(event instanceof Reversal r ? Optional.of(r.reverses()) : Optional.empty())
                .addAllPostings(postings(sequence))
                .build();
    }

    /** The lines of a transaction. */
    public List<Posting> postings(int sequence) {
        ImmutableList.Builder<Posting> lines = ImmutableList.builder();
        for (int i = postingBegin(sequence); i < postingEnd(sequence); i++) {
            long minor = postingAmounts.get(i);
            Account account = account(postingAccounts.get(i));
            lines.add(new Posting(
                    account, minor > 0 ? Side.DEBIT : Side.CREDIT, Amount.of(account.asset(), Math.abs(minor))));
        }
        return lines.build();
    }

    /** The number of flows. */
    public int flowCount() {
        return flowSequences.size();
    }

    /** What a flow moves. */
    public FlowKind flowKind(int index) {
        return FLOW_KINDS[flowKinds.get(index) >> 9];
    }

    /** The amount of a flow in minor units of its asset. */
    public long flowAmount(int index) {
        return flowAmounts.get(index);
    }

    /** The transaction that began what a flow changes; 0 if none. */
    public int flowBegunBy(int index) {
        return flowBegun.get(index);
    }

    /** The transaction of a flow. */
    public int flowSequence(int index) {
        return flowSequences.get(index);
    }

    /** Whether a flow is the same as one of another store, by numbers; if not it may still be the same by name. */
    public boolean hasSameFlow(int index, Store other, int there) {
        return flowKinds.get(index) == other.flowKinds.get(there)
                && flowFunds.get(index) == other.flowFunds.get(there)
                && flowFrom.get(index) == other.flowFrom.get(there)
                && flowTo.get(index) == other.flowTo.get(there)
                && flowAssets.get(index) == other.flowAssets.get(there)
                && flowAmounts.get(index) == other.flowAmounts.get(there)
                && flowBegun.get(index) == other.flowBegun.get(there);
    }

    /** The flow of an index. */
    public Flow flow(int index) {
        int packed = flowKinds.get(index);
        int sequence = flowSequences.get(index);
        int transfer = (packed >> 1 & 0xFF) - 1;
        int begun = flowBegun.get(index);
        return Flow.builder()
                .sequence(sequence)
                .date(LocalDate.ofEpochDay(day(sequence)))
                .kind(FLOW_KINDS[packed >> 9])
                .transfer(transfer < 0 ? Optional.empty() : Optional.of(TRANSFERS[transfer]))
                .toGroup((packed & 1) == 1)
                .fund(funds.get(flowFunds.get(index)))
                .from(union(flowFrom.get(index)))
                .to(union(flowTo.get(index)))
                .amount(Amount.of(assets.get(flowAssets.get(index)), flowAmounts.get(index)))
                .begunBy(begun == 0 ? Optional.empty() : Optional.of(id(begun)))
                .build();
    }

    /** The number of postings, those of a transaction that is being made included. */
    int postingCount() {
        return postingAmounts.size();
    }

    /** The index of a transaction's first posting. */
    public int postingBegin(int sequence) {
        return postingEnd(sequence - 1);
    }

    /** The index after a transaction's last posting; 0 before the first transaction. */
    public int postingEnd(int sequence) {
        return sequence == 0 ? 0 : postingEnds.get(sequence - 1);
    }

    /** The number of the account of a posting. */
    public int postingAccount(int index) {
        return postingAccounts.get(index);
    }

    /** The amount of a posting in minor units, above zero for a debit, below for a credit. */
    public long postingAmount(int index) {
        return postingAmounts.get(index);
    }

    /** The index of a transaction's first flow. */
    public int flowBegin(int sequence) {
        return flowEnd(sequence - 1);
    }

    /** The index after a transaction's last flow; 0 before the first transaction. */
    public int flowEnd(int sequence) {
        return sequence == 0 ? 0 : flowEnds.get(sequence - 1);
    }

    /** The number of the asset that a flow moves; {@link #MONEY} for money. */
    public int flowAsset(int index) {
        return flowAssets.get(index);
    }

    /** Which transfer a payment or an arrival is of; null if none. */
    public @Nullable TransferKind flowTransfer(int index) {
        int transfer = (flowKinds.get(index) >> 1 & 0xFF) - 1;
        return transfer < 0 ? null : TRANSFERS[transfer];
    }

    /** Whether a flow goes to a group whose shares are not known. */
    public boolean isFlowToGroup(int index) {
        return (flowKinds.get(index) & 1) == 1;
    }

    /** The assets that have moved, by number; money first. */
    public List<Asset> assets() {
        return IntStream.range(0, assets.size()).mapToObj(assets::get).toList();
    }

    /** The funds opened by the transactions up to one, in the order of opening, which is that of their numbers. */
    public List<Fund> fundsOpenedBy(int last) {
        ImmutableList.Builder<Fund> opened = ImmutableList.builder();
        int left = funds.size();
        for (int s = 1; s <= last && left > 0; s++) {
            if (events.getOrNull(s - 1) instanceof OpenFund opening) {
                opened.add(opening.fund());
                left--;
            }
        }
        return opened.build();
    }

    /** The number of the fund of a flow. */
    public int flowFund(int index) {
        return flowFunds.get(index);
    }

    /** The number of the union that a flow comes from; below 0 for none. */
    public int flowFrom(int index) {
        return flowFrom.get(index);
    }

    /** The number of the union that a flow goes to; below 0 for none. */
    public int flowTo(int index) {
        return flowTo.get(index);
    }

    /** The fund of a number. */
    public FundId fundId(int number) {
        return funds.get(number);
    }

    /** The union of a number. */
    public UnionId unionId(int number) {
        return unions.id(number);
    }

    /** The accounts. */
    public AccountSource accounts() {
        return accounts;
    }

    /** The number of accounts. */
    public int accountCount() {
        return accounts.size();
    }

    /** The account of a number. */
    public Account account(int number) {
        return accounts.account(number);
    }

    private Optional<UnionId> union(int number) {
        return number == NONE ? Optional.empty() : Optional.of(unions.id(number));
    }

    private static int pack(FlowKind kind, @Nullable TransferKind transfer, boolean group) {
        int t = transfer == null ? 0 : transfer.ordinal() + 1;
        return kind.ordinal() << 9 | t << 1 | (group ? 1 : 0);
    }
}
