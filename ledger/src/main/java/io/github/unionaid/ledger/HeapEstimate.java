package io.github.unionaid.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.union.TreeHeap;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.engine.LedgerHeap;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * How much heap a ledger of a given size needs, known in advance, with the tree of its unions.
 *
 * <pre>{@code
 * HeapEstimate estimate = HeapEstimate.of(3_000_000, 4, 10_000_000);
 * estimate.bytes();     // at rest
 * estimate.peakBytes(); // at most, while it grows
 * System.out.println(HeapEstimate.builder().unions(3_000_000).funds(4).transactions(10_000_000).lines(1_000_000).build());
 * }</pre>
 *
 * <p>Every part is computed as it grows: tables and first pages double, the table of ids grows by half, all else by a
 * page. So the figure goes up in steps, and with the true sizes given it is what was measured, to within 15 percent. Where
 * a size is not set it is taken as high as the others allow it within reason; the estimate is then rather too high.
 *
 * <p>Assumed are a 64-bit JVM with compressed references, as HotSpot has up to 32 GiB of heap, ids that are UUIDs,
 * transactions of two postings and one flow, and the sums along the tree, which a ledger always keeps. Not counted are a
 * journal in memory, the caller's own batches and what is noted to take the largest of them back, notices, goods and
 * reversals beyond their transactions, changes of the register, and what views answer. A JVM needs room for garbage
 * besides: the more, the less often it
 * collects. Immutable and thread-safe.
 */
@Value.Immutable
public abstract class HeapEstimate {
    /** The most transactions: about as many as the table of ids has room for. */
    public static final long MAX_TRANSACTIONS = 1_000_000_000;

    /** The most accounts. */
    public static final long MAX_ACCOUNTS = 500_000_000;

    /** The most lines. */
    public static final long MAX_LINES = 200_000_000;

    /** The most funds. */
    public static final int MAX_FUNDS = 100_000;

    private static final int DIVISIONS = 3_210; // federations of divisions, who have a code; the others have none
    private static final int ACCOUNTS_A_LINE = 4; // money, received from above, given below, aid

    HeapEstimate() {}

    /**
     * Returns the estimate for all unions taking part in all funds, as far as the transactions suffice for that, posted
     * as rows.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static HeapEstimate of(int unions, int funds, long transactions) {
        return builder().unions(unions).funds(funds).transactions(transactions).build();
    }

    /** The unions of the tree, 1 to {@value UnionTree#MAX_SIZE}. */
    public abstract int unions();

    /** The funds, 0 to {@value #MAX_FUNDS}. */
    public abstract int funds();

    /** The transactions, 0 to {@value #MAX_TRANSACTIONS}. */
    public abstract long transactions();

    /**
     * The pairs of a union and a fund in which something is posted, 0 to {@value #MAX_LINES}; unless set every pair, but
     * not more than two a transaction.
     */
    @Value.Default
    public long lines() {
        return Math.min(MAX_LINES, Math.min((long) unions() * funds(), 2 * transactions()));
    }

    /** The accounts, 0 to {@value #MAX_ACCOUNTS}; unless set four a line, but not more than two a transaction. */
    @Value.Default
    public long accounts() {
        return Math.min(MAX_ACCOUNTS, Math.min(ACCOUNTS_A_LINE * lines(), 2 * transactions()));
    }

    /**
     * On how many days a line changed, the last day of each apart, all lines together; unless set one a transaction, as
     * if no two were of one union, fund and day. 0 to four a transaction.
     */
    @Value.Default
    public long pastDays() {
        return transactions();
    }

    /** How many transactions were posted as objects, one by one; unless set none, all as rows of a batch. */
    @Value.Default
    public long objects() {
        return 0;
    }

    /** The characters of a union's id, on average; 10 unless set. */
    @Value.Default
    public int idLength() {
        return 10;
    }

    /** The characters of a union's name, on average; 12 unless set. */
    @Value.Default
    public int nameLength() {
        return 12;
    }

    /**
     * How many unions have, for the id of their parent, an object of their own and not the one that the parent has; all
     * unless set, as if read from a file.
     */
    @Value.Default
    public int ownParentIds() {
        return unions();
    }

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    @Value.Check
    void check() {
        range("funds", funds(), MAX_FUNDS);
        range("transactions", transactions(), MAX_TRANSACTIONS);
        range("lines", lines(), MAX_LINES);
        range("accounts", accounts(), MAX_ACCOUNTS);
        range("past days", pastDays(), 4 * transactions());
        range("objects", objects(), transactions());
        tree();
    }

    private static void range(String what, long value, long most) {
        checkArgument(0 <= value && value <= most, "%s %s; expected 0 to %s", value, what, most);
    }

    private TreeHeap tree() {
        return new TreeHeap(unions(), idLength(), nameLength(), ownParentIds(), Math.min(unions(), DIVISIONS));
    }

    private LedgerHeap ledger() {
        return new LedgerHeap(unions(), funds(), lines(), accounts(), pastDays(), transactions(), objects());
    }

    /** The bytes of the tree, with ids and names. */
    public long treeBytes() {
        return tree().bytes();
    }

    /** The bytes of the accounts, their balances and the table that finds them. */
    public long accountBytes() {
        return ledger().accountBytes();
    }

    /** The bytes of the money of each union and fund as of its last day, and of the table that finds it. */
    public long lineBytes() {
        return ledger().lineBytes();
    }

    /** The bytes of the sums along the tree. */
    public long sumBytes() {
        return ledger().sumBytes();
    }

    /** The bytes of the money of each union and fund on the days before its last. */
    public long pastDayBytes() {
        return ledger().pastDayBytes();
    }

    /** The bytes of the transactions, their postings and flows. */
    public long transactionBytes() {
        return ledger().transactionBytes();
    }

    /** The bytes of the events that were posted as objects. */
    public long objectBytes() {
        return ledger().objectBytes();
    }

    /** The bytes of the table that finds ids. */
    public long idBytes() {
        return ledger().idBytes();
    }

    /** The bytes of all parts together, after garbage collection. */
    public long bytes() {
        return treeBytes()
                + accountBytes()
                + lineBytes()
                + sumBytes()
                + pastDayBytes()
                + transactionBytes()
                + objectBytes()
                + idBytes();
    }

    /** The bytes in use at most: while the tree is built, or while the largest table is copied into a larger one. */
    public long peakBytes() {
        return Math.max(tree().peakBytes(), bytes() + ledger().growthBytes());
    }

    /** Returns the whole and its parts, in MiB, on one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s MiB, at most %s: tree %s, accounts %s, lines %s, sums %s, past days %s, transactions %s,"
                        + " objects %s, ids %s",
                mib(bytes()),
                mib(peakBytes()),
                mib(treeBytes()),
                mib(accountBytes()),
                mib(lineBytes()),
                mib(sumBytes()),
                mib(pastDayBytes()),
                mib(transactionBytes()),
                mib(objectBytes()),
                mib(idBytes()));
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,d", (bytes + (1 << 19)) >> 20);
    }

    /** Returns a builder; unions, funds and transactions must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the sizes of a {@link HeapEstimate}. Not thread-safe. */
    public static final class Builder extends ImmutableHeapEstimate.Builder {
        Builder() {}
    }
}
