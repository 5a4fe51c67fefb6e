package io.github.unionaid.testkit.planted;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The lines of a transaction with an error in them.
 *
 * @param postings the lines
 * @param concerned those of the right lines that are missing or wrong, or stand twice
 * @param difference what is booked too much, or too little; of what stands elsewhere how much
 */
record Alteration(List<Posting> postings, List<Posting> concerned, Amount difference) {

    /** Without some lines. */
    static Alteration without(List<Posting> lines, List<Posting> gone) {
        List<Posting> left = new ArrayList<>(lines);
        gone.forEach(left::remove);
        return new Alteration(left, gone, weight(gone).negated());
    }

    /** With some lines once more. */
    static Alteration twice(List<Posting> lines, List<Posting> again) {
        List<Posting> more = new ArrayList<>(lines);
        more.addAll(again);
        return new Alteration(more, again, weight(again));
    }

    /** With other amounts in some lines. */
    static Alteration by(List<Posting> lines, List<Posting> wrong, Amount difference) {
        List<Posting> altered = replaced(
                lines, wrong, p -> new Posting(p.account(), p.side(), p.amount().plus(difference)));
        return new Alteration(altered, wrong, difference);
    }

    /** With some lines on other accounts. */
    static Alteration elsewhere(List<Posting> lines, List<Posting> wrong, UnaryOperator<Account> account) {
        return moved(lines, wrong, p -> new Posting(account.apply(p.account()), p.side(), p.amount()));
    }

    /** With some lines on the other side. */
    static Alteration turned(List<Posting> lines, List<Posting> wrong) {
        return moved(lines, wrong, Posting::reversed);
    }

    /** What stands elsewhere, but for lines that took each other's place. */
    private static Alteration moved(List<Posting> lines, List<Posting> wrong, UnaryOperator<Posting> change) {
        List<Posting> altered = replaced(lines, wrong, change);
        List<Posting> missing = new ArrayList<>(lines);
        altered.forEach(missing::remove);
        return new Alteration(altered, missing, missing.isEmpty() ? Amount.fen(0) : weight(missing));
    }

    private static List<Posting> replaced(List<Posting> lines, List<Posting> wrong, UnaryOperator<Posting> change) {
        List<Posting> left = new ArrayList<>(wrong);
        List<Posting> altered = new ArrayList<>();
        for (Posting line : lines) {
            altered.add(left.remove(line) ? change.apply(line) : line);
        }
        return altered;
    }

    /** Whether the lines are others than the right ones, in whatever order. */
    boolean changes(List<Posting> lines) {
        List<Posting> left = new ArrayList<>(lines);
        postings.forEach(left::remove);
        return !left.isEmpty() || postings.size() != lines.size();
    }

    /** Whether lines that were turned are as if they had changed places with lines of another counterparty or fund. */
    boolean isLikeSwapped(List<Posting> lines) {
        return parts(postings, true).equals(parts(lines, true))
                || parts(postings, false).equals(parts(lines, false));
    }

    private static Multiset<List<Object>> parts(List<Posting> lines, boolean withFund) {
        Multiset<List<Object>> parts = HashMultiset.create();
        for (Posting line : lines) {
            Account account = line.account();
            parts.add(List.of(
                    account.union(),
                    account.code(),
                    withFund ? account.fund() : account.counterparty(),
                    line.side(),
                    line.amount()));
        }
        return parts;
    }

    /** The debits or the credits, whichever are more; in money if there is any. */
    static Amount weight(List<Posting> lines) {
        Asset asset = lines.stream()
                .map(p -> p.account().asset())
                .filter(Asset::isMoney)
                .findFirst()
                .or(() -> Optional.of(lines.get(0).account().asset()))
                .orElseThrow();
        long[] sides = new long[2];
        for (Posting line : lines) {
            if (line.account().asset().equals(asset)) {
                sides[line.side() == Side.DEBIT ? 0 : 1] += line.amount().minor();
            }
        }
        return Amount.of(asset, Math.max(sides[0], sides[1]));
    }
}
