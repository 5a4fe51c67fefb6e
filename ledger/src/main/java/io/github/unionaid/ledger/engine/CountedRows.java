package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.event.EventRow;

/**
 * What the rows of a store add to which measure, in one asset: its flows, and its postings to accounts whose balances
 * enter {@link Measure#HELD}. Shares its columns with its snapshots, as a store does.
 */
public final class CountedRows {
    private static final int RAISED = Measure.RAISED.ordinal();
    private static final int REASSIGNED = Measure.REASSIGNED.ordinal();
    private static final int UNSTATED = Measure.UNSTATED.ordinal();
    private static final int OPENING = Measure.OPENING.ordinal();
    private static final int DELIVERED = Measure.DELIVERED.ordinal();
    private static final int PURCHASED = Measure.PURCHASED.ordinal();
    private static final int HELD = Measure.HELD.ordinal();
    private static final int NOTICED = Measure.NOTICED.ordinal();

    private static final int NOT_HELD = -1;

    final Store store;
    private final int asset; // its number
    private final IntColumn heldUnions; // by account, the number of its union if it enters what is held
    private final IntColumn heldFunds;

    /** What a row adds is given to. Unions and funds are numbers of the store. */
    public interface Target {
        /** Adds to a measure of a union. */
        void add(int measure, int union, int fund, long fen);

        /** Adds a transfer; see {@link Transfer} for the measures. */
        void transfer(Transfer kind, int from, int to, int fund, long fen);
    }

    /** What a transfer adds to. */
    public enum Transfer {
        /** It was paid. */
        PAYMENT(Measure.SENT, Measure.COMING, Measure.INT_SENT, SumColumn.PAID_TO_ITSELF),
        /** It arrived. */
        ARRIVAL(Measure.ARRIVED, Measure.RECEIVED, Measure.INT_RECEIVED, SumColumn.ARRIVED_AT_ITSELF);

        final int ofGiver;
        final int ofReceiver;
        final int ofAncestor;
        final int toItself; // if giver and receiver stand at one position

        final int giverPlace; // among the measures that occur often
        final int receiverPlace;
        final int ancestorPlace;

        Transfer(Measure ofGiver, Measure ofReceiver, Measure ofAncestor, int toItself) {
            this.ofGiver = ofGiver.ordinal();
            this.ofReceiver = ofReceiver.ordinal();
            this.ofAncestor = ofAncestor.ordinal();
            this.toItself = toItself;
            this.giverPlace = SumColumn.place(ofGiver);
            this.receiverPlace = SumColumn.place(ofReceiver);
            this.ancestorPlace = SumColumn.place(ofAncestor);
        }

        /** The sum of the giver that it adds to. */
        public int ofGiver() {
            return ofGiver;
        }

        /** The sum of the receiver that it adds to. */
        public int ofReceiver() {
            return ofReceiver;
        }

        /** The sum of the lowest common ancestor that it adds to. */
        public int ofAncestor() {
            return ofAncestor;
        }

        /** The sum that it adds to where giver and receiver stand at one position. */
        public int toItself() {
            return toItself;
        }
    }

    /** How many sums there are: the measures, and two of what a union paid to itself. */
    public static final int SUMS = SumColumn.SUMS;

    CountedRows(Store store) {
        this(store, Store.MONEY, new IntColumn(), new IntColumn());
    }

    /** Of a snapshot, in one asset. O(accounts). */
    public static CountedRows of(Store snapshot, Asset asset) {
        AccountSource accounts = snapshot.accounts();
        IntColumn heldUnions = new IntColumn();
        IntColumn heldFunds = new IntColumn();
        for (int number = 0; number < accounts.size(); number++) {
            AccountSource.Kind kind = accounts.kindOf(accounts.kind(number));
            boolean held = kind.asset().equals(asset) && kind.isHeld();
            heldUnions.add(held ? accounts.union(number) : NOT_HELD);
            heldFunds.add(held ? accounts.fund(number) : NOT_HELD);
        }
        return new CountedRows(snapshot, snapshot.assets().indexOf(asset), heldUnions, heldFunds);
    }

    private CountedRows(Store store, int asset, IntColumn heldUnions, IntColumn heldFunds) {
        this.store = store;
        this.asset = asset;
        this.heldUnions = heldUnions;
        this.heldFunds = heldFunds;
    }

    /** The first transactions, for any thread to read. O(1). */
    CountedRows snapshot(int transactions) {
        return new CountedRows(store.snapshot(transactions), asset, heldUnions.snapshot(), heldFunds.snapshot());
    }

