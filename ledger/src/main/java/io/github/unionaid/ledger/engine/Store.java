package io.github.unionaid.ledger.engine;

import com.google.common.collect.ImmutableList;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Flow;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.Reversal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All transactions, postings and flows, as append-only columns. Transaction {@code n} stands at index {@code n - 1};
 * its postings and flows are those from the previous transaction's end to its own.
 */
public final class Store {
    private static final FlowKind[] FLOW_KINDS = FlowKind.values();
    private static final TransferKind[] TRANSFERS = TransferKind.values();
    private static final int NONE = -1;
    static final int ITSELF = -1;

    private final ObjectColumn<Event> events;
    private final ObjectColumn<Instant> recordedAt;
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

    private final ObjectColumn<Account> accounts;
    private final ObjectColumn<UnionId> unions;
    private final ObjectColumn<FundId> funds;
    private final ObjectColumn<Asset> assets;

    Store(
            ObjectColumn<Account> accounts,
            ObjectColumn<UnionId> unions,
            ObjectColumn<FundId> funds,
            ObjectColumn<Asset> assets) {
        this.events = new ObjectColumn<>();
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
    }

    private Store(Store live) {
        this.events = live.events.snapshot();
        this.recordedAt = live.recordedAt.snapshot();
        this.postingEnds = live.postingEnds.snapshot();
        this.flowEnds = live.flowEnds.snapshot();
        this.postingAccounts = live.postingAccounts.snapshot();
        this.postingAmounts = live.postingAmounts.snapshot();
        this.flowSequences = live.flowSequences.snapshot();
        this.flowKinds = live.flowKinds.snapshot();
        this.flowFunds = live.flowFunds.snapshot();
        this.flowFrom = live.flowFrom.snapshot();
        this.flowTo = live.flowTo.snapshot();
        this.flowAmounts = live.flowAmounts.snapshot();
        this.flowAssets = live.flowAssets.snapshot();
        this.flowBegun = live.flowBegun.snapshot();
        this.accounts = live.accounts.snapshot();
        this.unions = live.unions.snapshot();
        this.funds = live.funds.snapshot();
        this.assets = live.assets.snapshot();
    }

    /** Everything up to now, for any thread to read. O(1). */
    Store snapshot() {
        return new Store(this);
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
        flowSequences.add(events.size() + 1);
        flowKinds.add(pack(kind, transfer, group));
        flowFunds.add(fund);
        flowFrom.add(from);
        flowTo.add(to);
        flowAssets.add(asset);
        flowAmounts.add(minor);
        flowBegun.add(begunBy == ITSELF ? events.size() + 1 : begunBy);
    }

    /** Takes the flows of an earlier transaction once more, with the other sign. */
    void addReversedFlows(int original) {
        int end = flowEnds.get(original - 1);
        for (int i = flowBegin(original); i < end; i++) {
            flowSequences.add(events.size() + 1);
            flowKinds.add(flowKinds.get(i));
            flowFunds.add(flowFunds.get(i));
            flowFrom.add(flowFrom.get(i));
            flowTo.add(flowTo.get(i));
            flowAssets.add(flowAssets.get(i));
            flowAmounts.add(-flowAmounts.get(i));
            flowBegun.add(flowBegun.get(i));
        }
    }

    /** Ends the transaction whose postings and flows have been added. */
    void addTransaction(Event event, Instant at) {
        events.add(event);
        recordedAt.add(at);
        postingEnds.add(postingAccounts.size());
        flowEnds.add(flowSequences.size());
    }

    /** The number of transactions, which is the sequence number of the last. */
    public int transactionCount() {
        return events.size();
    }

    /** The event of a transaction. */
    public Event event(int sequence) {
        return events.get(sequence - 1);
    }

    /** The transaction of a sequence number. */
    public Transaction transaction(int sequence) {
        Event event = event(sequence);
        return Transaction.builder()
                .sequence(sequence)
                .event(event.id())
                .date(event.on())
                .dateBasis(event.dateBasis())
                .recordedAt(recordedAt.get(sequence - 1))
                .reverses(event instanceof Reversal r ? Optional.of(r.reverses()) : Optional.empty())
                .addAllPostings(postings(sequence))
                .build();
    }

    /** The lines of a transaction. */
    List<Posting> postings(int sequence) {
        ImmutableList.Builder<Posting> lines = ImmutableList.builder();
        for (int i = postingBegin(sequence); i < postingEnd(sequence); i++) {
            long minor = postingAmounts.get(i);
            Account account = accounts.get(postingAccounts.get(i));
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

    /** The flow of an index. */
    public Flow flow(int index) {
        int packed = flowKinds.get(index);
        int sequence = flowSequences.get(index);
        int transfer = (packed >> 1 & 0xFF) - 1;
        int begun = flowBegun.get(index);
        return Flow.builder()
                .sequence(sequence)
                .date(event(sequence).on())
                .kind(FLOW_KINDS[packed >> 9])
                .transfer(transfer < 0 ? Optional.empty() : Optional.of(TRANSFERS[transfer]))
                .toGroup((packed & 1) == 1)
                .fund(funds.get(flowFunds.get(index)))
                .from(union(flowFrom.get(index)))
                .to(union(flowTo.get(index)))
                .amount(Amount.of(assets.get(flowAssets.get(index)), flowAmounts.get(index)))
                .begunBy(
                        begun == 0 ? Optional.empty() : Optional.of(event(begun).id()))
                .build();
    }

    /** The index of a transaction's first posting. */
    public int postingBegin(int sequence) {
        return sequence == 1 ? 0 : postingEnds.get(sequence - 2);
    }

    /** The index after a transaction's last posting. */
    public int postingEnd(int sequence) {
        return postingEnds.get(sequence - 1);
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
        return sequence == 1 ? 0 : flowEnds.get(sequence - 2);
    }

    /** The index after a transaction's last flow. */
    public int flowEnd(int sequence) {
        return flowEnds.get(sequence - 1);
    }

    /** Whether a flow moves money. */
    boolean isFlowOfMoney(int index) {
        return assets.get(flowAssets.get(index)).isMoney();
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
        return unions.get(number);
    }

    /** The number of accounts. */
    public int accountCount() {
        return accounts.size();
    }

    /** The account of a number. */
    public Account account(int number) {
        return accounts.get(number);
    }

    private Optional<UnionId> union(int number) {
        return number == NONE ? Optional.empty() : Optional.of(unions.get(number));
    }

    private static int pack(FlowKind kind, @Nullable TransferKind transfer, boolean group) {
        int t = transfer == null ? 0 : transfer.ordinal() + 1;
        return kind.ordinal() << 9 | t << 1 | (group ? 1 : 0);
    }
}
