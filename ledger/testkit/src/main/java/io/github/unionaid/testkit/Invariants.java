package io.github.unionaid.testkit;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.Ledger;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Fund;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.book.Transaction;
import io.github.unionaid.ledger.chart.Chart;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.Event;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.journal.Journal;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Finding;
import io.github.unionaid.ledger.reconcile.Reconciliation;
import io.github.unionaid.ledger.reconcile.ReconciliationOptions;
import io.github.unionaid.ledger.reconcile.Totals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What holds in every ledger whatever has been posted to it. Each check throws an {@link AssertionError} that says where
 * it fails and by how much. All are slow and plain, for tests.
 */
public final class Invariants {

    private Invariants() {}

    /**
     * Checks {@link #reconciles}, {@link #neverBelowZero} and {@link #grantsAreInOrder}, and {@link #totalsAgree} for
     * everything the view has.
     *
     * @throws AssertionError if one does not hold
     */
    public static void all(LedgerView view) {
        reconciles(view);
        neverBelowZero(view);
        grantsAreInOrder(view);
        totalsAgree(view, AsOf.LATEST);
    }

    /**
     * Checks that identities R1 to R6 hold at the end of every date on which something happened, and of all together.
     * What follows from events is derived again once, for everything.
     *
     * @throws AssertionError with the findings, if one does not
     */
    public static void reconciles(LedgerView view) {
        for (LocalDate date : NaiveBooks.dates(view)) {
            reconciles(view, AsOf.date(date), false);
        }
        reconciles(view, AsOf.LATEST);
    }

    /**
     * Checks that identities R1 to R6 hold as of a date, as known at a sequence number.
     *
     * @throws AssertionError with the findings, if one does not
     */
    public static void reconciles(LedgerView view, AsOf asOf) {
        reconciles(view, asOf, true);
    }

    private static void reconciles(LedgerView view, AsOf asOf, boolean derivesAgain) {
        Reconciliation proof = Reconciliation.of(
                view,
                ReconciliationOptions.builder()
                        .asOf(asOf)
                        .derivesAgain(derivesAgain)
                        .build());
        if (!proof.holds()) {
            throw new AssertionError(view + " does not reconcile, " + asOf + ":"
                    + lines(proof.findings().stream().map(Finding::sentence).toList()));
        }
    }

