package io.github.unionaid.ledger.statement;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What has been explained: lines go into a group by {@link #take}, whose amount is then no longer open, and the group
 * becomes a match or a difference. So every fen of every line is explained once. Not thread-safe.
 */
final class Explained {
    final Columns columns;
    final MatchingOptions options;
    final Upper upper;
    final Groups matches = new Groups();
    final Groups differences = new Groups();

    private final IntList places = new IntList();
    private final IntList shown = new IntList();
    private long[] taken = new long[16];
    private boolean[] asCandidate = new boolean[16];
    private long[] settled = new long[8];

    Explained(Columns columns, MatchingOptions options) {
        this.columns = columns;
        this.options = options;
        this.upper = Upper.of(columns, options);
    }

    /** Takes what is open of a line. */
    void take(int p) {
        take(p, columns.open[p]);
    }

    /** Takes a part of what is open of a line. */
    void take(int p, long amount) {
        take(p, amount, false);
    }

    /** Takes what is open of a line that is shown as a candidate for the others. */
    void takeCandidate(int p) {
        take(p, columns.open[p], true);
    }

    private void take(int p, long amount, boolean candidate) {
        if (places.size() == taken.length) {
            taken = Arrays.copyOf(taken, taken.length * 2);
            asCandidate = Arrays.copyOf(asCandidate, taken.length);
        }
        taken[places.size()] = amount;
        asCandidate[places.size()] = candidate;
        places.add(p);
        columns.open[p] -= amount;
    }

    /** Shows a line that is explained elsewhere. */
    void show(int p) {
        shown.add(p);
    }

    /** Payer less receiver of what is taken inside the days compared. */
    long net() {
        long net = 0;
        for (int i = 0; i < places.size(); i++) {
            if (columns.isInside(places.get(i))) {
                net += columns.signed(places.get(i), taken[i]);
            }
        }
        return net;
    }

    /** What both have of what is taken inside the days compared. */
    private long received() {
        long received = 0;
        for (int i = 0; i < places.size(); i++) {
            int p = places.get(i);
            received += columns.isInside(p) && columns.isReceived(p) ? taken[i] : 0;
        }
        return received;
    }

    /**
     * What is taken is the same. If a part of it has its date before the days compared, that was brought forward; if after
     * them, the rest is on the way.
     */
    void match(MatchRule rule) {
        int inside = 0;
        boolean later = false;
        for (int i = 0; i < places.size(); i++) {
            inside += columns.isInside(places.get(i)) ? 1 : 0;
            later |= columns.day[places.get(i)] > columns.end;
        }
        long net = net();
        if (inside == 0) {
            clear();
        } else if (net == 0) {
            same(rule);
        } else if (later) {
            differ(net > 0 ? DifferenceKind.IN_TRANSIT : upper.missingAt(firstInside()), net);
        } else {
            broughtForward();
        }
    }

    /** What is taken, all of one key, makes the difference that there was before the days compared less by its net. */
    void broughtForward() {
        settle(columns.key[places.get(0)], -net());
        endMatch(MatchRule.BROUGHT_FORWARD);
    }

    private int firstInside() {
        int i = 0;
        while (!columns.isInside(places.get(i))) {
            i++;
        }
        return places.get(i);
    }

    private void same(MatchRule rule) {
        if (rule == MatchRule.HAND) { // a person has seen how they are not alike
            endMatch(rule);
            return;
        }
        long otherYear = otherYear();
        long otherKind = otherKind();
        if (otherYear != 0) {
            differ(DifferenceKind.OTHER_YEAR, otherYear);
        } else if (otherKind != 0) {
            differ(DifferenceKind.SPECIAL_AS_GENERAL, otherKind);
        } else {
            long changed = againstOtherUnion();
            if (changed != 0) {
                for (int i = 0; i < places.size(); i++) {
                    differences.line(places.get(i), false);
                    differences.part(columns.key[places.get(i)], 0);
                }
                differences.end(DifferenceKind.RECEIVER_CHANGED.ordinal(), changed);
            }
            endMatch(rule);
        }
    }

    private long otherYear() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < places.size(); i++) {
            int p = places.get(i);
            if (!columns.isReceived(p)) {
                first = Math.min(first, columns.day[p]);
                last = Math.max(last, columns.day[p]);
            }
        }
        long amount = 0;
        for (int i = 0; i < places.size() && first <= last; i++) {
            int p = places.get(i);
            int day = columns.day[p];
            boolean outside = day < first - options.daysBefore() || day > last + options.transitDays();
            if (columns.isReceived(p) && outside && (year(day) < year(first) || year(day) > year(last))) {
                amount += Math.abs(taken[i]);
            }
        }
        return amount;
    }

    static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }

    private long otherKind() {
        long special = 0;
        for (int i = 0; i < places.size(); i++) {
            int p = places.get(i);
            if (!columns.isSpecial(p) && !columns.isGeneral(p)) {
                return 0;
            }
            special += columns.isSpecial(p) ? columns.signed(p, taken[i]) : 0;
        }
        return Math.abs(special);
    }

    /** What one of the two books has against another union; the more of them, if both do. */
    private long againstOtherUnion() {
        long paid = 0;
        long arrived = 0;
        for (int i = 0; i < places.size(); i++) {
            int p = places.get(i);
            if (columns.isAgainstOtherUnion(p)) {
                paid += columns.isReceived(p) ? 0 : Math.abs(taken[i]);
                arrived += columns.isReceived(p) ? Math.abs(taken[i]) : 0;
            }
        }
        return Math.max(paid, arrived);
    }

    private void endMatch(MatchRule rule) {
        for (int i = 0; i < places.size(); i++) {
            matches.line(places.get(i), false);
        }
        matches.end(rule.ordinal(), received());
        clear();
    }

    /** What is taken is a difference of that kind and amount. */
    void differ(DifferenceKind kind, long amount) {
        boolean inside = false;
        for (int i = 0; i < places.size(); i++) {
            inside |= columns.isInside(places.get(i));
        }
        if (!inside) {
            clear(); // what lies outside the days compared is not spoken of
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            int p = places.get(i);
            differences.line(p, !columns.isInside(p) || asCandidate[i]);
            if (columns.isInside(p)) {
                differences.part(columns.key[p], columns.signed(p, taken[i]));
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            differences.line(shown.get(i), true);
        }
        differences.end(kind.ordinal(), amount);
        clear();
    }

    /** Some of what is taken, all of one key, was on the way before the days compared; it is not known which. */
    void someBroughtForward(int key, long amount) {
        settle(key, amount);
        differences.part(key, amount);
        differ(DifferenceKind.AMBIGUOUS, amount + net());
    }

    /** What the books of a key differed by before the days compared, and still do. */
    void openingDiffers(int key, long amount) {
        differences.part(key, amount);
        differences.end(DifferenceKind.OPENING_DIFFERS.ordinal(), amount);
    }

    private void settle(int key, long amount) {
        if (key >= settled.length) {
            settled = Arrays.copyOf(settled, Math.max(key + 1, settled.length * 2));
        }
        settled[key] += amount;
    }

    /** By how much what the books of a key differed by before the days compared has become less. */
    long settled(int key) {
        return key < settled.length ? settled[key] : 0;
    }

    /** How old a line is when the statement that lacks it ends, in days. */
    long age(int p) {
        return (columns.isOfOther(p) ? columns.one : columns.other).to().toEpochDay() - columns.day[p];
    }

    /** Whether a line tells of money that may be on the way still. */
    boolean mayBeOnTheWay(int p) {
        return !columns.isReceived(p) && columns.amount[p] > 0 && age(p) <= options.transitDays();
    }

    /** Whether an arrival follows a payment within the days that it may take. */
    boolean fits(int paid, int arrived) {
        return arrived >= (long) paid - options.daysBefore() && arrived <= (long) paid + options.transitDays();
    }

    private void clear() {
        places.clear();
        shown.clear();
    }
}
