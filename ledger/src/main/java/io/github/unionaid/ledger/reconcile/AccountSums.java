package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.TransferKind;

/**
 * What one pass sums by account, side by side, so that a line costs one place in memory: four words an account, 32 bytes.
 *
 * <pre>
 *   word 0  sum, debits above zero       2  arrived from the counterparty, in clean transactions
 *        1  paid to the counterparty,    3  line of money + 1, or 0 if it is not held;
 *           in clean transactions           a bit for each dealing that was booked cleanly
 * </pre>
 */
final class AccountSums {
    private static final int WORDS = 4;
    private static final int SUM = 0;
    private static final int PAID = 1;
    private static final int ARRIVED = 2;
    private static final int LINE_BITS = 3;
    private static final int LINE_SHIFT = 8;

    private final long[] words;

    AccountSums(HeldLines held) {
        int accounts = held.accounts().size();
        words = new long[Math.multiplyExact(accounts, WORDS)];
        for (int a = 0; a < accounts; a++) {
            words[a * WORDS + LINE_BITS] = (held.line(a) + 1L) << LINE_SHIFT;
        }
    }

    /** Adds to the sum of an account; returns its line of money, below 0 if it is not held. */
    int add(int account, long minor) {
        int at = account * WORDS;
        words[at + SUM] += minor;
        return (int) (words[at + LINE_BITS] >>> LINE_SHIFT) - 1;
    }

    void addPaid(int account, long minor) {
        words[account * WORDS + PAID] += minor;
    }

    void addArrived(int account, long minor) {
        words[account * WORDS + ARRIVED] += minor;
    }

    /** Notes that a {@linkplain Mirrors#dealing dealing} was booked, by who gives or by who receives. */
    void note(int account, TransferKind dealing, boolean gives) {
        words[account * WORDS + LINE_BITS] |= bit(dealing, gives);
    }

    private static long bit(TransferKind dealing, boolean gives) {
        int place = dealing == TransferKind.GRANT ? 0 : dealing == TransferKind.PEER ? 2 : 4;
        return 1L << (gives ? place + 1 : place);
    }

    int size() {
        return words.length / WORDS;
    }

    long sum(int account) {
        return words[account * WORDS + SUM];
    }

    long paid(int account) {
        return words[account * WORDS + PAID];
    }

    long arrived(int account) {
        return words[account * WORDS + ARRIVED];
    }

    /** Whether any dealing has been noted. */
    boolean hasDealings(int account) {
        return (words[account * WORDS + LINE_BITS] & ((1 << LINE_SHIFT) - 1)) != 0;
    }

    boolean has(int account, TransferKind dealing, boolean gives) {
        return (words[account * WORDS + LINE_BITS] & bit(dealing, gives)) != 0;
    }

    void addAll(AccountSums others) {
        for (int at = 0; at < words.length; at += WORDS) {
            words[at + SUM] += others.words[at + SUM];
            words[at + PAID] += others.words[at + PAID];
            words[at + ARRIVED] += others.words[at + ARRIVED];
            words[at + LINE_BITS] |= others.words[at + LINE_BITS];
        }
    }
}
