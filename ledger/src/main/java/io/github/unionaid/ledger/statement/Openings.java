package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Asset;
import java.util.Arrays;

/**
 * What the books say before the days compared, and what of the lines was on the way then. An arrival that says that it was
 * paid before, or that has its date in the first days, may have been, as far as the payer's book had more than the
 * receiver's. Those that say so all were if they are not more than that; those of which nothing but the date speaks for it, if
 * they are just that. Not thread-safe.
 */
final class Openings {
    private final Columns columns;
    private final Explained explained;
    private final long[] paid;
    private final long[] received;

    Openings(Columns columns, Explained explained) {
        this.columns = columns;
        this.explained = explained;
        this.paid = new long[columns.keys.size()];
        this.received = new long[columns.keys.size()];
        add(columns.one, false);
        add(columns.other, true);
        for (int p = 0; p < columns.size; p++) {
            if (columns.day[p] < columns.start) {
                (columns.isReceived(p) ? received : paid)[columns.key[p]] += columns.amount[p];
            }
        }
    }

    private void add(BookStatement statement, boolean ofOther) {
        for (BookBalance balance : statement.balances()) {
            boolean isReceived = balance.direction() == Direction.RECEIVED;
            Asset asset = balance.opening().asset();
            int key = columns.key(ofOther == isReceived, balance.transfer(), balance.fund(), asset);
            (isReceived ? received : paid)[key] += balance.opening().minor();
        }
    }

    long paid(int key) {
        return paid[key];
    }

    long received(int key) {
        return received[key];
    }

    /** What is left of what the payer's book had more before the days compared; negative if less. */
    long left(int key) {
        return paid[key] - received[key] - explained.settled(key);
    }

    /** Arrivals whose own book says that they were paid before the days compared. */
    void toldBefore() {
        long[] sums = new long[paid.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int p = 0; p < columns.size; p++) {
                int key = columns.key[p];
                if (paid[key] > received[key] && isToldBefore(p)) {
                    if (pass == 0) {
                        sums[key] += columns.open[p];
                    } else if (sums[key] <= paid[key] - received[key]) {
                        explained.take(p);
                        explained.broughtForward();
                    }
                }
            }
            for (int k = 0; k < sums.length && pass == 0; k++) {
                sums[k] += explained.settled(k);
            }
        }
    }

    private boolean isToldBefore(int p) {
        return columns.isReceived(p)
                && columns.open[p] > 0
                && columns.isInside(p)
                && columns.line(p)
                        .begunOn()
                        .filter(d -> d.toEpochDay() < columns.start)
                        .isPresent();
    }

    /**
     * Lines of the first days, and groups of which some are left over, as far as there is something left. If it is not just
     * that, which of them it was, if any, is not known.
     */
    void early(Excess excess, Duplicates duplicates) {
        int[] keyOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            keyOf[p] = isEarly(p) && !duplicates.isSuspect(p) ? columns.key[p] : -1;
        }
        int[] keyOfClaim = new int[excess.claims.size()];
        Arrays.setAll(keyOfClaim, excess::keyOfClaim);
        int keys = columns.keys.size();
        Buckets lines = new Buckets(keyOf, keys);
        Buckets claims = new Buckets(keyOfClaim, keys);
        for (int key = 0; key < keys; key++) {
            told(key, lines);
            early(key, lines, claims, excess);
        }
    }

    private void early(int key, Buckets lines, Buckets claims, Excess excess) {
        long left = left(key);
        long sum = 0;
        IntList early = new IntList();
        for (int i = lines.start(key); i < lines.end(key); i++) {
            long amount = receivedMore(lines.place(i));
            if (amount > 0 && amount <= left) {
                sum += amount;
                early.add(lines.place(i));
            }
        }
        IntList claimed = new IntList();
        for (int i = claims.start(key); i < claims.end(key); i++) {
            long amount = excess.claimed(claims.place(i));
            if (amount <= left) {
                sum += amount;
                claimed.add(claims.place(i));
            } else {
                excess.take(claims.place(i));
                explained.differ(DifferenceKind.AMBIGUOUS, explained.net());
            }
        }
        boolean known = sum == left;
        for (int i = 0; i < early.size(); i++) {
            explained.take(early.get(i));
            if (known) {
                explained.broughtForward();
            }
        }
        for (int i = 0; i < claimed.size(); i++) {
            excess.take(claimed.get(i));
            if (known) {
                explained.broughtForward();
            }
        }
        if (!known && early.size() + claimed.size() > 0) {
            explained.someBroughtForward(key, left);
        }
    }

    /** How much the receiver has more by what is open of a line. */
    private long receivedMore(int p) {
        return -columns.signed(p, columns.open[p]);
    }

    /** Those of which more than the date says that they were on the way, if there is as much left. */
    private void told(int key, Buckets lines) {
        long sum = 0;
        for (int i = lines.start(key); i < lines.end(key); i++) {
            int p = lines.place(i);
            sum += belongsElsewhere(p) && receivedMore(p) <= left(key) ? receivedMore(p) : 0;
        }
        for (int i = lines.start(key); i < lines.end(key) && sum > 0 && sum <= left(key); i++) {
            int p = lines.place(i);
            if (belongsElsewhere(p) && receivedMore(p) <= sum) {
                sum -= receivedMore(p);
                explained.take(p);
                explained.broughtForward();
            }
        }
    }

    /** Whether it says what it belongs to, and nothing of the days compared is that. */
    private boolean belongsElsewhere(int p) {
        BookLine line = columns.line(p);
        return line.begunOn().isPresent()
                ? isToldBefore(p)
                : line.reference().isPresent() || line.takesBack().isPresent();
    }

    /** Whether a line makes what the payer's book has more less, and is from the first days. */
    private boolean isEarly(int p) {
        return columns.isInside(p)
                && columns.signed(p, columns.open[p]) < 0
                && (isToldBefore(p) || columns.day[p] < columns.start + explained.options.transitDays());
    }
}
