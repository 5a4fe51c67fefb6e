package io.github.unionaid.ledger.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Payments and arrivals of which as much is the same as the smaller side has. A few lines, most often two. Not thread-safe. */
final class Portion {
    private final Columns columns;
    private final Explained explained;
    private final List<Integer> paid = new ArrayList<>();
    private final List<Integer> arrived = new ArrayList<>();
    private final Comparator<Integer> order;
    private long paidSum;
    private long arrivedSum;
    private boolean negative;

    Portion(Explained explained) {
        this.columns = explained.columns;
        this.explained = explained;
        // not the order of the book, so that the same lines in another order say the same
        this.order = Comparator.<Integer>comparingInt(p -> columns.day[p])
                .thenComparingLong(p -> columns.amount[p])
                .thenComparing(p -> columns.line(p).id());
    }

    /** Takes in the open lines of a bucket; returns whether both sides have any. */
    boolean fill(Buckets buckets, int bucket) {
        paid.clear();
        arrived.clear();
        paidSum = 0;
        arrivedSum = 0;
        negative = false;
        for (int i = buckets.start(bucket); i < buckets.end(bucket); i++) {
            int p = buckets.place(i);
            if (columns.open[p] != 0) {
                negative |= columns.open[p] < 0;
                if (columns.isReceived(p)) {
                    arrived.add(p);
                    arrivedSum += columns.open[p];
                } else {
                    paid.add(p);
                    paidSum += columns.open[p];
                }
            }
        }
        return !paid.isEmpty() && !arrived.isEmpty();
    }

    /** By date, amount and id. */
    Comparator<Integer> order() {
        return order;
    }

    boolean isEven() {
        return paidSum == arrivedSum;
    }

    boolean hasNegative() {
        return negative;
    }

    int firstPaid() {
        return paid.get(0);
    }

    int firstArrived() {
        return arrived.get(0);
    }

    /** Whether all arrivals are within the days of the payments. */
    boolean isNear() {
        int first = columns.day[paid.get(0)];
        int last = columns.day[paid.get(paid.size() - 1)];
        for (int p : arrived) {
            if (!explained.fits(first, columns.day[p]) && !explained.fits(last, columns.day[p])) {
                return false;
            }
        }
        return true;
    }

    void takeAll() {
        paid.forEach(explained::take);
        arrived.forEach(explained::take);
    }

    /** Takes as much as the smaller side has, of the larger side the earliest first; returns how much that is. */
    long takeLess() {
        long amount = Math.min(paidSum, arrivedSum);
        take(paid, amount);
        take(arrived, amount);
        return amount;
    }

    private void take(List<Integer> side, long amount) {
        side.sort(order);
        long left = amount;
        for (int p : side) {
            long part = Math.min(left, columns.open[p]);
            if (part > 0) {
                explained.take(p, part);
                left -= part;
            }
        }
    }

    /**
     * Whether what the larger side has more is one of its amounts that it has more than once. If so the latest of these is a
     * duplicate, and the rest is taken. Of payments the document or the event must be the same too: the second may be another.
     */
    boolean duplicate() {
        boolean ofPayments = paidSum > arrivedSum;
        List<Integer> side = ofPayments ? paid : arrived;
        long excess = Math.abs(paidSum - arrivedSum);
        List<Integer> same = new ArrayList<>(side);
        same.removeIf(p -> columns.open[p] != excess);
        same.sort(order);
        if (same.size() < 2) {
            return false;
        }
        int copy = same.get(same.size() - 1);
        same.subList(same.size() - 1, same.size()).clear();
        if (ofPayments) {
            same.removeIf(p -> !haveOneSource(copy, p));
        }
        if (same.isEmpty()) {
            return false;
        }
        if (columns.isInside(copy)) {
            explained.take(copy);
            same.forEach(explained::show);
            (ofPayments ? arrived : paid).forEach(explained::show);
            explained.differ(DifferenceKind.DUPLICATE, columns.signed(copy, excess));
        } else {
            columns.open[copy] = 0;
        }
        side.remove(Integer.valueOf(copy));
        takeAll();
        return true;
    }

    private boolean haveOneSource(int p, int q) {
        return (columns.document[p] >= 0 && columns.document[p] == columns.document[q])
                || columns.line(p).id().equals(columns.line(q).id());
    }
}
