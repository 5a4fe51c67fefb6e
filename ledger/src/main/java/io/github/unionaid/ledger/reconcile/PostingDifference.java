package io.github.unionaid.ledger.reconcile;

import io.github.unionaid.core.amount.Asset;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.AccountCode;
import io.github.unionaid.ledger.chart.AccountingSystem;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.chart.ChartAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * In which way the lines that stand in a transaction are not those that follow from its event.
 *
 * <p>Lines that both have are left out. If nothing more is booked something is missing; if what is booked more stands in
 * the entry already it was booked twice; if the same accounts remain the amounts differ; and if every line that remains is
 * one that is missing but for one part of its account, that part is what is wrong. All else has no name of its own.
 *
 * <p>Money and goods are never added: where lines of both differ, the amounts are those of money.
 *
 * @param kind in which way
 * @param asset what is counted
 * @param booked what the lines that differ add up to, of the side that has more
 * @param expected what those that are missing do
 * @param difference what was booked too much, or too little below zero; for what stands elsewhere, how much
 * @param concerned the lines that are missing; if none is, those that are booked more
 */
record PostingDifference(
        FindingKind kind, Asset asset, long booked, long expected, long difference, List<Posting> concerned) {
    private static final Set<String> ADJUSTMENTS = Set.of("33101", "32101", "32201"); // 年初余额调整, 2021

    static PostingDifference of(List<Posting> booked, List<Posting> expected) {
        List<Posting> more = without(booked, expected);
        List<Posting> missing = without(expected, booked);
        List<Posting> concerned = missing.isEmpty() ? more : missing;
        Asset asset = asset(Stream.concat(more.stream(), missing.stream()).toList());
        long tooMuch = weight(more, asset);
        long lacking = weight(missing, asset);
        FindingKind kind = kind(more, missing, expected);
        boolean moved = tooMuch == lacking && kind != FindingKind.AMOUNT_DIFFERS;
        return new PostingDifference(kind, asset, tooMuch, lacking, moved ? tooMuch : tooMuch - lacking, concerned);
    }

    private static FindingKind kind(List<Posting> more, List<Posting> missing, List<Posting> expected) {
        if (more.isEmpty()) {
            return FindingKind.HALF_MISSING;
        }
        if (missing.isEmpty()) {
            return expected.containsAll(more) ? FindingKind.DUPLICATE : FindingKind.POSTING_DIFFERS;
        }
        if (matches(more, missing, (a, b) -> a.account().equals(b.account()) && a.side() == b.side())) {
            return FindingKind.AMOUNT_DIFFERS;
        }
        return elsewhere(more, missing).orElse(FindingKind.POSTING_DIFFERS);
    }

    private static Optional<FindingKind> elsewhere(List<Posting> more, List<Posting> missing) {
        if (matches(more, missing, but(PostingDifference::exceptFund))) {
            return Optional.of(FindingKind.WRONG_FUND);
        }
        if (matches(more, missing, but(PostingDifference::exceptCounterparty))) {
            return Optional.of(FindingKind.WRONG_COUNTERPARTY);
        }
        if (matches(more, missing, but((a, b) -> exceptCode(a, b) && areGrants(a.code(), b.code())))) {
            return Optional.of(FindingKind.WRONG_GRANT_KIND);
        }
        if (matches(more, missing, but((a, b) -> exceptCode(a, b) && areOfTwoYears(a.code(), b.code())))) {
            return Optional.of(FindingKind.WRONG_YEAR);
        }
        return Optional.empty();
    }

    /** Of the same amount and side, and of accounts that are alike. */
    private static BiPredicate<Posting, Posting> but(BiPredicate<Account, Account> alike) {
        return (a, b) -> a.amount().equals(b.amount()) && a.side() == b.side() && alike.test(a.account(), b.account());
    }

    private static boolean exceptFund(Account a, Account b) {
        return isOfOneBook(a, b)
                && a.code().equals(b.code())
                && a.counterparty().equals(b.counterparty());
    }

    private static boolean exceptCounterparty(Account a, Account b) {
        return isOfOneBook(a, b) && a.code().equals(b.code()) && a.fund().equals(b.fund());
    }

    private static boolean exceptCode(Account a, Account b) {
        return isOfOneBook(a, b)
                && a.fund().equals(b.fund())
                && a.counterparty().equals(b.counterparty());
    }

    private static boolean isOfOneBook(Account a, Account b) {
        return a.union().equals(b.union()) && a.asset().equals(b.asset());
    }

    private static boolean areGrants(AccountCode a, AccountCode b) {
        return (Chart.isGrantGiven(a) && Chart.isGrantGiven(b))
                || (Chart.isGrantReceived(a) && Chart.isGrantReceived(b));
    }

    /** Whether one adjusts earlier years and the other is of this year. */
    private static boolean areOfTwoYears(AccountCode a, AccountCode b) {
        return (isAdjustment(a) && isIncomeOrExpense(b)) || (isAdjustment(b) && isIncomeOrExpense(a));
    }

    private static boolean isAdjustment(AccountCode code) {
        return code.system() == AccountingSystem.SYSTEM_2021 && ADJUSTMENTS.contains(code.number());
    }

    private static boolean isIncomeOrExpense(AccountCode code) {
        return Chart.find(code)
                .filter(a -> a.kind() == ChartAccount.Kind.INCOME || a.kind() == ChartAccount.Kind.EXPENSE)
                .isPresent();
    }

    /** The lines of one list that the other has not, each counted as often as it stands there. */
    private static List<Posting> without(List<Posting> lines, List<Posting> others) {
        List<Posting> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    /** Whether each line of one list is like one of the other, and each is used once. */
    private static boolean matches(List<Posting> one, List<Posting> other, BiPredicate<Posting, Posting> like) {
        List<Posting> left = new ArrayList<>(other);
        for (Posting line : one) {
            Optional<Posting> found =
                    left.stream().filter(o -> like.test(line, o)).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.orElseThrow());
        }
        return left.isEmpty();
    }

    /** What lines are summed in: money, if one is of money. */
    static Asset asset(List<Posting> lines) {
        return lines.stream()
                .map(p -> p.account().asset())
                .filter(Asset::isMoney)
                .findFirst()
                .orElseGet(() -> lines.get(0).account().asset());
    }

    /** The debits or the credits of one asset, whichever are more. */
    static long weight(List<Posting> lines, Asset asset) {
        long debits = 0;
        long credits = 0;
        for (Posting line : lines) {
            if (line.account().asset().equals(asset)) {
                debits += Math.max(0, line.signedMinor());
                credits += Math.max(0, -line.signedMinor());
            }
        }
        return Math.max(debits, credits);
    }
}
