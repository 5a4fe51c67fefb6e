package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.engine.AccountSource;
import io.github.unionaid.ledger.engine.Store;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the transactions, in numbers and without an object for each. It sets apart the transactions that are
 * <em>clean</em>: one half or two of a movement of money, each with a line on a money account and one against it that
 * balance (R1), that mirror in the books of the pair what is counted on the way (R2), and that change what is held by what
 * is counted (R4). What is not clean need not be wrong: it is left to the checks that look at objects. So no identity is
 * proved here but for transactions in which it is a few equal numbers.
 *
 * <p>On the way it sums every account, what clean transactions moved between two unions, and how low each fund of each
 * union stood at the end of a day (R5).
 */
final class ProofPass {
    private static final TransferKind[] TRANSFERS = TransferKind.values();
    private static final int MONEY = 0;

    private final Counted counted;
    private final Store store;
    private final AccountSource accounts;
    private final HeldLines held;
    private final boolean[] isMoney; // by kind of account
    private final BitSet foreign; // by union number

    /** Transactions that are not clean, by order. */
    final Sequences suspects = new Sequences();

    /** Equations of clean transactions: debits are credits. */
    long balanced;

    /** By account, debits above zero, of what counts. */
    final long[] sums;

    /** The same of what the view has and does not count; null if there is nothing. */
    long @Nullable [] uncounted;

    /** By account with a counterparty, what clean transactions paid to it. */
    final long[] paid;

    /** The same of what arrived from it. */
    final long[] arrived;

    /** By dealing and by who gives, the accounts that clean transactions booked it on. */
    final BitSet[] dealings =
            IntStream.range(0, TRANSFERS.length * 2).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);

    /** How low money stood. */
    final LowestMoney lowest;

    ProofPass(Counted counted, HeldLines held, BitSet foreign) {
        this.counted = counted;
        this.store = counted.store;
        this.accounts = store.accounts();
        this.held = held;
        this.foreign = foreign;
        this.sums = new long[accounts.size()];
        this.paid = new long[accounts.size()];
        this.arrived = new long[accounts.size()];
        this.lowest = new LowestMoney(held.size());
        this.isMoney = held.moneyKinds();
    }

    /** Takes the transactions from one to another. */
    void take(int first, int last) {
        for (int s = first; s <= last; s++) {
            if (counted.includes(s)) {
                sum(s);
                if (!isClean(s)) {
                    suspects.add(s);
                }
            } else {
                leaveOut(s);
            }
        }
    }

    private void sum(int sequence) {
        int day = store.day(sequence);
        int end = store.postingEnd(sequence);
        for (int i = store.postingBegin(sequence); i < end; i++) {
            int account = store.postingAccount(i);
            long minor = store.postingAmount(i);
            sums[account] += minor;
            int line = held.line(account);
            if (line >= 0) {
                lowest.add(line, day, minor);
            }
        }
    }

    private void leaveOut(int sequence) {
        long[] left = uncounted;
        if (left == null) {
            left = new long[sums.length];
            uncounted = left;
        }
        for (int i = store.postingBegin(sequence); i < store.postingEnd(sequence); i++) {
            left[store.postingAccount(i)] += store.postingAmount(i);
        }
    }

    private boolean isClean(int sequence) {
        int posting = store.postingBegin(sequence);
        int flow = store.flowBegin(sequence);
        int postings = store.postingEnd(sequence) - posting;
        int flows = store.flowEnd(sequence) - flow;
        if (postings == 2 && flows == 1) {
            return isHalf(posting, flow);
        }
        if (postings == 4 && flows == 2) {
            return isHalf(posting, flow) && isHalf(posting + 2, flow + 1);
        }
        return postings == 0 && flows == 0;
    }

    /** Whether two lines are one half of a movement, and a flow says the same. */
    private boolean isHalf(int posting, int flow) {
        int one = store.postingAccount(posting);
        int two = store.postingAccount(posting + 1);
        long minor = store.postingAmount(posting);
        int union = accounts.union(one);
        int fund = accounts.fund(one);
        boolean oneIsHeld = held.line(one) >= 0;
        int against = oneIsHeld ? two : one;
        if (minor + store.postingAmount(posting + 1) != 0
                || accounts.union(two) != union
                || accounts.fund(two) != fund
                || oneIsHeld == held.line(two) >= 0
                || !isMoney[accounts.kind(against)]
                || store.flowFund(flow) != fund
                || store.flowAsset(flow) != MONEY) {
            return false;
        }
        boolean clean = saysTheSame(flow, union, against, oneIsHeld ? minor : -minor);
        balanced += clean ? 1 : 0;
        return clean;
    }

    private boolean saysTheSame(int flow, int union, int against, long delta) {
        long minor = store.flowAmount(flow);
        return switch (store.flowKind(flow)) {
            case RAISED, UNSTATED -> store.flowTo(flow) == union && minor == delta && accounts.other(against) < 0;
            case DELIVERED, PURCHASED ->
                store.flowFrom(flow) == union && minor == -delta && accounts.other(against) < 0;
            case PAYMENT ->
                store.flowFrom(flow) == union
                        && minor == -delta
                        && mirrors(flow, union, store.flowTo(flow), against, true);
            case ARRIVAL ->
                store.flowTo(flow) == union
                        && minor == delta
                        && mirrors(flow, union, store.flowFrom(flow), against, false);
            case REASSIGNED, OPENING, NOTICED -> false;
        };
    }

    /** Whether a transfer is booked against the other union, as all are that both books mirror. */
    private boolean mirrors(int flow, int union, int other, int against, boolean payment) {
        TransferKind transfer = store.flowTransfer(flow);
        if (transfer == null
                || store.isFlowToGroup(flow)
                || other == union
                || accounts.other(against) != other
                || foreign.get(other)) {
            return false;
        }
        long minor = store.flowAmount(flow);
        (payment ? paid : arrived)[against] += minor;
        Optional<TransferKind> dealing = Mirrors.dealing(transfer);
        if (dealing.isPresent()) {
            boolean gives = payment != Mirrors.isBack(transfer);
            dealings[dealing.orElseThrow().ordinal() * 2 + (gives ? 1 : 0)].set(against);
        }
        return true;
    }

    /** Adds what a pass over later transactions has. */
    void addAll(ProofPass later) {
        suspects.addAll(later.suspects);
        balanced += later.balanced;
        Arrays.setAll(sums, i -> sums[i] + later.sums[i]);
        Arrays.setAll(paid, i -> paid[i] + later.paid[i]);
        Arrays.setAll(arrived, i -> arrived[i] + later.arrived[i]);
        long[] mine = uncounted;
        long[] theirs = later.uncounted;
        if (mine == null) {
            uncounted = theirs;
        } else if (theirs != null) {
            Arrays.setAll(mine, i -> mine[i] + theirs[i]);
        }
        for (int i = 0; i < dealings.length; i++) {
            dealings[i].or(later.dealings[i]);
        }
        lowest.addAll(later.lowest);
    }
}
