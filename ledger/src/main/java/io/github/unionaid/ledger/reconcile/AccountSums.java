package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.ledger.book.TransferKind;
import io.github.unionaid.ledger.engine.AccountSource;

/**
 * What one pass knows of each account, side by side, so that a line costs one place in memory: eight words an account, 64
 * bytes, of which six are used.
 *
 * <pre>
 *   word 0  sum, debits above zero       3  line of money + 1, or 0 if it is not held;
 *        1  paid to the counterparty,       a bit for each dealing that was booked cleanly
 *           in clean transactions        4  union and fund
 *        2  arrived from it, the same    5  counterparty + 1, or 0; kind of account
 * </pre>
 */
final class AccountSums {
    private static final int WORDS = 8;
    private static final int SUM = 0;
    private static final int PAID = 1;
    private static final int ARRIVED = 2;
    private static final int LINE_BITS = 3;
    private static final int UNION_FUND = 4;
    private static final int OTHER_KIND = 5;
    private static final int LINE_SHIFT = 8;

    private final long[] words;

    AccountSums(HeldLines held) {
        AccountSource accounts = held.accounts();
        words = new long[Math.multiplyExact(accounts.size(), WORDS)];
        for (int a = 0; a < accounts.size(); a++) {
            words[a * WORDS + LINE_BITS] = (held.line(a) + 1L) << LINE_SHIFT;
            words[a * WORDS + UNION_FUND] = accounts.unionFund(a);
            words[a * WORDS + OTHER_KIND] = accounts.otherKind(a);
        }
    }

    /** Adds lines to the sums of their accounts, and fills in what is known of these. Nothing else stands in its way. */
    void add(PostingLines lines, int count) {
        for (int line = 0; line < count; line++) {
            int at = lines.account[line] * WORDS;
            words[at + SUM] += lines.minor[line];
            lines.money[line] = (int) (words[at + LINE_BITS] >>> LINE_SHIFT) - 1;
            lines.unionFund[line] = words[at + UNION_FUND];
            lines.otherKind[line] = words[at + OTHER_KIND];
        }
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
