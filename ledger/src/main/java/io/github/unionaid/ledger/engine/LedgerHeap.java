package io.github.unionaid.ledger.engine;

import io.github.unionaid.core.heap.HeapLayout;

/**
 * What a state takes of the heap, by part; the classes that hold the parts say how much each of them takes.
 *
 * @param unions unions in the tree
 * @param funds funds in use
 * @param lines pairs of a union and a fund in which something is posted
 * @param accounts accounts
 * @param pastDays days on which lines changed, the last day of each line apart
 * @param transactions all transactions
 * @param objects those of them that were posted as objects
 */
public record LedgerHeap(
        int unions, int funds, long lines, long accounts, long pastDays, long transactions, long objects) {
    private static final int POSTINGS = 2; // of a transaction
    private static final int EVENT_FIELDS = 10; // a payment's, each a reference or an int
    private static final int UUID_LENGTH = 36;

    /** The accounts, what is on them, and the table that finds them. */
    public long accountBytes() {
        return AccountTable.bytesFor(accounts, accounts == 0 ? 0 : unions);
    }

    /** The lines of money as of their last days, and the table that finds them. */
    public long lineBytes() {
        return MoneyLines.bytesFor(lines);
    }

    /** The sums along the tree. */
    public long sumBytes() {
        return RunningTotals.bytesFor(lines, unions, lines == 0 ? 0 : funds) + CountedRows.bytesFor(accounts);
    }

    /** What lines of money were on days before their last. */
    public long pastDayBytes() {
        return MoneyLines.bytesForChained(pastDays);
    }

    /** The transactions with their postings and flows. */
    public long transactionBytes() {
        return Store.bytesFor(transactions, POSTINGS * transactions, transactions);
    }

    /** The events that were posted as objects: each with its id, amount and date, the unions and the fund being shared. */
    public long objectBytes() {
        long event = HeapLayout.object(EVENT_FIELDS * HeapLayout.REFERENCE);
        long id = HeapLayout.object(HeapLayout.REFERENCE) + HeapLayout.latinText(UUID_LENGTH);
        long amount = HeapLayout.object(Long.BYTES);
        long date = HeapLayout.object(Integer.BYTES + 2 * Short.BYTES);
        return objects * (event + id + amount + date);
    }

    /** What finds ids. */
    public long idBytes() {
        return IdIndex.bytesFor(transactions);
    }

    /** What the largest of the tables that grow takes while it is filled: the one it replaces. */
    public long growthBytes() {
        return Math.max(
                IdIndex.bytesBefore(transactions),
                Math.max(KeyTable.bytesBefore(accounts), KeyTable.bytesBefore(lines)));
    }
}
