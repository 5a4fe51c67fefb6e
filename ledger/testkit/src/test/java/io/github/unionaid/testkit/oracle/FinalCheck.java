package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.PageRequest;
import io.github.unionaid.ledger.book.Account;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.Balance;
import io.github.unionaid.ledger.book.EventId;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.GrantState;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.book.Posting;
import io.github.unionaid.ledger.chart.Side;
import io.github.unionaid.ledger.event.Allotment;
import io.github.unionaid.ledger.event.DirectGrant;
import io.github.unionaid.ledger.event.GrantPayment;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Compares all that a view says with what the oracle says. */
final class FinalCheck {
    private final LedgerView view;
    private final Past past;

    FinalCheck(LedgerView view, Past past) {
        this.view = view;
        this.past = past;
    }

    void run() {
        same("sequence", view.sequence(), (long) past.all.size());
        same("register", view.register(), past.register);
        List<LocalDate> days =
                new TreeSet<>(past.all.stream().map(Done::on).toList()).stream().toList();
        if (days.isEmpty()) {
            return;
        }
        check(AsOf.LATEST);
        check(AsOf.date(days.get(days.size() / 2)));
        check(AsOf.date(days.get(days.size() - 1)).knownAt((past.all.size() + 1) / 2));
        check(AsOf.date(days.get(days.size() / 3)).knownAt(past.all.size() * 3L / 4));
        new SetCheck(view, past, days).run();
    }

    private void check(AsOf asOf) {
        balances(asOf);
        measures(asOf);
        grants(asOf);
        Open open = new Open(past, asOf);
        PageRequest all = PageRequest.first(PageRequest.MAX_LIMIT);
        same("in transit as of " + asOf, Open.told(view.inTransit(asOf, all).items()), open.transit());
        same("open notices as of " + asOf, Open.told(view.openNotices(asOf, all).items()), open.notices());
    }

    private static void same(String what, Object told, Object expected) {
        same(() -> what, told, expected);
    }

    private static void same(Supplier<String> what, Object told, Object expected) {
        if (!told.equals(expected)) {
            throw new AssertionError(
                    "at the end, " + what.get() + ": the ledger says " + told + "; the oracle says " + expected);
        }
    }

    private record Line(Account account, Side side) {}

    private void balances(AsOf asOf) {
        Map<Line, BigDecimal> expected = new HashMap<>();
        for (Done done : past.all) {
            if (asOf.includes(done.on(), done.sequence)) {
                for (Posting p : done.postings) {
                    BigDecimal minor = BigDecimal.valueOf(p.amount().minor());
                    expected.merge(new Line(p.account(), p.side()), minor, BigDecimal::add);
                }
            }
        }
        Map<Line, BigDecimal> told = new HashMap<>();
        for (Map.Entry<Account, Balance> entry : view.balances(asOf).entrySet()) {
            Balance balance = entry.getValue();
            told.put(
                    new Line(entry.getKey(), Side.DEBIT),
                    BigDecimal.valueOf(balance.debits().minor()));
            told.put(
                    new Line(entry.getKey(), Side.CREDIT),
                    BigDecimal.valueOf(balance.credits().minor()));
        }
        told.values().removeIf(v -> v.signum() == 0);
        same("balances as of " + asOf, told, expected);
    }

    private void measures(AsOf asOf) {
        Totals totals = Totals.of(view, asOf);
        NaiveFigures figures = new NaiveFigures(past, asOf);
        for (FundId fund : past.funds.keySet()) {
            Map<UnionId, Map<String, BigDecimal>> subtrees = figures.subtrees(fund);
            for (Union union : totals.tree().unions()) {
                UnionId id = union.id();
                same(
                        () -> "own figures of " + id + ", fund " + fund + ", as of " + asOf,
                        named(totals.own(id, fund)),
                        figures.own(id, fund));
                same(
                        () -> "figures of the subtree of " + id + ", fund " + fund + ", as of " + asOf,
                        named(totals.subtree(id, fund)),
                        subtrees.get(id));
            }
        }
    }

    private static Map<String, BigDecimal> named(Figures figures) {
        Map<String, BigDecimal> named = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            long minor = figures.get(measure).minor();
            if (minor != 0) {
                named.put(measure.name(), BigDecimal.valueOf(minor));
            }
        }
        return named;
    }

    private void grants(AsOf asOf) {
        for (Done done : past.all) {
            if (done.event() instanceof GrantPayment
                    || done.event() instanceof DirectGrant
                    || done.event() instanceof Allotment) {
                EventId id = done.event().id();
                GrantState state = view.grant(id, asOf);
                same("grant " + id + " as of " + asOf, counters(state), new Counters(past, asOf).of(done));
            }
        }
    }

    private static List<BigDecimal> counters(GrantState state) {
        return List.of(
                BigDecimal.valueOf(state.paid().minor()),
                BigDecimal.valueOf(state.arrived().minor()),
                BigDecimal.valueOf(state.returned().minor()),
                BigDecimal.valueOf(state.returnArrived().minor()));
    }
}