    /** The bytes of what is noted of so many accounts. */
    static long bytesFor(long accounts) {
        return 2 * IntColumn.bytesFor(accounts);
    }

    /** Looks at the accounts that are new. */
    void lookAtAccounts(State state) {
        for (int number = heldFunds.size(); number < store.accountCount(); number++) {
            boolean held = state.accounts().entersHeld(number);
            long unionFund = state.accounts().unionFund(number);
            heldUnions.add(held ? EventRow.upper(unionFund) : NOT_HELD);
            heldFunds.add(held ? EventRow.lower(unionFund) : NOT_HELD);
        }
    }

    /** Forgets the last accounts. */
    void truncate(int accounts) {
        if (heldFunds.size() > accounts) {
            heldUnions.truncate(accounts);
            heldFunds.truncate(accounts);
        }
    }

    /** Gives what the rows of some transactions add, from the first to the last. Makes no object. O(rows). */
    public void give(int first, int last, Target target) {
        if (first > last) {
            return;
        }
        giveFlows(first, last, target);
        int postings = store.postingEnd(last);
        for (int i = store.postingBegin(first); i < postings; i++) {
            int account = store.postingAccount(i);
            int union = heldUnions.get(account);
            if (union != NOT_HELD) {
                target.add(HELD, union, heldFunds.get(account), store.postingAmount(i));
            }
        }
    }

    private void giveFlows(int first, int last, Target target) {
        int flows = store.flowEnd(last);
        for (int i = store.flowBegin(first); i < flows; i++) {
            if (store.flowAsset(i) == asset) {
                giveFlow(i, target);
            }
        }
    }

    /** Gives what flows add, of the transactions that are effective by the end of a day, in days since 1970-01-01. */
    public void giveFlowsUntil(int day, int first, int last, Target target) {
        forEachUntil(day, first, last, (from, to) -> giveFlows(from, to, target));
    }

    /** Adds the postings of the same transactions to the sums of their accounts, held or not. */
    public void addHeldUntil(int day, int first, int last, long[] sums) {
        forEachUntil(day, first, last, (from, to) -> {
            int postings = store.postingEnd(to);
            for (int i = store.postingBegin(from); i < postings; i++) {
                sums[store.postingAccount(i)] += store.postingAmount(i);
            }
        });
    }

    /** Gives what is held, of the sums of all accounts. */
    public void giveHeld(long[] sums, Target target) {
        for (int account = 0; account < sums.length; account++) {
            int union = heldUnions.get(account);
            if (union != NOT_HELD && sums[account] != 0) {
                target.add(HELD, union, heldFunds.get(account), sums[account]);
            }
        }
    }

    /** Takes transactions from the first to the last. */
    private interface Run {
        void take(int first, int last);
    }

    /** By runs of transactions that are effective by the end of a day. */
    private void forEachUntil(int day, int first, int last, Run run) {
        int from = first;
        for (int s = first; day != Integer.MAX_VALUE && s <= last; s++) {
            if (store.day(s) > day) {
                if (from < s) {
                    run.take(from, s - 1);
                }
                from = s + 1;
            }
        }
        if (from <= last) {
            run.take(from, last);
        }
    }

    private void giveFlow(int i, Target target) {
        FlowKind kind = store.flowKind(i);
        int fund = store.flowFund(i);
        long fen = store.flowAmount(i);
        switch (kind) {
            case RAISED -> target.add(RAISED, store.flowTo(i), fund, fen);
            case REASSIGNED -> target.add(REASSIGNED, store.flowTo(i), fund, fen);
            case UNSTATED -> {
                target.add(REASSIGNED, store.flowTo(i), fund, fen);
                target.add(UNSTATED, store.flowTo(i), fund, fen);
            }
            case OPENING -> target.add(OPENING, store.flowTo(i), fund, fen);
            case DELIVERED -> target.add(DELIVERED, store.flowFrom(i), fund, fen);
            case PURCHASED -> target.add(PURCHASED, store.flowFrom(i), fund, fen);
            case NOTICED -> target.add(NOTICED, store.flowFrom(i), fund, fen);
            case PAYMENT -> target.transfer(Transfer.PAYMENT, store.flowFrom(i), store.flowTo(i), fund, fen);
            case ARRIVAL -> target.transfer(Transfer.ARRIVAL, store.flowFrom(i), store.flowTo(i), fund, fen);
        }
    }

    /** How many flows and postings the transactions of a store have. */
    static long count(Store store) {
        int last = store.transactionCount();
        return last == 0 ? 0 : (long) store.flowEnd(last) + store.postingEnd(last);
    }
}