    /**
     * Checks that no fund is below zero in any union's books at the end of any day.
     *
     * @throws AssertionError naming union, fund and date, if one is
     */
    public static void neverBelowZero(LedgerView view) {
        Map<UnionId, Map<FundId, TreeMap<LocalDate, Long>>> changes = new HashMap<>();
        for (Transaction transaction : view.transactions()) {
            for (Posting p : transaction.postings()) {
                if (Chart.entersHeld(p.account().code())) {
                    changes.computeIfAbsent(p.account().union(), u -> new HashMap<>())
                            .computeIfAbsent(p.account().fund(), f -> new TreeMap<>())
                            .merge(transaction.date(), p.signedMinor(), Long::sum);
                }
            }
        }
        changes.forEach((union, funds) -> funds.forEach((fund, days) -> {
            long held = 0;
            for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
                held += day.getValue();
                if (held < 0) {
                    throw new AssertionError("fund " + fund + " of " + union + " holds " + Amount.fen(held)
                            + " at the end of " + day.getKey());
                }
            }
        }));
    }

    /**
     * Checks that of every grant, at the end of every date on which something happened, no more has arrived than was
     * paid, no more was returned than has arrived, and no more of that has arrived.
     *
     * @throws AssertionError with the counters, if not
     */
    public static void grantsAreInOrder(LedgerView view) {
        List<LocalDate> dates = NaiveBooks.dates(view);
        for (Event event : view.events()) {
            if (event instanceof GrantPayment || event instanceof DirectGrant) {
                for (LocalDate date : dates) {
                    GrantState grant = view.grant(event.id(), AsOf.date(date));
                    boolean ordered = grant.returnArrived().signum() >= 0
                            && grant.returnInTransit().signum() >= 0
                            && grant.arrived().compareTo(grant.returned()) >= 0
                            && grant.inTransit().signum() >= 0;
                    if (!ordered) {
                        throw new AssertionError("grant " + event.id() + " on " + date + ": " + grant);
                    }
                }
            }
        }
    }

    /**
     * Checks that the totals of every union by itself and of every subtree, for every fund and for all together, are
     * what counting flows and postings one by one gives.
     *
     * @throws AssertionError with the figures that differ, if one does
     */
    public static void totalsAgree(LedgerView view, AsOf asOf) {
        NaiveBooks naive = new NaiveBooks(view);
        Totals totals = Totals.of(view, asOf);
        UnionTree tree = totals.tree();
        List<FundId> funds = view.funds().stream().map(Fund::id).toList();
        for (Union union : tree.unions()) {
            UnionId id = union.id();
            Set<UnionId> alone = Set.of(id);
            Set<UnionId> subtree = tree.subtree(id).stream().map(Union::id).collect(Collectors.toSet());
            Map<String, Long> subtreeSum = new HashMap<>();
            for (FundId fund : funds) {
                Map<String, Long> counted = naive.count(subtree, fund, asOf);
                counted.forEach((name, fen) -> subtreeSum.merge(name, fen, Long::sum));
                compare("own figures of " + id, fund, asOf, naive.count(alone, fund, asOf), totals.own(id, fund));
                compare("subtree of " + id, fund, asOf, counted, totals.subtree(id, fund));
            }
            String differences = NaiveBooks.differences(subtreeSum, NaiveBooks.of(totals.subtree(id)));
            if (!differences.isEmpty()) {
                throw new AssertionError("subtree of " + id + ", all funds, " + asOf + ":" + differences);
            }
        }
    }

    /**
     * Checks that the totals of a set of unions are what counting flows and postings one by one gives.
     *
     * @throws AssertionError with the figures that differ, if one does
     */
    public static void totalsAgree(LedgerView view, Set<UnionId> unions, AsOf asOf) {
        NaiveBooks naive = new NaiveBooks(view);
        Totals totals = Totals.of(view, asOf);
        for (Fund fund : view.funds()) {
            compare(
                    "set " + unions,
                    fund.id(),
                    asOf,
                    naive.count(unions, fund.id(), asOf),
                    totals.over(unions, fund.id()));
        }
    }

    /**
     * Checks identity R4 for a set of unions all of whose books are kept, from flows and postings alone: what was raised,
     * reassigned and came in is what was delivered, went out, is held or is on the way among them.
     *
     * @throws AssertionError with all figures, if it does not hold for a fund
     */
    public static void usesAgree(LedgerView view, Collection<UnionId> unions, AsOf asOf) {
        NaiveBooks naive = new NaiveBooks(view);
        Set<UnionId> set = Set.copyOf(unions);
        for (Fund fund : view.funds()) {
            Map<String, Long> figures = naive.count(set, fund.id(), asOf);
            long difference = NaiveBooks.r4Difference(figures);
            if (difference != 0) {
                throw new AssertionError("R4 of " + set + " for fund " + fund.id() + ", " + asOf + ", differs by "
                        + Amount.fen(difference) + "; in fen: " + figures);
            }
        }
    }

    /**
     * Checks that a journal gives the state of the ledger that wrote it.
     *
     * @throws AssertionError if it gives another
     */
    public static void replays(Ledger ledger, Journal journal) {
        try (Ledger rebuilt = Ledger.open(Ledgers.copy(journal), Ledgers.CLOCK)) {
            if (!rebuilt.stateDigest().equals(ledger.stateDigest())) {
                throw new AssertionError(rebuilt + ", rebuilt from " + journal + ", is not in the state of " + ledger
                        + " that wrote it");
            }
        }
    }

    private static void compare(String what, FundId fund, AsOf asOf, Map<String, Long> counted, Figures told) {
        String differences = NaiveBooks.differences(counted, NaiveBooks.of(told));
        if (!differences.isEmpty()) {
            throw new AssertionError(what + ", fund " + fund + ", " + asOf + ":" + differences);
        }
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(l -> "\n  " + l).collect(Collectors.joining());
    }
}
