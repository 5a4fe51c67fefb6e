package io.github.unionaid.ledger.statement;

import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.TransferKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two books have as owed and as due under one notice, or without money of one loan. Not thread-safe. */
final class AccrualAccount {
    final List<BookLine> ofOne = new ArrayList<>();
    final List<BookLine> ofOther = new ArrayList<>();
    final List<BookLine> moreOfOne = new ArrayList<>();
    final List<BookLine> moreOfOther = new ArrayList<>();
    /** Of what a loan was written off as a grant, how much more the giver has than the receiver. */
    long becomesMoreOfGiver;

    private final boolean isOfLoan;
    private final Half owed = new Half();
    private final Half due = new Half();

    /** The book of the giver, or that of the receiver. */
    private static final class Half {
        private final Map<EventId, Long> settledBy = new HashMap<>();
        /** What is booked as owed or as due and has not been settled since. */
        private long open;
        /** What was paid or has arrived. */
        private long moved;

        void move(BookLine line) {
            long minor = line.amount().minor();
            moved = Math.addExact(moved, minor);
            if (minor > 0) {
                long settled = Math.min(Math.max(open, 0), minor);
                open -= settled;
                settledBy.merge(line.id(), settled, Math::addExact);
            } else if (line.entry() != LineEntry.BOUNCE) { // what the bank sent back is owed anew only if so booked
                line.takesBack().ifPresent(event -> reverse(event, minor));
            }
        }

        private void reverse(EventId event, long minor) {
            long settled = Math.min(settledBy.getOrDefault(event, 0L), -minor);
            open += settled;
            settledBy.merge(event, -settled, Math::addExact);
        }
    }

    AccrualAccount(boolean isOfLoan) {
        this.isOfLoan = isOfLoan;
    }

    private Half half(BookLine line) {
        return line.direction() == Direction.RECEIVED ? due : owed;
    }

    /** Adds a line that the account is about. */
    void addAccrual(BookLine line, boolean other) {
        (other ? ofOther : ofOne).add(line);
    }

    /** Counts such a line. */
    void accrue(BookLine line) {
        Half half = half(line);
        half.open = Math.addExact(half.open, line.amount().minor());
    }

    /** Adds a notice, or what was paid or arrived under it. */
    void addMore(BookLine line, boolean ofOther) {
        (ofOther ? moreOfOther : moreOfOne).add(line);
        if (line.entry().moves()) {
            half(line).move(line);
        }
    }

    /** Adds what a loan became when it was written off. */
    void addOtherHalf(BookLine line, boolean ofOther) {
        (ofOther ? moreOfOther : moreOfOne).add(line);
        if (line.transfer() == TransferKind.GRANT) {
            long minor = line.amount().minor();
            becomesMoreOfGiver =
                    Math.addExact(becomesMoreOfGiver, line.direction() == Direction.RECEIVED ? -minor : minor);
        }
    }

    /**
     * How much more is due than owed and on the way; negative if less. What is on the way may be booked as due still, or not
     * any more.
     */
    long open() {
        if (isOfLoan) {
            return Math.subtractExact(due.open, owed.open);
        }
        long more = Math.subtractExact(Math.max(0, due.open), Math.max(0, owed.open));
        long onTheWay = Math.max(0, Math.subtractExact(owed.moved, due.moved));
        return more - Math.min(Math.max(0, more), onTheWay);
    }

    boolean isOfOneBook() {
        return ofOne.isEmpty() != ofOther.isEmpty();
    }

    BookLine first() {
        return (ofOne.isEmpty() ? ofOther : ofOne).get(0);
    }

    LocalDate firstDate() {
        LocalDate first = first().date();
        for (BookLine line : ofOther) {
            first = line.date().isBefore(first) ? line.date() : first;
        }
        return first;
    }
}
