package io.github.unionaid.ledger.engine;

import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.event.GrantAccrual;
import io.github.unionaid.ledger.event.GrantArrival;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.event.NoticeClosure;
import io.github.unionaid.ledger.event.PaymentBounce;

/**
 * What a notice still promises, over time, and what of it is accrued in the two books. Nothing is kept: a notice has a
 * handful of payments, and they are looked at when one is added.
 */
final class NoticeLines {
    private final State state;
    private final DatedLine remaining = new DatedLine();
    private final DatedLine giverOpen = new DatedLine();
    private final DatedLine notArrived = new DatedLine();
    private final DatedLine receiverOpen = new DatedLine();

    NoticeLines(State state, int notice) {
        this.state = state;
        add(remaining, notice, state.amount(notice));
        add(notArrived, notice, state.amount(notice));
        for (int leg : state.legs().legs(notice)) {
            if (state.event(leg) instanceof NoticeClosure) {
                add(remaining, leg, -state.amount(leg));
                add(notArrived, leg, -state.amount(leg));
            } else if (state.event(leg) instanceof GrantAccrual) {
                boolean giver = isGiversAccrual(leg);
                add(giver ? giverOpen : receiverOpen, leg, posted(leg, giver));
            } else if (state.event(leg) instanceof GrantPayment) {
                addPayment(leg);
            }
        }
    }

    private void addPayment(int payment) {
        add(remaining, payment, -state.amount(payment));
        add(giverOpen, payment, posted(payment, true));
        for (int leg : state.legs().legs(payment)) {
            if (state.event(leg) instanceof GrantArrival) {
                add(notArrived, leg, -state.amount(leg));
                add(receiverOpen, leg, posted(leg, false));
            } else if (state.event(leg) instanceof PaymentBounce) {
                add(remaining, leg, state.amount(leg));
            }
        }
    }

    /** Noticed, and neither closed nor paid. */
    DatedLine remaining() {
        return remaining;
    }

    /** Accrued by the giver and not paid. */
    DatedLine giverOpen() {
        return giverOpen;
    }

    /** Accrued by the receiver and not arrived. */
    DatedLine receiverOpen() {
        return receiverOpen;
    }

    /** What may still be paid or closed: the rest less what is accrued by the giver. */
    DatedLine free() {
        return remaining.minus(giverOpen);
    }

    /** What may still be accrued by the receiver or closed. */
    DatedLine receiverFree() {
        return notArrived.minus(receiverOpen);
    }

    /** Whether a payment, or else an arrival, has settled what was accrued. */
    boolean settles(int sequence, boolean payment) {
        return posted(sequence, payment) < 0;
    }

    /** Whether an accrual is in the giver's book. */
    boolean isGiversAccrual(int accrual) {
        return state.store().postings(accrual).stream()
                .anyMatch(p -> isOwed(p.account().code()));
    }

    private static boolean isOwed(AccountCode code) {
        return Roles.codeIs(code, "22201", "21201");
    }

    private static boolean isDue(AccountCode code) {
        return code.number().equals("13101");
    }

    /** What a transaction adds to what is open: to the debt, or to the claim. */
    private long posted(int sequence, boolean owed) {
        Store store = state.store();
        long sum = 0;
        for (int i = store.postingBegin(sequence); i < store.postingEnd(sequence); i++) {
            AccountCode code = store.account(store.postingAccount(i)).code();
            if (owed ? isOwed(code) : isDue(code)) {
                sum += owed ? -store.postingAmount(i) : store.postingAmount(i);
            }
        }
        return sum;
    }

    private void add(DatedLine line, int sequence, long minor) {
        line.add(state.day(sequence), minor);
        int reversal = state.reversalOf(sequence);
        if (reversal != 0) {
            line.add(state.day(reversal), -minor);
        }
    }
}
