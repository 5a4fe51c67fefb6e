package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.FlowKind;
import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.engine.Store;
import io.github.unionaid.ledger.event.EventRow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
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
    private static final int PORTION = 512; // transactions

    private final Days days;
    private final Store store;
    private final boolean[] isMoney; // by kind of account
    private final boolean[] isHeld;
    private final BitSet foreign; // by union number
    private final PostingLines lines;
    private final boolean byObjects; // takes none for clean

    /** Transactions that are not clean, by day. */
    final Sequences suspects = new Sequences();

    /** Equations of clean transactions: debits are credits. */
    long balanced;

    /** By account, of what counts. */
    final AccountSums sums;

    /** By account, debits above zero, of what the view has and does not count; null if there is nothing. */
    long @Nullable [] uncounted;

    /** How low money stood. */
    final LowestMoney lowest;

    ProofPass(Store store, Days days, HeldLines held, BitSet foreign, boolean byObjects) {
        this.days = days;
        this.store = store;
        this.foreign = foreign;
        this.byObjects = byObjects;
        this.lines = new PostingLines(store);
        this.sums = new AccountSums(held);
        this.lowest = new LowestMoney(held.size());
        this.isMoney = held.moneyKinds();
        this.isHeld = held.heldKinds();
    }

    /**
     * Takes the transactions at some places in the order of days. In portions, and in each one table after the other: what
     * stands at random places in memory is waited for together only if little stands between.
     */
    void take(int first, int last) {
        int[] counted = new int[PORTION];
        for (int from = first; from <= last; from += PORTION) {
            int count = 0;
            for (int place = from; place <= Math.min(last, from + PORTION - 1); place++) {
                int sequence = days.at(place);
                if (days.counts(sequence)) {
                    counted[count++] = sequence;
                } else {
                    leaveOut(sequence);
                }
            }
            lines.gather(counted, count);
            sum(counted, count);
            for (int i = 0; i < count; i++) {
                takeTransaction(counted[i], lines.begin(i));
            }
        }
    }

    private void sum(int[] sequences, int count) {
        sums.add(lines, lines.begin(count));
        for (int i = 0; i < count; i++) {
            int day = days.day(sequences[i]);
            for (int line = lines.begin(i); line < lines.begin(i + 1); line++) {
                if (lines.money[line] >= 0) {
                    lowest.add(lines.money[line], day, lines.minor[line]);
                }
            }
        }
    }

    private void leaveOut(int sequence) {
        long[] left = uncounted;
        if (left == null) {
            left = new long[sums.size()];
            uncounted = left;
        }
        for (int i = store.postingBegin(sequence); i < store.postingEnd(sequence); i++) {
            left[store.postingAccount(i)] += store.postingAmount(i);
        }
    }

    /** Takes what a transaction says if it is clean, and else nothing of it. */
    private void takeTransaction(int sequence, int line) {
        int flow = store.flowBegin(sequence);
        int postings = store.postingEnd(sequence) - store.postingBegin(sequence);
        int flows = store.flowEnd(sequence) - flow;
        if (byObjects) {
            suspects.add(sequence);
        } else if (postings == 2 && flows == 1 && isHalf(line, flow)) {
            takeHalf(line, flow);
            balanced++;
        } else if (postings == 4 && flows == 2 && isHalf(line, flow) && isHalf(line + 2, flow + 1)) {
            takeHalf(line, flow);
            takeHalf(line + 2, flow + 1);
            balanced += lines.unionFund[line] == lines.unionFund[line + 2] ? 1 : 2;
        } else if (postings != 0 || flows != 0) {
            suspects.add(sequence);
        }
    }

    /** Takes what was paid to another union, or arrived from it. */
    private void takeHalf(int line, int flow) {
        TransferKind transfer = store.flowTransfer(flow);
        if (transfer == null) {
            return;
        }
        boolean payment = store.flowKind(flow) == FlowKind.PAYMENT;
        int account = lines.account[against(line)];
        if (payment) {
            sums.addPaid(account, store.flowAmount(flow));
        } else {
            sums.addArrived(account, store.flowAmount(flow));
        }
        Optional<TransferKind> dealing = Mirrors.dealing(transfer);
        if (dealing.isPresent()) {
            sums.note(account, dealing.orElseThrow(), payment != Mirrors.isBack(transfer));
        }
    }

    /** Of two lines the one that is not of money. */
    private int against(int line) {
        return isHeld[lines.kind(line)] ? line + 1 : line;
    }

    /** Whether two lines are one half of a movement, and a flow says the same. */
    private boolean isHalf(int line, int flow) {
        long unionFund = lines.unionFund[line];
        boolean firstIsHeld = isHeld[lines.kind(line)];
        int against = against(line);
        long minor = lines.minor[line];
        if (minor + lines.minor[line + 1] != 0
                || lines.unionFund[line + 1] != unionFund
                || firstIsHeld == isHeld[lines.kind(line + 1)]
                || !isMoney[lines.kind(against)]
                || store.flowFund(flow) != EventRow.lower(unionFund)
                || store.flowAsset(flow) != Store.MONEY) {
            return false;
        }
        return saysTheSame(flow, EventRow.upper(unionFund), against, firstIsHeld ? minor : -minor);
    }

    private boolean saysTheSame(int flow, int union, int against, long delta) {
        long minor = store.flowAmount(flow);
        return switch (store.flowKind(flow)) {
            case RAISED, UNSTATED -> store.flowTo(flow) == union && minor == delta && isAlone(flow, against);
            case DELIVERED, PURCHASED -> store.flowFrom(flow) == union && minor == -delta && isAlone(flow, against);
            case PAYMENT ->
                store.flowFrom(flow) == union && minor == -delta && mirrors(flow, union, store.flowTo(flow), against);
            case ARRIVAL ->
                store.flowTo(flow) == union && minor == delta && mirrors(flow, union, store.flowFrom(flow), against);
            case REASSIGNED, OPENING, NOTICED -> false;
        };
    }

    /** Whether a transfer is booked against the other union, as all are that both books mirror. */
    private boolean mirrors(int flow, int union, int other, int against) {
        return store.flowTransfer(flow) != null
                && !store.isFlowToGroup(flow)
                && other != union
                && lines.other(against) == other
                && !foreign.get(other);
    }

    /** Whether it has one end alone, also in the books. */
    private boolean isAlone(int flow, int against) {
        return store.flowTransfer(flow) == null && lines.other(against) < 0;
    }

    /** Adds what a pass over later transactions has. */
    void addAll(ProofPass later) {
        suspects.addAll(later.suspects);
        balanced += later.balanced;
        sums.addAll(later.sums);
        long[] mine = uncounted;
        long[] theirs = later.uncounted;
        if (mine == null) {
            uncounted = theirs;
        } else if (theirs != null) {
            Arrays.setAll(mine, i -> mine[i] + theirs[i]);
        }
        lowest.addAll(later.lowest);
    }
}
