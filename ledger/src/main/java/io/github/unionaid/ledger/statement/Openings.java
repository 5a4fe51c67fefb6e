package io.github.unionaid.ledger.statement;

import io.github.unionaid.core.amount.Asset;

/**
 * What the books say before the days compared, and what of the lines was on the way then. An arrival that says that it was
 * paid before, or that has its date in the first days, may have been, as far as the payer's book had more than the
 * receiver's; if all of these are not more than that, all were. Not thread-safe.
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
     * Lines of the first days, and groups of which some are left over, as far as there is something left. If it is not enough
     * for all of them, which of them it was is not known.
     */
    void early(Excess excess, Duplicates duplicates) {
        int keys = columns.keys.size();
        int[] keyOf = new int[columns.size];
        for (int p = 0; p < columns.size; p++) {
            boolean early = isEarly(p) && !duplicates.isSuspect(p);
            keyOf[p] = early && fits(columns.key[p], -columns.signed(p, columns.open[p])) ? columns.key[p] : -1;
        }
        int[] keyOfClaim = new int[excess.claims.size()];
        for (int c = 0; c < keyOfClaim.length; c++) {
            int key = excess.keyOfClaim(c);
            keyOfClaim[c] = key;
            if (!fits(key, excess.claimed(c))) {
                excess.take(c);
                explained.differ(DifferenceKind.AMBIGUOUS, explained.net());
                keyOfClaim[c] = -1;
            }
        }
        Buckets lines = new Buckets(keyOf, keys);
        Buckets claims = new Buckets(keyOfClaim, keys);
        for (int key = 0; key < keys; key++) {
            early(key, lines, claims, excess);
        }
    }

    private void early(int key, Buckets lines, Buckets claims, Excess excess) {
        long sum = 0;
        for (int i = lines.start(key); i < lines.end(key); i++) {
            sum -= columns.signed(lines.place(i), columns.open[lines.place(i)]);
        }
        for (int i = claims.start(key); i < claims.end(key); i++) {
            sum += excess.claimed(claims.place(i));
        }
        if (sum == 0) {
            return;
        }
        boolean enough = sum <= left(key);
        for (int i = lines.start(key); i < lines.end(key); i++) {
            explained.take(lines.place(i));
            if (enough) {
                explained.broughtForward();
            }
        }
        for (int i = claims.start(key); i < claims.end(key); i++) {
            excess.take(claims.place(i));
            if (enough) {
                explained.broughtForward();
            }
        }
        if (!enough) {
            explained.someBroughtForward(key, left(key));
        }
    }

    private boolean fits(int key, long amount) {
        return amount <= left(key);
    }

    /** Whether a line makes what the payer's book has more less, and is from the first days. */
    private boolean isEarly(int p) {
        return columns.isInside(p)
                && columns.signed(p, columns.open[p]) < 0
                && (isToldBefore(p) || columns.day[p] < columns.start + explained.options.transitDays());
    }
}
