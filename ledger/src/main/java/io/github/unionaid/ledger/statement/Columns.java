package io.github.unionaid.ledger.statement;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.TransferKind;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of two statements that move something, by date, as columns of numbers: a place is a line. Everything that
 * matching looks at is a number here; a line is looked up again when somebody asks for it. 37 bytes a line. What a payer
 * and a receiver say is told apart by who pays, not by whose statement it is, so that both are treated alike.
 */
final class Columns {
    /** The most lines of a statement that are matched. */
    static final int MAX_LINES = 1 << 24;

    final BookStatement one;
    final BookStatement other;
    /** The first and the last day that are compared. */
    final int start;

    final int end;
    final Keys keys = new Keys();
    final int size;
    final int[] day;
    final int[] key;
    final long[] amount;
    /** What no rule has explained yet; zero when all is. */
    final long[] open;
    /** The number of the reference, -1 if there is none. */
    final int[] reference;
    /** The number of the document, -1 if there is none. */
    final int[] document;

    final byte[] flags;
    final Numbers<EventId> references = new Numbers<>();
    final Numbers<String> documents = new Numbers<>();

    private static final int OF_OTHER = 1;
    private static final int RECEIVED = 2;
    private static final int INSIDE = 4;
    private static final int OTHER_UNION = 8;
    private static final int SPECIAL = 16;
    private static final int GENERAL = 32;
    private static final int BOUNCE = 64;

    private final int[] line;
    private FundId lastFund = FundId.of("-");
    private int lastFundNumber = -1;

    Columns(BookStatement one, BookStatement other) {
        this.one = one;
        this.other = other;
        start = (int) Math.max(one.from().toEpochDay(), other.from().toEpochDay());
        end = (int) Math.min(one.to().toEpochDay(), other.to().toEpochDay());
        long[] order = byDay(one.lines(), other.lines());
        size = order.length;
        line = new int[size];
        day = new int[size];
        key = new int[size];
        amount = new long[size];
        reference = new int[size];
        document = new int[size];
        flags = new byte[size];
        int ones = one.lines().size();
        for (int p = 0; p < size; p++) {
            int index = (int) order[p];
            boolean ofOther = index >= ones;
            day[p] = (int) (order[p] >> 32);
            line[p] = ofOther ? index - ones : index;
            take(p, ofOther, (ofOther ? other : one).lines().get(line[p]));
        }
        open = amount.clone();
        long sum = 0; // of everything without signs, so that no sum of any lines can overflow
        for (long a : amount) {
            sum = add(sum, a);
        }
        sum = take(one, false, sum);
        take(other, true, sum);
    }

    private long take(BookStatement statement, boolean ofOther, long before) {
        long sum = before;
        for (BookBalance balance : statement.balances()) {
            boolean received = balance.direction() == Direction.RECEIVED;
            key(
                    ofOther == received,
                    balance.transfer(),
                    balance.fund(),
                    balance.opening().asset());
            sum = add(sum, balance.opening().minor());
        }
        return sum;
    }

    private static long add(long sum, long amount) {
        if (amount == Long.MIN_VALUE || sum > Long.MAX_VALUE - Math.abs(amount)) {
            throw new ArithmeticException("overflow: the amounts of two statements, all positive, come to more than "
                    + Long.MAX_VALUE + " minor units");
        }
        return sum + Math.abs(amount);
    }

    private static long[] byDay(List<BookLine> ones, List<BookLine> others) {
        checkArgument(
                ones.size() <= MAX_LINES && others.size() <= MAX_LINES,
                "statements of %s and %s lines; expected at most %s each",
                ones.size(),
                others.size(),
                MAX_LINES);
        long[] order = new long[ones.size() + others.size()];
        int count = 0;
        int index = 0;
        for (List<BookLine> lines : List.of(ones, others)) {
            for (BookLine line : lines) {
                if (line.entry().moves()) {
                    long day = line.date().toEpochDay();
                    checkArgument(day == (int) day, "the date of the line '%s' is beyond what is matched", line);
                    order[count++] = day << 32 | index;
                }
                index++;
            }
        }
        order = Arrays.copyOf(order, count);
        Arrays.sort(order);
        return order;
    }

    private void take(int p, boolean ofOther, BookLine from) {
        boolean received = from.direction() == Direction.RECEIVED;
        key[p] = key(
                ofOther == received, from.transfer(), from.fund(), from.amount().asset());
        amount[p] = from.amount().minor();
        reference[p] = from.reference().map(references::of).orElse(-1);
        document[p] = from.document().map(documents::of).orElse(-1);
        int kind = from.grantKind().map(k -> k.isSpecial() ? SPECIAL : GENERAL).orElse(0);
        flags[p] = (byte) ((ofOther ? OF_OTHER : 0)
                | (received ? RECEIVED : 0)
                | (day[p] >= start && day[p] <= end ? INSIDE : 0)
                | (from.counterparty().isPresent() ? OTHER_UNION : 0)
                | (from.entry() == LineEntry.BOUNCE ? BOUNCE : 0)
                | kind);
    }

    @SuppressWarnings("ReferenceEquality") // most lines have the fund of the one before; others are looked up
    int key(boolean fromOne, TransferKind transfer, FundId fund, Asset asset) {
        if (fund != lastFund) {
            lastFund = fund;
            lastFundNumber = keys.fundNumber(fund);
        }
        return keys.of(fromOne, transfer, lastFundNumber, asset);
    }

    /** The line at a place. */
    BookLine line(int p) {
        return (isOfOther(p) ? other : one).lines().get(line[p]);
    }

    /** Whether it stands in the second statement. */
    boolean isOfOther(int p) {
        return (flags[p] & OF_OTHER) != 0;
    }

    /** Whether the receiver says it; else the payer. */
    boolean isReceived(int p) {
        return (flags[p] & RECEIVED) != 0;
    }

    /** Whether its date is one of the days compared. */
    boolean isInside(int p) {
        return (flags[p] & INSIDE) != 0;
    }

    boolean isAgainstOtherUnion(int p) {
        return (flags[p] & OTHER_UNION) != 0;
    }

    boolean isSpecial(int p) {
        return (flags[p] & SPECIAL) != 0;
    }

    boolean isGeneral(int p) {
        return (flags[p] & GENERAL) != 0;
    }

    boolean isBounce(int p) {
        return (flags[p] & BOUNCE) != 0;
    }

    /** What is open of it, as the payer has it more than the receiver. */
    long signed(int p, long of) {
        return isReceived(p) ? -of : of;
    }
}
