package io.github.unionaid.testkit.oracle;

import io.github.unionaid.core.amount.Amount;
import io.github.unionaid.core.union.Union;
import io.github.unionaid.core.union.UnionId;
import io.github.unionaid.core.union.UnionTree;
import io.github.unionaid.ledger.LedgerView;
import io.github.unionaid.ledger.book.AsOf;
import io.github.unionaid.ledger.book.FundId;
import io.github.unionaid.ledger.book.Measure;
import io.github.unionaid.ledger.reconcile.Figures;
import io.github.unionaid.ledger.reconcile.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the totals of random sets of unions, of single unions and of subtrees with what looking at every move gives,
 * at random times and between two of them, with what is in, out and on the way.
 */
final class SetCheck {
    private static final int TIMES = 3;

    private final LedgerView view;
    private final Past past;
    private final List<LocalDate> days;
    private final RandomSets random;

    SetCheck(LedgerView view, Past past, List<LocalDate> days) {
        this.view = view;
        this.past = past;
        this.days = days;
        this.random = new RandomSets(past.registerAt(0).firstTree());
    }

    void run() {
        check(AsOf.LATEST);
        for (int i = 0; i < TIMES; i++) {
            AsOf asOf = random.asOf(days, past.all.size());
            check(asOf);
            checkPeriod(random.asOf(days, 0).date(), asOf);
        }
    }

    private void check(AsOf asOf) {
        Totals totals = Totals.of(view, asOf);
        SetFigures figures = new SetFigures(past, asOf);
        List<Set<UnionId>> sets = random.sets(totals.tree());
        for (FundId fund : past.funds.keySet()) {
            for (Set<UnionId> set : sets) {
                same(set, fund, asOf, named(totals.over(set, fund)), figures.of(set, fund));
            }
            for (Union union : totals.tree().unions()) {
                UnionId id = union.id();
                same(Set.of(id), fund, asOf, named(totals.own(id, fund)), figures.of(Set.of(id), fund));
                Set<UnionId> subtree = subtree(totals.tree(), id);
                same(subtree, fund, asOf, named(totals.subtree(id, fund)), figures.of(subtree, fund));
            }
        }
    }

    /** Through one tree: what moved from the one day, exclusive, to the other, inclusive. */
    private void checkPeriod(LocalDate before, AsOf asOf) {
        AsOf beginning = new AsOf(before, asOf.sequence());
        Totals atBeginning = Totals.of(view, beginning);
        Totals atEnd = Totals.of(view, asOf);
        if (!before.isBefore(asOf.date()) || !atBeginning.tree().equals(atEnd.tree())) {
            return;
        }
        SetFigures during = new SetFigures(past, before.plusDays(1), asOf, asOf.date());
        SetFigures ever = new SetFigures(past, asOf);
        for (FundId fund : past.funds.keySet()) {
            for (Set<UnionId> set : random.sets(atEnd.tree())) {
                Map<String, BigDecimal> change = named(atEnd.over(set, fund));
                Map<String, BigDecimal> first = named(atBeginning.over(set, fund));
                first.forEach((name, minor) -> change.merge(name, minor.negate(), BigDecimal::add));
                change.values().removeIf(f -> f.signum() == 0);
                String period = "the days after " + before + " to " + asOf;
                same(set, fund, period, change, during.of(set, fund));
                if (ever.isOfKeptBooks(set)) {
                    same(set, fund, "R4 over " + period, unexplained(change), BigDecimal.ZERO);
                }
            }
        }
    }

    /** What is held and on the way inside more than before, and what went, less what came. */
    private static BigDecimal unexplained(Map<String, BigDecimal> change) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String use : List.of("HELD", "T_INT", "DELIVERED", "PURCHASED", "OUT")) {
            sum = sum.add(change.getOrDefault(use, BigDecimal.ZERO));
        }
        for (String source : List.of("OPENING", "RAISED", "REASSIGNED", "IN")) {
            sum = sum.subtract(change.getOrDefault(source, BigDecimal.ZERO));
        }
        return sum;
    }

    private static Set<UnionId> subtree(UnionTree tree, UnionId root) {
        return tree.unions().stream()
                .map(Union::id)
                .filter(u -> tree.isWithin(u, root))
                .collect(Collectors.toSet());
    }

    private static void same(Set<UnionId> set, FundId fund, Object when, Object told, Object expected) {
        if (!told.equals(expected)) {
            throw new AssertionError("at the end, figures of " + set + ", fund " + fund + ", " + when
                    + ": the ledger says " + told + "; the oracle says " + expected);
        }
    }

    private static Map<String, BigDecimal> named(Figures figures) {
        Map<String, BigDecimal> named = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            put(named, measure.name(), figures.get(measure));
        }
        put(named, "OUT", figures.out());
        put(named, "IN", figures.in());
        put(named, "T_INT", figures.inTransitInside());
        put(named, "T_OUT", figures.inTransitOutward());
        put(named, "T_IN", figures.inTransitInward());
        return named;
    }

    private static void put(Map<String, BigDecimal> named, String name, Amount amount) {
        if (!amount.isZero()) {
            named.put(name, BigDecimal.valueOf(amount.minor()));
        }
    }
}
